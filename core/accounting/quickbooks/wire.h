// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QUrl>

namespace truckroll::quickbooks {

struct WireRequest
{
    QByteArray method; ///< GET or POST
    QUrl url;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
    int seconds = 60; ///< after that the outcome is not known
};

/// Only a whole answer is an answer; only NotSent says that nothing left the house.
struct WireAnswer
{
    enum class Kind { Answered, NotSent, Unknown };
    Kind kind = Kind::Unknown;
    int status = 0;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; ///< names in small letters
    QString trouble;                      ///< for the log: why there is no answer
};

/// The way to the server, one call at a time; waits for the answer. Called from the sender's thread only.
class Wire
{
public:
    virtual ~Wire() = default;
    virtual WireAnswer call(const WireRequest &request) = 0;
};

} // namespace truckroll::quickbooks

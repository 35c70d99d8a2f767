// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/request.h"
#include <QByteArray>
#include <QString>
#include <optional>

namespace truckroll {

/// What passes between truckroll-cli (or a second window) and the window that holds an office, over a local
/// socket that only its user can reach. One message each way, then the socket is closed.
struct OfficeMessage
{
    enum class Kind : quint8 {
        Command = 1, ///< do this request and answer with a CliAnswer
        Raise = 2,   ///< come to the front; answered with an empty CliAnswer
    };
    Kind kind = Kind::Command;
    CliRequest request;
};

/// The socket of the office at this absolute path. In a folder of the user's own, so that nobody else can
/// stand there and wait for commands; the same whether called from a session or from cron.
QString officeSocket(const QString &officePath);

QByteArray encoded(const OfficeMessage &message);
QByteArray encoded(const CliAnswer &answer);
/// A message is its length in four bytes and its body; none while it is not whole, or when it is not ours
/// (`broken`).
std::optional<OfficeMessage> takeMessage(QByteArray &buffer, bool &broken);
std::optional<CliAnswer> takeAnswer(QByteArray &buffer, bool &broken);

} // namespace truckroll

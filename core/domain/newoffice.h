// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <map>

namespace truckroll {

/// What a new office begins with.
struct NewOffice
{
    QString name;    ///< the company's; empty: "My company"
    QByteArray zone; ///< IANA; empty: the system's
    QString currency = QStringLiteral("USD");
    bool demo = false;                   ///< the demo office, the same every time for a given date
    std::map<QString, QString> settings; ///< that it has from the start
};

/// Synthetic load for measuring.
struct GenerateLoad
{
    int technicians = 20;
    int visits = 500;
    int days = 14;
    quint32 seed = 1;
    QDate from; ///< invalid: today
};

} // namespace truckroll

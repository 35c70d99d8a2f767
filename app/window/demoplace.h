// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include <QDate>
#include <QString>
#include <QTimeZone>
#include <map>
#include <optional>

namespace truckroll {

/// Where the demo office lies, in the user's data folder. Each day that was asked for has one of its own, so
/// that it looks the same every time; `date` invalid: the one that is made around the day of its making.
QString demoOffice(const QDate &date);
/// The moment at which the demo office of a day is made and begins, for the window and the command line: some
/// of the morning's visits are done. In seconds of UTC; `zone` is the office's.
qint64 demoMoment(const QDate &date, const QTimeZone &zone);

/// What a new demo office has in its settings from the start: "key=value" and spaces between them in
/// TRUCKROLL_DEMO_SETTINGS, as packaging/run.sh sets it for simulated services.
std::map<QString, QString> demoSettings();

/// A demo office that was made on an earlier day than the clock's.
struct OldDemo
{
    QDate madeOn;
    bool untouched = false; ///< nobody has done anything in it
};

/// Of the office at `path`; nothing when it is of today, or cannot be opened (what is wrong with it is said
/// when it is opened for work).
std::optional<OldDemo> oldDemo(const QString &path, const Clock &clock);
/// Takes the office and the files beside it away; false when one of them stays.
bool removeDemo(const QString &path);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"
#include "core/store/closingdaystore.h"
#include "core/store/conflict.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ClosingDays)
};

/// "Memorial Day (May 25, 2026)"
QString called(const ClosingDay &day)
{
    const QString date = writtenDay(day.first);
    return day.name.isEmpty() ? date : Texts::tr("%1 (%2)", "name, date").arg(day.name, date);
}

Done takeFields(ClosingDay &day)
{
    CHECK_OK(takeLine(day.name, Texts::tr("name"), FieldLimit::name));
    if (!day.last.isValid())
        day.last = day.first;
    if (!day.first.isValid())
        return ruleBroken(Texts::tr("A closing day needs a date. Nothing was saved."));
    if (day.last < day.first)
        return ruleBroken(Texts::tr("The last closed day comes before the first. Nothing was saved; correct "
                                    "the days."));
    if (day.first.daysTo(day.last) >= ClosingDay::longest)
        return ruleBroken(
            Texts::tr("Closing days last a year at most. Nothing was saved; correct the days."));
    return Nothing{};
}

Result<ClosingDay> stored(ReadScope &scope, ClosingDayId id, Version seen)
{
    const auto found = findClosingDay(scope, id);
    if (!found)
        return notThere(Texts::tr("closing day"));
    CHECK_OK(checkVersion(scope, called(*found), found->version, seen));
    return *found;
}

} // namespace

Result<ClosingDay> perform(WriteScope &scope, const SaveClosingDay &command)
{
    ClosingDay day = command.day;
    CHECK_OK(takeFields(day));
    if (!day.id) {
        insertClosingDay(scope, day);
        scope.describe(Texts::tr("Closed the office on %1").arg(called(day)));
        return day;
    }
    TRY(const ClosingDay before, stored(scope, day.id, day.version));
    if (day == before)
        return day;
    updateClosingDay(scope, day);
    scope.describe(Texts::tr("Changed the closing day %1").arg(called(day)));
    return day;
}

Result<Nothing> perform(WriteScope &scope, const RemoveClosingDay &command)
{
    TRY(const ClosingDay before, stored(scope, command.day, command.version));
    removeClosingDay(scope, before.id);
    scope.describe(Texts::tr("Opened the office on %1 again").arg(called(before)));
    return Nothing{};
}

} // namespace truckroll

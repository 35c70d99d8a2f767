// SPDX-License-Identifier: GPL-3.0-or-later
// What visits and customers want of the time and of who comes.
#include "core/workflow/wishes.h"

#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/customerwishstore.h"
#include "core/store/technicianstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include "core/workflow/visitchecks.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Wishes)
};

constexpr int minutesPerDay = 24 * 60;

Done checkHours(const MinuteRange &hours)
{
    if (hours.start < 0 || hours.start >= hours.end || hours.end > minutesPerDay)
        return ruleBroken(
            Texts::tr("The hours must begin before they end, on one day. Nothing was saved; correct them."));
    return Nothing{};
}

/// Each is known and named once, wanted or refused.
Done checkNamed(ReadScope &scope, const CustomerWishes &wishes)
{
    std::vector<TechnicianId> all = wishes.wanted;
    all.insert(all.end(), wishes.refused.begin(), wishes.refused.end());
    for (auto it = all.begin(); it != all.end(); ++it) {
        const auto technician = findTechnician(scope, *it);
        if (!technician)
            return notThere(Texts::tr("technician"));
        if (std::find(all.begin(), it, *it) != it)
            return ruleBroken(Texts::tr("%1 is named twice. Nothing was saved; a technician is either wanted "
                                        "or refused.")
                                  .arg(technician->name));
    }
    return Nothing{};
}

Done takeFields(ReadScope &scope, CustomerWishes &wishes)
{
    CHECK_OK(takeText(wishes.note, Texts::tr("note"), FieldLimit::line));
    CHECK_OK(checkHours(wishes.hours));
    if ((wishes.weekdays & CustomerWishes::allDays) == 0 ||
        wishes.weekdays != (wishes.weekdays & CustomerWishes::allDays))
        return ruleBroken(Texts::tr("A customer takes visits on one day of the week at least. Nothing was "
                                    "saved; choose a day."));
    return checkNamed(scope, wishes);
}

} // namespace

Done takeWishes(VisitWishes &wishes)
{
    CHECK_OK(takeLine(wishes.skill, Texts::tr("skill"), FieldLimit::name));
    if (wishes.from.isValid() && wishes.until.isValid() && wishes.until < wishes.from)
        return ruleBroken(Texts::tr("The last day wanted comes before the first. Nothing was saved; correct "
                                    "the days."));
    return wishes.hours ? checkHours(*wishes.hours) : Done(Nothing{});
}

Result<Visit> perform(WriteScope &scope, const SaveVisitWishes &command)
{
    VisitWishes wishes = command.wishes;
    CHECK_OK(takeWishes(wishes));
    TRY(KnownVisit known, visitAsSeen(scope, command.visit, command.version));
    if (visitIsClosed(known.visit.status))
        return ruleBroken(Texts::tr("The visit at %1 is %2 and wants nothing any more. Nothing was saved.")
                              .arg(known.customer, visitStatusText(known.visit.status)));
    if (wishes == known.visit.wishes)
        return known.visit;
    known.visit.wishes = wishes;
    TRY(const Visit stored, storeVisit(scope, known));
    scope.describe(Texts::tr("Changed what the visit at %1 wants").arg(known.customer), stored.appointment);
    return stored;
}

Result<CustomerWishes> perform(WriteScope &scope, const SaveCustomerWishes &command)
{
    CustomerWishes wishes = command.wishes;
    CHECK_OK(takeFields(scope, wishes));
    const auto customer = findCustomer(scope, wishes.customer);
    if (!customer)
        return notThere(Texts::tr("customer"));
    const CustomerWishes before = customerWishes(scope, customer->id);
    CHECK_OK(checkVersion(scope, customer->name, before.version, wishes.version));
    std::sort(wishes.wanted.begin(), wishes.wanted.end());
    std::sort(wishes.refused.begin(), wishes.refused.end());
    if (wishes == before)
        return wishes;
    storeCustomerWishes(scope, wishes);
    scope.describe(wishes.isEmpty() ? Texts::tr("Removed what %1 wishes").arg(customer->name)
                                    : Texts::tr("Changed what %1 wishes").arg(customer->name));
    return wishes;
}

} // namespace truckroll

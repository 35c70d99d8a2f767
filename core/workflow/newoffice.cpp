// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/newoffice.h"

#include "core/base/currency.h"
#include "core/base/text.h"
#include "core/schedule/zonedday.h"
#include "core/store/officestore.h"
#include "core/workflow/demooffice.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NewOffice)
};

constexpr MinuteRange usualDay{8 * 60, 17 * 60};
constexpr size_t usualDays = 5; // Monday to Friday

Result<QByteArray> zoneOf(const NewOffice &what)
{
    const QByteArray zone = what.zone.isEmpty() ? QTimeZone::systemTimeZoneId() : what.zone;
    if (!findZone(zone))
        return ruleBroken(
            Texts::tr("There is no time zone “%1”. Name one like America/Chicago; no office was made.")
                .arg(QString::fromUtf8(zone)));
    return zone;
}

Result<QString> currencyOf(const NewOffice &what)
{
    const QString currency = what.currency.toUpper();
    if (!isOfficeCurrency(currency))
        return ruleBroken(
            Texts::tr(
                "“%1” is no currency that is counted in hundredths, as amounts are here. Name one by its "
                "three letters, like USD; no office was made.")
                .arg(what.currency));
    return currency;
}

WorkingWeek usualWeek()
{
    WorkingWeek week;
    std::fill_n(week.days.begin(), usualDays, std::vector<MinuteRange>{usualDay});
    return week;
}

/// What most offices tell apart; each makes its own of it.
Done addUsualStages(WriteScope &scope)
{
    const Stage usual[] = {{{}, 0, Texts::tr("Draft", "stage of quotes"), 0, Percent::whole(20), false},
                           {{}, 0, Texts::tr("Sent", "stage of quotes"), 0, Percent::whole(40), true},
                           {{}, 0, Texts::tr("Follow-up", "stage of quotes"), 0, Percent::whole(60), true}};
    for (const Stage &stage : usual)
        CHECK_OK(perform(scope, SaveStage{stage}));
    return Nothing{};
}

} // namespace

Done fillNewOffice(WriteScope &scope, const NewOffice &what)
{
    TRY(const QByteArray zone, zoneOf(what));
    TRY(const QString currency, currencyOf(what));
    storeOfficeBasics(scope, {zone, currency});
    const QString name = cleanLine(what.name);
    CHECK_OK(perform(scope, SaveCompany{newCompany(name.isEmpty() ? Texts::tr("My company") : name)}));
    User owner;
    owner.name = Texts::tr("Owner");
    owner.role = Role::Owner;
    CHECK_OK(perform(scope, SaveUser{owner, {}}));
    CHECK_OK(perform(scope, SaveWorkingWeek{{}, usualWeek()}));
    CHECK_OK(addUsualStages(scope));
    for (const auto &[key, value] : what.settings)
        CHECK_OK(perform(scope, SaveSetting{key, value}));
    if (what.demo)
        CHECK_OK(fillDemoOffice(scope, name, what.drawPaper));
    storeOfficeMaking(scope);
    scope.describe(Texts::tr("Made the office"));
    return Nothing{};
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/newoffice.h"

#include "core/schedule/workinghours.h"
#include "tests/testkit/tempoffice.h"
#include <QFileInfo>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

ErrorCode refused(const NewOffice &what)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    const ManualClock clock(mondayMorningUtc);
    const auto office = Office::create(path, what, clock);
    REQUIRE_FALSE(office.has_value());
    CHECK(office.error().forUser.contains(QStringLiteral("no office was made")));
    CHECK_FALSE(QFileInfo::exists(path));
    return office.error().code;
}

} // namespace

TEST_CASE("A new office has a company, an owner without a password, zone, currency and usual hours, and "
          "nothing else")
{
    NewOffice what;
    what.name = QStringLiteral(" Prairie  Plumbing ");
    what.zone = QByteArrayLiteral("Europe/Berlin");
    what.currency = QStringLiteral("eur");
    TempOffice shop(what);
    const OfficeInfo::Reply info = shop.ask(OfficeInfo{});
    CHECK(info.name == QStringLiteral("Prairie Plumbing"));
    CHECK(info.zone == what.zone);
    CHECK(info.currency == QStringLiteral("EUR"));
    REQUIRE(info.users.size() == 1);
    CHECK(info.users[0].role == Role::Owner);
    CHECK_FALSE(info.users[0].hasPassword);
    CHECK(info.companies[0].numbering == newCompany(info.name).numbering);
    CHECK(shop.ask(People{}).officeHours == usualWorkingWeek());
    for (const auto &[kind, count] : shop.ask(RecordCounts{})) {
        INFO(kind.toStdString());
        CHECK(count == 0);
    }
    CHECK(shop.office().verify().isEmpty());
}

TEST_CASE("An unknown zone and a currency that is none make no office and leave no file")
{
    NewOffice zone = TempOffice::inChicago();
    zone.zone = QByteArrayLiteral("Mars/Olympus");
    CHECK(refused(zone) == ErrorCode::RuleBroken);
    for (const char *currency : {"", "US", "DOLLAR", "U$D", "XYZ", "JPY", "KWD"}) {
        NewOffice what = TempOffice::inChicago();
        what.currency = QString::fromLatin1(currency);
        CHECK(refused(what) == ErrorCode::RuleBroken);
    }
}

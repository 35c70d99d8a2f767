// SPDX-License-Identifier: GPL-3.0-or-later
// Protects offices of older releases: work goes on in them where it was left.
#include "core/backend/office.h"
#include "core/sheets/sheet.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempdatabase.h"
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

template <class T>
T well(Result<T> answer)
{
    if (!answer)
        FAIL(answer.error().forUser.toStdString() << " / " << answer.error().forLog.toStdString());
    return std::move(*answer);
}

} // namespace

TEST_CASE("In an office of the first schema the papers print and the rest of the invoice is paid")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    writeBytes(path, bytesOf(QStringLiteral(TRUCKROLL_TEST_DATA "/office_v1.truckroll")));
    const ManualClock clock(mondayMorningUtc);
    const auto office = well(Office::open(path, clock));
    const Actor owner = well(office->signIn({}, {}));

    const auto found = well(office->ask(owner, FindDocument{QStringLiteral("INV-1001")}));
    const auto details = well(office->ask(owner, DocumentDetails{found}));
    const Sheet sheet =
        documentSheet(details, QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("USD"));
    CHECK_FALSE(details.document.isKeptPaper()); // it was issued before papers kept what they say
    CHECK(sheet.recipient.join(QLatin1Char('/')) ==
          QStringLiteral("Kline Bakery/12 Long Street/Springfield, IL 62701"));

    RecordPayment rest;
    rest.invoice = details.document.id;
    rest.amount = details.document.balance();
    rest.date = QDate(2026, 3, 2);
    well(office->act(owner, rest));
    CHECK(well(office->ask(owner, DocumentDetails{found})).document.state == DocumentState::Paid);
}

TEST_CASE("In an office of schema 7 a series goes on with the parts that it had")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    writeBytes(path, bytesOf(QStringLiteral(TRUCKROLL_TEST_DATA "/office_v7.truckroll")));
    const ManualClock clock(mondayMorningUtc);
    const auto office = well(Office::open(path, clock));
    const Actor owner = well(office->signIn({}, {}));
    CHECK(office->verify().isEmpty());
    const AppointmentId oven(4001);
    const auto details = well(office->ask(owner, SeriesDetails{oven}));
    REQUIRE(details.series->parts.size() == 2);
    CHECK(details.series->parts[0].from == QDate(2027, 1, 4));
    CHECK(details.series->parts[1].from == QDate(2027, 1, 19));
    CHECK(details.series->parts[1].first == QDate(2027, 1, 19));

    const QDate beside(2027, 1, 20);
    for (const SeriesVisit &known : details.visits)
        if (known.visit.originalDate == beside)
            well(office->act(owner, MoveSeries{known.visit.id,
                                               known.visit.version,
                                               SeriesScope::Following,
                                               WallTime::at(beside, 15),
                                               60,
                                               known.visit.technicians,
                                               {}}));
    QStringList times;
    for (const SeriesVisit &known : well(office->ask(owner, SeriesDetails{oven})).visits)
        times += known.visit.start->toText();
    CHECK(times.join(QLatin1Char(' ')) ==
          QStringLiteral("2027-01-04T09:00 2027-01-11T09:00 2027-01-19T13:00 2027-01-20T15:00 "
                         "2027-01-26T15:00 2027-02-03T10:00 2027-02-09T15:00"));
    CHECK(office->verify().isEmpty());
}

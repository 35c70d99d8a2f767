// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "core/workflow/perform.h"
#include "tests/workflow/documentbench.h"
#include <QTimeZone>
#include <catch2/catch.hpp>
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using S = DocumentState;

QuoteSeen seen(DocumentBench &shop, const Document &document)
{
    return {document.id, shop.now(document).version};
}

/// Days of several quotes by month and salesperson, from the stored instants alone.
struct Ages
{
    std::map<QDate, QuoteDays> months;
    std::map<qint64, QuoteDays> people;
};

/// `sql` gives an instant (0: today), the quote's date and its salesperson.
Ages agesOf(DocumentBench &shop, const char *sql)
{
    Ages ages;
    const QDate today =
        QDateTime::fromSecsSinceEpoch(shop.clock().nowUtc(), QTimeZone("America/Chicago")).date();
    Statement statement(shop.connection(), sql);
    while (statement.step()) {
        const qint64 at = statement.number(0);
        const QDate end =
            at == 0 ? today : QDateTime::fromSecsSinceEpoch(at, QTimeZone("America/Chicago")).date();
        const QDate of = at == 0 ? statement.date(1) : end;
        const int days = int(statement.date(1).daysTo(end));
        ages.months[QDate(of.year(), of.month(), 1)].add(days);
        ages.people[statement.number(2)].add(days);
    }
    return ages;
}

/// Average ages by month and by salesperson, against sums that share nothing with the figures.
void checkAges(DocumentBench &shop, const QuoteFigures &figures)
{
#define AGES_OF(what, where)                                                                                 \
    "SELECT " what ", date, coalesce(salesperson_id, 0) FROM document WHERE kind = 'quote' AND state " where
    Ages win = agesOf(shop, AGES_OF("decided_at", "= 'sold'"));
    Ages lose = agesOf(shop, AGES_OF("decided_at", "= 'lost'"));
    Ages open = agesOf(shop, AGES_OF("0", "IN ('draft', 'sent')"));
#undef AGES_OF
    CHECK(win.people.size() > 1);
    CHECK(win.months.size() > 3);
    for (const QuoteGroup &month : figures.months) {
        CHECK(month.toWin == win.months[month.month]);
        CHECK(month.toLose == lose.months[month.month]);
        CHECK(month.openAge == open.months[month.month]);
    }
    for (const QuoteGroup &person : figures.salespeople) {
        CHECK(person.toWin == win.people[person.salesperson.value()]);
        CHECK(person.toLose == lose.people[person.salesperson.value()]);
        CHECK(person.openAge == open.people[person.salesperson.value()]);
    }
}

} // namespace

TEST_CASE("The pipeline holds every quote but void ones, however old, the newest first")
{
    DocumentBench shop;
    Document ancient = shop.blank(DocumentKind::Quote);
    ancient.date = QDate(1999, 12, 31);
    ancient = shop.act(SaveDocument{ancient});
    const Document now = shop.quote();
    shop.voided(shop.quote());
    shop.workOrder();
    const Pipeline::Reply all = shop.ask(Pipeline{});
    REQUIRE(all.quotes.size() == 2);
    CHECK(all.quotes[0].id == now.id);
    CHECK(all.quotes[1].id == ancient.id);
    CHECK(all.stages.size() == 3);
    CHECK(all.today == QDate(2026, 3, 2));
    CHECK(all.quotes[1].ageInDays(all.today) == 9558);
}

TEST_CASE("The day of a decision is kept, in the office's zone, and stays when the quote is converted")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    shop.clock().advance(15 * 3600); // 23:00 in Chicago: already the next day in UTC
    shop.act(SellQuote{seen(shop, quote)});
    shop.clock().advance(86400);
    shop.convert(quote.id, DocumentKind::WorkOrder);
    const QuoteRow row = shop.ask(Pipeline{}).quotes.at(0);
    CHECK(row.decided == QDate(2026, 3, 2));
    CHECK(row.converted);
}

TEST_CASE("The figures of quotes agree with an independent computation over random quotes")
{
    DocumentBench shop;
    SaveUser dora;
    dora.user.name = QStringLiteral("Dora");
    dora.user.role = Role::Dispatcher;
    dora.password = QStringLiteral("kettle");
    const UserId other = shop.act(dora).id;
    std::mt19937 random(20260302); // NOLINT: the same every time
    for (int i = 0; i < 120; ++i) {
        Document quote = shop.blank(DocumentKind::Quote);
        quote.lines[0].unitPrice = UnitPrice::fromUnits(qint64(random() % 90'000'000));
        if (random() % 3 == 0)
            quote.salesperson = other;
        quote = shop.act(SaveDocument{quote});
        shop.clock().advance(qint64(random() % 200'000));
        switch (random() % 4) {
        case 0:
            shop.act(SellQuote{seen(shop, quote)});
            break;
        case 1:
            shop.act(LoseQuotes{{seen(shop, quote)}, QStringLiteral("Reason %1").arg(random() % 3), {}});
            break;
        case 2:
            shop.mark(quote, S::Sent);
            break;
        default:
            break;
        }
    }
    const QuoteFigures figures = shop.ask(QuoteReport{});
    const auto count = [&](const char *where) {
        return int(shop.number(QByteArray("SELECT count(*) FROM document WHERE ").append(where).constData()));
    };
    const auto sum = [&](const char *where) {
        return Money::fromUnits(shop.number(
            QByteArray("SELECT COALESCE(sum(total), 0) FROM document WHERE ").append(where).constData()));
    };
    CHECK(figures.all.written.count == 120);
    CHECK(figures.all.won == QuoteCount{count("state = 'sold'"), sum("state = 'sold'")});
    CHECK(figures.all.lost == QuoteCount{count("state = 'lost'"), sum("state = 'lost'")});
    CHECK(figures.all.open ==
          QuoteCount{count("state IN ('draft', 'sent')"), sum("state IN ('draft', 'sent')")});
    std::map<QDate, QuoteCount> won;
    Statement sold(shop.connection(), "SELECT decided_at, total FROM document WHERE state = 'sold'");
    while (sold.step()) {
        const QDate day = QDateTime::fromSecsSinceEpoch(sold.number(0), QTimeZone("America/Chicago")).date();
        won[QDate(day.year(), day.month(), 1)].add(sold.amount<Money>(1));
    }
    CHECK(won.size() > 3);
    for (const QuoteGroup &month : figures.months)
        CHECK(month.won == won[month.month]);
    checkAges(shop, figures);
    Money weighted;
    for (const QuoteRow &row : shop.ask(Pipeline{}).quotes)
        if (row.isOpen()) // 20 % of a draft, 40 % of a sent one, half-up to the cent
            weighted += Money::fromUnits((row.total.units() * (row.state == S::Draft ? 20 : 40) + 50) / 100);
    CHECK(figures.weighted == weighted);
    int lost = 0;
    for (const QuoteGroup &reason : figures.reasons)
        lost += reason.lost.count;
    CHECK(lost == figures.all.lost.count);
}

TEST_CASE("Figures of a time count what was decided in it, and of one person what is theirs")
{
    DocumentBench shop;
    shop.act(SellQuote{seen(shop, shop.quote())});
    shop.clock().advance(40 * 86400);
    shop.act(LoseQuotes{{seen(shop, shop.quote())}, QStringLiteral("Price"), {}});
    const QuoteFigures march = shop.ask(QuoteReport{QDate(2026, 3, 1), QDate(2026, 3, 31), {}});
    CHECK(march.all.won.count == 1);
    CHECK(march.all.lost.count == 0);
    CHECK(march.all.winRate() == Percent::whole(100));
    const QuoteFigures all = shop.ask(QuoteReport{});
    CHECK(all.all.winRate() == Percent::whole(50));
    CHECK(all.months.size() == 2);
    CHECK(shop.ask(QuoteReport{{}, {}, UserId()}).all.written.count == 0); // of nobody
    CHECK(shop.ask(QuoteReport{{}, {}, shop.owner().user}).all.written.count == 2);
}

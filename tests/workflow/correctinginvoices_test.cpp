// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"
#include "core/base/text.h"
#include "core/domain/accountingacts.h"
#include "core/domain/billingacts.h"
#include "core/domain/reports.h"
#include "core/sheets/sheet.h"
#include "core/sheets/sheetwords.h"
#include "tests/workflow/documentbench.h"
#include <QLocale>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

/// As it is; whoever corrects changes one field of that.
CorrectInvoice asItIs(const Document &invoice)
{
    return {invoice.id,    invoice.version,          invoice.dueDate,
            invoice.title, invoice.notesForCustomer, invoice.terms};
}

CorrectInvoice dueOn(const Document &invoice, const QDate &day)
{
    CorrectInvoice command = asItIs(invoice);
    command.dueDate = day;
    return command;
}

const QDate later(2026, 5, 20);

} // namespace

TEST_CASE(
    "Of an issued invoice its due date, title, notes and terms are corrected, each by itself, and what is "
    "owed stays")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    struct Row
    {
        const char *field;
        std::function<void(CorrectInvoice &)> correct;
        std::function<void(Document &)> expected;
    };
    const std::vector<Row> rows{
        {"due date", [](auto &c) { c.dueDate = later; }, [](auto &d) { d.dueDate = later; }},
        {"due the day it is dated", [&](auto &c) { c.dueDate = invoice.date; },
         [&](auto &d) { d.dueDate = invoice.date; }},
        {"title", [](auto &c) { c.title = QStringLiteral("  Tap \t of the kitchen "); },
         [](auto &d) { d.title = QStringLiteral("Tap of the kitchen"); }},
        {"notes", [](auto &c) { c.notesForCustomer = QStringLiteral("Your order 4711"); },
         [](auto &d) { d.notesForCustomer = QStringLiteral("Your order 4711"); }},
        {"terms", [](auto &c) { c.terms = QStringLiteral("Payable within 14 days."); },
         [](auto &d) { d.terms = QStringLiteral("Payable within 14 days."); }},
    };
    Document before = invoice;
    for (const Row &row : rows) {
        INFO(row.field);
        CorrectInvoice command = asItIs(before);
        row.correct(command);
        Document expected = before;
        row.expected(expected);
        const Document corrected = shop.act(command);
        CHECK(corrected.version > before.version);
        expected.version = corrected.version;
        CHECK(corrected == expected);
        CHECK(shop.now(invoice) == expected);
        before = corrected;
    }
    CHECK(before.totals == invoice.totals);
    CHECK(before.number == invoice.number);
    shop.checkOffice();
}

TEST_CASE("Whether an invoice can be corrected, in every state and of every kind of document")
{
    DocumentBench shop;
    const Document paid = shop.issued();
    shop.pay(paid, paid.totals.total.units());
    const Document partly = shop.issued();
    shop.pay(partly, 1000);
    const Document quote = shop.quote();
    MakeCreditNote credit;
    credit.invoice = shop.issued().id;
    credit.amount = Money::whole(5);
    credit.reason = QStringLiteral("Scratched");
    const struct
    {
        const char *name;
        Document document;
        const char *whyNot; ///< a part of the sentence; empty: it can
    } rows[] = {
        {"open", shop.issued(), ""},
        {"partly paid", shop.now(partly), ""},
        {"paid", shop.now(paid), ""},
        {"draft", shop.draftInvoice(), "edit the draft"},
        {"void", shop.voided(shop.issued()), "is void and stays as it is"},
        {"quote", quote, "is no invoice"},
        {"work order", shop.workOrder(), "is no invoice"},
        {"pro forma", shop.act(MakeProForma{quote.id}).document, "is no invoice"},
        {"credit note", shop.act(credit), "is no invoice"},
    };
    for (const auto &row : rows) {
        INFO(row.name);
        const CorrectInvoice command = dueOn(row.document, later);
        if (QByteArray(row.whyNot).isEmpty()) {
            CHECK(shop.act(command).dueDate == later);
            CHECK(shop.now(row.document).state == row.document.state);
            continue;
        }
        const Error error = refusedCleanly(shop, command);
        CHECK(error.code == ErrorCode::RuleBroken);
        CHECK(error.forUser.contains(QLatin1String(row.whyNot)));
        CHECK(error.forUser.contains(row.document.number));
    }
    shop.checkOffice();
}

TEST_CASE("What cannot stand on an invoice is refused with the reason, and nothing is changed")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    CHECK(refusedCleanly(shop, dueOn(invoice, invoice.date.addDays(-1)))
              .forUser.contains(writtenDay(invoice.date)));
    CHECK(refusedCleanly(shop, dueOn(invoice, QDate())).forUser.contains(QStringLiteral("needs a day")));
    CHECK(refusedCleanly(shop, dueOn(invoice, QDate(9999, 1, 1))).code == ErrorCode::RuleBroken);
    CorrectInvoice command = asItIs(invoice);
    command.title = QString(FieldLimit::name + 1, u'x');
    CHECK(refusedCleanly(shop, command).code == ErrorCode::RuleBroken);
    command = asItIs(invoice);
    command.notesForCustomer = QStringLiteral("Card 4111 1111 1111 1111");
    CHECK(refusedCleanly(shop, command).code == ErrorCode::RuleBroken);
    command = asItIs(invoice);
    command.terms = QString(FieldLimit::description + 1, u'x');
    CHECK(refusedCleanly(shop, command).code == ErrorCode::RuleBroken);

    const Document corrected = shop.act(dueOn(invoice, later));
    CHECK(refusedCleanly(shop, dueOn(invoice, QDate(2026, 6, 1))).code == ErrorCode::Conflict);
    CHECK(shop.now(invoice).dueDate == later);
    CHECK(shop.refusal(CorrectInvoice{DocumentId(999999), 1, later, {}, {}, {}}).code == ErrorCode::NotFound);
    CHECK(CorrectInvoice::action == Action::CorrectInvoices);
    CHECK(shop.now(corrected) == corrected);
}

TEST_CASE("A correction that changes nothing says nothing, writes nothing and tells QuickBooks nothing")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    CorrectInvoice command = asItIs(invoice);
    command.title = QStringLiteral(" ") + invoice.title + QStringLiteral("  ");
    const auto acted = shop.report(command);
    CHECK(acted.reply == invoice);
    CHECK(acted.report.text.isEmpty());
    CHECK(acted.report.changeset.isEmpty());
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
}

TEST_CASE("The history of an invoice says of each correction what stood there and what stands there now")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const auto day = [](const QDate &date) { return writtenDay(date); };
    CorrectInvoice command = dueOn(invoice, later);
    command.notesForCustomer = QStringLiteral("Your order 4711\nThanks");
    const auto acted = shop.report(command);
    CHECK(acted.report.text ==
          QStringLiteral("Corrected %1: due date %2 instead of %3; notes “Your order 4711 "
                         "Thanks” instead of nothing")
              .arg(invoice.number, day(later), day(invoice.dueDate)));
    command = asItIs(acted.reply);
    command.notesForCustomer = QString(900, u'x');
    CHECK(shop.report(command).report.text.size() < 500);
    const auto history = shop.ask(FolderHistory{invoice.appointment});
    const auto told = std::count_if(history.begin(), history.end(), [&](const auto &entry) {
        return entry.text.startsWith(QStringLiteral("Corrected %1").arg(invoice.number));
    });
    CHECK(told == 2);
}

TEST_CASE("The paper prints what was corrected, and what is overdue follows the corrected day")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    CorrectInvoice command = dueOn(invoice, invoice.date);
    command.title = QStringLiteral("Taps of the bakery");
    command.notesForCustomer = QStringLiteral("Your order 4711");
    command.terms = QStringLiteral("Payable at once.");
    const Document corrected = shop.act(command);
    const Sheet sheet = documentSheet(shop.ask(DocumentDetails{invoice.id}), QLocale(QLocale::English),
                                      QStringLiteral("USD"));
    CHECK(sheet.heading == QStringLiteral("Taps of the bakery"));
    CHECK(sheet.notes == QStringList{QStringLiteral("Your order 4711")});
    CHECK(sheet.terms == QStringList{QStringLiteral("Payable at once.")});
    const auto dueOnPaper = [&] {
        for (const auto &field : sheet.fields)
            if (field.label == QStringLiteral("Due date"))
                return field.value;
        return QString();
    };
    CHECK(dueOnPaper() == dayOnPaper(invoice.date, QLocale(QLocale::English)));
    CHECK(corrected.dueDate == invoice.date);

    shop.clock().advance(20 * 24 * 3600);
    Report query;
    query.kind = ReportKind::OpenInvoices;
    const auto openIn = [&](const char *age) {
        const auto report = shop.ask(query);
        return *report.total(size_t(report.columnOf(QLatin1String(age))));
    };
    CHECK(openIn("days_30") == invoice.totals.total.units());
    CHECK(openIn("not_due") == 0);
    shop.act(dueOn(corrected, QDate(2026, 12, 24)));
    CHECK(openIn("days_30") == 0);
    CHECK(openIn("not_due") == invoice.totals.total.units());
}

TEST_CASE("A correction is taken back and done again, and each statement of it may fail")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    CorrectInvoice command = dueOn(invoice, later);
    command.notesForCustomer = QStringLiteral("Your order 4711");
    const Document corrected = thereAndBack(shop, command);
    CHECK(shop.now(invoice) == corrected);
    int tried = 0;
    failEveryStatement(shop, dueOn(corrected, QDate(2026, 6, 1)), tried);
    CHECK(tried > 3);
    shop.checkOffice();
}

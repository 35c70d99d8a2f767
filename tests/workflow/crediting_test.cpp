// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "core/domain/conversion.h"
#include "tests/workflow/documentbench.h"
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

Document credit(DocumentBench &shop, const Document &invoice, std::optional<qint64> cents = {},
                bool apply = true)
{
    MakeCreditNote command;
    command.invoice = invoice.id;
    if (cents)
        command.amount = Money::fromUnits(*cents);
    command.reason = QStringLiteral("Wrong tap");
    command.apply = apply;
    return shop.act(command);
}

Money owed(DocumentBench &shop)
{
    return shop.ask(CustomerStatement{shop.customer, {}, {}}).closing;
}

} // namespace

TEST_CASE("A credit note for a whole invoice has its lines and taxes and settles it")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const Document note = credit(shop, invoice);
    CHECK(note.kind == K::CreditNote);
    CHECK(note.number == QStringLiteral("CN-1001"));
    CHECK(note.totals.total == invoice.totals.total);
    CHECK(note.totals.tax == invoice.totals.tax);
    CHECK(note.notesForCustomer == QStringLiteral("Wrong tap"));
    CHECK(note.state == S::Applied);
    CHECK(shop.now(invoice).state == S::Paid);
    const auto payments = shop.ask(DocumentDetails{invoice.id}).payments;
    REQUIRE(payments.size() == 1);
    CHECK(payments[0].method == PaymentMethod::Credit);
    CHECK(payments[0].creditNote == note.id);
    CHECK(payments[0].reference == note.number);
    CHECK(owed(shop) == Money());
    MakeCreditNote again;
    again.invoice = invoice.id;
    CHECK(shop.refusal(again).forUser.contains(invoice.number));
    shop.checkOffice();
}

TEST_CASE("A credit for a paid invoice stays as credit and pays other invoices of the same customer")
{
    DocumentBench shop;
    const Document paid = shop.issued();
    shop.pay(paid, paid.totals.total.units());
    const Document note = credit(shop, paid, 10000);
    CHECK(note.state == S::Issued);
    CHECK(note.balance() == Money::fromUnits(10000));
    CHECK(owed(shop) == Money::fromUnits(-10000));
    const auto left = shop.ask(CreditsOf{shop.customer});
    REQUIRE(left.size() == 1);
    CHECK(left[0].left == Money::fromUnits(10000));
    const Document other = shop.issued();
    const auto some = shop.act(ApplyCredit{note.id, other.id, Money::fromUnits(4000)});
    CHECK(some.creditNote.state == S::Issued);
    CHECK(some.invoice.paid == Money::fromUnits(4000));
    const auto rest = shop.act(ApplyCredit{note.id, other.id, {}});
    CHECK(rest.payment.amount == Money::fromUnits(6000));
    CHECK(rest.creditNote.state == S::Applied);
    CHECK(shop.ask(CreditsOf{shop.customer}).empty());
    const auto back = shop.act(VoidPayment{some.payment.id, some.payment.version, QStringLiteral("Mistake")});
    CHECK(back.invoice.paid == Money::fromUnits(6000));
    CHECK(shop.now(note).state == S::Issued);
    CHECK(shop.now(note).balance() == Money::fromUnits(4000));
    shop.checkOffice();
}

TEST_CASE("A credit pays only open invoices of its own customer, and no more than either holds")
{
    DocumentBench shop;
    const Document paid = shop.issued();
    shop.pay(paid, paid.totals.total.units());
    const Document note = credit(shop, paid, 5000);
    CHECK(shop.refusal(ApplyCredit{note.id, paid.id, {}}).forUser.contains(paid.number));
    const Document open = shop.issued();
    CHECK(shop.refusal(ApplyCredit{note.id, open.id, Money::fromUnits(5001)}).forUser.contains(note.number));
    CHECK(shop.refusal(ApplyCredit{open.id, open.id, {}}).code == ErrorCode::RuleBroken);
    Document foreign = shop.blank(K::WorkOrder);
    foreign.customer = shop.newCustomer(QStringLiteral("Other"));
    foreign.site = {};
    const Document stranger = shop.convert(shop.act(SaveDocument{foreign}).id, K::Invoice);
    CHECK(shop.refusal(ApplyCredit{note.id, stranger.id, {}}).forUser.contains(stranger.number));
}

TEST_CASE("What hangs on each other is voided from the end: payment, credit note, invoice")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const Document note = credit(shop, invoice, 1000);
    const auto voiding = [&](const Document &document) {
        return VoidDocument{document.id, shop.now(document).version, QStringLiteral("Mistake")};
    };
    CHECK(shop.refusal(voiding(note)).code == ErrorCode::RuleBroken);
    CHECK(shop.refusal(voiding(invoice)).code == ErrorCode::RuleBroken);
    const Payment payment = shop.ask(DocumentDetails{invoice.id}).payments.front();
    shop.act(VoidPayment{payment.id, payment.version, QStringLiteral("Mistake")});
    CHECK(shop.refusal(voiding(invoice)).forUser.contains(note.number));
    shop.act(voiding(note));
    shop.act(voiding(invoice));
    CHECK(owed(shop) == Money());
    shop.checkOffice();
}

TEST_CASE("A draft credit note counts nothing until it is issued, and is undone and done again")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    MakeCreditNote command;
    command.invoice = invoice.id;
    command.takes = {{invoice.lines[0].id, Quantity::whole(1)}};
    command.keepAsDraft = true;
    const auto drafted = shop.report(command);
    CHECK(drafted.report.undoable);
    CHECK(drafted.reply.state == S::Draft);
    CHECK(shop.now(invoice).paid == Money());
    REQUIRE(shop.office().undo(shop.owner(), drafted.report.changeset, drafted.report.text));
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
    REQUIRE(shop.office().redo(shop.owner(), drafted.report.changeset, drafted.report.text));
    const Document note = shop.now(drafted.reply);
    const Document issued = shop.act(IssueCreditNote{note.id, note.version, true});
    CHECK(shop.now(issued).state == S::Applied);
    CHECK(shop.now(invoice).paid == note.totals.total);
    shop.checkOffice();
}

TEST_CASE("Random credits by lines and amounts never take back more than the invoice, and add up to the cent")
{
    std::mt19937 random(20260302);
    DocumentBench shop;
    for (int round = 0; round < 25; ++round) {
        const Document invoice = shop.issued();
        Money credited;
        for (int step = 0; step < 6; ++step) {
            MakeCreditNote command;
            command.invoice = invoice.id;
            command.apply = random() % 2 == 0;
            if (random() % 2 == 0) {
                command.amount = Money::fromUnits(1 + qint64(random() % 9000));
            } else {
                const auto &line = invoice.lines[random() % invoice.lines.size()];
                if (line.kind != LineKind::Item)
                    continue;
                command.takes = {{line.id, Quantity::fromUnits(1 + qint64(random() % 900))}};
            }
            const auto acted = shop.office().act(shop.owner(), command);
            if (!acted) {
                REQUIRE(acted.error().code == ErrorCode::RuleBroken);
                continue;
            }
            const Document &note = acted->reply;
            credited += note.totals.total;
            REQUIRE(credited <= invoice.totals.total);
            if (command.amount)
                REQUIRE(note.totals.total == *command.amount);
        }
    }
    const AccountStatement statement = shop.ask(CustomerStatement{shop.customer, {}, {}});
    Money open;
    for (const OpenInvoice &invoice : statement.open)
        open += invoice.open;
    CHECK(statement.closing == open - statement.credit);
    CHECK(open ==
          Money::fromUnits(shop.number("SELECT sum(total - paid) FROM document WHERE kind = 'invoice'")));
    shop.checkOffice();
}

TEST_CASE("A statement tells what was owed on a day in the past as it was then")
{
    DocumentBench shop;
    const Document invoice = shop.issued(); // on 2 March
    shop.clock().advance(10 * 24 * 3600);
    shop.pay(invoice, 10000);
    shop.clock().advance(10 * 24 * 3600);
    credit(shop, invoice, 5000);
    const auto at = [&](const QDate &from, const QDate &to) {
        return shop.ask(CustomerStatement{shop.customer, from, to});
    };
    const AccountStatement early = at({}, QDate(2026, 3, 5));
    CHECK(early.closing == invoice.totals.total);
    REQUIRE(early.open.size() == 1);
    CHECK(early.open[0].open == invoice.totals.total);
    const AccountStatement middle = at(QDate(2026, 3, 6), QDate(2026, 3, 15));
    CHECK(middle.opening == invoice.totals.total);
    CHECK(middle.closing == invoice.totals.total - Money::fromUnits(10000));
    CHECK(middle.entries.size() == 1);
    const AccountStatement now = at({}, {});
    CHECK(now.entries.size() == 3);
    CHECK(now.closing == invoice.totals.total - Money::fromUnits(15000));
    const auto backwards = shop.office().ask(
        shop.owner(), CustomerStatement{shop.customer, QDate(2026, 4, 1), QDate(2026, 3, 1)});
    REQUIRE_FALSE(backwards);
    CHECK(backwards.error().code == ErrorCode::RuleBroken);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/waiting.h"
#include "ui/folder/chainview.h"
#include "ui/folder/folderactions.h"
#include "ui/folder/folderchain.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

Document document(qint64 id, DocumentKind kind, qint64 at, qint64 source = 0)
{
    Document made;
    made.id = DocumentId(id);
    made.kind = kind;
    made.state = firstState(kind);
    made.number = QString::number(id);
    made.createdAt = at;
    made.source = DocumentId(source);
    made.lines.resize(1);
    return made;
}

} // namespace

TEST_CASE("the chain is in order of time and knows what was made from what")
{
    Folder::Reply folder;
    folder.documents = {document(3, DocumentKind::Invoice, 30, 2), document(1, DocumentKind::Quote, 10),
                        document(2, DocumentKind::WorkOrder, 20, 1)};
    CallNote note;
    note.id = CallNoteId(9);
    note.at = 15;
    folder.notes = {note};
    Payment payment;
    payment.id = PaymentId(4);
    payment.invoice = DocumentId(3);
    payment.takenAt = 30; // in the same second as the invoice: stands behind it
    folder.payments = {payment};
    const auto chain = chainOf(folder);
    REQUIRE(chain.size() == 5);
    CHECK(chain[0].id == 1);
    CHECK(chain[1].kind == ChainEntry::Kind::Note);
    CHECK(chain[2].parent == 0);
    CHECK(chain[3].parent == 2);
    CHECK(chain[4].kind == ChainEntry::Kind::Payment);
    CHECK(chain[4].parent == 3);
}

TEST_CASE("lines of sources that overlap run in lanes of their own, siblings share one")
{
    std::vector<ChainEntry> entries(5);
    entries[2].parent = 0; // 0 -> 2, 0 -> 4, and 1 -> 3 between them
    entries[3].parent = 1;
    entries[4].parent = 0;
    const auto rows = chainLines(entries);
    using Part = ChainPiece::Part;
    REQUIRE(rows[0].size() == 1);
    CHECK(rows[0][0] == ChainPiece{1, Part::Begins});
    CHECK(rows[2] == std::vector<ChainPiece>{{1, Part::Branches}, {0, Part::Passes}});
    CHECK(rows[3] == std::vector<ChainPiece>{{1, Part::Passes}, {0, Part::Ends}});
    CHECK(rows[4] == std::vector<ChainPiece>{{1, Part::Ends}});
}

TEST_CASE("A payment in the chain is said to be received when it was: not while it is pending, nor when it "
          "went back")
{
    const auto told = [](PaymentState state, qint64 refunded) {
        Payment payment;
        payment.id = PaymentId(4);
        payment.state = state;
        payment.amount = Money::fromUnits(12550);
        payment.refunded = Money::fromUnits(refunded);
        Folder::Reply folder;
        folder.payments = {payment};
        ChainModel chain;
        chain.setSpelling([](qint64) { return QString(); }, QStringLiteral("USD"));
        chain.setEntries(chainOf(folder));
        return chain.index(0).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(told(PaymentState::Approved, 0).contains(QStringLiteral("Received")));
    CHECK(told(PaymentState::Approved, 500).contains(QStringLiteral("Part given back")));
    CHECK(told(PaymentState::Pending, 0).contains(QStringLiteral("Pending")));
    CHECK(told(PaymentState::Returned, 0).contains(QStringLiteral("Returned")));
    CHECK(told(PaymentState::Refunded, 12550).contains(QStringLiteral("Refunded")));
    CHECK(told(PaymentState::Voided, 0).contains(QStringLiteral("Voided")));
}

TEST_CASE("What is chosen stays in view when the chain gets less room")
{
    ChainView view;
    std::vector<ChainEntry> entries(8);
    for (size_t i = 0; i < entries.size(); ++i) {
        entries[i].id = qint64(i) + 1;
        entries[i].name = QStringLiteral("Call note");
    }
    view.chain().setEntries(std::move(entries));
    view.resize(300, 520);
    view.show();
    REQUIRE(view.choose(ChainEntry::Kind::Note, 8));
    view.resize(300, 180);
    const auto seen = [&] { return view.viewport()->rect().contains(view.visualRect(view.currentIndex())); };
    CHECK(testkit::waitUntil(seen));
}

TEST_CASE("what cannot be done says what is missing")
{
    Document quote = document(1, DocumentKind::Quote, 1);
    CHECK(folderActions(&quote, true, Role::Owner).toWorkOrder);
    CHECK(folderActions(&quote, true, Role::Owner)
              .takePayment.whyNot.contains(QStringLiteral("invoices only")));
    CHECK(folderActions(nullptr, true, Role::Owner).print.whyNot.contains(QStringLiteral("first")));
    CHECK(folderActions(&quote, true, Role::Technician).toInvoice.whyNot.contains(QStringLiteral("role")));
    CHECK(folderActions(&quote, false, Role::Owner).callNote.whyNot.contains(QStringLiteral("Save first")));
    quote.state = DocumentState::Void;
    CHECK(folderActions(&quote, true, Role::Owner).toInvoice.whyNot.contains(QStringLiteral("stays so")));
    quote.state = DocumentState::Draft;
    quote.lines.clear();
    CHECK(folderActions(&quote, true, Role::Owner).toInvoice.whyNot.contains(QStringLiteral("no lines")));
    Document invoice = document(2, DocumentKind::Invoice, 1);
    CHECK(folderActions(&invoice, true, Role::Owner).takePayment.whyNot.contains(QStringLiteral("Issue")));
    invoice.state = DocumentState::Open;
    CHECK(folderActions(&invoice, true, Role::Owner).takePayment);
    CHECK(folderActions(&invoice, true, Role::Owner)
              .toInvoice.whyNot.contains(QStringLiteral("Only a quote or a work order")));
    Document proForma = document(3, DocumentKind::ProForma, 1);
    proForma.state = DocumentState::Issued;
    CHECK(folderActions(&proForma, true, Role::Owner).toInvoice);
    CHECK(folderActions(&proForma, true, Role::Owner).billProForma);
    Document lost = document(4, DocumentKind::Quote, 1);
    CHECK(folderActions(&lost, true, Role::Owner).proForma);
    lost.state = DocumentState::Lost;
    CHECK(folderActions(&lost, true, Role::Owner).proForma.whyNot.contains(QStringLiteral("lost")));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/documentbench.h"
#include <map>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

/// A new document of the kind in that state, reached by real acts; nothing when the kind does not know it.
std::optional<Document> documentIn(DocumentBench &shop, K kind, S state)
{
    if (!kindKnowsState(kind, state))
        return std::nullopt;
    switch (kind) {
    case K::Quote:
        if (state == S::Draft)
            return shop.quote();
        return state == S::Void ? shop.voided(shop.quote()) : shop.mark(shop.quote(), state);
    case K::WorkOrder:
        if (state == S::Open)
            return shop.workOrder();
        if (state == S::Invoiced)
            return shop.now(shop.issued().source);
        return shop.mark(shop.workOrder(), state);
    case K::Invoice: {
        if (state == S::Draft)
            return shop.draftInvoice();
        const Document invoice = shop.issued();
        if (state == S::Void)
            return shop.voided(invoice);
        if (state == S::Paid)
            shop.pay(invoice, invoice.totals.total.units());
        return shop.now(invoice);
    }
    case K::ProForma: {
        const Document made = shop.act(MakeProForma{shop.quote().id}).document;
        return state == S::Void ? shop.voided(made) : made;
    }
    case K::PurchaseOrder: // have acts and tests of their own
    case K::CreditNote:
        break;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("rule 10: through the real commands documents change state as the one table says, and only so")
{
    DocumentBench shop;
    int allowed = 0;
    int refused = 0;
    for (const K kind : allDocumentKinds) {
        for (size_t from = 0; from < documentStateCount; ++from) {
            for (size_t to = 0; to < documentStateCount; ++to) {
                const auto document = documentIn(shop, kind, S(from));
                if (!document)
                    continue;
                CAPTURE(documentKindName(kind).toStdString(), documentStateName(S(from)).toStdString(),
                        documentStateName(S(to)).toStdString());
                REQUIRE(document->state == S(from));
                const auto acted =
                    shop.office().act(shop.owner(), MarkDocument{document->id, document->version, S(to),
                                                                 QStringLiteral("because")});
                // A paid invoice is voided only after its payments.
                const bool may =
                    documentMayBecome(kind, S(from), S(to), StateCause::Person) && S(from) != S::Paid;
                CHECK(acted.has_value() == may);
                CHECK(shop.now(*document).state == (may ? S(to) : S(from)));
                if (!acted)
                    CHECK(acted.error().code == ErrorCode::RuleBroken);
                ++(may ? allowed : refused);
            }
        }
    }
    CHECK(allowed > 30);
    CHECK(refused > 150);
    shop.checkOffice();
}

TEST_CASE("a refused state names the states that can follow")
{
    DocumentBench shop;
    const Document quote = shop.mark(shop.quote(), S::Lost);
    const Error error = shop.refusal(MarkDocument{quote.id, quote.version, S::Sold, {}});
    CHECK(error.forUser.contains(documentStateText(S::Draft)));
    CHECK(error.forUser.contains(documentStateText(S::Sent)));
    CHECK(error.forUser.contains(quote.number));
    CHECK(shop.refusal(MarkDocument{quote.id, quote.version - 1, S::Draft, {}}).code == ErrorCode::Conflict);
    CHECK(shop.refusal(MarkDocument{DocumentId(999999), 1, S::Draft, {}}).code == ErrorCode::NotFound);
}

TEST_CASE("lost keeps its reason until the quote is reopened")
{
    DocumentBench shop;
    Document quote = shop.quote();
    quote = shop.act(MarkDocument{quote.id, quote.version, S::Lost, QStringLiteral(" Too\nexpensive ")});
    CHECK(quote.stateReason == QStringLiteral("Too expensive"));
    CHECK(shop.now(quote) == quote);
    CHECK(shop.mark(quote, S::Draft).stateReason.isEmpty());
    const Document other = shop.quote();
    const Error card =
        shop.refusal(MarkDocument{other.id, other.version, S::Lost, QStringLiteral("4111 1111 1111 1111")});
    CHECK(card.code == ErrorCode::RuleBroken);
}

TEST_CASE("an empty quote cannot be sold")
{
    DocumentBench shop;
    Document blank = shop.blank(K::Quote);
    blank.lines.clear();
    const Document quote = shop.act(SaveDocument{blank});
    CHECK(shop.refusal(MarkDocument{quote.id, quote.version, S::Sold, {}})
              .forUser.contains(QStringLiteral("at least one line")));
}

TEST_CASE("a quote stays sold while something made from it stands")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const Document order = shop.convert(quote.id, K::WorkOrder);
    const Document closed = shop.now(quote);
    const Error error = shop.refusal(MarkDocument{quote.id, closed.version, S::Draft, {}});
    CHECK(error.forUser.contains(order.number));
    shop.mark(order, S::Cancelled);
    CHECK_FALSE(shop.now(quote).converted);
    CHECK(shop.mark(quote, S::Draft).state == S::Draft);
}

TEST_CASE("a work order with a live invoice cannot be cancelled")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document part =
        shop.act(ConvertDocument{order.id, K::Invoice, {{order.lines[0].id, Quantity::whole(1)}}, true})
            .document;
    const Error error = shop.refusal(MarkDocument{order.id, shop.now(order).version, S::Cancelled, {}});
    CHECK(error.forUser.contains(part.number));
    shop.voided(part);
    CHECK(shop.mark(order, S::Cancelled).state == S::Cancelled);
}

TEST_CASE("a cancelled work order frees its quote and comes back only while nobody took it again")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const Document first = shop.mark(shop.convert(quote.id, K::WorkOrder), S::Cancelled);
    SECTION("back while the quote is free")
    {
        shop.mark(first, S::Open);
        CHECK(shop.now(quote).converted);
        CHECK(shop.act(ConvertDocument{quote.id, K::WorkOrder, {}, false}).already);
    }
    SECTION("not after it was converted again")
    {
        const auto again = shop.act(ConvertDocument{quote.id, K::WorkOrder, {}, false});
        CHECK_FALSE(again.already);
        CHECK(
            shop.refusal(MarkDocument{first.id, first.version, S::Open, {}}).forUser.contains(quote.number));
    }
    SECTION("not after the quote was lost")
    {
        shop.mark(quote, S::Lost);
        CHECK(
            shop.refusal(MarkDocument{first.id, first.version, S::Open, {}}).forUser.contains(quote.number));
    }
    shop.checkOffice();
}

TEST_CASE("whichever statement of a mark fails, nothing is changed: undo and redo return the same rows")
{
    DocumentBench shop;
    int tried = 0;
    Document quote = shop.quote();
    quote = failEveryStatement(shop, MarkDocument{quote.id, quote.version, S::Sent, {}}, tried);
    Document order = shop.convert(quote.id, K::WorkOrder);
    order = failEveryStatement(shop, MarkDocument{order.id, order.version, S::Cancelled, {}}, tried);
    CHECK(tried > 12);
    order = thereAndBack(shop, MarkDocument{order.id, order.version, S::Open, {}});
    order = thereAndBack(shop, MarkDocument{order.id, order.version, S::Completed, {}});
    thereAndBack(shop, MarkDocument{order.id, order.version, S::Cancelled, QStringLiteral("Called off")});
    shop.checkOffice();
}

TEST_CASE("The void of a draft is taken back by undo, that of what had gone out is not")
{
    DocumentBench shop;
    Document quote = shop.quote();
    thereAndBack(shop, MarkDocument{quote.id, quote.version, S::Void, QStringLiteral("Twice")});
    quote = shop.quote();
    const Document order = shop.convert(quote.id, K::WorkOrder);
    const ConvertDocument draft{order.id, K::Invoice, {}, true};
    const Document invoice = shop.act(draft).document;
    thereAndBack(shop, MarkDocument{invoice.id, invoice.version, S::Void, QStringLiteral("Too early")});
    const Document sent = shop.mark(shop.quote(), S::Sent);
    const auto acted = shop.report(MarkDocument{sent.id, sent.version, S::Void, QStringLiteral("Twice")});
    CHECK_FALSE(acted.report.undoable);
    CHECK(acted.reply.state == S::Void);
    shop.checkOffice();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookslooks.h"
#include "core/backend/booksverdicts.h"
#include <QCoreApplication>
#include <algorithm>

// What a paper or payment stands on there, where QuickBooks would refuse it because of that.
namespace truckroll {

using namespace quickbooks;
using namespace verdicts;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

using Found = BooksLooks::Found;
using Key = PostingGround::Key;

bool buys(const PostingGround &ground)
{
    return ground.posting.entity == BookEntity::PurchaseOrder || ground.posting.entity == BookEntity::Bill;
}

/// Whom it is of and what its lines are of. What is bought is looked at each time: nobody knows here
/// whether it has a cost account there.
std::vector<Key> namedBy(const PostingGround &ground)
{
    std::vector<Key> named;
    if (ground.vendor && buys(ground))
        named.emplace_back(BookEntity::Vendor, ground.vendor->id);
    else if (ground.customer && !buys(ground))
        named.emplace_back(BookEntity::Customer, ground.customer->id.value());
    if (!ground.payment)
        for (const auto &[id, item] : ground.items)
            named.emplace_back(BookEntity::Item, id.value());
    return named;
}

bool hasCostAccount(const RemoteRecord &item)
{
    return !item.object.value(u"ExpenseAccountRef").toObject().value(u"value").toString().isEmpty();
}

} // namespace

Found BooksLooks::checkNamed(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    const bool isWhole = posting.kind == PostingKind::Create || posting.kind == PostingKind::Update;
    if (!ground.document || !isWhole || posting.state != PostingState::Pending || ground.isTakenOut)
        return std::optional<BooksVerdict>();
    for (const auto &[entity, record] : namedBy(ground)) {
        const BooksLink *link = ground.link(entity, record);
        const bool isBought = entity == BookEntity::Item && buys(ground);
        if (!link || link->remoteId.isEmpty() || (link->live && !isBought))
            continue;
        CHECK_OK(m_beforeCall());
        const Answer answer = m_api.read(entity, link->remoteId);
        if (!answer.isGood())
            return failed(answer);
        const RemoteRecord there = readRecord(entity, objectIn(answer, entityTag(entity)));
        if (!there.active)
            return asked(
                BooksAdvice::Retry,
                Texts::tr("%1 was not sent: “%2” is inactive in QuickBooks. Make it active there, then "
                          "try again.")
                    .arg(ground.what, there.name),
                "610", answer);
        if (isBought && !hasCostAccount(there))
            return asked(
                BooksAdvice::Retry,
                Texts::tr("%1 was not sent: “%2” has no cost account in QuickBooks, and without one it "
                          "cannot be bought there. Give it one there (it is bought from a vendor), then "
                          "try again.")
                    .arg(ground.what, there.name),
                "expense", answer);
    }
    return std::optional<BooksVerdict>();
}

/// QuickBooks, or somebody there, used the same credit note for the same invoice.
Result<bool> BooksLooks::isCreditAppliedThere(const PostingGround &ground, const RemoteRecord &invoice,
                                              const RemoteRecord &payment)
{
    const BooksLink *note = ground.link(BookEntity::CreditNote, ground.payment->creditNote.value());
    if (!ground.payment->creditNote || !note || !payment.total.isZero() || payment.voided)
        return false;
    const auto applies = [&](const char *type, const QString &id) {
        return std::any_of(payment.applied.begin(), payment.applied.end(),
                           [&](const RemoteRecord::Applied &each) {
                               return each.type == QLatin1String(type) && each.id == id &&
                                      each.amount == ground.payment->amount;
                           });
    };
    if (!applies("CreditMemo", note->remoteId) || !applies("Invoice", invoice.id))
        return false;
    TRY(const bool linked, isLinked(BookEntity::Payment, payment.id));
    return !linked;
}

/// No more of a credit note is used than is left of it there.
Found BooksLooks::checkCredit(const PostingGround &ground)
{
    const BooksLink *note = ground.link(BookEntity::CreditNote, ground.payment->creditNote.value());
    if (!ground.payment->creditNote || !note || note->remoteId.isEmpty())
        return std::optional<BooksVerdict>();
    CHECK_OK(m_beforeCall());
    const Answer answer = m_api.read(BookEntity::CreditNote, note->remoteId);
    if (!answer.isGood())
        return failed(answer);
    const RemoteRecord there =
        readRecord(BookEntity::CreditNote, objectIn(answer, entityTag(BookEntity::CreditNote)));
    if (!there.object.contains(u"Balance") || ground.payment->amount <= there.balance)
        return std::optional<BooksVerdict>();
    return asked(BooksAdvice::UndoThere, tooLittleCredit(ground, there.balance), "balance", answer);
}

} // namespace truckroll

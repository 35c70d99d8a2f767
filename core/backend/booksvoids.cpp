// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/booksvoids.h"

#include "core/accounting/quickbooks/comparing.h"
#include "core/backend/booksverdicts.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll::verdicts {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksVoids)
};

/// QuickBooks voids no invoice that something is applied to (6000): of what was entered there, or stayed in a
/// bank deposit.
std::optional<BooksVerdict> settledThere(const PostingGround &ground, const RemoteRecord &there,
                                         Money planned, const Answer &answer)
{
    const Money applied = there.total - (there.balance - planned);
    if (ground.posting.entity != BookEntity::Invoice || !there.object.contains(u"Balance") ||
        applied <= Money())
        return std::nullopt;
    return asked(
        BooksAdvice::UndoThere,
        Texts::tr("%1 is void here, and %2 of it is paid in QuickBooks. QuickBooks voids no invoice "
                  "that something is applied to, so nothing was sent. Take the payment or credit off "
                  "the invoice there, then try again.")
            .arg(ground.what, ground.money(applied)),
        "6000", answer);
}

/// Payments: with what is not ours, which a void takes along.
QString sideThere(const PostingGround &ground, const RemoteRecord &there)
{
    if (ground.posting.entity != BookEntity::Payment)
        return Texts::tr("%1 over %2", "a paper's number and total")
            .arg(there.name, ground.money(there.total));
    return Texts::tr("%1, of which %2 pays this invoice", "a payment in QuickBooks")
        .arg(ground.money(there.total), ground.money(appliedToOurs(ground, there)));
}

QString sideHere(const PostingGround &ground)
{
    if (ground.posting.entity == BookEntity::Payment)
        return ground.money(ground.payment->amount);
    return Texts::tr("%1 over %2", "a paper's number and total")
        .arg(ground.document->number, ground.money(ground.document->totals.total));
}

/// What a person is shown of it stands in the link: the void may go over that, and over nothing newer.
BooksLink asShown(const PostingGround &ground, const RemoteRecord &there)
{
    BooksLink link = *ground.own();
    link.told.last = ground.posting.entity == BookEntity::Payment
                         ? paymentThere(there)
                         : standingOtherwise(there.object, ground.lastSent);
    link.syncToken = there.syncToken;
    link.name = there.name;
    link.total = there.total;
    link.balance = there.balance;
    return link;
}

BooksVerdict takesAlong(const PostingGround &ground, const RemoteRecord &there, const QStringList &along,
                        const Answer &answer)
{
    BooksVerdict verdict = asked(
        BooksAdvice::LeaveThere,
        Texts::tr("%1 is void here, and was changed in QuickBooks, or is more there than it is here: %2. "
                  "Here: %3. There: %4. Nothing was voided there. Compare both; try again to void all of "
                  "that there, or leave what is there.")
            .arg(ground.what, along.join(QStringLiteral(", ")), sideHere(ground), sideThere(ground, there)),
        "changed", answer);
    verdict.remote = there;
    verdict.link = asShown(ground, there);
    return verdict;
}

BooksVerdict paysOthers(const PostingGround &ground, const RemoteRecord &there, const Answer &answer)
{
    BooksVerdict verdict = asked(
        BooksAdvice::UndoThere,
        Texts::tr("%1 is void here, and in QuickBooks this payment pays other invoices as well. Nothing was "
                  "voided there. Take this invoice out of it there, then try again.")
            .arg(ground.what),
        "several", answer);
    verdict.remote = there;
    return verdict;
}

} // namespace

bool isOthersAlone(const PostingGround &ground, const RemoteRecord &there)
{
    return ground.posting.entity == BookEntity::Payment && ground.posting.kind == PostingKind::Void &&
           (ground.paysSeveral || there.total > ground.payment->amount) &&
           appliedToOurs(ground, there).isZero() &&
           std::any_of(there.applied.begin(), there.applied.end(),
                       [&](const RemoteRecord::Applied &line) { return !isOurs(ground, line); });
}

std::optional<BooksVerdict> againstVoid(const PostingGround &ground, const RemoteRecord &there, Money planned,
                                        const Answer &answer)
{
    if (ground.posting.state != PostingState::Pending)
        return std::nullopt;
    if (auto settled = settledThere(ground, there, planned, answer)) {
        settled->remote = there;
        return settled;
    }
    if (ground.posting.entity == BookEntity::Payment && ground.paysSeveral && !there.applied.empty())
        return paysOthers(ground, there, answer);
    const QStringList along = takenAlong(ground, there);
    return along.isEmpty() ? std::nullopt : std::optional(takesAlong(ground, there, along, answer));
}

} // namespace truckroll::verdicts

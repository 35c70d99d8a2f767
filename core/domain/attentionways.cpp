// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attentionways.h"

#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AttentionWays)
};

} // namespace

bool takesName(const Posting &posting)
{
    return posting.state == PostingState::NeedsAttention && !posting.waitsForName() &&
           (posting.advice == BooksAdvice::ChooseName || posting.advice == BooksAdvice::ChooseNumber ||
            posting.advice == BooksAdvice::ChooseLink);
}

bool takesLink(const Posting &posting)
{
    return posting.canBeLeftOut() && !posting.waitsForName();
}

bool mayBeOfLinks(const Posting &posting)
{
    return posting.state == PostingState::NeedsAttention && posting.advice == BooksAdvice::OpenMapping &&
           (posting.code == QLatin1String("610") || posting.code == QLatin1String("2030") ||
            posting.code == QLatin1String("2500"));
}

QString whatIsMissingThere(const Posting &posting)
{
    switch (posting.entity) {
    case BookEntity::Invoice:
        return Texts::tr("Neither are its payments and what goes back of them: unless it is there by hand, "
                         "QuickBooks has less revenue and less tax than this office, and the customer owes "
                         "nothing of it there.");
    case BookEntity::CreditNote:
        return Texts::tr(
            "Neither is what is paid with it: unless it is there by hand, the customer owes more "
            "in QuickBooks than here.");
    case BookEntity::Payment:
        return Texts::tr(
            "Neither is what goes back of it: unless it is there by hand, its invoice stays open "
            "in QuickBooks by this amount.");
    case BookEntity::Refund:
        return Texts::tr("Unless it is there by hand, QuickBooks has this money still with the office.");
    case BookEntity::PurchaseOrder:
        return Texts::tr("Its vendor's bills are sent all the same; they name no order there.");
    case BookEntity::Bill:
        return Texts::tr("Unless it is there by hand, QuickBooks has less costs than this office, and the "
                         "vendor is owed nothing of it there.");
    case BookEntity::Customer:
    case BookEntity::Item:
    case BookEntity::Vendor:
        return {};
    }
    Q_UNREACHABLE();
}

QString nameBesideOthers(BookEntity entity, const QString &name)
{
    switch (entity) {
    case BookEntity::Customer:
        return Texts::tr("%1 (customer)", "a name that is not the vendor's").arg(name);
    case BookEntity::Vendor:
        return Texts::tr("%1 (vendor)", "a name that is not the customer's").arg(name);
    default:
        return {};
    }
}

} // namespace truckroll

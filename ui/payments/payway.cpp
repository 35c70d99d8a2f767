// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/payway.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PayWay)
};

} // namespace

QString payWayText(PayWay way)
{
    switch (way) {
    case PayWay::Cash:
        return Texts::tr("Cash");
    case PayWay::Check:
        return Texts::tr("Check");
    case PayWay::Terminal:
        return Texts::tr("Card at a terminal");
    case PayWay::Link:
        return Texts::tr("Payment link");
    case PayWay::Card:
        return Texts::tr("Stored card");
    case PayWay::Account:
        return Texts::tr("Bank account (ACH)");
    }
    Q_UNREACHABLE();
}

QString payWayButton(PayWay way)
{
    switch (way) {
    case PayWay::Terminal:
        return Texts::tr("Charge at the terminal");
    case PayWay::Link:
        return Texts::tr("Make the link");
    case PayWay::Card:
        return Texts::tr("Charge the card");
    case PayWay::Account:
        return Texts::tr("Collect from the account");
    case PayWay::Cash:
    case PayWay::Check:
        break;
    }
    return Texts::tr("Take payment");
}

QString payWaySentence(PayWay way)
{
    switch (way) {
    case PayWay::Terminal:
        return Texts::tr("The terminal shows the amount and takes the card. No card number comes in here.");
    case PayWay::Link:
        return Texts::tr("The customer pays on the card processor's own page. What was paid there is found "
                         "and booked by itself.");
    case PayWay::Card:
        return Texts::tr("The stored card is charged at once. Be sure that the customer agreed to it.");
    case PayWay::Account:
        return Texts::tr("The bank collects it within some days. It counts as paid, and can still be "
                         "returned.");
    case PayWay::Cash:
    case PayWay::Check:
        break;
    }
    return Texts::tr("Records the payment. It can be voided, but not undone.");
}

std::vector<CardProfile> profilesFor(PayWay way, const std::vector<CardProfile> &all)
{
    std::vector<CardProfile> fit;
    std::copy_if(all.begin(), all.end(), std::back_inserter(fit), [way](const CardProfile &profile) {
        return profile.active && profile.with.accountType.isEmpty() == (way == PayWay::Card);
    });
    return fit;
}

QString profileText(const CardProfile &profile)
{
    const QString name = paidWithText(profile.with);
    if (profile.with.expiry.size() != 4)
        return profile.with.holder.isEmpty()
                   ? name
                   : Texts::tr("%1, %2", "an account and its owner").arg(name, profile.with.holder);
    return Texts::tr("%1, good until %2/%3")
        .arg(name, profile.with.expiry.left(2), profile.with.expiry.right(2));
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/paylink.h"

#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PayLink)
};

} // namespace

void addPayLink(Sheet &sheet, const CardDesk::Reply &desk)
{
    if (desk.invoice.kind != DocumentKind::Invoice || desk.invoice.state != DocumentState::Open ||
        desk.open || !desk.second.isEmpty() || !desk.whyNoCard.isEmpty())
        return; // while a payment is checked nobody is asked to pay once more
    for (size_t i = 0; i < desk.links.size() && i < desk.linkUrls.size(); ++i) {
        const PaymentLink &link = desk.links[i];
        if (link.state != PaymentLink::State::Open || desk.linkUrls[i].isEmpty() ||
            link.amount > desk.invoice.balance())
            continue;
        sheet.payLink = desk.linkUrls[i].toString(QUrl::FullyEncoded);
        sheet.payLinkText = Texts::tr("Pay this invoice with a card: point your telephone's camera here.");
        return;
    }
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/paperaddress.h"

namespace truckroll {

QStringList recipientLines(const Customer &customer)
{
    return QStringList{customer.name} + customer.billing.lines();
}

QStringList placeLines(const Site &site)
{
    if (site.address.isEmpty())
        return {};
    return (site.name.isEmpty() ? QStringList() : QStringList{site.name}) + site.address.lines();
}

void keepAddresses(Document &document, const Customer &customer, const Site &site)
{
    document.billTo = recipientLines(customer).join(QLatin1Char('\n'));
    const bool isElsewhere = site.address != customer.billing;
    document.serviceAt = isElsewhere ? placeLines(site).join(QLatin1Char('\n')) : QString();
}

} // namespace truckroll

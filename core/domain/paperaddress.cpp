// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/paperaddress.h"

#include "core/base/text.h"

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

QStringList vendorLines(const Vendor &vendor)
{
    return QStringList{vendor.name} +
           (vendor.contactName.isEmpty() ? QStringList() : QStringList{vendor.contactName}) +
           vendor.address.lines();
}

QStringList deliveryLines(const Site &site, const Company &company)
{
    return site.id.isNone() ? senderLines(company) : placeLines(site);
}

void keepVendor(Document &order, const Vendor &vendor, const Site &site, const Company &company)
{
    order.billTo = vendorLines(vendor).join(QLatin1Char('\n'));
    order.serviceAt = deliveryLines(site, company).join(QLatin1Char('\n'));
}

QStringList senderLines(const Company &company)
{
    return QStringList{company.name} + company.address.lines();
}

QStringList senderContactLines(const Company &company)
{
    QStringList lines{formatPhone(company.phone), company.email, company.website};
    lines.removeAll(QString());
    return lines;
}

void keepSender(Document &document, const Company &company)
{
    document.sender = senderLines(company).join(QLatin1Char('\n'));
    document.senderContact = senderContactLines(company).join(QLatin1Char('\n'));
    document.terms = company.termsFor(document.kind);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/company.h"

#include <QStringList>

namespace truckroll {

namespace {

QStringList present(const QStringList &parts)
{
    QStringList out;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            out += part.trimmed();
    }
    return out;
}

/// "Springfield, IL 62701" from whatever of it there is.
QString cityLine(const Address &address)
{
    const QString stateAndZip = present({address.state, address.zip}).join(QLatin1Char(' '));
    return present({address.city, stateAndZip}).join(QStringLiteral(", "));
}

} // namespace

QString Address::oneLine() const
{
    return lines().join(QStringLiteral(", "));
}

QStringList Address::lines() const
{
    return present(street.split(QLatin1Char('\n')) << cityLine(*this));
}

QString Address::place() const
{
    return present(street.split(QLatin1Char('\n')) << city).join(QStringLiteral(", "));
}

Company newCompany(const QString &name)
{
    Company company;
    company.name = name;
    company.numbering[size_t(DocumentKind::Quote)].prefix = QStringLiteral("Q-");
    company.numbering[size_t(DocumentKind::WorkOrder)].prefix = QStringLiteral("WO-");
    company.numbering[size_t(DocumentKind::Invoice)].prefix = QStringLiteral("INV-");
    company.numbering[size_t(DocumentKind::ProForma)].prefix = QStringLiteral("PF-");
    company.numbering[size_t(DocumentKind::PurchaseOrder)].prefix = QStringLiteral("PO-");
    company.numbering[size_t(DocumentKind::CreditNote)].prefix = QStringLiteral("CN-");
    return company;
}

} // namespace truckroll

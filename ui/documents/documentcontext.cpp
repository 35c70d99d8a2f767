// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentcontext.h"

#include "core/domain/newdocument.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentContext)
};

QDateTime inZone(qint64 utc, const QByteArray &zone)
{
    const QTimeZone known(zone);
    return QDateTime::fromSecsSinceEpoch(utc, known.isValid() ? known : QTimeZone::systemTimeZone());
}

QString frozenInvoice(DocumentState state)
{
    if (state == DocumentState::Void)
        return Texts::tr("This invoice is void. Its number stays taken; bill its work order or quote again.");
    return Texts::tr("This invoice was issued and stays as it is; due date, title, notes and terms can be "
                     "corrected (Ctrl+E). To bill something else, void it and convert again.");
}

} // namespace

QDate officeDay(qint64 utc, const QByteArray &zone)
{
    return inZone(utc, zone).date();
}

QString officeTime(qint64 utc, const QByteArray &zone)
{
    const QDateTime at = inZone(utc, zone);
    const QLocale locale;
    return QStringLiteral("%1 %2").arg(locale.toString(at.date(), QStringLiteral("MMM d, yyyy")),
                                       locale.toString(at.time(), QLocale::ShortFormat));
}

QString briefOfficeTime(qint64 utc, const QByteArray &zone, const QDate &today)
{
    const QDateTime at = inZone(utc, zone);
    if (at.date().year() != today.year())
        return officeTime(utc, zone);
    const QLocale locale;
    return QStringLiteral("%1 %2").arg(locale.toString(at.date(), QStringLiteral("MMM d")),
                                       locale.toString(at.time(), QLocale::ShortFormat));
}

Document newDocument(DocumentKind kind, const Customer &customer, SiteId site, AppointmentId appointment,
                     const DocumentContext &context, QDate today)
{
    const Company *company = context.company(CompanyId());
    Document document = newDocument(kind, customer, company ? *company : Company(), today);
    document.site = site;
    document.appointment = appointment;
    return document;
}

QString frozenReason(const Document &document)
{
    if (documentIsEditable(document.kind, document.state, document.converted))
        return {};
    switch (document.kind) {
    case DocumentKind::Quote:
        if (document.converted)
            return Texts::tr("This quote was converted. Make changes on what was made from it.");
        if (document.state == DocumentState::Void)
            return Texts::tr("This quote is void. Its number stays taken.");
        return Texts::tr("This quote is %1. Mark it as a draft to change it.")
            .arg(documentStateText(document.state).toLower());
    case DocumentKind::WorkOrder:
        if (document.state == DocumentState::Invoiced)
            return Texts::tr("All of this work order was billed, so it stays as it is.");
        return Texts::tr("This work order is %1. Mark it as open to change it.")
            .arg(documentStateText(document.state).toLower());
    case DocumentKind::Invoice:
        return frozenInvoice(document.state);
    case DocumentKind::ProForma:
        return Texts::tr("A pro forma is a dated copy and stays as it is.");
    case DocumentKind::PurchaseOrder:
        if (document.state == DocumentState::PartlyReceived || document.state == DocumentState::Received)
            return Texts::tr("Parts have come on this purchase order, so it stays as it is. “Receive parts” "
                             "shows what came and takes it back.");
        return Texts::tr("This purchase order is %1. Mark it as a draft to change it.")
            .arg(documentStateText(document.state).toLower());
    case DocumentKind::CreditNote:
        return Texts::tr("A credit note that was issued stays as it is. Void it to take it back.");
    }
    return {};
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheet.h"

#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/bundleprint.h"
#include "core/domain/paperaddress.h"
#include "core/sheets/optionsheet.h"
#include "core/sheets/sheetwords.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace truckroll {

namespace {

using Details = DocumentDetails::Reply;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentSheet)
};

QStringList paragraphs(const QString &text)
{
    static const QRegularExpression blankLine(QStringLiteral("\\n\\s*\\n"));
    return text.trimmed().split(blankLine, Qt::SkipEmptyParts);
}

/// Fills one sheet from one document.
class SheetWriter
{
public:
    SheetWriter(const Details &details, const QLocale &locale, const QString &currency)
        : m_details(details), m_document(onPaper(details.document)), m_locale(locale),
          m_symbol(currencySymbol(currency, locale))
    {
    }

    Sheet write();

private:
    QString money(Money amount) const { return moneyText(amount, m_locale, m_symbol); }
    QString day(const QDate &date) const { return dayOnPaper(date, m_locale); }
    QString time(int minuteOfDay) const { return timeOnPaper(minuteOfDay, m_locale); }
    bool is(DocumentKind kind) const { return m_document.kind == kind; }
    /// The company owes: the state is Paid, since nothing is owed to it, but nobody has paid anything.
    bool isCredit() const { return is(DocumentKind::Invoice) && m_document.totals.total.isNegative(); }

    bool offersChoice() const { return !m_document.optionNames.isEmpty(); }

    void writeTitle();
    void writeCompany();
    void writeRecipient();
    void writeSite();
    void writeFields();
    void writeVisitFields();
    void writeVisitOfSeries();
    void writePurchaseFields();
    void addField(const QString &label, const QString &value);
    void writeRows();
    void writeTotals();
    void writeTaxTotals();
    void writePayments();
    void writeNotes();

    const Details &m_details;
    const Document m_document;
    QLocale m_locale;
    QString m_symbol;
    Sheet m_sheet;
};

void SheetWriter::writeTitle()
{
    switch (m_document.kind) {
    case DocumentKind::Quote:
        m_sheet.title = Texts::tr("Quote");
        break;
    case DocumentKind::WorkOrder:
        m_sheet.title = Texts::tr("Work Order");
        break;
    case DocumentKind::Invoice:
        m_sheet.title = Texts::tr("Invoice");
        break;
    case DocumentKind::ProForma:
        m_sheet.title = Texts::tr("PRO FORMA INVOICE");
        break;
    case DocumentKind::PurchaseOrder:
        m_sheet.title = Texts::tr("Purchase Order");
        break;
    case DocumentKind::CreditNote:
        m_sheet.title = Texts::tr("Credit Note");
        break;
    }
    m_sheet.number = m_document.number;
    if (!is(DocumentKind::PurchaseOrder)) // there it is the vendor's own name
        m_sheet.heading = m_document.title;
    if (m_document.state == DocumentState::Void)
        m_sheet.stamp = Texts::tr("VOID");
    else if (m_document.state == DocumentState::Cancelled)
        m_sheet.stamp = Texts::tr("CANCELED");
    else if (m_document.state == DocumentState::Paid && !isCredit())
        m_sheet.stamp = Texts::tr("PAID");
    else if ((is(DocumentKind::Invoice) || is(DocumentKind::PurchaseOrder) || is(DocumentKind::CreditNote)) &&
             m_document.state == DocumentState::Draft)
        m_sheet.stamp = Texts::tr("DRAFT");
}

void SheetWriter::writeCompany()
{
    const Company &company = m_details.company;
    const bool kept = !m_document.sender.isEmpty(); // as it was when the paper left the house
    const QStringList name = kept ? m_document.sender.split(QLatin1Char('\n')) : senderLines(company);
    const QStringList contact = kept ? m_document.senderContact.split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                     : senderContactLines(company);
    m_sheet.logo = company.logo;
    m_sheet.companyName = name.front();
    m_sheet.companyLines = name.mid(1) + contact;
    m_sheet.footer = (QStringList{name.front()} + contact).join(QStringLiteral(" · "));
}

void SheetWriter::writeRecipient()
{
    const Customer &customer = m_details.customer;
    m_sheet.recipient =
        m_document.isKeptPaper() ? m_document.billTo.split(QLatin1Char('\n')) : recipientLines(customer);
    switch (m_document.kind) {
    case DocumentKind::Quote:
        m_sheet.recipientTitle = Texts::tr("Prepared for");
        break;
    case DocumentKind::WorkOrder:
        m_sheet.recipientTitle = Texts::tr("Customer");
        m_sheet.recipient += presentLines({formatPhone(customer.phone)});
        break;
    case DocumentKind::Invoice:
    case DocumentKind::ProForma:
    case DocumentKind::CreditNote:
        m_sheet.recipientTitle = Texts::tr("Bill to");
        break;
    case DocumentKind::PurchaseOrder:
        m_sheet.recipientTitle = Texts::tr("Vendor");
        if (!m_document.isKeptPaper())
            m_sheet.recipient = vendorLines(m_details.vendor);
        break;
    }
}

/// The place of the work; on papers for the office's files it is left out when it only repeats the billing
/// address, on work orders somebody has to drive there.
void SheetWriter::writeSite()
{
    const Site &site = m_details.site;
    m_sheet.siteTitle = is(DocumentKind::PurchaseOrder) ? Texts::tr("Deliver to") : Texts::tr("Service at");
    if (m_document.isKeptPaper()) { // as it was when it left the house
        m_sheet.siteLines = m_document.serviceAt.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        return;
    }
    if (is(DocumentKind::PurchaseOrder)) {
        m_sheet.siteLines = deliveryLines(site, m_details.company);
        return;
    }
    if (site.address.isEmpty() ||
        (site.address == m_details.customer.billing && !is(DocumentKind::WorkOrder)))
        return;
    m_sheet.siteLines = placeLines(site);
    if (is(DocumentKind::WorkOrder))
        m_sheet.siteLines += presentLines({formatPhone(site.phone)});
}

void SheetWriter::addField(const QString &label, const QString &value)
{
    if (!value.isEmpty())
        m_sheet.fields.push_back({label, value});
}

void SheetWriter::writeVisitFields()
{
    const Appointment &folder = m_details.appointment;
    if (m_details.visit && m_details.visit->start) {
        const WallTime start = *m_details.visit->start;
        const WallTime end = start.plusMinutes(m_details.visit->minutes);
        addField(Texts::tr("Scheduled"),
                 Texts::tr("%1, %2–%3").arg(day(start.date), time(start.minute), time(end.minute)));
    }
    addField(Texts::tr("Technician"), m_details.technicians.join(QStringLiteral(", ")));
    addField(Texts::tr("Contact"),
             presentLines({folder.contactName, formatPhone(folder.contactPhone)}).join(QStringLiteral(", ")));
}

/// Of one visit the quote speaks for itself; of fifty in a year the customer has to know for which it is.
void SheetWriter::writeVisitOfSeries()
{
    const bool ofSeries = m_document.visit && !m_details.appointment.rule.isEmpty();
    if (ofSeries && m_details.visit && m_details.visit->start)
        addField(Texts::tr("For the visit of"), day(m_details.visit->start->date));
}

/// The customer is none of the vendor's business; the work order's number is what our people ask for.
void SheetWriter::writePurchaseFields()
{
    addField(Texts::tr("Expected"), m_document.expected.isValid() ? day(m_document.expected) : QString());
    addField(Texts::tr("Our reference"), m_details.sourceNumber);
    addField(Texts::tr("Your reference"), m_document.vendorReference);
    addField(Texts::tr("Our account"), m_details.vendor.account);
}

void SheetWriter::writeFields()
{
    addField(Texts::tr("Date"), m_document.date.isValid() ? day(m_document.date) : QString());
    const bool owes = is(DocumentKind::Invoice) && m_document.state != DocumentState::Void && !isCredit();
    if (m_document.dueDate.isValid() && owes)
        addField(Texts::tr("Due date"), day(m_document.dueDate));
    if (m_document.dueDate.isValid() && is(DocumentKind::Quote))
        addField(Texts::tr("Valid until"), day(m_document.dueDate));
    if (is(DocumentKind::PurchaseOrder))
        return writePurchaseFields();
    addField(Texts::tr("Appointment"), m_details.appointmentNumber);
    addField(Texts::tr("Reference"), m_details.sourceNumber);
    if (is(DocumentKind::WorkOrder))
        writeVisitFields();
    else if (is(DocumentKind::Quote))
        writeVisitOfSeries();
}

void SheetWriter::writeRows()
{
    using Width = Sheet::Column::Width;
    m_sheet.columns = {{Texts::tr("Description"), Width::Wide, false},
                       {Texts::tr("Quantity"), Width::Narrow, true},
                       {Texts::tr("Price"), Width::Amount, true},
                       {Texts::tr("Amount"), Width::Amount, true}};
    if (offersChoice())
        return writeOptions(m_sheet, m_document, m_locale, m_symbol);
    const bool forCustomer = !is(DocumentKind::WorkOrder) && !is(DocumentKind::PurchaseOrder);
    for (const DocumentLine &line : forCustomer ? linesOnPaper(m_document.lines) : m_document.lines)
        m_sheet.rows.push_back(lineRow(line, m_locale, m_symbol));
}

void SheetWriter::writeTaxTotals()
{
    for (const DocumentTax &tax : m_document.taxes) {
        const QString label = Texts::tr("%1 (%2)", "a tax and its percentage")
                                  .arg(tax.name, percentText(tax.percent, m_locale));
        m_sheet.totals.push_back({label, money(tax.tax), false});
    }
    if (!m_document.taxExempt)
        return;
    const QString certificate = m_details.customer.taxExemptReference;
    m_sheet.totals.push_back({certificate.isEmpty()
                                  ? Texts::tr("Tax exempt")
                                  : Texts::tr("Tax exempt, certificate %1").arg(certificate),
                              money({}), false});
}

void SheetWriter::writePayments()
{
    for (const Payment &payment : m_details.payments) {
        if (payment.state != PaymentState::Approved && payment.state != PaymentState::Pending)
            continue;
        const QString method = payment.reference.isEmpty()
                                   ? paymentMethodText(payment.method)
                                   : Texts::tr("%1 %2", "a kind of payment and its number")
                                         .arg(paymentMethodText(payment.method), payment.reference);
        const QString label =
            Texts::tr("Received %1, %2", "a date and a kind of payment").arg(day(payment.date), method);
        m_sheet.totals.push_back({label, money(-payment.amount), false});
        if (!payment.refunded.isZero())
            m_sheet.totals.push_back({Texts::tr("Refunded"), money(payment.refunded), false});
    }
    if (isCredit())
        m_sheet.totals.push_back({Texts::tr("Credit"), money(-m_document.balance()), true});
    else
        m_sheet.totals.push_back({Texts::tr("Balance due"), money(m_document.balance()), true});
}

void SheetWriter::writeTotals()
{
    if (offersChoice())
        return; // each option has its own
    const DocumentTotals &totals = m_document.totals;
    if (is(DocumentKind::PurchaseOrder)) {
        m_sheet.totals.push_back({Texts::tr("Total"), money(totals.total), true});
        return;
    }
    if (!totals.discount.isZero() || !m_document.taxes.empty() || m_document.taxExempt)
        m_sheet.totals.push_back({Texts::tr("Subtotal"), money(totals.subtotal), false});
    if (!totals.discount.isZero())
        m_sheet.totals.push_back({Texts::tr("Discount"), money(-totals.discount), false});
    writeTaxTotals();
    m_sheet.totals.push_back({Texts::tr("Total"), money(totals.total), true});
    // A pro forma is no bill, a draft not one yet, and a void one no longer.
    const bool issued = m_document.state == DocumentState::Open || m_document.state == DocumentState::Paid;
    if (is(DocumentKind::Invoice) && issued)
        writePayments();
    if (is(DocumentKind::CreditNote) && !m_document.paid.isZero()) {
        m_sheet.totals.push_back({Texts::tr("Used for invoices"), money(-m_document.paid), false});
        m_sheet.totals.push_back({Texts::tr("Credit left"), money(m_document.balance()), true});
    }
}

void SheetWriter::writeNotes()
{
    if (is(DocumentKind::ProForma))
        m_sheet.notes += Texts::tr("This pro forma invoice shows what the work is expected to come to. "
                                   "It is not a demand for payment.");
    if (is(DocumentKind::WorkOrder) && !m_details.appointment.description.isEmpty())
        m_sheet.notes += Texts::tr("Work requested: %1").arg(m_details.appointment.description);
    m_sheet.notes += paragraphs(m_document.notesForCustomer);
    m_sheet.terms =
        paragraphs(m_document.isKeptPaper() ? m_document.terms : m_details.company.termsFor(m_document.kind));
    if (is(DocumentKind::Quote))
        m_sheet.signatureLabel = offersChoice() ? Texts::tr("Accepted (option, signature and date)")
                                                : Texts::tr("Accepted (signature and date)");
    if (is(DocumentKind::WorkOrder))
        m_sheet.signatureLabel = Texts::tr("Work done and accepted (signature and date)");
}

Sheet SheetWriter::write()
{
    writeTitle();
    writeCompany();
    writeRecipient();
    writeSite();
    writeFields();
    writeRows();
    writeTotals();
    writeNotes();
    return std::move(m_sheet);
}

} // namespace

Sheet documentSheet(const DocumentDetails::Reply &details, const QLocale &locale, const QString &currency)
{
    return SheetWriter(details, locale, currency).write();
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"
#include "core/base/localday.h"
#include "core/domain/mailacts.h"
#include "core/domain/mailrules.h"
#include "core/store/accountstatementstore.h"
#include "core/store/appointmentstore.h"
#include "core/store/cardstore.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/mailstore.h"
#include "core/store/paymentlinkstore.h"
#include "core/store/paymentstore.h"
#include "core/store/settingstore.h"
#include "core/store/vendorstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ComposingMail)
};

using Values = std::map<QString, QString>;

const QString receiptPurpose = QStringLiteral("receipt");
const QString linkPurpose = QStringLiteral("paymentlink");

QString longDay(const QDate &date)
{
    return date.isValid() ? writtenDay(date) : QString();
}

/// What an office without templates of its own writes.
MailTemplate usualTemplate(const QString &purpose)
{
    MailTemplate usual;
    usual.purpose = purpose;
    usual.name = Texts::tr("Usual");
    if (purpose == QLatin1String("statement")) {
        usual.subject = Texts::tr("Your statement of account from {company}");
        usual.body =
            Texts::tr("Hello {contact},\n\nattached is the statement of your account. The balance is "
                      "{balance}.\n\nThank you,\n{company}\n{company_phone}");
        return usual;
    }
    if (purpose == receiptPurpose) {
        usual.subject = Texts::tr("Receipt for invoice {number} from {company}");
        usual.body =
            Texts::tr("Hello {contact},\n\nthank you for your payment of {paid} ({paid_by}) on invoice "
                      "{number}. The receipt is attached; the balance is {balance}.\n\nThank "
                      "you,\n{company}\n{company_phone}");
        return usual;
    }
    if (purpose == linkPurpose) {
        usual.subject = Texts::tr("Pay invoice {number} from {company}");
        usual.body =
            Texts::tr("Hello {contact},\n\nattached is invoice {number}. You can pay {asked} by card "
                      "here:\n\n{link}\n\nThank you,\n{company}\n{company_phone}");
        return usual;
    }
    usual.subject = Texts::tr("{kind} {number} from {company}");
    usual.body =
        purpose == QLatin1String("invoice")
            ? Texts::tr("Hello {contact},\n\nattached is invoice {number} over {total}. {balance} of it is "
                        "due on {due}.\n\nThank you,\n{company}\n{company_phone}")
            : Texts::tr("Hello {contact},\n\nattached is {kind} {number} over {total}.\n\nThank you,\n"
                        "{company}\n{company_phone}");
    return usual;
}

/// Nobody is thanked for money that went back or never came.
MailTemplate refundTemplate(const Payment &payment)
{
    MailTemplate usual;
    usual.purpose = receiptPurpose;
    if (payment.state == PaymentState::Returned) {
        usual.name = Texts::tr("Payment that did not come in");
        usual.subject = Texts::tr("Your payment on invoice {number} did not come in");
        usual.body =
            Texts::tr("Hello {contact},\n\nyour payment of {paid} ({paid_by}) on invoice {number} was "
                      "returned by the bank. The balance is {balance}.\n\n{company}\n{company_phone}");
        return usual;
    }
    usual.name = Texts::tr("Refund");
    usual.subject = Texts::tr("Refund on invoice {number} from {company}");
    usual.body =
        payment.state == PaymentState::Approved || payment.state == PaymentState::Pending
            ? Texts::tr(
                  "Hello {contact},\n\nof your payment of {paid} ({paid_by}) on invoice {number} we have "
                  "given back {refunded}; {kept} remains paid. The receipt is attached; the balance is "
                  "{balance}.\n\nThank you,\n{company}\n{company_phone}")
            : Texts::tr(
                  "Hello {contact},\n\nwe have given back your payment of {paid} ({paid_by}) on invoice "
                  "{number}. The receipt is attached; the balance is {balance}.\n\nThank "
                  "you,\n{company}\n{company_phone}");
    return usual;
}

bool stands(const Payment &payment)
{
    return payment.refunded.isZero() &&
           (payment.state == PaymentState::Approved || payment.state == PaymentState::Pending);
}

/// Those for this purpose, then those for any, then the usual one.
std::vector<MailTemplate> fitting(ReadScope &scope, const QString &purpose)
{
    std::vector<MailTemplate> fit;
    std::vector<MailTemplate> any;
    for (MailTemplate &each : mailTemplates(scope)) {
        if (!each.active)
            continue;
        if (each.purpose == purpose)
            fit.push_back(std::move(each));
        else if (each.purpose.isEmpty() && purpose != linkPurpose) // it would not name the link
            any.push_back(std::move(each));
    }
    fit.insert(fit.end(), any.begin(), any.end());
    fit.push_back(usualTemplate(purpose));
    return fit;
}

/// An order goes to the vendor, whatever its work order's customer is.
void addressToVendor(const Vendor &vendor, ComposeMail::Reply &reply)
{
    reply.values[QStringLiteral("customer")] = vendor.name;
    reply.values[QStringLiteral("contact")] = vendor.contactName.isEmpty() ? vendor.name : vendor.contactName;
    reply.addresses = QStringList{vendor.email};
    reply.addresses.removeAll(QString());
}

QStringList addressesOf(const Customer &customer)
{
    QStringList all{customer.email};
    for (const Contact &contact : customer.contacts)
        all << contact.email;
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

void addCompany(ReadScope &scope, CompanyId id, Values &values)
{
    auto company = findCompany(scope, id);
    if (!company) {
        const auto all = companies(scope);
        if (!all.empty())
            company = all.front();
    }
    values[QStringLiteral("company")] = company ? company->name : QString();
    values[QStringLiteral("company_phone")] = company ? company->phone : QString();
    values[QStringLiteral("company_email")] = company ? company->email : QString();
}

void addCustomer(const Customer &customer, const QString &contact, Values &values)
{
    values[QStringLiteral("customer")] = customer.name;
    values[QStringLiteral("contact")] = !contact.isEmpty()          ? contact
                                        : customer.contacts.empty() ? customer.name
                                                                    : customer.contacts.front().name;
}

void addDocument(ReadScope &scope, const Document &document, Values &values)
{
    values[QStringLiteral("kind")] = documentKindText(document.kind).toLower();
    values[QStringLiteral("number")] = document.number;
    values[QStringLiteral("title")] = document.title;
    values[QStringLiteral("date")] = longDay(document.date);
    values[QStringLiteral("due")] = longDay(document.dueDate.isValid() ? document.dueDate : document.date);
    values[QStringLiteral("total")] = officeMoney(scope, document.totals.total);
    values[QStringLiteral("balance")] = officeMoney(scope, document.balance());
}

Done addPayment(ReadScope &scope, const Document &invoice, PaymentId id, Values &values)
{
    const auto payment = findPayment(scope, id);
    if (!payment || payment->invoice != invoice.id)
        return notFound(Texts::tr("payment"));
    values[QStringLiteral("paid")] = officeMoney(scope, payment->amount);
    values[QStringLiteral("refunded")] = officeMoney(scope, payment->refunded);
    values[QStringLiteral("kept")] = officeMoney(scope, payment->amount - payment->refunded);
    values[QStringLiteral("paid_by")] =
        payment->reference.isEmpty() ? paymentMethodText(payment->method) : payment->reference;
    return Nothing{};
}

Done addLink(ReadScope &scope, const Document &invoice, PaymentLinkId id, Values &values)
{
    const auto link = findPaymentLink(scope, id);
    if (!link || link->invoice != invoice.id)
        return notFound(Texts::tr("payment link"));
    CHECK_OK(checkNothingOpen(scope, invoice)); // nobody is asked to pay while a payment is being checked
    CHECK_OK(checkNoSecondPayment(scope, invoice));
    CHECK_OK(checkNotForgotten(scope, invoice));
    const auto settings = settingValues(scope);
    TRY(const auto addresses,
        cardAddresses(withSettings(cardSetupOf(scope, link->company), settings), settings));
    const QUrl page = paymentPageUrl(addresses.page, *link, invoice.customer);
    if (page.isEmpty())
        return ruleBroken(
            Texts::tr("This company has no payment page. Nothing was written; enter its name in the "
                      "settings under Card payments."));
    values[QStringLiteral("asked")] = officeMoney(scope, link->amount);
    values[QStringLiteral("link")] = page.toString(QUrl::FullyEncoded);
    return Nothing{};
}

/// What the letter goes with decides which templates fit.
Result<QString> purposeOf(ReadScope &scope, const ComposeMail &query, const std::optional<Document> &document,
                          Values &values)
{
    if (!document)
        return QStringLiteral("statement");
    if (query.payment) {
        CHECK_OK(addPayment(scope, *document, query.payment, values));
        return receiptPurpose;
    }
    if (query.link) {
        CHECK_OK(addLink(scope, *document, query.link, values));
        return linkPurpose;
    }
    return documentKindName(document->kind);
}

/// The template's words, filled in; sentences begin with a capital also when they begin with a placeholder.
void writeFrom(const MailTemplate &from, const Values &values, Mail &mail)
{
    mail.subject = filledIn(from.subject, values);
    if (!mail.subject.isEmpty())
        mail.subject[0] = mail.subject[0].toUpper();
    mail.body = filledIn(from.body, values);
}

} // namespace

Result<ComposeMail::Reply> answer(ReadScope &scope, const ComposeMail &query)
{
    ComposeMail::Reply reply;
    const auto document = query.document ? findDocument(scope, query.document) : std::nullopt;
    if (query.document && !document)
        return notFound(Texts::tr("document"));
    if (document)
        CHECK_OK(mayBeMailed(*document));
    const auto customer = findCustomer(scope, document ? document->customer : query.customer);
    if (!customer)
        return notFound(Texts::tr("customer"));
    reply.mail.customer = customer->id;
    QString contact;
    if (document) {
        reply.mail.document = document->id;
        reply.mail.appointment = document->appointment;
        if (const auto folder = findAppointment(scope, document->appointment))
            contact = folder->contactName;
        addDocument(scope, *document, reply.values);
    } else {
        const QDate today = officeToday(scope);
        reply.values[QStringLiteral("date")] = longDay(today);
        Money balance;
        for (const StatementEntry &entry : statementEntries(scope, customer->id, today))
            balance += entry.amount;
        reply.values[QStringLiteral("balance")] = officeMoney(scope, balance);
    }
    addCustomer(*customer, contact, reply.values);
    reply.addresses = addressesOf(*customer);
    if (document && document->kind == DocumentKind::PurchaseOrder)
        addressToVendor(findVendor(scope, document->vendor).value_or(Vendor()), reply);
    addCompany(scope, document ? document->company : CompanyId(), reply.values);
    TRY(const QString purpose, purposeOf(scope, query, document, reply.values));
    reply.templates = fitting(scope, purpose);
    const auto payment = query.payment ? findPayment(scope, query.payment) : std::nullopt;
    if (payment && !stands(*payment)) // before the office's own, which thank
        reply.templates.insert(reply.templates.begin(), refundTemplate(*payment));
    reply.mail.recipients = reply.addresses.value(0);
    const auto chosen =
        std::find_if(reply.templates.begin(), reply.templates.end(), [&](const MailTemplate &each) {
            return query.mailTemplate && each.id == query.mailTemplate;
        });
    writeFrom(chosen == reply.templates.end() ? reply.templates.front() : *chosen, reply.values, reply.mail);
    reply.canSend = !settingValue(scope, QStringLiteral("mail.server")).isEmpty();
    return reply;
}

} // namespace truckroll

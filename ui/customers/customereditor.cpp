// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customereditor.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "ui/customers/contactsedit.h"
#include "ui/customers/pricelevelbox.h"
#include "ui/documents/draftkeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include "ui/widgets/recordeditor.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int likePauseMs = 300;

} // namespace

CustomerEditor::CustomerEditor(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend),
      m_draft(new DraftKeeper(
          backend, [this] { return isDirty() ? draftText() : QString(); }, this))
{
    setObjectName(QStringLiteral("customerEditor"));
    build();
    m_draft->tellIn(m_banner);
    m_likePause.setSingleShot(true);
    m_likePause.setInterval(likePauseMs);
    connect(&m_likePause, &QTimer::timeout, this, &CustomerEditor::lookForLike);
    const auto tell = [this] { wasEdited(); };
    for (QLineEdit *field : {m_name, m_phone, m_email, m_city, m_state, m_zip, m_exemptReference})
        connect(field, &QLineEdit::textEdited, this, tell);
    for (QPlainTextEdit *field : {m_street, m_notes})
        connect(field, &QPlainTextEdit::textChanged, this, tell);
    connect(m_exempt, &QCheckBox::toggled, this, tell);
    connect(m_active, &QCheckBox::toggled, this, tell);
    connect(m_rate, &QComboBox::currentIndexChanged, this, tell);
    connect(m_level, &QComboBox::currentIndexChanged, this, tell);
    connect(m_terms, &QSpinBox::valueChanged, this, tell);
    connect(m_contacts, &ContactsEdit::edited, this, tell);
    connect(m_contacts, &ContactsEdit::edited, this, &CustomerEditor::checkContacts);
}

void CustomerEditor::build()
{
    m_banner = named(new Banner(this), "customerBanner");
    m_like = named(new Banner(this), "likeCustomers");
    m_form = new Form(this);
    m_name = named(new QLineEdit(this), "customerName");
    m_phone = named(new QLineEdit(this), "customerPhone");
    m_email = named(new QLineEdit(this), "customerEmail");
    m_street = named(new QPlainTextEdit(this), "customerStreet");
    m_street->setFixedHeight(2 * fontMetrics().lineSpacing() + 16);
    m_street->setTabChangesFocus(true);
    m_city = named(new QLineEdit(this), "customerCity");
    m_state = named(new QLineEdit(this), "customerState");
    m_zip = named(new QLineEdit(this), "customerZip");
    m_city->setPlaceholderText(tr("City"));
    m_state->setPlaceholderText(tr("State"));
    m_zip->setPlaceholderText(tr("ZIP"));
    m_state->setMaximumWidth(70);
    m_zip->setMaximumWidth(100);
    m_exempt = named(new QCheckBox(tr("Pays no tax"), this), "customerTaxExempt");
    m_exemptReference = named(new QLineEdit(this), "customerTaxReference");
    m_exemptReference->setPlaceholderText(tr("Number of the certificate"));
    m_rate = named(new QComboBox(this), "customerTaxRate");
    m_level = named(new PriceLevelBox(m_backend, this), "customerPriceLevel");
    m_terms = named(new QSpinBox(this), "customerTerms");
    m_terms->setRange(-1, 365);
    m_terms->setSpecialValueText(tr("As the company's"));
    m_terms->setSuffix(tr(" days"));
    m_notes = named(new QPlainTextEdit(this), "customerNotes");
    m_notes->setFixedHeight(4 * fontMetrics().lineSpacing() + 16);
    m_notes->setTabChangesFocus(true);
    m_active = named(new QCheckBox(tr("In use"), this), "customerActive");
    m_contacts = new ContactsEdit(this);
    for (QLineEdit *field : {m_name, m_phone, m_email, m_city, m_state, m_zip, m_exemptReference})
        field->setMaxLength(FieldLimit::name);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Phone"), m_phone);
    warnOfShortPhone(m_form, m_phone);
    m_form->addRow(tr("&E-mail"), m_email);
    m_form->addRow(tr("&Billing address"), m_street);
    m_form->addRow(tr("&City, state, ZIP"), QList<QWidget *>{m_city, m_state, m_zip});
    m_form->addRow(tr("Con&tacts"), m_contacts);
    m_form->addRow(tr("Ta&x"), QList<QWidget *>{m_exempt, m_exemptReference});
    m_form->addRow(tr("Tax &rate"), m_rate);
    m_form->addRow(tr("Price le&vel"), m_level);
    m_form->addRow(tr("Payment ter&ms"), m_terms, tr("Days from invoice to due date."));
    m_form->addRow(tr("N&otes"), m_notes);
    m_form->addRow(tr("&State"), m_active, tr("Customers out of use are not offered when booking."));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(m_like);
    all->addWidget(m_form);
}

void CustomerEditor::setTaxRates(const std::vector<TaxRate> &rates)
{
    m_rates = rates;
    m_filling = true;
    m_rate->clear();
    m_rate->addItem(tr("As the company's"), qint64(0));
    for (const TaxRate &rate : rates)
        if (rate.active || rate.id == m_stored.taxRate)
            m_rate->addItem(tr("%1 (%2)").arg(rate.name, percentText(rate.percent, QLocale())),
                            rate.id.value());
    m_rate->setCurrentIndex(std::max(0, m_rate->findData(m_stored.taxRate.value())));
    m_filling = false;
}

QString CustomerEditor::draftKey(CustomerId customer)
{
    return QStringLiteral("customer:%1").arg(customer.value());
}

void CustomerEditor::load(const Customer &customer)
{
    m_banner->clear();
    m_like->clear();
    m_stored = customer;
    ++m_generation;
    m_draft->setKey(draftKey(customer.id));
    setTaxRates(m_rates);
    m_contacts->setEditable(m_backend.may(Action::ChangeCustomers));
    show(customer);
    m_form->setEnabled(m_backend.may(Action::ChangeCustomers));
}

void CustomerEditor::refresh(const Customer &customer)
{
    if (m_saving || customer == m_stored)
        return;
    if (!isDirty())
        return load(customer);
    if (customer.version != m_stored.version)
        m_banner->show(Tone::Warning,
                       tr("This customer was changed elsewhere while you were typing. Your text is still "
                          "here and was not saved."),
                       tr("Show the other version"), [this, customer] {
                           m_draft->forget();
                           load(customer);
                       });
}

void CustomerEditor::show(const Customer &customer)
{
    m_filling = true;
    m_name->setText(customer.name);
    m_phone->setText(customer.phone);
    m_email->setText(customer.email);
    m_street->setPlainText(customer.billing.street);
    m_city->setText(customer.billing.city);
    m_state->setText(customer.billing.state);
    m_zip->setText(customer.billing.zip);
    m_exempt->setChecked(customer.taxExempt);
    m_exemptReference->setText(customer.taxExemptReference);
    m_rate->setCurrentIndex(std::max(0, m_rate->findData(customer.taxRate.value())));
    m_level->setLevel(customer.priceLevel);
    m_terms->setValue(customer.paymentTermDays);
    m_notes->setPlainText(customer.notes);
    m_active->setChecked(customer.active);
    m_contacts->load(customer.contacts);
    checkContacts();
    m_form->clearProblems();
    m_filling = false;
}

Customer CustomerEditor::customer() const
{
    Customer now = m_stored;
    now.name = cleanLine(m_name->text());
    now.phone = cleanLine(m_phone->text());
    now.email = cleanLine(m_email->text());
    now.billing.street = cleanText(m_street->toPlainText());
    now.billing.city = cleanLine(m_city->text());
    now.billing.state = cleanLine(m_state->text());
    now.billing.zip = cleanLine(m_zip->text());
    now.taxExempt = m_exempt->isChecked();
    now.taxExemptReference = cleanLine(m_exemptReference->text());
    now.taxRate = TaxRateId(m_rate->currentData().toLongLong());
    now.priceLevel = m_level->level();
    now.paymentTermDays = m_terms->value();
    now.notes = cleanText(m_notes->toPlainText());
    now.active = m_active->isChecked();
    now.contacts = m_contacts->contacts();
    for (Contact &contact : now.contacts)
        contact.customer = m_stored.id;
    return now;
}

bool CustomerEditor::isDirty() const
{
    return customer() != m_stored;
}

QString CustomerEditor::problem() const
{
    if (cleanLine(m_name->text()).isEmpty())
        return tr("A customer needs a name.");
    if (containsCardNumber(m_notes->toPlainText()))
        return tr("The notes hold a card number. Card numbers may not be stored; please take it out.");
    return {};
}

void CustomerEditor::focusInvalidField()
{
    if (cleanLine(m_name->text()).isEmpty())
        m_name->setFocus();
    else if (!isValid())
        m_notes->setFocus();
}

void CustomerEditor::focusName()
{
    m_name->setFocus();
}

void CustomerEditor::wasEdited()
{
    if (m_filling)
        return;
    ++m_generation;
    m_form->clearProblems();
    m_draft->touch();
    m_likePause.start();
    emit edited();
}

void CustomerEditor::checkContacts()
{
    QStringList names;
    for (const Contact &contact : m_contacts->contacts())
        if (!phoneWarning(contact.phone).isEmpty())
            names << (contact.name.isEmpty() ? contact.phone : contact.name);
    m_form->setWarning(m_contacts,
                       names.isEmpty()
                           ? QString()
                           : tr("The phone number has fewer than 7 digits: %1. It is stored as it is.")
                                 .arg(names.join(QStringLiteral(", "))));
}

void CustomerEditor::lookForLike()
{
    const Customer now = customer();
    if (phoneDigits(now.phone).size() < 7 && now.billing.street.isEmpty())
        return m_like->clear();
    m_backend.ask(
        this, FindLikeCustomers{now.phone, now.billing},
        std::function<void(Result<FindLikeCustomers::Reply>)>([this](Result<FindLikeCustomers::Reply> reply) {
            if (reply)
                showLike(*reply);
        }));
}

void CustomerEditor::showLike(const FindLikeCustomers::Reply &matches)
{
    for (const FindLikeCustomers::Match &match : matches) {
        if (match.customer.id == m_stored.id)
            continue;
        const QString what = match.samePhone && match.sameAddress
                                 ? tr("%1 has the same phone number and address.")
                             : match.samePhone ? tr("%1 has the same phone number.")
                                               : tr("%1 has the same address.");
        const QString whose = match.customer.reachedBy.isEmpty()
                                  ? QString()
                                  : QLatin1Char(' ') + tr("It is that of %1.").arg(match.customer.reachedBy);
        m_like->show(Tone::Warning, what.arg(match.customer.name) + whose,
                     tr("Show %1").arg(QString(match.customer.name).replace(u'&', QStringLiteral("&&"))),
                     [this, id = match.customer.id] { emit otherRequested(id); });
        return;
    }
    m_like->clear();
}

void CustomerEditor::save(std::function<void(bool)> done)
{
    if (!isDirty() && !isNew()) {
        if (done)
            done(true);
        return;
    }
    if (const QString wrong = problem(); !wrong.isEmpty() || m_saving) {
        if (!m_saving) {
            m_form->setProblem(m_name->text().trimmed().isEmpty() ? static_cast<QWidget *>(m_name) : m_notes,
                               wrong);
            m_banner->show(Tone::Danger, tr("Nothing was saved. %1").arg(wrong));
            focusInvalidField();
        }
        if (done)
            done(false);
        return;
    }
    m_saving = true;
    const int generation = m_generation;
    m_backend.act(this, SaveCustomer{customer()},
                  std::function<void(Result<Customer>)>([this, done, generation](Result<Customer> reply) {
                      m_saving = false;
                      if (!reply) {
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                          m_draft->touch();
                      } else {
                          m_banner->clear();
                          m_draft->forget();
                          m_stored = *reply;
                          m_draft->setKey(draftKey(reply->id));
                          if (generation == m_generation)
                              show(*reply);
                          emit saved(*reply);
                      }
                      if (done)
                          done(reply.has_value() && !isDirty());
                  }));
}

void CustomerEditor::revert()
{
    m_draft->forget();
    load(m_stored);
    emit edited();
}

QString CustomerEditor::draftText() const
{
    const Customer now = customer();
    QJsonObject o;
    const std::pair<const char *, QString> texts[] = {
        {"name", now.name},         {"phone", now.phone},
        {"email", now.email},       {"street", now.billing.street},
        {"city", now.billing.city}, {"state", now.billing.state},
        {"zip", now.billing.zip},   {"reference", now.taxExemptReference},
        {"notes", now.notes}};
    for (const auto &[key, text] : texts)
        o[QString::fromLatin1(key)] = text;
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

void CustomerEditor::offerDraft(const QString &text)
{
    const QJsonObject o = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!o.contains(QStringLiteral("name")))
        return;
    const auto at = [&](const char *key) { return o.value(QString::fromLatin1(key)).toString(); };
    Customer typed = m_stored;
    typed.name = at("name");
    typed.phone = at("phone");
    typed.email = at("email");
    typed.billing = {at("street"), at("city"), at("state"), at("zip")};
    typed.taxExemptReference = at("reference");
    typed.notes = at("notes");
    show(typed);
    m_banner->show(Tone::Info,
                   tr("This is text that was not saved last time. Save it, or go back to what is stored."),
                   tr("Go back to what is stored"), [this] { revert(); });
    emit edited();
}

} // namespace truckroll

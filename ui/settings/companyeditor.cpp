// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/companyeditor.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "ui/settings/logoedit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace truckroll {

CompanyEditor::CompanyEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Company>(backend, Action::ChangeCompany, QStringLiteral("company"), parent)
{
    setObjectName(QStringLiteral("companyEditor"));
    build();
    connect(m_logo, &LogoEdit::edited, this, [this] {
        form()->setProblem(m_logo, {}); // of a picture that was tried before
        wasEdited();
    });
    connect(m_logo, &LogoEdit::refused, this,
            [this](const QString &why) { form()->setProblem(m_logo, why); });
    finishForm();
    load(newCompany(QString()));
}

void CompanyEditor::build()
{
    m_name = named(new QLineEdit(this), "companyName");
    m_street = named(new QPlainTextEdit(this), "companyStreet");
    m_street->setFixedHeight(2 * fontMetrics().lineSpacing() + 16);
    m_street->setTabChangesFocus(true);
    m_city = named(new QLineEdit(this), "companyCity");
    m_state = named(new QLineEdit(this), "companyState");
    m_zip = named(new QLineEdit(this), "companyZip");
    m_city->setPlaceholderText(tr("City"));
    m_city->setAccessibleName(tr("City"));
    m_state->setPlaceholderText(tr("State"));
    m_state->setAccessibleName(tr("State"));
    m_zip->setPlaceholderText(tr("ZIP"));
    m_zip->setAccessibleName(tr("ZIP"));
    m_state->setMaximumWidth(70);
    m_zip->setMaximumWidth(100);
    m_phone = named(new QLineEdit(this), "companyPhone");
    m_email = named(new QLineEdit(this), "companyEmail");
    m_website = named(new QLineEdit(this), "companyWebsite");
    m_logo = named(new LogoEdit(this), "companyLogo");
    m_rate = named(new QComboBox(this), "companyTaxRate");
    m_paymentDays = named(new QSpinBox(this), "companyPaymentDays");
    m_quoteDays = named(new QSpinBox(this), "companyQuoteDays");
    for (QSpinBox *days : {m_paymentDays, m_quoteDays}) {
        days->setRange(0, 365);
        days->setSuffix(tr(" days"));
        days->setMaximumWidth(140);
    }
    form()->addSection(tr("On the customer's paper"));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Address"), m_street);
    form()->addRow(tr("&City, state, ZIP"), QList<QWidget *>{m_city, m_state, m_zip});
    form()->addRow(tr("&Phone"), m_phone);
    form()->addRow(tr("&E-mail"), m_email);
    form()->addRow(tr("&Website"), m_website);
    form()->addRow(tr("&Logo"), m_logo, tr("PNG, JPEG or SVG, at most 2 MB; drop it here or choose a file."));
    form()->addSection(tr("Usual for its customers"));
    form()->addRow(tr("&Tax rate"), m_rate, tr("For customers without a rate of their own."));
    form()->addRow(tr("Pa&yment within"), m_paymentDays, tr("From the invoice's date to the day it is due."));
    form()->addRow(tr("&Quotes hold for"), m_quoteDays, tr("From the quote's date to the day it expires."));
    m_name->setToolTip(tr("The trading name, printed large."));
    m_phone->setToolTip(tr("Printed beneath the address."));
    warnOfShortPhone(form(), m_phone);
    m_email->setToolTip(tr("Printed beneath the address."));
    m_website->setToolTip(tr("Printed beneath the address."));
}

void CompanyEditor::setTaxRates(const std::vector<TaxRate> &rates)
{
    m_rates = rates;
    const qint64 chosen = m_rate->currentData().toLongLong();
    const qint64 kept = chosen != 0 ? chosen : record().defaultTaxRate.value();
    showing([&] {
        m_rate->clear();
        m_rate->addItem(tr("No tax"), qint64(0));
        for (const TaxRate &rate : rates)
            if (rate.active || rate.id == record().defaultTaxRate)
                m_rate->addItem(
                    QStringLiteral("%1 (%2)").arg(rate.name, percentText(rate.percent, QLocale())),
                    rate.id.value());
        m_rate->setCurrentIndex(std::max(0, m_rate->findData(kept)));
    });
}

void CompanyEditor::show(const Company &company)
{
    m_name->setText(company.name);
    m_street->setPlainText(company.address.street);
    m_city->setText(company.address.city);
    m_state->setText(company.address.state);
    m_zip->setText(company.address.zip);
    m_phone->setText(company.phone);
    m_email->setText(company.email);
    m_website->setText(company.website);
    m_logo->setLogo(company.logo);
    m_rate->setCurrentIndex(-1);
    setTaxRates(m_rates);
    m_paymentDays->setValue(company.paymentTermDays);
    m_quoteDays->setValue(company.quoteValidDays);
}

Company CompanyEditor::typed() const
{
    Company company = record();
    company.name = cleanLine(m_name->text());
    company.address = {cleanText(m_street->toPlainText()), cleanLine(m_city->text()),
                       cleanLine(m_state->text()), cleanLine(m_zip->text())};
    company.phone = cleanLine(m_phone->text());
    company.email = cleanLine(m_email->text());
    company.website = cleanLine(m_website->text());
    company.logo = m_logo->logo();
    if (m_rate->count() > 1 || company.defaultTaxRate.isNone()) // the rates may not have been read yet
        company.defaultTaxRate = TaxRateId(m_rate->currentData().toLongLong());
    company.paymentTermDays = m_paymentDays->value();
    company.quoteValidDays = m_quoteDays->value();
    return company;
}

void CompanyEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A company needs a name."));
    if (const QString email = cleanLine(m_email->text()); !email.isEmpty() && !looksLikeEmail(email))
        form()->setProblem(m_email, tr("This is no e-mail address."));
}

void CompanyEditor::store(const Company &company, Stored done)
{
    backend().act(this, SaveCompany{company}, std::move(done));
}

} // namespace truckroll

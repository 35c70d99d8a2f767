// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/statementsheet.h"

#include "core/base/localamount.h"
#include "core/domain/paperaddress.h"
#include "core/sheets/sheetwords.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StatementSheet)
};

class StatementWriter
{
public:
    StatementWriter(const AccountStatement &statement, const QLocale &locale, const QString &currency)
        : m_statement(statement), m_locale(locale), m_symbol(currencySymbol(currency, locale))
    {
    }

    Sheet write();

private:
    QString money(Money amount) const { return moneyText(amount, m_locale, m_symbol); }
    QString day(const QDate &date) const { return dayOnPaper(date, m_locale); }
    QString described(const StatementEntry &entry) const;
    void writeHead();
    void writeRows();
    void writeTotals();

    const AccountStatement &m_statement;
    QLocale m_locale;
    QString m_symbol;
    Sheet m_sheet;
};

void StatementWriter::writeHead()
{
    const Company &company = m_statement.company;
    const QStringList name = senderLines(company);
    const QStringList contact = senderContactLines(company);
    m_sheet.title = Texts::tr("Statement of account");
    m_sheet.logo = company.logo;
    m_sheet.companyName = name.front();
    m_sheet.companyLines = name.mid(1) + contact;
    m_sheet.footer = (QStringList{name.front()} + contact).join(QStringLiteral(" · "));
    m_sheet.recipientTitle = Texts::tr("For");
    m_sheet.recipient = recipientLines(m_statement.customer);
    if (m_statement.from.isValid())
        m_sheet.fields.push_back({Texts::tr("From"), day(m_statement.from)});
    m_sheet.fields.push_back({Texts::tr("Date"), day(m_statement.to)});
    m_sheet.fields.push_back({Texts::tr("Balance due"), money(m_statement.closing)});
}

QString StatementWriter::described(const StatementEntry &entry) const
{
    switch (entry.kind) {
    case StatementEntry::Kind::Invoice:
        return entry.text.isEmpty() ? Texts::tr("Invoice") : Texts::tr("Invoice: %1").arg(entry.text);
    case StatementEntry::Kind::Payment:
        return Texts::tr("Payment: %1").arg(entry.text);
    case StatementEntry::Kind::CreditNote:
        return entry.text.isEmpty() ? Texts::tr("Credit note") : Texts::tr("Credit note: %1").arg(entry.text);
    }
    Q_UNREACHABLE();
}

void StatementWriter::writeRows()
{
    using Width = Sheet::Column::Width;
    m_sheet.columns = {{Texts::tr("Date"), Width::Amount, false},
                       {Texts::tr("Number"), Width::Narrow, false},
                       {Texts::tr("Description"), Width::Wide, false},
                       {Texts::tr("Amount"), Width::Amount, true},
                       {Texts::tr("Balance"), Width::Amount, true}};
    if (m_statement.from.isValid())
        m_sheet.rows.push_back({{day(m_statement.from), QString(), Texts::tr("Balance before"), QString(),
                                 money(m_statement.opening)},
                                Sheet::Row::Kind::Text});
    for (const StatementEntry &entry : m_statement.entries)
        m_sheet.rows.push_back(
            {{day(entry.date), entry.number, described(entry), money(entry.amount), money(entry.balance)},
             Sheet::Row::Kind::Item});
}

void StatementWriter::writeTotals()
{
    for (size_t age = 0; age < ageCount; ++age) {
        if (!m_statement.ages[age].isZero())
            m_sheet.totals.push_back({ageText(age), money(m_statement.ages[age]), false});
    }
    if (!m_statement.credit.isZero())
        m_sheet.totals.push_back({Texts::tr("Unused credit"), money(-m_statement.credit), false});
    m_sheet.totals.push_back(
        {m_statement.closing.isNegative() ? Texts::tr("In your favor") : Texts::tr("Balance due"),
         money(m_statement.closing.isNegative() ? -m_statement.closing : m_statement.closing), true});
    if (!m_statement.open.empty())
        m_sheet.notes += Texts::tr("Open invoices:");
    for (const OpenInvoice &invoice : m_statement.open)
        m_sheet.notes +=
            Texts::tr("%1 of %2, due %3: %4 open", "number, date, due date and amount of an invoice")
                .arg(invoice.number, day(invoice.date),
                     invoice.dueDate.isValid() ? day(invoice.dueDate) : Texts::tr("on receipt"),
                     money(invoice.open));
}

Sheet StatementWriter::write()
{
    writeHead();
    writeRows();
    writeTotals();
    return std::move(m_sheet);
}

} // namespace

Sheet statementSheet(const AccountStatement &statement, const QLocale &locale, const QString &currency)
{
    return StatementWriter(statement, locale, currency).write();
}

} // namespace truckroll

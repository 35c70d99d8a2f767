// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/journalsheet.h"

#include "core/base/localamount.h"
#include "core/domain/paperaddress.h"
#include "core/sheets/sheetwords.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(JournalSheet)
};

QString amountOrNothing(Money amount, const QLocale &locale)
{
    return amount.isZero() ? QString() : moneyText(amount, locale);
}

} // namespace

Sheet journalSheet(const std::vector<BooksJournal::Row> &rows, const QDate &from, const QDate &to,
                   const Company &company, const QLocale &locale)
{
    using Width = Sheet::Column::Width;
    Sheet sheet;
    const QStringList name = senderLines(company);
    sheet.title = Texts::tr("Journal");
    sheet.companyName = name.front();
    sheet.footer = name.front();
    sheet.fields.push_back(
        {Texts::tr("Span"),
         Texts::tr("%1 to %2", "two days").arg(dayOnPaper(from, locale), dayOnPaper(to, locale))});
    sheet.columns = {{Texts::tr("Date"), Width::Narrow, false},
                     {Texts::tr("Paper"), Width::Narrow, false},
                     {Texts::tr("Account"), Width::Wide, false},
                     {Texts::tr("Debit"), Width::Amount, true},
                     {Texts::tr("Credit"), Width::Amount, true}};
    Money debit;
    Money credit;
    for (const BooksJournal::Row &row : rows) {
        debit += row.debit;
        credit += row.credit;
        sheet.rows.push_back(
            {{locale.toString(row.date, QLocale::ShortFormat), row.kind + QLatin1Char('\n') + row.number,
              row.account + QLatin1Char('\n') + row.customer, amountOrNothing(row.debit, locale),
              amountOrNothing(row.credit, locale)},
             Sheet::Row::Kind::Item});
    }
    sheet.rows.push_back(
        {{Texts::tr("Total"), QString(), QString(), moneyText(debit, locale), moneyText(credit, locale)},
         Sheet::Row::Kind::Discount});
    return sheet;
}

} // namespace truckroll

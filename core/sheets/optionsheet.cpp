// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/optionsheet.h"

#include "core/base/localamount.h"
#include "core/domain/quoteoptions.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OptionSheet)
};

Sheet::Row headingRow(const QString &text)
{
    return {{text, QString(), QString(), QString()}, Sheet::Row::Kind::Text};
}

bool isDiscount(const DocumentLine &line)
{
    return line.kind == LineKind::DiscountPercent || line.kind == LineKind::DiscountFlat;
}

QString titleOf(const Document &quote, int option)
{
    return Texts::tr("Option %1: %2", "place and name of an option")
        .arg(QString::number(option), optionName(quote, option));
}

/// What all options share, but for discounts: what those come to differs from option to option.
void writeCommonRows(Sheet &sheet, const Document &quote, const QLocale &locale, const QString &symbol)
{
    bool first = true;
    for (const DocumentLine &line : quote.lines) {
        if (line.option != 0 || isDiscount(line))
            continue;
        if (std::exchange(first, false))
            sheet.rows.push_back(headingRow(Texts::tr("In every option")));
        sheet.rows.push_back(lineRow(line, locale, symbol));
    }
}

void writeTotalsOf(Sheet &sheet, const Document &offer, const QString &title, const QLocale &locale,
                   const QString &symbol)
{
    const auto add = [&](const QString &label, Money amount, bool strong) {
        sheet.totals.push_back({label, moneyText(amount, locale, symbol), strong});
    };
    const DocumentTotals &totals = offer.totals;
    if (!totals.discount.isZero() || !offer.taxes.empty())
        add(Texts::tr("%1, before tax", "an option").arg(title), totals.subtotal - totals.discount, false);
    for (const DocumentTax &tax : offer.taxes)
        add(Texts::tr("%1 (%2)", "a tax and its percentage").arg(tax.name, percentText(tax.percent, locale)),
            tax.tax, false);
    add(title, totals.total, true);
}

} // namespace

Sheet::Row lineRow(const DocumentLine &line, const QLocale &locale, const QString &symbol)
{
    QString text = line.description.isEmpty() ? line.itemName : line.description;
    switch (line.kind) {
    case LineKind::Item:
        return {{text, quantityText(line.quantity, locale), unitPriceText(line.unitPrice, locale, symbol),
                 moneyText(line.amount, locale, symbol)},
                Sheet::Row::Kind::Item};
    case LineKind::Text:
        if (line.printsAsOne)
            return {{text, QString(), QString(), moneyText(line.amount, locale, symbol)},
                    Sheet::Row::Kind::Item};
        return headingRow(text);
    case LineKind::DiscountPercent:
    case LineKind::DiscountFlat:
        break;
    }
    if (text.isEmpty())
        text = Texts::tr("Discount");
    const bool isPercent = line.kind == LineKind::DiscountPercent;
    return {{text, QString(), isPercent ? percentText(line.percent, locale) : QString(),
             moneyText(line.amount, locale, symbol)},
            Sheet::Row::Kind::Discount};
}

Document onPaper(const Document &document)
{
    const bool isAgreed = document.state == DocumentState::Sold || document.converted;
    if (document.optionNames.isEmpty() || !isAgreed)
        return document;
    const auto agreed = withOption(document, countedOption(document));
    return agreed ? *agreed : withoutOtherOptions(document);
}

void writeOptions(Sheet &sheet, const Document &quote, const QLocale &locale, const QString &symbol)
{
    writeCommonRows(sheet, quote, locale, symbol);
    for (int option = 1; option <= optionCount(quote); ++option) {
        const auto offer = withOption(quote, option);
        if (!offer)
            continue; // an option whose amounts are too large cannot be stored
        sheet.rows.push_back(headingRow(titleOf(quote, option)));
        size_t at = 0;
        for (const DocumentLine &line : quote.lines) {
            if (line.option != 0 && line.option != option)
                continue;
            const DocumentLine &computed = offer->lines[at++];
            if (line.option == option || isDiscount(line))
                sheet.rows.push_back(lineRow(computed, locale, symbol));
        }
        writeTotalsOf(sheet, *offer, titleOf(quote, option), locale, symbol);
    }
}

} // namespace truckroll

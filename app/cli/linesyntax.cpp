// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/linesyntax.h"

#include "app/cli/signature.h"
#include "app/cli/texts.h"
#include "core/domain/itemlines.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr auto ownRate = QStringView(u"tax=");

QStringList fieldsOf(const QString &text)
{
    QStringList fields{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 1 < text.size() && text.at(i + 1) == u'|')
            fields.last() += text.at(++i);
        else if (text.at(i) == u'|')
            fields.append(QString());
        else
            fields.last() += text.at(i);
    }
    for (QString &field : fields)
        field = field.trimmed();
    return fields;
}

[[noreturn]] void refuse(const QString &text, const QString &why)
{
    throw UsageError(CliTexts::tr("The line “%1” is not ITEM|QTY|PRICE|DESCRIPTION|tax: %2.").arg(text, why));
}

void applyPrice(DocumentLine &line, const QString &price, const QString &whole)
{
    if (price.endsWith(u'%')) {
        const auto percent = fromPlain<Percent>(price.chopped(1));
        if (!percent || !percent->isNegative())
            refuse(whole, CliTexts::tr("a discount in percent is written as -10%"));
        line.kind = LineKind::DiscountPercent;
        line.percent = -*percent;
        return;
    }
    const auto amount = fromPlain<UnitPrice>(price);
    if (!amount)
        refuse(whole, CliTexts::tr("“%1” is not a price").arg(price));
    line.unitPrice = *amount;
}

/// What stands last: nothing, "tax", or "tax=RATE" for a rate that is not the document's.
Done applyTax(DocumentLine &line, const QString &tax, const std::vector<TaxRate> &rates)
{
    if (tax.isEmpty())
        return Nothing{};
    line.taxable = true;
    if (tax == u"tax")
        return Nothing{};
    const QString name = tax.mid(ownRate.size()).trimmed();
    const auto found = std::find_if(rates.begin(), rates.end(), [&](const TaxRate &rate) {
        return rate.active && rate.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == rates.end())
        return failure(ErrorCode::NotFound, CliTexts::tr("There is no tax rate named “%1”.").arg(name));
    line.taxRate = found->id;
    return Nothing{};
}

} // namespace

bool linePriceIsGiven(const QString &text)
{
    return !fieldsOf(text).value(2).isEmpty();
}

const Item *findItem(const PriceBook::Reply &book, const QString &nameOrNumber)
{
    const auto matches = [&](const QString &text) {
        return text.compare(nameOrNumber, Qt::CaseInsensitive) == 0;
    };
    const Item *byName = nullptr;
    for (const Item &item : book.items) {
        if (!item.active)
            continue;
        if (!item.number.isEmpty() && matches(item.number))
            return &item;
        if (matches(item.name))
            byName = &item;
    }
    return byName;
}

Result<std::vector<DocumentLine>> readLine(const QString &text, const PriceBook::Reply &book)
{
    const QStringList fields = fieldsOf(text);
    if (fields.size() > 5)
        refuse(text, CliTexts::tr("it has more than five parts"));
    const QString tax = fields.value(4);
    if (!tax.isEmpty() && tax != u"tax" && !(tax.startsWith(ownRate) && tax.size() > ownRate.size()))
        refuse(text, CliTexts::tr("the last part is “tax”, “tax=RATE” or nothing"));
    const auto quantity =
        fields.value(1).isEmpty() ? std::optional(Quantity::whole(1)) : fromPlain<Quantity>(fields.value(1));
    if (!quantity)
        refuse(text, CliTexts::tr("“%1” is not a quantity").arg(fields.value(1)));

    std::vector<DocumentLine> lines;
    if (fields.constFirst().isEmpty()) {
        if (fields.value(2).isEmpty() && fields.value(3).isEmpty())
            refuse(text, CliTexts::tr("without an item it needs a price or a description"));
        DocumentLine line;
        line.quantity = *quantity;
        // Neither price nor quantity: a heading or remark.
        line.kind = fields.value(2).isEmpty() && fields.value(1).isEmpty() ? LineKind::Text : LineKind::Item;
        lines = {line};
    } else {
        const Item *item = findItem(book, fields.constFirst());
        if (!item)
            return failure(ErrorCode::NotFound,
                           CliTexts::tr("There is no item “%1” in the price book.").arg(fields.constFirst()));
        lines = linesOfItem(*item, *quantity, book.items);
    }
    DocumentLine &first = lines.front();
    if (!fields.value(2).isEmpty())
        applyPrice(first, fields.value(2), text);
    if (!fields.value(3).isEmpty())
        first.description = fields.value(3);
    CHECK_OK(applyTax(first, tax, book.taxRates));
    return lines;
}

} // namespace truckroll

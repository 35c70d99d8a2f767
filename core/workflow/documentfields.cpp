// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/documentfields.h"

#include "core/domain/bundles.h"
#include "core/domain/quoteoptions.h"
#include "core/domain/totals.h"
#include "core/store/folderground.h"
#include "core/store/itemstore.h"
#include "core/store/taxratestore.h"
#include "core/store/userstore.h"
#include "core/store/visitstore.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentFields)
};

constexpr int firstYear = 1970;
constexpr int lastYear = 2999;
constexpr Percent wholePercent = Percent::whole(100);

template <class F>
bool isInRange(F value)
{
    return value.units() >= -F::limit && value.units() <= F::limit;
}

QString nameOf(const DocumentLine &line, size_t place)
{
    const QString name =
        line.itemName.isEmpty() ? line.description.section(QLatin1Char('\n'), 0, 0) : line.itemName;
    return name.isEmpty() ? Texts::tr("line %1").arg(place + 1) : name;
}

/// What the line's kind has no use for is taken out, so that it cannot come back by a later change of kind.
void dropWhatTheKindHasNot(DocumentLine &line)
{
    line.bundleDepth = std::clamp(line.bundleDepth, 0, deepestBundle);
    line.printsAsOne = line.printsAsOne && line.kind == LineKind::Text;
    if (line.kind == LineKind::Item)
        line.percent = {};
    if (line.kind == LineKind::Item)
        return;
    line.quantity = Quantity::whole(1);
    line.unitCost = {};
    line.taxable = false;
    line.taxRate = {};
    if (line.kind != LineKind::DiscountFlat)
        line.unitPrice = {};
    if (line.kind != LineKind::DiscountPercent)
        line.percent = {};
}

Done takeLineOf(DocumentLine &line, size_t place)
{
    CHECK_OK(takeLine(line.itemName, Texts::tr("name of line %1").arg(place + 1), FieldLimit::name));
    CHECK_OK(takeText(line.description, Texts::tr("description of line %1").arg(place + 1)));
    dropWhatTheKindHasNot(line);
    if (!isInRange(line.quantity) || !isInRange(line.unitPrice) || !isInRange(line.unitCost))
        return ruleBroken(Texts::tr("A number of “%1” is too large to be stored. Check its quantity and "
                                    "price; nothing was saved.")
                              .arg(nameOf(line, place)));
    if (line.percent.isNegative() || line.percent > wholePercent)
        return ruleBroken(Texts::tr("The discount “%1” must be between 0 and 100 percent. Nothing was saved.")
                              .arg(nameOf(line, place)));
    if (line.kind == LineKind::DiscountFlat && line.unitPrice.isNegative())
        return ruleBroken(Texts::tr("The discount “%1” must not be negative. Nothing was saved; use an "
                                    "ordinary line for a surcharge.")
                              .arg(nameOf(line, place)));
    return Nothing{};
}

/// An item that was put out of use stays on the line; one that never was cannot be stored.
Done checkItems(ReadScope &scope, const Document &document)
{
    std::set<ItemId> known;
    for (size_t i = 0; i < document.lines.size(); ++i) {
        const DocumentLine &line = document.lines[i];
        if (line.item.isNone() || known.count(line.item) != 0)
            continue;
        if (!findItem(scope, line.item))
            return failure(ErrorCode::NotFound,
                           Texts::tr("The item of “%1” is not in the price book. Nothing was saved; choose "
                                     "another one.")
                               .arg(nameOf(line, i)));
        known.insert(line.item);
    }
    return Nothing{};
}

Done checkTaxRates(ReadScope &scope, const Document &document)
{
    std::set<TaxRateId> used{document.taxRate};
    for (const DocumentLine &line : document.lines)
        used.insert(line.taxRate);
    for (const TaxRateId rate : used) {
        if (rate && !findTaxRate(scope, rate))
            return failure(ErrorCode::NotFound,
                           Texts::tr("A tax rate of this document is not there any more. Nothing was saved; "
                                     "choose another one."));
    }
    return Nothing{};
}

bool isPlausible(const QDate &date)
{
    return date.year() >= firstYear && date.year() <= lastYear;
}

Done checkDates(const Document &document)
{
    if (!document.date.isValid() || !isPlausible(document.date) ||
        (document.dueDate.isValid() && !isPlausible(document.dueDate)))
        return ruleBroken(Texts::tr("This is no date that a document can have. Nothing was saved; choose "
                                    "another one."));
    return Nothing{};
}

Done checkPlace(ReadScope &scope, const Document &document)
{
    if (document.site && !siteIsOf(scope, document.site, document.customer))
        return ruleBroken(
            Texts::tr("The site is not one of this customer's. Nothing was saved; choose one of "
                      "the customer's sites."));
    if (document.visit) {
        const auto visit = findVisit(scope, document.visit);
        if (!visit || visit->appointment != document.appointment)
            return ruleBroken(Texts::tr("The visit is not one of this appointment's. Nothing was saved; "
                                        "choose one of the appointment's visits."));
    }
    return Nothing{};
}

void dropSales(Document &document)
{
    document.salesperson = {};
    document.stage = {};
    document.followUp = {};
    document.leadSource.clear();
    document.optionNames.clear();
    document.chosenOption = 0;
    for (DocumentLine &line : document.lines)
        line.option = 0;
}

/// Only quotes are sold; other kinds keep nothing of it.
Done takeSales(ReadScope &scope, Document &document)
{
    if (document.kind != DocumentKind::Quote) {
        dropSales(document);
        return Nothing{};
    }
    CHECK_OK(takeLine(document.leadSource, Texts::tr("lead source"), FieldLimit::name));
    for (QString &name : document.optionNames)
        CHECK_OK(takeLine(name, Texts::tr("name of an option"), FieldLimit::name));
    CHECK_OK(checkOptions(document));
    if (document.followUp.isValid() && !isPlausible(document.followUp))
        return ruleBroken(Texts::tr("The next follow-up has no date that it can have. Nothing was saved; "
                                    "choose another one."));
    if (document.salesperson && !findUser(scope, document.salesperson))
        return failure(ErrorCode::NotFound, Texts::tr("The salesperson is no user of this office any more. "
                                                      "Nothing was saved; choose another one."));
    return Nothing{};
}

} // namespace

Done takeFields(ReadScope &scope, Document &document)
{
    CHECK_OK(takeLine(document.title, Texts::tr("title"), FieldLimit::name));
    CHECK_OK(takeText(document.notesForCustomer, Texts::tr("notes for the customer"), FieldLimit::note));
    CHECK_OK(takeText(document.internalNotes, Texts::tr("notes of the office"), FieldLimit::note));
    for (size_t i = 0; i < document.lines.size(); ++i)
        CHECK_OK(takeLineOf(document.lines[i], i));
    CHECK_OK(takeSales(scope, document));
    CHECK_OK(checkDates(document));
    CHECK_OK(checkPlace(scope, document));
    CHECK_OK(checkItems(scope, document));
    return checkTaxRates(scope, document);
}

Done computeStoredTotals(ReadScope &scope, Document &document)
{
    return computeTotals(document, taxRates(scope));
}

} // namespace truckroll

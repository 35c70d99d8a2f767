// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/conversion.h"

#include "core/domain/partbilling.h"
#include "core/domain/quoteoptions.h"
#include "core/domain/totals.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Conversion)
};

QString nameOf(const Document &document)
{
    return document.number.isEmpty() ? documentKindText(document.kind) : document.number;
}

/// What a line is called in a sentence.
QString nameOf(const DocumentLine &line)
{
    return line.description.isEmpty() ? line.itemName : line.description.section(QLatin1Char('\n'), 0, 0);
}

bool wasTaken(const DocumentLine &line, const TakenSoFar &taken)
{
    return std::any_of(taken.lines.begin(), taken.lines.end(), [&](const TakenSoFar::Line &l) {
        return l.line == line.id && (line.quantity.isZero() || !l.quantity.isZero() || !l.amount.isZero());
    });
}

/// What is left of an item line: of the line's sign, or zero.
Quantity leftOf(const DocumentLine &line, const TakenSoFar &taken)
{
    const Quantity left = line.quantity - takenOf(line.id, taken).quantity;
    return left.isNegative() == line.quantity.isNegative() ? left : Quantity();
}

bool isLeft(const DocumentLine &line, const TakenSoFar &taken)
{
    if (line.kind != LineKind::Item)
        return false;
    // A line of quantity zero is a remark with a price; it goes along once.
    return line.quantity.isZero() ? !wasTaken(line, taken) : !leftOf(line, taken).isZero();
}

bool hasItems(const Document &document)
{
    return std::any_of(document.lines.begin(), document.lines.end(),
                       [](const DocumentLine &l) { return l.kind == LineKind::Item; });
}

Done checkState(const Document &source, DocumentKind to)
{
    if (!kindConvertsTo(source.kind, to))
        return ruleBroken(Texts::tr("%1 cannot be turned into this kind of document: %2.")
                              .arg(nameOf(source), documentKindText(to)));
    using S = DocumentState;
    const S state = source.state;
    if (state == S::Void)
        return ruleBroken(
            Texts::tr("%1 is void and stays so; nothing can be made of it. Make a new document instead.")
                .arg(nameOf(source)));
    if (state == S::Lost || state == S::Cancelled)
        return ruleBroken(
            Texts::tr("%1 is marked “%2”. Reopen it first.").arg(nameOf(source), documentStateText(state)));
    if (to != DocumentKind::ProForma && (source.converted || state == S::Invoiced))
        return ruleBroken(Texts::tr("%1 has been converted already.").arg(nameOf(source)));
    if (!hasItems(source))
        return ruleBroken(Texts::tr("%1 has no lines yet. Add at least one line first.").arg(nameOf(source)));
    return Nothing{};
}

/// The header that the result takes from its source.
Document headerFor(const Document &source, DocumentKind to)
{
    Document result;
    result.kind = to;
    result.state = firstState(to);
    result.company = source.company;
    result.customer = source.customer;
    result.site = source.site;
    result.appointment = source.appointment;
    result.visit = source.visit;
    result.title = source.title;
    result.notesForCustomer = source.notesForCustomer;
    if (to == DocumentKind::WorkOrder)
        result.internalNotes = source.internalNotes;
    result.taxExempt = source.taxExempt;
    result.taxRate = source.taxRate;
    result.source = source.id;
    return result;
}

Result<Document> wholeCopy(const Document &source, DocumentKind to)
{
    Document result = headerFor(source, to);
    result.lines = source.lines;
    for (DocumentLine &line : result.lines) {
        line.sourceLine = to == DocumentKind::ProForma ? LineId() : line.id;
        line.id = {};
        line.billed = {};
    }
    result.taxes = source.taxes;
    CHECK_OK(computeTotals(result, {}));
    return result;
}

/// The documents that have taken of the line, by number.
QStringList takersOf(const DocumentLine &line, const TakenSoFar &taken)
{
    QStringList numbers;
    for (const TakenSoFar::Line &part : taken.lines)
        if (part.line == line.id && !part.document.isEmpty() && !numbers.contains(part.document))
            numbers << part.document;
    return numbers;
}

tl::unexpected<Error> tookTooMuch(const DocumentLine &line, Quantity left, Quantity wanted,
                                  const TakenSoFar &taken)
{
    const QString takers = QLocale().createSeparatedList(takersOf(line, taken));
    const QString name = nameOf(line);
    if (takers.isEmpty())
        return ruleBroken(
            Texts::tr("Only %1 of “%2” is left to take, not %3.").arg(toPlain(left), name, toPlain(wanted)));
    if (left.isZero())
        return ruleBroken(
            Texts::tr("Nothing of “%1” is left to take: it is in %2 already. Leave the line out.",
                      "a line, numbers")
                .arg(name, takers));
    return ruleBroken(Texts::tr("Only %1 of “%2” is left to take, not %3; the rest is in %4 already.")
                          .arg(toPlain(left), name, toPlain(wanted), takers));
}

Done addTake(PartTakes &takes, const LineTake &take, const Document &source, const TakenSoFar &taken)
{
    const auto line = std::find_if(source.lines.begin(), source.lines.end(),
                                   [&](const DocumentLine &l) { return l.id == take.line; });
    if (line == source.lines.end() || line->kind != LineKind::Item)
        return ruleBroken(
            Texts::tr("A line that was to be taken is not an item line of %1.").arg(nameOf(source)));
    const auto place = size_t(line - source.lines.begin());
    const Quantity sum = takes.quantities[place] + take.quantity;
    const Quantity left = leftOf(*line, taken);
    const bool wrongSign =
        !take.quantity.isZero() && take.quantity.isNegative() != line->quantity.isNegative();
    const bool tooMuch = line->quantity.isNegative() ? sum < left : sum > left;
    if (wrongSign || tooMuch)
        return tookTooMuch(*line, left, sum, taken);
    takes.quantities[place] = sum;
    takes.taken[place] = !sum.isZero() || (line->quantity.isZero() && isLeft(*line, taken));
    return Nothing{};
}

Result<PartTakes> checkedTakes(const Document &source, const std::vector<LineTake> &wanted,
                               const TakenSoFar &taken)
{
    PartTakes takes{std::vector<bool>(source.lines.size()), std::vector<Quantity>(source.lines.size())};
    for (const LineTake &take : wanted.empty() ? leftOver(source, taken) : wanted)
        CHECK_OK(addTake(takes, take, source, taken));
    if (std::none_of(takes.taken.begin(), takes.taken.end(), [](bool t) { return t; }))
        return ruleBroken(wanted.empty() ? Texts::tr("Nothing of %1 is left to take.").arg(nameOf(source))
                                         : Texts::tr("Choose at least one line of %1.").arg(nameOf(source)));
    return takes;
}

/// Nothing was taken before and nothing stays behind.
bool takesWhole(const Document &source, const PartTakes &takes, const TakenSoFar &taken)
{
    for (size_t i = 0; i < source.lines.size(); ++i) {
        const DocumentLine &line = source.lines[i];
        if (line.kind == LineKind::Item &&
            (wasTaken(line, taken) || !takes.taken[i] || takes.quantities[i] != line.quantity))
            return false;
    }
    return true;
}

} // namespace

bool kindConvertsTo(DocumentKind from, DocumentKind to)
{
    switch (from) {
    case DocumentKind::Quote:
        return to == DocumentKind::WorkOrder || to == DocumentKind::Invoice || to == DocumentKind::ProForma;
    case DocumentKind::WorkOrder:
        return to == DocumentKind::Invoice || to == DocumentKind::ProForma;
    case DocumentKind::Invoice:
    case DocumentKind::ProForma:
    case DocumentKind::PurchaseOrder:
    case DocumentKind::CreditNote:
        return false; // purchase orders and credit notes are made by acts of their own
    }
    Q_UNREACHABLE();
}

Result<Document> planConversion(const Document &offered, DocumentKind to, const std::vector<LineTake> &takes,
                                const TakenSoFar &taken)
{
    const Document source = withoutOtherOptions(offered);
    CHECK_OK(checkState(source, to));
    if (to == DocumentKind::ProForma) {
        if (!takes.empty())
            return ruleBroken(Texts::tr("A pro forma invoice is made of the whole document."));
        return wholeCopy(source, to);
    }
    TRY(const auto checked, checkedTakes(source, takes, taken));
    if (takesWhole(source, checked, taken))
        return wholeCopy(source, to);
    Document part = headerFor(source, to);
    CHECK_OK(fillPart(part, source, checked, taken));
    return part;
}

bool fullyTaken(const Document &offered, const TakenSoFar &taken)
{
    const Document source = withoutOtherOptions(offered);
    return hasItems(source) && std::none_of(source.lines.begin(), source.lines.end(),
                                            [&](const DocumentLine &l) { return isLeft(l, taken); });
}

bool asksForTakenOnly(const Document &source, const std::vector<LineTake> &takes, const TakenSoFar &taken)
{
    const auto isTaken = [&](const LineTake &take) {
        const auto line = std::find_if(source.lines.begin(), source.lines.end(),
                                       [&](const DocumentLine &each) { return each.id == take.line; });
        return line != source.lines.end() && line->kind == LineKind::Item && !isLeft(*line, taken);
    };
    return !takes.empty() && std::all_of(takes.begin(), takes.end(), isTaken);
}

std::vector<LineTake> leftOver(const Document &source, const TakenSoFar &taken)
{
    std::vector<LineTake> left;
    for (const DocumentLine &line : source.lines) {
        if (lineCounts(source, line) && isLeft(line, taken))
            left.push_back({line.id, leftOf(line, taken)});
    }
    return left;
}

} // namespace truckroll

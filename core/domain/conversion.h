// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include <vector>

namespace truckroll {

/// How much of one item line to take; lines not named are left for later. The sign is that of the line.
struct LineTake
{
    LineId line;
    Quantity quantity;

    friend bool operator==(const LineTake &, const LineTake &) = default;
};

/// What live results took of a source document so far; read by the store. Live: not void, not cancelled, and
/// no pro forma, which takes nothing. Lines of which nothing was taken are left out; a line or a rate may
/// stand here once for each result or with its sum.
struct TakenSoFar
{
    struct Line
    {
        LineId line;
        Quantity quantity;
        Money amount;
        Money discountShare;
        QString document{}; ///< the number of what took it
    };
    struct Tax
    {
        TaxRateId rate;
        Money tax;
        Money base; ///< with what was added to the results by hand
    };
    std::vector<Line> lines;
    std::vector<Tax> taxes;
};

/// May a document of this kind be turned into the other at all? (Quote to work order or invoice, work order
/// to invoice; pro formas come from quotes and work orders and take nothing from them.)
bool kindConvertsTo(DocumentKind from, DocumentKind to);

/// The new document that converting `source` gives: same company, customer, site, appointment and visit,
/// lines copied with their sources. `takes` empty: all that is left. Without ids, number, dates and version,
/// which the workflow adds; state is the kind's first. Totals are computed, with the rates of the source.
/// Parts add up exactly to the source, whatever their order: the last part of a line takes what rounding
/// left, for amounts, discounts and tax alike. In a part, discount lines become flat ones of their share.
/// Prices that were changed and lines that were added by hand in an earlier part are not charged back in a
/// later one. Pro formas copy the whole source, have no source lines, and take no `takes`. RuleBroken with
/// the reason when the kind, the state or a quantity forbids it.
Result<Document> planConversion(const Document &source, DocumentKind to, const std::vector<LineTake> &takes,
                                const TakenSoFar &taken);

/// All of every item line is taken: the source closes.
bool fullyTaken(const Document &source, const TakenSoFar &taken);
/// Something is asked for, and all of it is lines of which nothing is left.
bool asksForTakenOnly(const Document &source, const std::vector<LineTake> &takes, const TakenSoFar &taken);
/// What is left of each item line.
std::vector<LineTake> leftOver(const Document &source, const TakenSoFar &taken);

} // namespace truckroll

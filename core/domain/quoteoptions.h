// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include <vector>

/// Options within a quote: good, better, best. A line belongs to one of them or (option 0) to all; of each
/// quote one option counts. Documents without options hold but one offer, whose lines are all of option 0.
namespace truckroll {

inline constexpr int mostOptions = 9;

int optionCount(const Document &document);
/// The one that counts: the chosen one, the first while none is chosen, 0 when there are no options.
int countedOption(const Document &document);
/// The line belongs to all options or to the one that counts.
bool lineCounts(const Document &document, const DocumentLine &line);
/// "Better"; empty for 0 and for what is not there.
QString optionName(const Document &document, int option);
/// Several options, of which the customer has not chosen yet: selling asks which.
bool mustChooseOption(const Document &document);

/// The document as if there were but the option that counts: its lines and those of all, no option names.
Document withoutOtherOptions(const Document &document);
/// The document as the customer sees it with that option: its lines, taxes and totals. Uses the tax rates
/// that the document holds. RuleBroken when an amount is too large.
Result<Document> withOption(const Document &document, int option);

/// Names that are there twice or empty, lines of an option that is not there, a choice that is none of them.
Done checkOptions(const Document &document);

} // namespace truckroll

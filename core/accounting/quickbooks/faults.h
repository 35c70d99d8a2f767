// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include <QString>
#include <vector>

namespace truckroll::quickbooks {

/// What the program does about an answer.
enum class FaultClass {
    Unknown, ///< temporary or unknown: look up, then the same request again
    Token,   ///< refresh the token once, then the same request again
    Wait,    ///< the same request later
    Refused, ///< nothing was made: something must be changed, then a new request
    LookUp,  ///< it may be there: look it up and adopt
    StopAll, ///< the whole queue stands still
};

/// One error of a Fault, as QuickBooks words it.
struct FaultError
{
    QString code; ///< without leading zeros: "3200"
    QString message;
    QString detail;
    QString element;
};

struct FaultMeaning
{
    FaultClass kind = FaultClass::Refused;
    BooksAdvice advice = BooksAdvice::Report;
    QString sentence; ///< for the user: what happened, what to do
};

/// By the code alone: message and detail come in the company's language. `what`: "Invoice INV-1042".
FaultMeaning meaningOf(const FaultError &error, const QString &what);
/// Of an answer without a readable Fault, by its HTTP status; 0: no answer.
FaultMeaning meaningOfStatus(int httpStatus, const QString &what);
/// QuickBooks failed itself, so nobody knows whether it was done.
FaultMeaning internalFailure(const QString &what);
/// Of a sentence that was noted: reading goes well while it is true.
bool isMetOnlyByWriting(const QString &sentence);
/// The sentence, what QuickBooks said itself, code and tid: what the error's details show.
QString withDetails(const FaultMeaning &meaning, const FaultError &error, const QString &intuitTid);
/// The id in "... : Id=58" or "TxnId=145"; empty when there is none. A hint, to be read and checked.
QString idInDetail(const QString &detail);
/// The codes of the reference, for tests and for the manual.
std::vector<int> knownFaults();

} // namespace truckroll::quickbooks

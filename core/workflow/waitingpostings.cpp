// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/waitingpostings.h"

#include "core/domain/attentionways.h"
#include "core/store/bookslinkstore.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/postingstore.h"
#include "core/workflow/booksvendors.h"
#include "core/workflow/postings.h"
#include <algorithm>

namespace truckroll {

namespace {

using E = BookEntity;
using S = PostingState;

constexpr auto codeOfTakenName = "6240"; // QuickBooks' own

/// What a person decided to compare first is not sent behind their back.
bool isFreedByCorrection(const Posting &posting)
{
    return posting.state == S::NeedsAttention && !posting.isUndecided() &&
           posting.code != QLatin1String(codeOfChanged);
}

} // namespace

std::vector<Posting> namesInTheWay(ReadScope &scope, const Posting &posting)
{
    std::vector<Posting> found;
    const auto add = [&](E entity, qint64 record) {
        auto creation = creationOf(scope, entity, record);
        const bool isKnown = std::any_of(found.begin(), found.end(), [&](const Posting &each) {
            return each.entity == entity && each.record == record;
        });
        if (creation && creation->state == S::NeedsAttention && !isKnown && !findLink(scope, entity, record))
            found.push_back(std::move(*creation));
    };
    const auto document = posting.waitsForName() ? findDocument(scope, posting.document) : std::nullopt;
    if (!document)
        return found;
    const bool buys = posting.entity == E::PurchaseOrder || posting.entity == E::Bill;
    if (buys)
        add(E::Vendor, document->vendor.value());
    else
        add(E::Customer, document->customer.value());
    if (posting.entity == E::Payment || posting.entity == E::Refund)
        return found;
    for (const DocumentLine &line : document->lines)
        add(E::Item, line.item.value());
    return found;
}

QString proposedName(ReadScope &scope, const Posting &posting)
{
    const bool isTaken = posting.state == S::NeedsAttention && posting.hint.isEmpty() &&
                         posting.code == QLatin1String(codeOfTakenName);
    if (!isTaken || !posting.name.isEmpty())
        return {};
    if (posting.entity == E::Customer) {
        const auto customer = findCustomer(scope, CustomerId(posting.record));
        return customer ? nameBesideOthers(posting.entity, customer->name) : QString();
    }
    const auto vendor = posting.entity == E::Vendor ? booksVendor(scope, posting.record) : std::nullopt;
    return vendor ? nameBesideOthers(posting.entity, vendor->name) : QString();
}

void releaseCorrected(WriteScope &scope, BookEntity entity, qint64 record)
{
    bool any = false;
    for (Posting &posting : postingsOf(scope, entity, record)) {
        if (!isFreedByCorrection(posting))
            continue;
        putBack(scope, posting);
        any = true;
    }
    if (any)
        releaseFreed(scope);
}

void releaseFreed(WriteScope &scope)
{
    for (Posting &posting : postingsInState(scope, S::NeedsAttention)) {
        if (posting.waitsForName() && namesInTheWay(scope, posting).empty())
            putBack(scope, posting);
    }
}

} // namespace truckroll

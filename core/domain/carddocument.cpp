// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/carddocument.h"

#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

bool hasWorkLeft(const CardDocument &paper)
{
    return paper.kind == DocumentKind::WorkOrder &&
           (paper.state == DocumentState::Open || paper.state == DocumentState::InProgress ||
            paper.state == DocumentState::OnHold);
}

} // namespace

std::vector<CardDocument> papersOfVisit(VisitId visit, const std::vector<CardDocument> &folder)
{
    const bool hasOwnWork = std::any_of(folder.begin(), folder.end(), [visit](const CardDocument &paper) {
        return paper.visit == visit && paper.kind == DocumentKind::WorkOrder &&
               paper.state != DocumentState::Cancelled;
    });
    std::vector<CardDocument> papers;
    std::copy_if(folder.begin(), folder.end(), std::back_inserter(papers), [&](const CardDocument &paper) {
        return paper.visit.isNone() || paper.visit == visit || (!hasOwnWork && hasWorkLeft(paper));
    });
    return papers;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/seriespapers.h"

#include "core/domain/leadingvisit.h"
#include "core/store/documentstore.h"

namespace truckroll {

namespace {

/// Ids are given out one after the other: what was there when the paper was written has a lower one. What
/// became of a visit since says nothing of then, except that one which was canceled is another one's to do.
VisitId visitWrittenFor(const DocumentWithoutVisit &paper, const std::vector<Visit> &visits)
{
    for (const bool thereThen : {true, false}) {
        std::vector<Visit> then;
        for (Visit visit : visits) {
            if (visit.status == VisitStatus::Cancelled || (thereThen && visit.id.value() > paper.id.value()))
                continue;
            visit.status = VisitStatus::Scheduled;
            then.push_back(std::move(visit));
        }
        if (const Visit *visit = leadingVisit(then, paper.createdAt))
            return visit->id;
    }
    const Visit *canceled = leadingVisit(visits, paper.createdAt);
    return canceled ? canceled->id : VisitId();
}

} // namespace

std::map<DocumentId, VisitId> visitsOfPapers(ReadScope &scope, AppointmentId folder,
                                             const std::vector<Visit> &visits)
{
    std::map<DocumentId, VisitId> found;
    for (const DocumentWithoutVisit &paper : documentsWithoutVisit(scope, folder)) {
        const auto source = found.find(paper.source); // older, and so found before
        const VisitId asSource = source == found.end() ? paper.ofSource : source->second;
        if (const VisitId visit = asSource ? asSource : visitWrittenFor(paper, visits))
            found[paper.id] = visit;
    }
    return found;
}

} // namespace truckroll

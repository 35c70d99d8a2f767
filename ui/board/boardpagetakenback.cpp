// SPDX-License-Identifier: GPL-3.0-or-later
// To the visits that undo and redo have put somewhere else.
#include "core/backend/backend.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include <algorithm>
#include <memory>

namespace truckroll {

namespace {

constexpr size_t mostAsked = 50; ///< of a series; where they all are tells nobody where to look

bool isOnDays(const BoardPeriod &days, const Visit &visit)
{
    return visit.start->date <= days.to && visit.start->plusMinutes(visit.minutes - 1).date >= days.from;
}

} // namespace

/// After undo and redo the next key acts on the visits that went back. Whoever takes something back on
/// another page is not busy with the board, and whoever does so in the window of a folder is not taken
/// anywhere.
void BoardPage::showTakenBack(const ChangeSet &changes)
{
    if (!isVisible())
        return;
    std::vector<VisitId> visits;
    for (const Change &change : changes.changes) {
        if (change.entity == EntityKind::Visit && change.kind != Change::Kind::Removed)
            visits.emplace_back(change.id);
    }
    m_view->pointOutAll(visits);
    if (!visits.empty() && isActiveWindow())
        askWhereTakenBack(visits);
}

/// Where they stood may be on days that are not shown.
void BoardPage::askWhereTakenBack(const std::vector<VisitId> &visits)
{
    const auto found = std::make_shared<std::vector<Visit>>();
    const auto left = std::make_shared<size_t>(std::min(visits.size(), mostAsked));
    for (size_t i = 0; i < std::min(visits.size(), mostAsked); ++i) {
        m_backend.ask(this, VisitDetails{visits[i]},
                      std::function<void(Result<VisitDetails::Reply>)>(
                          [this, visits, found, left,
                           days = m_view->model().period()](const Result<VisitDetails::Reply> &reply) {
                              if (reply && reply->visit.start &&
                                  reply->visit.status != VisitStatus::Cancelled)
                                  found->push_back(reply->visit);
                              if (--*left == 0 && days == m_view->model().period())
                                  goToTakenBack(visits, *found);
                          }));
    }
}

void BoardPage::goToTakenBack(const std::vector<VisitId> &visits, const std::vector<Visit> &found)
{
    const BoardPeriod &days = m_view->model().period();
    const auto isHere = [&](VisitId visit) { return m_view->model().find(visit) != nullptr; };
    const auto notAsked = visits.begin() + std::ptrdiff_t(std::min(visits.size(), mostAsked));
    if (found.empty() || m_view->isBusy() || std::any_of(notAsked, visits.end(), isHere) ||
        std::any_of(found.begin(), found.end(), [&](const Visit &each) { return isOnDays(days, each); }))
        return;
    const auto first = std::min_element(found.begin(), found.end(),
                                        [](const Visit &a, const Visit &b) { return *a.start < *b.start; });
    m_view->showDay(first->start->date);
    m_view->pointOutAll(visits);
}

} // namespace truckroll

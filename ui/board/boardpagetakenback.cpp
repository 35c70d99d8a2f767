// SPDX-License-Identifier: GPL-3.0-or-later
// To the visits that undo and redo have put somewhere else.
#include "core/backend/backend.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include <algorithm>
#include <memory>
#include <set>

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
    if (found.empty() || m_view->isBusy() || std::any_of(notAsked, visits.end(), isHere))
        return;
    if (std::any_of(found.begin(), found.end(), [&](const Visit &each) { return isOnDays(days, each); }))
        return pointOutAgain(visits, found);
    const auto first = std::min_element(found.begin(), found.end(),
                                        [](const Visit &a, const Visit &b) { return *a.start < *b.start; });
    m_view->showDay(first->start->date);
    m_view->pointOutAll(visits);
}

/// What is shown may still be as before, so that the way would lead to where they stood then.
void BoardPage::pointOutAgain(const std::vector<VisitId> &visits, const std::vector<Visit> &found)
{
    const auto pointOut = [this, visits] {
        const std::set<VisitId> &chosen = m_view->selection();
        const bool meant = std::all_of(chosen.begin(), chosen.end(), [&](VisitId each) {
            return std::find(visits.begin(), visits.end(), each) != visits.end();
        });
        if (meant && !m_view->isBusy()) // nobody has gone on to others
            m_view->pointOutAll(visits);
    };
    const BoardModel &model = m_view->model();
    const bool shown = std::all_of(found.begin(), found.end(), [&](const Visit &each) {
        const BoardCard *card = model.find(each.id);
        return card ? card->startUtc == each.startUtc : !isOnDays(model.period(), each);
    });
    if (shown)
        pointOut();
    else
        connect(&model, &BoardModel::changed, this, pointOut, Qt::SingleShotConnection);
}

} // namespace truckroll

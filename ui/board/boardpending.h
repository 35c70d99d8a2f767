// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/schedule/zonedday.h"
#include "ui/board/cardlist.h"
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace truckroll {

/// Where a visit is meant to be, in its own zone's wall time.
struct WantedPlace
{
    std::optional<WallTime> start; ///< none: waiting list
    qint64 startUtc = 0;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    QString mergeKey;

    friend bool operator==(const WantedPlace &, const WantedPlace &) = default;
};

/// The acts under way of a board: what each visit will be when the office agrees. A visit has one act at the
/// office at a time; what is wanted meanwhile waits for its answer, because it needs the new version.
class BoardPending
{
public:
    bool contains(VisitId visit) const { return m_moves.contains(visit) || m_statuses.contains(visit); }
    bool isEmpty() const { return m_moves.empty() && m_statuses.empty(); }
    /// A move of this visit is under way and nothing else, not even a later wish for it.
    bool holdsOnly(VisitId visit) const
    {
        return m_statuses.empty() && m_moves.size() == 1 && m_moves.begin()->first == visit &&
               !m_moves.begin()->second.more;
    }

    /// `base` is what the card shows, for a visit that is not on the day yet.
    /// True: send it now (takeNext); false: one is under way, it will be sent after that.
    bool want(VisitId visit, Version version, const WantedPlace &place,
              const std::optional<BoardCard> &base = {});
    /// What to send now, with the version to name.
    std::optional<std::pair<Version, WantedPlace>> takeNext(VisitId visit);
    /// The office agreed: true when a later wish waits to be sent.
    bool agreed(VisitId visit, Version newVersion);
    /// The office refused, or something else settled it: all wishes for this visit are dropped.
    void drop(VisitId visit) { m_moves.erase(visit); }
    /// What a card that came from elsewhere shows; null for those of the day.
    const BoardCard *base(VisitId visit) const;
    bool hasStatus(VisitId visit) const { return m_statuses.contains(visit); }

    void wantStatus(VisitId visit, VisitStatus status) { m_statuses[visit] = status; }
    void statusSettled(VisitId visit) { m_statuses.erase(visit); }

    /// The cards as they will be: moved, in other lanes, gone to the waiting list. By start, technician,
    /// visit. The same list when none of them is another.
    CardList over(CardList cards) const;
    /// Where the visit will be, when it is moved.
    const WantedPlace *wanted(VisitId visit) const;
    void clear();

    struct Wish
    {
        VisitId visit;
        Version version = 0;
        WantedPlace place;
    };
    std::vector<Wish> all() const; ///< of places, by visit
    /// All that contains() knows.
    void addVisits(std::set<VisitId> &visits) const;
    /// The office has another state of the visit now.
    void setVersion(VisitId visit, Version version);

private:
    CardList withMoves(const CardList &cards) const;

    struct Move
    {
        Version version = 0;
        WantedPlace place; ///< the last wish: what is shown
        bool underWay = false;
        bool more = false; ///< `place` was not sent yet
        std::optional<BoardCard> base;
    };
    std::map<VisitId, Move> m_moves;
    std::map<VisitId, VisitStatus> m_statuses;
};

/// The cards of a visit at its place, as `card` shows it: one for each technician, or one that nobody is sent
/// to; none where it waits for a place.
void addRows(std::vector<BoardCard> &rows, BoardCard card, const WantedPlace &place);
/// The cards but those of the visits that `isGone` tells, and `rows` among them in the order of BoardRange.
CardList withRows(const CardList &cards, const std::function<bool(VisitId)> &isGone,
                  std::vector<BoardCard> rows);

} // namespace truckroll

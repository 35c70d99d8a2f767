// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/boardchecks.h"
#include "ui/board/boardpending.h"
#include <set>
#include <vector>

namespace truckroll {

/// A visit, and where a try puts it.
struct TriedVisit
{
    VisitId visit;
    QString customer;
    bool waits = false; ///< on the waiting list
    qint64 startUtc = 0;
    int minutes = 0;
    std::vector<TechnicianId> technicians;
    bool onlyLonger = false; ///< or shorter: it stays with its people and its start

    friend bool operator==(const TriedVisit &, const TriedVisit &) = default;
};

/// What-if: places that visits are given to try them out. The office knows nothing of them until they are
/// kept. Each try can be taken back.
class BoardScratch
{
public:
    enum class Origin { Board, WaitingList };

    bool isActive() const { return m_active; }
    void begin();
    /// Forgets everything that was tried.
    void end();

    /// A try of one or several visits: one step back takes all of them back.
    void beginTry();
    /// After its visits were put. False: they stand where they stood, and it is no step.
    bool endTry();
    /// `card`: as the office has it, or as it comes from the waiting list.
    void put(const BoardCard &card, const WantedPlace &place, Origin origin = Origin::Board);
    /// False: nothing was tried.
    bool back();
    /// What was taken back last; false: nothing was, or something else has been tried since.
    bool again();

    bool canGoBack() const { return !m_history.empty(); }
    bool canGoOn() const { return !m_takenBack.empty(); }
    /// Where the last try put its visits, and where the one would that was taken back last.
    std::vector<TriedVisit> lastTry() const;
    std::vector<TriedVisit> nextTry() const;
    /// As if it had never been tried.
    void leaveOut(VisitId visit);

    bool contains(VisitId visit) const { return m_places.contains(visit); }
    bool isEmpty() const { return m_places.isEmpty(); }
    std::vector<BoardPending::Wish> wishes() const { return m_places.all(); }
    void addVisits(std::set<VisitId> &visits) const { m_places.addVisits(visits); }
    CardList over(CardList cards) const { return m_places.over(std::move(cards)); }
    /// The office has another state of the visit: what is kept from now on builds on that. False: it was
    /// moved, so that what is tried out was meant for another place.
    bool buildOn(const Visit &visit);
    const BoardCard *base(VisitId visit) const { return m_places.base(visit); }

private:
    /// Where the office has a visit that is tried out elsewhere.
    struct Stood
    {
        std::optional<WallTime> start; ///< of its own zone; none: it waits
        int minutes = 0;
        std::vector<TechnicianId> technicians;

        friend bool operator==(const Stood &, const Stood &) = default;
    };

    std::vector<TriedVisit> triedBetween(const BoardPending &before, const BoardPending &after) const;

    bool m_active = false;
    std::map<VisitId, Stood> m_stood;
    BoardPending m_places;
    std::vector<BoardPending> m_history;
    std::vector<BoardPending> m_takenBack;
};

/// The visit as a card shows it where the office has it; without a start where it waits.
BoardCard cardOf(const VisitDetails::Reply &details);

/// What a lane has to do on one of the days that are compared.
struct LoadChange
{
    QString lane; ///< whose it is
    int minutes = 0;
    int minutesBefore = 0;
    QDate day{}; ///< none: the only one that is shown, and none else is concerned

    friend bool operator==(const LoadChange &, const LoadChange &) = default;
};

/// What trying things out has changed: on the days that are shown, and in the lanes concerned of other days
/// that something came from or goes to.
struct WhatIfReport
{
    int moved = 0;
    int doubleBooked = 0; ///< now
    int doubleBookedBefore = 0;
    int overloaded = 0; ///< technicians' days with more than their working time
    int overloadedBefore = 0;
    int findings = 0; ///< of all kinds but notices, as the list of checks counts them
    int findingsBefore = 0;
    int elsewhere = 0;             ///< of the moved: from or to days that are not shown
    bool comparedElsewhere = true; ///< these have been read and are compared, too
    int year = 0;                  ///< of the days shown, which need not say it
    std::vector<LoadChange> loads; ///< day by day, of the lanes that were tried in, where they differ

    friend bool operator==(const WhatIfReport &, const WhatIfReport &) = default;
};
/// `before`: what was found in the lanes in which something was tried out; in all others it is what there is
/// `now`.
WhatIfReport compareChecks(int moved, const std::set<TechnicianId> &triedLanes,
                           const std::vector<BoardCheck> &before, const std::vector<BoardCheck> &now);
/// "3 visits moved · double bookings 2, were 3 · overloaded days 0, were 1 · checks 18, were 22 · booked: Ann
/// Ruiz 6 h, was 8 h; Bob Hale 3 h, was 1 h". That it is of the days shown is said where others are
/// concerned and have not been read yet; a day stands with its hours where several are concerned.
QString whatIfText(const WhatIfReport &report);
/// "Oak School to Bob Hale, Mon, Mar 2, 9:00 AM and 2 more"; `year`: of the days shown.
QString tryText(const std::vector<TriedVisit> &visits, const People::Reply &people, const QTimeZone &zone,
                int year);

} // namespace truckroll

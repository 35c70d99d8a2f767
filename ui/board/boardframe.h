// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardsettings.h"
#include "core/domain/queries.h"
#include "core/schedule/conflicts.h"
#include "core/schedule/slotfinder.h"
#include "ui/board/boardgeometry.h"
#include "ui/board/boardlook.h"
#include "ui/board/boardperiod.h"
#include "ui/board/boardplace.h"
#include "ui/board/cardlist.h"
#include <QColor>
#include <QRegion>
#include <QStringList>
#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace truckroll {

/// Part of a lane in which its technician is away.
struct LaneAbsence
{
    qint64 startUtc = 0;
    qint64 endUtc = 0;
    QString reason;

    friend bool operator==(const LaneAbsence &, const LaneAbsence &) = default;
};

/// One day of a lane in short.
struct LaneDay
{
    int bookedMinutes = 0;
    int workMinutes = 0;
    int visits = 0;
    QString absence; ///< why its technician is away, when it is for all of the working time

    friend bool operator==(const LaneDay &, const LaneDay &) = default;
};

/// One lane: a technician, the visits nobody is sent to, or (where lanes are no people) everybody.
struct BoardLane
{
    TechnicianId technician;
    QString name;
    QString initials;
    QString detail; ///< crew and skills
    QColor color;
    bool heading = false; ///< of the lanes that follow: a crew, department or skill; holds no visits
    std::vector<std::pair<qint64, qint64>> hours; ///< working time, UTC seconds
    std::vector<LaneAbsence> absences;
    std::vector<LaneDay> days; ///< of the period, in order
    int bookedMinutes = 0;
    int workMinutes = 0;
    int visits = 0;

    friend bool operator==(const BoardLane &, const BoardLane &) = default;
};

/// One card with all that is painted of it.
struct BoardEntry
{
    HeldCard card;
    int lane = 0;
    QRect rect;    ///< on the plane of the content
    WallTime from; ///< office wall clock
    WallTime until;
    QString people; ///< who is sent, where not just one lane says it
    QString category;
    QColor categoryColor;         ///< invalid: none
    std::optional<QColor> ground; ///< picked by a person, invalid: neutral; none: the status's
    std::vector<CardDocument> documents;
    bool late = false;
    bool conflict = false;
    bool pending = false;
    bool tried = false; ///< stands there only to try it out
    bool faded = false; ///< the filter is after others
    bool brief = false; ///< a card of one or two short lines: the time is only its start

    CardKey key() const { return {card->visit, card->technician}; }
    QString time() const; ///< "9:00–10:30 AM"
    /// With a card of its own: kept for long, it does not keep the thousands that stand beside it.
    BoardEntry alone() const;
    friend bool operator==(const BoardEntry &, const BoardEntry &) = default;
};

/// A further visit that goes along with the one that is held.
struct PreviewPart
{
    CardKey card;
    int lane = 0;
    BoardPlace place;
    std::vector<TechnicianId> technicians; ///< of the visit afterwards
    std::optional<VisitNeeds> needs{};     ///< of a copy; none: the visit's own
    QString customer{};                    ///< as below
    QString title{};

    friend bool operator==(const PreviewPart &, const PreviewPart &) = default;
};

/// A place somebody is about to choose: what is dragged, drawn or moved by keys.
struct BoardPreview
{
    enum class Kind { New, Move, Resize, Copy, Bring, Swap };
    Kind kind = Kind::Move;
    VisitId visit;                         ///< none for New
    int lane = 0;                          ///< the one under the hand
    BoardPlace place;                      ///< in that lane
    std::vector<TechnicianId> technicians; ///< of the visit afterwards
    std::optional<VisitNeeds> needs;       ///< of a copy or of what is no visit yet; none: the visit's own
    QString customer;                      ///< the card may not be on the days that are shown
    QString title;
    std::shared_ptr<const BoardEntry> card; ///< of what is held, as it was when it was taken; null: none is
    std::optional<QPoint> hand;             ///< of the viewport, when it hangs on the mouse
    std::vector<PreviewPart> others;        ///< the rest of the selection, which keeps its distance
    std::vector<PlaceProblem> problems;
    std::optional<NearSlot> nearest; ///< where it would be free, when it is not here
    bool mayFitTogether = false;     ///< several do not fit here: a key looks for a time at which all do
    bool maySwap = false;            ///< the hand is over another card, with which it could change places
    bool outside = false;            ///< the hand has left the board
    bool byKeys = false;

    /// So many of those that go along are judged with each movement.
    static constexpr int mostJudged = 100;
    int unjudged() const { return std::max(0, int(others.size()) - mostJudged); }
};

/// The visit hangs on the hand.
bool holds(const BoardPreview &preview, VisitId visit);

/// How the rows of a day make room for what is held.
struct PreviewRoom
{
    struct Ghost
    {
        int lane;
        VisitId visit; ///< none for what is new
        QRect rect;
    };
    std::vector<std::pair<int, QRect>> cards; ///< by place in `entries`; empty: its ghost stands for it
    std::vector<Ghost> ghosts;
    std::vector<QRect> areas; ///< all that looks otherwise for it
};

/// What the user points at; kept by the view across all that happens to the cards.
struct BoardState
{
    std::set<VisitId> selection;
    CardKey focus;
    std::optional<BoardPlace> cursor; ///< free time under the keyboard's cursor
    bool hasFocus = false;            ///< the keyboard is with the board
};

/// All that painter, hit test and interaction need of one moment.
struct BoardFrame
{
    BoardViewKind view = BoardViewKind::Day;
    BoardPeriod period;
    QDate today;
    QTimeZone zone = QTimeZone::utc();
    std::shared_ptr<const BoardGeometry> geometry;
    std::vector<BoardLane> lanes;
    std::vector<BoardEntry> entries;
    /// Of what the entries were filled with: BoardContents::turn, and what colored them.
    std::pair<qint64, BoardColours> filledWith = {0, BoardColours::Status};
    qint64 checksTurn = 0;       ///< CheckList::turn() of the findings that mark the entries
    std::vector<int> byVisit;    ///< places in `entries`, by visit: made by indexEntries()
    int visits = 0;              ///< how many they are: one of several people is one
    std::vector<int> byLane;     ///< the same, lane by lane, each in the order of `entries`
    std::vector<int> laneStarts; ///< where a lane begins in `byLane`; one more than lanes
    BoardColours colours = BoardColours::Status;
    BoardSettings settings;
    std::pair<qint64, qint64> usualDay; ///< UTC seconds
    BoardState state;
    std::optional<BoardPreview> preview;
    PreviewRoom room; ///< roomFor() of the preview or the proposal
    /// Where somebody might book or move a visit; it is in no lane yet.
    std::optional<BoardEntry> proposal;
    QStringList previewWords; ///< what previewLines() says of it, written once; empty: not written yet
    CardKey hovered;
    int laneGap = -1; ///< a lane is held before this one; -1: none is
    qint64 nowUtc = 0;
    bool timesBelow = false; ///< the first line of a card is the name's alone: on paper nobody points at it
    QString currency;
    QString corner;  ///< what stands where the headers meet
    QString message; ///< what an empty board says
    QPoint scroll;   ///< of the content
    QSize viewport;
    int headerWidth = 0;
    int scaleHeight = 0;

    QRect contentArea() const; ///< of the viewport
    QPoint toContent(const QPoint &viewportPoint) const;
    QRect toViewport(const QRect &contentRect) const;
    /// -1: none. Where lanes are no people, the one lane there is.
    int laneOf(TechnicianId technician) const;
    QRect laneHeader(int lane) const; ///< in the viewport; empty when the view has none
    /// The lane holds visits: it is no heading of others.
    bool takesVisits(int lane) const;
    /// The next lane up or down that takes visits; the same when there is none.
    int laneBeside(int lane, int way) const;
    /// "Ann Ruiz", or empty where lanes are no people.
    QString laneName(int lane) const;
    /// What it was, with its cards, lanes and geometry; without them this one goes on to be filled again.
    BoardFrame handOver();
    /// After entries have come or gone: from then on cards are found.
    void indexEntries();
    /// The same where most are those of `before`: `now` says for each of its entries where it is, -1: gone.
    void indexEntries(const BoardFrame &before, const std::vector<int> &now);
    /// Places in `entries` of the visit's cards, in their order.
    std::span<const int> cardsOf(VisitId visit) const;
    /// Places in `entries` of the lane's cards, in their order.
    std::span<const int> cardsIn(int lane) const;
    /// Lanes whose place on the plane touches `content`: most of a board is out of sight, and looking at each
    /// card of thousands to find that out costs more than to paint the few that are in it.
    std::vector<int> lanesAt(const QRect &content) const;
    const BoardEntry *find(const CardKey &key) const;
    /// The first card of the visit; null: not here.
    const BoardEntry *find(VisitId visit) const;
    /// What clocks show when it begins and ends.
    std::pair<WallTime, WallTime> clockOf(const BoardPlace &place) const;
    /// Where a card for that place would stand on the plane.
    QRect placeRect(int lane, const BoardPlace &place) const;
    /// The lanes of a visit, `lane` first.
    std::vector<int> lanesWith(int lane, const std::vector<TechnicianId> &technicians) const;
    /// Where what is held would stand, in all lanes of its visit, `lane` first.
    std::vector<QRect> ghostRects(VisitId visit, int lane, const BoardPlace &place,
                                  const std::vector<TechnicianId> &technicians) const;
    /// Where the card is painted now.
    QRect rectNow(int place) const;
    QRect rectNow(const BoardEntry &entry) const { return rectNow(int(&entry - entries.data())); }
    /// Where the preview is on the plane, one rectangle for each of its lanes, the lane under the hand first.
    std::vector<QRect> previewRects() const;
    /// All that is painted otherwise while it is there.
    std::vector<QRect> previewAreas() const;
    /// The same of the proposal: one for each lane of its people that is shown.
    std::vector<QRect> proposalRects() const;
    QRect proposalRect(int lane, TechnicianId technician) const;
    /// The present moment across all lanes, in the viewport; empty when the view does not show it.
    QRect nowLine() const;
    /// The cursor's rectangle on the plane; empty without one.
    QRect cursorRect() const;

private:
    void indexLanes();
};

/// So many rectangles cost more to unite than it costs to paint all of the viewport.
inline constexpr int mostRegions = 64;

/// The region in few rectangles, for what has a price of its own for each: those that lie close together are
/// one. Together they hold the region and a little more.
std::vector<QRect> fewRects(const QRegion &region);

/// What of the viewport is on the screen already and only moves up or down when it was painted at the scroll
/// position `before`; empty: nothing is, all of it has to be painted.
QRect scrolledArea(const BoardFrame &frame, const QPoint &before);
/// What of it looks otherwise at its new place all the same: words that stay in sight while their lane is.
QRegion stickingRegion(const BoardFrame &frame, const QPoint &before);

/// What differs between two frames of the same scroll position and size, in viewport coordinates.
QRegion changedRegion(const BoardFrame &before, const BoardFrame &after);

} // namespace truckroll

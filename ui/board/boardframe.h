// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardsettings.h"
#include "core/domain/queries.h"
#include "core/schedule/conflicts.h"
#include "ui/board/boardgeometry.h"
#include "ui/board/boardlook.h"
#include "ui/board/boardplace.h"
#include <QColor>
#include <QRegion>
#include <memory>
#include <optional>
#include <set>
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

/// One lane: a technician, or the visits nobody is sent to.
struct BoardLane
{
    TechnicianId technician;
    QString name;
    QString initials;
    QString detail; ///< crew and skills
    QColor color;
    std::vector<std::pair<qint64, qint64>> hours; ///< working time, UTC seconds
    std::vector<LaneAbsence> absences;
    int bookedMinutes = 0;
    int workMinutes = 0;
    int visits = 0;

    friend bool operator==(const BoardLane &, const BoardLane &) = default;
};

/// One card with all that is painted of it.
struct BoardEntry
{
    BoardCard card;
    int lane = 0;
    QRect rect;    ///< on the plane of the content
    WallTime from; ///< office wall clock
    WallTime until;
    QString time; ///< "9:00–10:30 AM"
    QString startTime;
    QString category;
    QColor categoryColor;         ///< invalid: none
    std::optional<QColor> ground; ///< picked by a person, invalid: neutral; none: the status's
    std::vector<CardDocument> documents;
    bool late = false;
    bool conflict = false;
    bool pending = false;
    bool faded = false; ///< the filter is after others

    CardKey key() const { return {card.visit, card.technician}; }
    friend bool operator==(const BoardEntry &, const BoardEntry &) = default;
};

/// A place somebody is about to choose: what is dragged, drawn or moved by keys.
struct BoardPreview
{
    enum class Kind { New, Move, Resize, Copy, Bring };
    Kind kind = Kind::Move;
    VisitId visit;                         ///< none for New
    int lane = 0;                          ///< the one under the hand
    BoardPlace place;                      ///< in that lane
    std::vector<TechnicianId> technicians; ///< of the visit afterwards
    QString customer;                      ///< Bring: the card is not on the board yet
    QString title;
    std::vector<PlaceProblem> problems;
    bool outside = false; ///< the hand has left the board
    bool byKeys = false;
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
    std::shared_ptr<const BoardGeometry> geometry;
    std::vector<BoardLane> lanes;
    std::vector<BoardEntry> entries;
    BoardColours colours = BoardColours::Status;
    BoardSettings settings;
    std::pair<qint64, qint64> usualDay; ///< UTC seconds
    BoardState state;
    std::optional<BoardPreview> preview;
    CardKey hovered;
    qint64 nowUtc = 0;
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
    int laneOf(TechnicianId technician) const; ///< -1: none
    const BoardEntry *find(const CardKey &key) const;
    /// The first card of the visit; null: not here.
    const BoardEntry *find(VisitId visit) const;
    /// Where the preview is on the plane, one rectangle for each of its lanes, the lane under the hand first.
    std::vector<QRect> previewRects() const;
    /// The present moment across all lanes, in the viewport; empty when the view does not show it.
    QRect nowLine() const;
    /// The cursor's rectangle on the plane; empty without one.
    QRect cursorRect() const;
};

/// What differs between two frames of the same scroll position and size, in viewport coordinates.
QRegion changedRegion(const BoardFrame &before, const BoardFrame &after);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include <QPoint>
#include <QRect>
#include <QSize>
#include <optional>
#include <vector>

namespace truckroll {

/// A card as geometry sees it: a span of time in a lane.
struct BoardSpan
{
    int lane = 0;
    qint64 startUtc = 0;
    qint64 endUtc = 0;
};

/// A point of the plane in the words of the trade.
struct BoardSpot
{
    int lane = 0;
    WallTime time;  ///< to the minute, not snapped
    qint64 utc = 0; ///< the same where minutes are told apart: an hour that comes twice has its two places
};

/// One day of one lane where days are cells.
struct BoardCell
{
    int lane = 0;
    QDate date;
    QRect rect;     ///< all of it
    QRect heading;  ///< where the day is written; empty when a header outside says it
    int hidden = 0; ///< cards there was no room for
    QRect more;     ///< where that is said
};

/// Where the cards of a day stand below each other.
struct BoardRows
{
    QRect area;  ///< all there is room for them
    int pitch;   ///< from one to the next
    int gap = 0; ///< of it below each
    int least;   ///< so close they may come together
};

/// A line of the time scale.
struct BoardTick
{
    int at = 0;     ///< along the time axis
    int minute = 0; ///< wall clock, of the day
    bool hour = true;
};

/// Where lanes and times are on the plane of the content (without the headers, not scrolled), in logical
/// pixels. Each view of the board is one more of these; painter, hit test and interaction know only this.
class BoardGeometry
{
public:
    virtual ~BoardGeometry() = default;

    virtual QSize size() const = 0;
    /// Which way time runs: edges of cards that can be dragged lie across it.
    virtual Qt::Orientation timeAxis() const = 0;
    virtual int laneCount() const = 0;
    virtual QRect laneRect(int lane) const = 0;
    /// Cards of a lane that overlap stand beside each other; the index is that of the spans given.
    virtual QRect cardRect(int card) const = 0;
    /// All of the lane between two instants, cut off at the ends of what the view shows.
    virtual QRect spanRect(int lane, qint64 startUtc, qint64 endUtc) const = 0;
    /// The nearest spot; none only when there is no lane.
    virtual std::optional<BoardSpot> spotAt(const QPoint &point) const = 0;
    /// Along the time axis; none when the view does not show that instant.
    virtual std::optional<int> positionOf(qint64 utc) const = 0;
    virtual qint64 instantOf(const WallTime &time) const = 0;
    virtual WallTime wallTimeOf(qint64 utc) const = 0;
    virtual std::vector<BoardTick> ticks() const = 0;

    /// Which way lanes follow each other: their heads stand at the left, or above.
    virtual Qt::Orientation laneAxis() const { return Qt::Vertical; }
    /// Minutes can be told apart: cards have edges and free time has a length. Where not, a card that is
    /// taken to another day keeps its time of day.
    virtual bool isTimed() const { return true; }
    /// Lanes are people. Where not, a card that is taken elsewhere stays with its technicians.
    virtual bool tellsPeople() const { return true; }
    /// Where a card of that time would stand.
    virtual QRect placeRect(int lane, qint64 startUtc, qint64 endUtc) const
    {
        return spanRect(lane, startUtc, endUtc);
    }
    /// The rows among which a card of that time would stand; none where minutes say where it stands, or where
    /// not all of them are shown.
    virtual std::optional<BoardRows> rowsAt(int lane, qint64 startUtc, qint64 endUtc) const
    {
        Q_UNUSED(lane)
        Q_UNUSED(startUtc)
        Q_UNUSED(endUtc)
        return {};
    }
    /// Days that touch `area`, where days are cells.
    virtual std::vector<BoardCell> cellsIn(const QRect &area) const
    {
        Q_UNUSED(area)
        return {};
    }
};

} // namespace truckroll

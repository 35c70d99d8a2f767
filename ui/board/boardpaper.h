// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardassembly.h"
#include "ui/board/boardink.h"
#include <QSize>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace truckroll {

/// What a printed board says beside its visits.
struct BoardPaperHead
{
    QString office;
    QString period; ///< "March 1 – 7, 2026"
    QString currency;
    QString remark; ///< what readers must know of it: it is tried out only
    qint64 nowUtc = 0;
    BoardColours colours = BoardColours::Status;
    BoardDensity density = BoardDensity::Compact;
};

/// The board on paper: as on the screen, in light colours, the whole period on each page, lanes (rows or
/// columns) on as many pages as they need, each with its number and the headings, also of a group or day that
/// goes on from the page before. Sizes in points of 1/96
/// inch.
class BoardPaper
{
public:
    BoardPaper(const BoardContents &contents, const BoardPaperHead &head, const QSize &page);

    int pages() const { return int(m_parts.size()); }
    /// `index` from 0. The painter's unit is that of the page.
    void paint(QPainter *painter, int index);
    /// What stands on it, in words.
    QString textOf(int index) const;
    /// Entries that page shows, for tests; one that goes on over its end is on both pages.
    int visitsOn(int index) const;
    /// What that page shows of the plane, for tests.
    const QRect &part(int index) const { return m_parts.at(size_t(index)); }
    const BoardFrame &frame() const { return m_frame; }

    static constexpr int narrowestLane = 90; ///< where lanes are columns; below it names are not readable

private:
    /// A heading above what goes on from the page before.
    struct GoingOn
    {
        int lane = -1; ///< of a group; -1: of a day
        int size = 0;  ///< along the lanes
    };
    void fitDay(const BoardContents &contents, BoardSizes sizes);
    void fitWeek(const BoardContents &contents, BoardSizes sizes);
    void breakPages();
    int headingRoom() const;
    std::optional<GoingOn> goingOn() const;
    void paintGoingOn(QPainter *painter, const GoingOn &heading);
    void paintPart(QPainter *painter, const QRect &part);
    QSize room() const; ///< for the plane, on one page
    void paintHead(QPainter *painter, int index);
    QRect area() const; ///< of the board on the page

    BoardPaperHead m_head;
    QSize m_page;
    BoardFrame m_frame;
    BoardInk m_ink;
    int m_firstHour = 0;        ///< where the first hour shown stands on the plane
    std::vector<QRect> m_parts; ///< of the plane, one for each page
};

} // namespace truckroll

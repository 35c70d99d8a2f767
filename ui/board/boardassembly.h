// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardlanes.h"
#include "ui/board/cardmarks.h"
#include "ui/board/checklist.h"
#include "ui/board/daygeometry.h"
#include <QColor>
#include <QHash>
#include <map>

namespace truckroll {

/// What the days of a board consist of, before anybody says how large it is drawn.
struct BoardContents
{
    /// As long as it is the same, nothing but cards, findings and marks is otherwise; 0: nobody counts.
    qint64 turn = 0;
    BoardViewKind view = BoardViewKind::Day;
    QDate day; ///< the one somebody looks at
    BoardPeriod period;
    QDate today;
    QTimeZone zone = QTimeZone::utc();
    CardList cards; ///< by start, technician, visit
    People::Reply people;
    std::map<AppointmentId, std::vector<CardDocument>> documents;
    std::vector<Category> categories;
    CheckList checks;
    BoardSettings settings;
    std::set<VisitId> pending;
    std::set<VisitId> tried; ///< stand elsewhere than in the office, to try it out
    CardMarks faded;         ///< visits that the filter is not after
    std::set<TechnicianId> hiddenLanes;
    std::set<TechnicianId> carriedFrom; ///< theirs is what is held: they have a lane on each day
    LaneArrangement lanes;
    QHash<VisitId, QColor> ruleColours; ///< by somebody's own rules
};

/// How large it is drawn, in logical pixels.
struct BoardSizes
{
    double hour = 96;        ///< along the time axis
    int day = 120;           ///< width of a day where days are columns
    std::vector<int> days{}; ///< of a week: width of each, where they are not alike
    int lane = 150;          ///< width of a lane where lanes are columns
    int row = 22;            ///< of a card in a cell, with the gap below it
    int monthRow = 20;
    int listRow = 30;
    int heading = 26;    ///< of a day's name in its cell, of a group of lanes
    int cursorFoot = 20; ///< least room below the cards of a week's lane, for the time of the cursor
    LaneHeights heights;
    QSize room; ///< for the content
};

/// Fills in lanes, entries, geometry and corner of the frame; scroll, sizes and state stay. `before` is what
/// the frame was (`handOver`): where the turn of the contents is still that of it, what it says of the cards
/// that stand as they stood is taken over.
void assemble(BoardFrame &frame, const BoardContents &contents, const BoardSizes &sizes,
              const BoardFrame *before = nullptr);

/// Only the checks of the contents, the filter or somebody's rules are others, or acts are no longer under
/// way, which left the cards as they are: marks the cards anew. Gives what of the viewport looks different.
QRegion markCards(BoardFrame &frame, const BoardContents &contents);

} // namespace truckroll

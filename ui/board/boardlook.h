// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truckroll {

/// What the ground of a card is coloured by; the bar at its left is always the category's.
enum class BoardColours { Status, Category, Technician, Rules };

/// How much room a lane takes.
enum class BoardDensity { Compact, Normal, Roomy };

/// How one person likes to see the board.
struct BoardLook
{
    BoardColours colours = BoardColours::Status;
    BoardDensity density = BoardDensity::Normal;
    int mostHours = 12; ///< across the view, when the working day is fitted into it

    friend bool operator==(const BoardLook &, const BoardLook &) = default;
};

} // namespace truckroll

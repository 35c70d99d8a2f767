// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/shell/pageslot.h"
#include "ui/shell/paletteentry.h"
#include <QLocale>

namespace truckroll {

class CommandCatalog;

/// Where the palette stands.
struct PalettePlace
{
    const QWidget *front = nullptr; ///< the window that it was called in
    const QWidget *home = nullptr;  ///< the main window
    QString page;                   ///< the one shown there: its actions come first
};

/// What can be found without asking the office: actions of the window in front and of the main window, pages,
/// times.
std::vector<PaletteEntry> commandEntries(const CommandCatalog &catalog, const PalettePlace &place,
                                         const QString &typed);
std::vector<PaletteEntry> pageEntries(const std::vector<PageSlot> &slots_, const QString &typed);
std::vector<PaletteEntry> timeEntries(const QDate &today, const QString &typed, const QLocale &locale);
/// What the office answered, in its order.
std::vector<PaletteEntry> recordEntries(const Search::Reply &hits, const QString &typed);

} // namespace truckroll

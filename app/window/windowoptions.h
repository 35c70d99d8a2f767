// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

namespace truckroll {

/// What `truckroll` was started with.
struct WindowOptions
{
    QString office; ///< as it was typed; empty: none
    bool demo = false;
    QDate date;   ///< invalid: today
    QString page; ///< one of pageNames(), or "folder:A-1007", "paper:INV-1012"
    QString view; ///< of the board; empty: as it was left
    QSize size;   ///< empty: as the window was left
    QString theme;
    QString screenshot; ///< the PNG to be written; empty: a window for people

    QString text;    ///< help or version: to be printed, and that was all
    QString problem; ///< why the arguments make no sense: exit code 2

    bool namesOffice() const { return demo || !office.isEmpty(); }
};

/// `arguments` without the program's name.
WindowOptions readWindowOptions(const QStringList &arguments);
/// The office that is meant: the one that is named, else the environment's, else the last one; empty: none.
QString officeToOpen(const WindowOptions &options);
/// The pages by the names of --page.
QStringList pageNames();
/// The views of the board by the names of --view.
QStringList viewNames();

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include <QAction>
#include <QDate>
#include <QPointer>
#include <QString>
#include <vector>

namespace truckroll {

/// One line of the palette.
struct PaletteEntry
{
    enum class Kind { Heading, Command, Page, Time, Record };
    Kind kind = Kind::Command;
    QString group; ///< heading that it stands under
    QString icon;
    QString title;
    QString detail;
    QString key;              ///< in the user's spelling
    QString id;               ///< of the command or page
    QPointer<QAction> action; ///< of a command that is done in the window in front itself
    bool enabled = true;
    int score = 0; ///< 0: it does not fit what was typed
    EntityKind entity = EntityKind::Customer;
    qint64 record = 0;
    QDate day;
    int minute = -1;
};

/// How well `text` answers `typed`: every word typed must be in it, whole words and beginnings of words count
/// most, letters in order ("nwcu" for "New customer") least; 0: not at all. Case and accents do not matter.
int matchScore(const QString &typed, const QString &text);

/// Groups in the order of their best entry, entries by score inside them, each group under a heading.
std::vector<PaletteEntry> arranged(std::vector<PaletteEntry> entries);

} // namespace truckroll

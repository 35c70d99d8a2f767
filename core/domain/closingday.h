// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <QDate>
#include <QString>
#include <vector>

namespace truckroll {

/// Days on which the office is closed and nobody works: holidays, stock-taking.
struct ClosingDay
{
    static constexpr int longest = 366; ///< days

    ClosingDayId id;
    Version version = 0;
    QDate first;
    QDate last; ///< included
    QString name;
    bool yearly = false; ///< on the same dates of every year

    /// A yearly one that begins on 29 February begins on 1 March in years without that day.
    bool closes(const QDate &date) const;

    friend bool operator==(const ClosingDay &, const ClosingDay &) = default;
};

/// The first of them that closes the office on that day; null when it is open.
const ClosingDay *closingOn(const std::vector<ClosingDay> &days, const QDate &date);

} // namespace truckroll

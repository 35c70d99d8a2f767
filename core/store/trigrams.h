// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include <QString>
#include <QStringList>

namespace truckroll {

// The indexes of migration 0003 know which rows hold which three letters in a row. They narrow down; whether
// a row that they name holds the word as well, is asked of the row.

/// What a row must hold to be able to hold the word, as the index is asked for it. Empty for less than three
/// letters: the index knows nothing of them.
QString trigramsOf(const QString &word);

enum class SearchIndex { Customers, Appointments };
/// Rows that are looked at one by one without anybody waiting.
inline constexpr int fewRows = 2500;
/// Not more than that hold what is asked for; false for an empty question, which all rows hold.
bool areFew(Connection &connection, SearchIndex index, const QString &match);
/// Of those words what few rows hold; of all when none does, as going through long lists takes longest. Short
/// words are left to the rows; empty when there are no others.
QString rareTrigrams(Connection &connection, SearchIndex index, const QStringList &words);
/// The same for a telephone number: of its end, since most numbers of an office begin alike.
QString trigramsOfPhone(Connection &connection, SearchIndex index, const QString &digits);

/// Tables of the indexes and the tables behind them.
bool isSearchIndex(const char *table);
/// A sentence for each index that does not hold what its rows say; for checks. Needs the writing connection.
QStringList searchIndexProblems(Connection &connection);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <optional>

namespace truckroll {

constexpr int endOfDay = 24 * 60;

/// The minute of the day that somebody typed: "4", "4p", "4:00 PM", "4 p.m.", "16:00", "16.30", "1630",
/// "16h", "noon", "midnight"; "24:00" is the end of the day. Where the language writes AM and PM, the hours 1
/// to 6 without either are those of the afternoon, for at those hours people are sent; "4a" and "04:00" are
/// the morning's. None: it is no time.
std::optional<int> readTypedTime(const QString &text, const QLocale &locale);
/// Why it is none, and how to write one.
QString typedTimeProblem(const QString &text, const QLocale &locale);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/office.h"
#include <QDir>
#include <memory>

namespace truckroll::bench {

/// An office to measure in: `visits` in `days` from the first day, behind `history` visits of the four years
/// before.
struct OfficeSize
{
    int technicians = 20;
    int visits = 500;
    int days = 14;
    int history = 0;

    QString name() const;
};

inline constexpr OfficeSize smallOffice{20, 500, 14, 0};
inline constexpr OfficeSize middleOffice{50, 5'000, 14, 0};
inline constexpr OfficeSize largeOffice{200, 50'000, 14, 0};
inline constexpr OfficeSize hugeOffice{200, 50'000, 14, 950'000};
/// As many visits a day as the large ones, but hardly any beside.
inline constexpr OfficeSize threeDays{200, 10'713, 3, 0};

/// The day that every made office begins on, and its morning.
QDate firstDay();
/// A clock that stands at 8:00 of that day.
const Clock &benchClock();

/// The office of this size in the folder, made when it is not there yet. Ends the program when that fails.
QString officeIn(const QDir &folder, const OfficeSize &size);
/// The demo office of that day, made in the same way.
QString demoOfficeIn(const QDir &folder);
std::unique_ptr<Office> openOffice(const QString &path);
Actor ownerOf(Office &office);
/// A copy that may be written to: the made ones stay as they are.
QString copyOf(const QString &office, const QDir &folder);

/// The value of a result, or the end of the program with its sentence.
template <class T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(result.error().forUser),
                     qPrintable(result.error().forLog));
        std::exit(1);
    }
    return std::move(*result);
}

} // namespace truckroll::bench

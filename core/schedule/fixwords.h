// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/placeground.h"
#include <QLocale>
#include <QString>

namespace truckroll {

/// How the ways out of a check are said before they are gone.
class FixWords
{
public:
    FixWords(const PlaceGround &ground, const QLocale &locale) : m_ground(ground), m_locale(locale) {}

    /// "Move Oak School from Ann Ruiz 9:00 AM to Bob Meyer 10:30 AM"; what stays is said once.
    QString moving(const BoardCard &card, const WallTime &start,
                   const std::vector<TechnicianId> &technicians) const;
    /// "Put Oak School on the waiting list"
    QString waiting(const BoardCard &card) const;
    /// "Make the visit at Oak School 2 h 30 min long; it then overlaps Dale Inn, 11:30 AM–1:00 PM"
    QString lengthening(const BoardCard &card, int minutes, const std::vector<const BoardCard *> &over) const;
    /// "Move Dale Inn ..., and make the visit at Oak School 2 h 30 min long"; `moved` says the first.
    QString lengtheningToo(const QString &moved, const BoardCard &card, int minutes) const;
    /// "Book Oak School from the waiting list: Ann Ruiz 9:00 AM"
    QString booking(const QString &customer, const WallTime &start,
                    const std::vector<TechnicianId> &technicians) const;

private:
    QString names(const std::vector<TechnicianId> &technicians) const;
    QString time(const WallTime &wall, bool withDay) const;

    const PlaceGround &m_ground;
    const QLocale &m_locale;
};

} // namespace truckroll

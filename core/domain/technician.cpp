// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/technician.h"

namespace truckroll {

namespace {

/// The first letter as people see it: both halves of a surrogate pair stay together.
QString firstLetter(const QString &word)
{
    return word.left(word.size() > 1 && word[0].isHighSurrogate() ? 2 : 1).toUpper();
}

} // namespace

QString Technician::initials() const
{
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? firstLetter(words.first())
                             : firstLetter(words.first()) + firstLetter(words.last());
}

bool Technician::hasSkill(const QString &skill) const
{
    return skill.isEmpty() || skills.contains(skill, Qt::CaseInsensitive);
}

} // namespace truckroll

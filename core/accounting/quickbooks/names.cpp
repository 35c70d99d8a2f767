// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/names.h"

#include "core/base/text.h"

namespace truckroll::quickbooks {

namespace {

QString cleaned(const QString &name, int longest)
{
    QString clean = cleanLine(name);
    clean.replace(QLatin1Char(':'), QLatin1String(" -"));
    return cut(cleanLine(clean), longest).trimmed();
}

} // namespace

QString cut(const QString &text, int longest)
{
    if (text.size() <= longest)
        return text;
    const bool insidePair = text.at(longest).isLowSurrogate();
    return text.left(insidePair ? longest - 1 : longest);
}

QString cleanDisplayName(const QString &name)
{
    return cleaned(name, Longest::displayName);
}

QString cleanItemName(const QString &name)
{
    return cleaned(name, Longest::itemName);
}

bool sameName(const QString &one, const QString &other)
{
    return cleanLine(one).compare(cleanLine(other), Qt::CaseInsensitive) == 0;
}

QString quoted(const QString &value)
{
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    escaped.replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

} // namespace truckroll::quickbooks

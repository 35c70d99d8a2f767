// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/textfields.h"

#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TextFields)
};

Done check(const QString &text, const QString &name, int limit)
{
    if (text.size() > limit)
        return ruleBroken(
            Texts::tr("The %1 takes at most %n character(s); this one has %2. Nothing was saved; "
                      "shorten it.",
                      nullptr, limit)
                .arg(name, QString::number(text.size())));
    if (containsCardNumber(text))
        return ruleBroken(
            Texts::tr("The %1 holds what looks like a card number, and card numbers are never kept "
                      "here. Nothing was saved; take it out.")
                .arg(name));
    return Nothing{};
}

} // namespace

Done takeLine(QString &text, const QString &name, int limit)
{
    text = cleanLine(text);
    return check(text, name, limit);
}

Done takeText(QString &text, const QString &name, int limit)
{
    text = cleanText(text);
    return check(text, name, limit);
}

} // namespace truckroll

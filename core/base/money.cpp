// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

namespace truckroll {

QString plainText(qint64 units, int digits, int minDigits)
{
    const bool negative = units < 0;
    // Through unsigned, so that the smallest qint64 has a magnitude too.
    const quint64 magnitude = negative ? ~quint64(units) + 1 : quint64(units);
    QString text = QString::number(magnitude).rightJustified(digits + 1, QLatin1Char('0'));
    QString fraction = text.right(digits);
    while (fraction.size() > minDigits && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    text.chop(digits);
    if (!fraction.isEmpty())
        text += QLatin1Char('.') + fraction;
    return negative ? QLatin1Char('-') + text : text;
}

std::optional<qint64> readPlain(const QString &given, int digits, qint64 limit)
{
    const QString text = given.trimmed();
    qsizetype i = 0;
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative || text.startsWith(QLatin1Char('+')))
        ++i;
    qint64 units = 0;
    int fractionDigits = -1;
    bool anyDigit = false;
    for (; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('.') && fractionDigits < 0) {
            fractionDigits = 0;
            continue;
        }
        if (c < QLatin1Char('0') || c > QLatin1Char('9') || fractionDigits == digits)
            return std::nullopt;
        anyDigit = true;
        units = units * 10 + (c.unicode() - '0');
        if (units > limit)
            return std::nullopt;
        if (fractionDigits >= 0)
            ++fractionDigits;
    }
    if (!anyDigit)
        return std::nullopt;
    for (int d = std::max(fractionDigits, 0); d < digits; ++d) {
        units *= 10;
        if (units > limit)
            return std::nullopt;
    }
    return negative ? -units : units;
}

} // namespace truckroll

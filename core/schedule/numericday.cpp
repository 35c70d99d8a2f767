// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/numericday.h"

#include <QRegularExpression>

namespace truckroll {

namespace {

constexpr int thisCentury = 2000;

/// In which order the locale writes day, month and year.
struct Order
{
    bool monthFirst = false;
    bool yearFirst = false;

    static Order of(const QLocale &locale)
    {
        const QString format = locale.dateFormat(QLocale::ShortFormat);
        return {format.indexOf(u'M') < format.indexOf(u'd'), format.indexOf(u'y') < format.indexOf(u'M')};
    }
};

int yearOf(const QString &digits)
{
    return digits.size() == 2 ? thisCentury + digits.toInt() : digits.toInt();
}

QDate inOrder(const QString &first, const QString &second, const QString &year, const QDate &today,
              bool monthFirst)
{
    const int month = (monthFirst ? first : second).toInt();
    const int day = (monthFirst ? second : first).toInt();
    return year.isEmpty() ? nearestDay(month, day, today) : QDate(yearOf(year), month, day);
}

/// Four digits are a day without its year, six and eight have it.
std::optional<QDate> digitsTogether(const QString &word, const QDate &today, const Order &order)
{
    static const QRegularExpression year4First(QStringLiteral("^((?:19|20)\\d{2})(\\d{2})(\\d{2})$"));
    if (const auto found = year4First.match(word); found.hasMatch())
        return QDate(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{2})(\\d{2})(\\d{2})$"));
    if (const auto found = yearFirst.match(word); order.yearFirst && found.hasMatch())
        return QDate(yearOf(found.captured(1)), found.captured(2).toInt(), found.captured(3).toInt());
    static const QRegularExpression yearLast(QStringLiteral("^(\\d{1,2})(\\d{2})(\\d{2}|\\d{4})?$"));
    const auto found = yearLast.match(word);
    if (!found.hasMatch() || word.size() == 5 || word.size() == 7)
        return std::nullopt;
    return inOrder(found.captured(1), found.captured(2), found.captured(3), today, order.monthFirst);
}

} // namespace

QDate nearestDay(int month, int day, const QDate &today)
{
    QDate best;
    // February 29th may lie four years off.
    for (int year = today.year() - 4; year <= today.year() + 4; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && (!best.isValid() || qAbs(today.daysTo(date)) < qAbs(today.daysTo(best))))
            best = date;
    }
    return best;
}

std::optional<QDate> readNumericDay(const QString &word, const QDate &today, const QLocale &locale,
                                    bool alone)
{
    const Order order = Order::of(locale);
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})\\.?$"));
    if (const auto found = yearFirst.match(word); found.hasMatch())
        return QDate(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
    if (alone)
        if (const auto day = digitsTogether(word, today, order))
            return day;
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2}|\\d{4})?)?$"));
    const auto found = pattern.match(word);
    if (!found.hasMatch())
        return std::nullopt;
    if (!alone && word.count(u'.') == 1 && !word.endsWith(u'.') && !word.contains(u'/'))
        return std::nullopt; // "2.50" is no date
    if (order.yearFirst && found.captured(3).size() == 2)
        return QDate(yearOf(found.captured(1)), found.captured(2).toInt(), found.captured(3).toInt());
    return inOrder(found.captured(1), found.captured(2), found.captured(3), today, order.monthFirst);
}

} // namespace truckroll

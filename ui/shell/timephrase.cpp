// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timephrase.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TimePhrase)
};

/// True when `word` is `name` or a clear beginning of it ("tue", "tues"); points of abbreviations count for
/// nothing.
bool means(QString word, QString name)
{
    word.remove(u'.');
    name.remove(u'.');
    return word.size() >= std::min<qsizetype>(3, name.size()) && name.startsWith(word, Qt::CaseInsensitive);
}

template <class NameOf>
std::optional<int> named(const QString &word, int count, const QLocale &locale, NameOf nameOf)
{
    for (const QLocale &each : {locale, QLocale::c()})
        for (int number = 1; number <= count; ++number)
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
                if (means(word, nameOf(each, number, format)))
                    return number;
    return std::nullopt;
}

std::optional<int> weekday(const QString &word, const QLocale &locale)
{
    return named(word, 7, locale, [](const QLocale &l, int n, auto format) { return l.dayName(n, format); });
}

std::optional<int> month(const QString &word, const QLocale &locale)
{
    return named(word, 12, locale,
                 [](const QLocale &l, int n, auto format) { return l.monthName(n, format); });
}

std::optional<int> number(const QString &word, int smallest, int largest)
{
    bool good = false;
    const int value = word.toInt(&good);
    if (good && value >= smallest && value <= largest)
        return value;
    return std::nullopt;
}

/// "3rd" and "3." are 3.
std::optional<int> dayNumber(QString word)
{
    static const QRegularExpression ending(QStringLiteral("(st|nd|rd|th)?[.,]?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return number(word.remove(ending), 1, 31);
}

/// The year in which this day of a month is nearest to today.
QDate nearest(int monthNumber, int day, const QDate &today)
{
    QDate best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, monthNumber, day);
        if (date.isValid() && (!best.isValid() || qAbs(today.daysTo(date)) < qAbs(today.daysTo(best))))
            best = date;
    }
    return best;
}

/// "14:00", "2pm", "2:30 pm", "14h"; a bare hour only where a day stands before it.
std::optional<int> timeOfDay(const QString &word, bool bareHour)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})(?::(\\d{2}))?\\s*(am|pm|a|p|h)?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(word);
    const bool clear = match.hasMatch() && (!match.captured(2).isEmpty() || !match.captured(3).isEmpty());
    if (!match.hasMatch() || (!clear && !bareHour))
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3).toLower();
    if (half.startsWith(u'a') || half.startsWith(u'p')) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

/// "3/14", "14.3.", "3/14/2026" in the order of the locale; ISO dates always.
QDate numericDate(const QString &word, const QDate &today, const QLocale &locale)
{
    if (const QDate iso = QDate::fromString(word, Qt::ISODate); iso.isValid())
        return iso;
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2}|\\d{4})?)?$"));
    const auto match = pattern.match(word);
    if (!match.hasMatch() || (word.count(u'.') == 1 && !word.endsWith(u'.') && !word.contains(u'/')))
        return {}; // "2.50" is no date
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int monthNumber = monthFirst ? first : second;
    const int day = monthFirst ? second : first;
    const QString year = match.captured(3);
    if (year.isEmpty())
        return nearest(monthNumber, day, today);
    return QDate(year.size() == 2 ? 2000 + year.toInt() : year.toInt(), monthNumber, day);
}

class Reader
{
public:
    Reader(const QString &text, const QDate &today, const QLocale &locale)
        : m_today(today), m_locale(locale),
          m_words(text.simplified().toLower().split(u' ', Qt::SkipEmptyParts))
    {
    }

    std::optional<TimePhrase> read()
    {
        while (m_at < m_words.size())
            if (!step())
                return std::nullopt;
        if (m_minute >= 0 && !m_day.isValid())
            m_day = m_today;
        if (!m_day.isValid())
            return std::nullopt;
        return TimePhrase{m_day, m_minute};
    }

private:
    QString word(qsizetype ahead = 0) const { return m_words.value(m_at + ahead); }
    bool is(const QString &translated, const char *english) const
    {
        return word() == translated.toLower() || word() == QLatin1String(english);
    }
    bool take(const QDate &day, int words)
    {
        if (m_day.isValid() || !day.isValid())
            return false;
        m_day = day;
        m_at += words;
        return true;
    }

    bool step()
    {
        if (is(Texts::tr("at"), "at") || is(Texts::tr("on"), "on")) {
            ++m_at;
            return m_at < m_words.size();
        }
        return readTime() || readRelative() || readWeekday() || readMonth() ||
               take(numericDate(word(), m_today, m_locale), 1);
    }
    bool readTime()
    {
        if (m_minute >= 0)
            return false;
        const bool split = word(1) == u"am" || word(1) == u"pm"; // "2:30 pm"
        const auto minute = timeOfDay(split ? word() + word(1) : word(), m_day.isValid());
        if (!minute)
            return false;
        m_minute = *minute;
        m_at += split ? 2 : 1;
        return true;
    }
    bool readRelative()
    {
        if (is(Texts::tr("today"), "today") || is(Texts::tr("now"), "now"))
            return take(m_today, 1);
        if (is(Texts::tr("tomorrow"), "tomorrow"))
            return take(m_today.addDays(1), 1);
        if (is(Texts::tr("yesterday"), "yesterday"))
            return take(m_today.addDays(-1), 1);
        if (!is(Texts::tr("in"), "in"))
            return false;
        const auto count = number(word(1), 1, 999);
        const QString unit = word(2);
        if (!count || unit.isEmpty())
            return false;
        if (unit.startsWith(Texts::tr("day").toLower()) || unit.startsWith(u"day"))
            return take(m_today.addDays(*count), 3);
        if (unit.startsWith(Texts::tr("week").toLower()) || unit.startsWith(u"week"))
            return take(m_today.addDays(7 * *count), 3);
        return false;
    }
    bool readWeekday()
    {
        const bool next = is(Texts::tr("next"), "next");
        const auto number = weekday(word(next ? 1 : 0), m_locale);
        if (!number)
            return false;
        const QDate first = m_today.addDays((*number - m_today.dayOfWeek() + 7) % 7);
        // "next tuesday" is the one of next week.
        const QDate nextMonday = m_today.addDays(8 - m_today.dayOfWeek());
        return take(next ? nextMonday.addDays(*number - 1) : first, next ? 2 : 1);
    }
    bool readMonth()
    {
        auto monthNumber = month(word(), m_locale);
        auto day = dayNumber(word(1));
        if (!monthNumber || !day) {
            day = dayNumber(word());
            monthNumber = month(word(1), m_locale);
        }
        if (!monthNumber || !day)
            return false;
        if (const auto year = number(word(2), 1970, 2999))
            return take(QDate(*year, *monthNumber, *day), 3);
        return take(nearest(*monthNumber, *day, m_today), 2);
    }

    QDate m_today;
    const QLocale &m_locale;
    QStringList m_words;
    qsizetype m_at = 0;
    QDate m_day;
    int m_minute = -1;
};

} // namespace

std::optional<TimePhrase> readTimePhrase(const QString &text, const QDate &today, const QLocale &locale)
{
    return Reader(text, today, locale).read();
}

} // namespace truckroll

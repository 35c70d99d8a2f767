// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/typedday.h"
#include "core/schedule/numericday.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TypedDay)
};

constexpr int thisCentury = 2000;

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
    if (word.isEmpty())
        return std::nullopt;
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

bool is(const QString &word, const QString &translated, const char *english)
{
    return word == translated.toLower() || word == QLatin1String(english);
}

/// "today", "in 2 weeks", "next week"
std::optional<DayInWords> relativeDay(const QStringList &words, qsizetype at, const QDate &today)
{
    const QString word = words.value(at);
    if (is(word, Texts::tr("today"), "today") || is(word, Texts::tr("now"), "now"))
        return DayInWords{today, 1};
    if (is(word, Texts::tr("tomorrow"), "tomorrow"))
        return DayInWords{today.addDays(1), 1};
    if (is(word, Texts::tr("yesterday"), "yesterday"))
        return DayInWords{today.addDays(-1), 1};
    if (!is(word, Texts::tr("in"), "in"))
        return std::nullopt;
    const auto count = number(words.value(at + 1), 1, 999);
    const QString unit = words.value(at + 2);
    if (!count || unit.isEmpty())
        return std::nullopt;
    if (unit.startsWith(Texts::tr("day").toLower()) || unit.startsWith(u"day"))
        return DayInWords{today.addDays(*count), 3};
    if (unit.startsWith(Texts::tr("week").toLower()) || unit.startsWith(u"week"))
        return DayInWords{today.addDays(7 * *count), 3};
    return std::nullopt;
}

std::optional<DayInWords> weekdayAhead(const QStringList &words, qsizetype at, const QDate &today,
                                       const QLocale &locale)
{
    const bool next = is(words.value(at), Texts::tr("next"), "next");
    const auto number = weekday(words.value(at + (next ? 1 : 0)), locale);
    if (!number)
        return std::nullopt;
    // "next tuesday" is the one of next week.
    const QDate nextMonday = today.addDays(8 - today.dayOfWeek());
    if (next)
        return DayInWords{nextMonday.addDays(*number - 1), 2};
    return DayInWords{today.addDays((*number - today.dayOfWeek() + 7) % 7), 1};
}

std::optional<DayInWords> dayOfNamedMonth(const QStringList &words, qsizetype at, const QDate &today,
                                          const QLocale &locale, bool alone)
{
    auto monthNumber = month(words.value(at), locale);
    auto day = dayNumber(words.value(at + 1));
    if (!monthNumber || !day) {
        day = dayNumber(words.value(at));
        monthNumber = month(words.value(at + 1), locale);
    }
    if (!monthNumber || !day)
        return std::nullopt;
    const QString year = words.value(at + 2);
    if (const auto whole = number(year, 1970, 2999))
        return DayInWords{QDate(*whole, *monthNumber, *day), 3};
    if (const auto two = number(year, 0, 99); two && alone && year.size() == 2)
        return DayInWords{QDate(thisCentury + *two, *monthNumber, *day), 3};
    return DayInWords{nearestDay(*monthNumber, *day, today), 2};
}

/// "+3", "-1", "+2w"
std::optional<QDate> countedDay(const QString &text, const QDate &today)
{
    static const QRegularExpression pattern(QStringLiteral("^([+-])\\s*(\\d{1,4})\\s*(d|w)?$"));
    const auto found = pattern.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const int days = found.captured(2).toInt() * (found.captured(3) == u"w" ? 7 : 1);
    return today.addDays(found.captured(1) == u"-" ? -days : days);
}

/// The next day with that number, today included; not each month has a 31st.
std::optional<QDate> nextWithNumber(const QString &text, const QDate &today)
{
    const auto day = dayNumber(text);
    if (!day)
        return std::nullopt;
    QDate first(today.year(), today.month(), 1);
    while (*day > first.daysInMonth() || first.addDays(*day - 1) < today)
        first = first.addMonths(1);
    return first.addDays(*day - 1);
}

} // namespace

QStringList wordsOf(const QString &text)
{
    return text.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
}

std::optional<DayInWords> dayInWordsAt(const QStringList &words, qsizetype at, const QDate &today,
                                       const QLocale &locale, bool alone)
{
    if (const auto day = relativeDay(words, at, today))
        return day;
    if (const auto day = dayOfNamedMonth(words, at, today, locale, alone))
        return day;
    if (const auto day = weekdayAhead(words, at, today, locale))
        return day;
    if (const auto day = readNumericDay(words.value(at), today, locale, alone))
        return DayInWords{*day, 1};
    return std::nullopt;
}

std::optional<QDate> readTypedDay(const QString &text, const QDate &today, const QLocale &locale)
{
    const QString whole = text.simplified().toLower();
    if (const auto counted = countedDay(whole, today))
        return counted;
    if (const auto numbered = nextWithNumber(whole, today))
        return numbered;
    QStringList words = wordsOf(text);
    for (QString &word : words)
        if (word.size() > 1 && word.endsWith(u','))
            word.chop(1);
    words.removeAll(QStringLiteral("of"));
    words.removeAll(QStringLiteral("de")); // "4 de marzo de 2026"
    const auto wholeDay = [&]() -> std::optional<QDate> {
        const auto found = dayInWordsAt(words, 0, today, locale, true);
        const bool all = found && found->words == words.size() && found->day.isValid();
        return all ? std::optional(found->day) : std::nullopt;
    };
    const auto day = wholeDay();
    if (day || words.size() < 2 || !weekday(words.first(), locale))
        return day;
    words.removeFirst();
    if (words.size() == 1 && weekday(words.first(), locale))
        return std::nullopt; // "fri fri"
    return wholeDay();
}

QString typedDayProblem(const QString &text, const QLocale &locale)
{
    const QString example = locale.toString(QDate(2026, 3, 14), QLocale::ShortFormat);
    if (text.trimmed().isEmpty())
        return Texts::tr("A date is missing. Type it such as %1, today, +3 or Friday.").arg(example);
    return Texts::tr("“%1” is no date. Type it such as %2, today, +3 or Friday.")
        .arg(text.trimmed(), example);
}

} // namespace truckroll

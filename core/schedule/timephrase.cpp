// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/timephrase.h"
#include "core/schedule/typedday.h"
#include "core/schedule/typedtime.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TimePhrase)
};

/// A bare hour is a time only where a day stands before it: "14" alone may be anything.
std::optional<int> timeOfDay(const QString &word, bool bareHour, const QLocale &locale)
{
    static const QRegularExpression clear(QStringLiteral("^\\d{1,2}(:\\d{2})?\\s*(am|pm|a|p|h)?$"));
    const auto match = clear.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isClear = !match.captured(1).isEmpty() || !match.captured(2).isEmpty();
    const auto minute = isClear || bareHour ? readTypedTime(word, locale) : std::nullopt;
    return minute && *minute < endOfDay ? minute : std::nullopt;
}

class Reader
{
public:
    Reader(const QString &text, const QDate &today, const QLocale &locale)
        : m_today(today), m_locale(locale), m_words(wordsOf(text))
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
        if (readTime())
            return true;
        const auto day = dayInWordsAt(m_words, m_at, m_today, m_locale, false);
        return day && take(day->day, day->words);
    }
    bool readTime()
    {
        if (m_minute >= 0)
            return false;
        const bool split = word(1) == u"am" || word(1) == u"pm"; // "2:30 pm"
        const auto minute = timeOfDay(split ? word() + word(1) : word(), m_day.isValid(), m_locale);
        if (!minute)
            return false;
        m_minute = *minute;
        m_at += split ? 2 : 1;
        return true;
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

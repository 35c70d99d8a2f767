// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/typedtime.h"
#include "core/schedule/timewords.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TypedTime)
};

constexpr int firstMorningHour = 7; ///< hours below it are meant in the afternoon, when nobody says which

enum class Half { Unsaid, Morning, Afternoon };

/// Without blanks and points of abbreviations, in small letters: "4 P. M." is "4pm".
QString packed(const QString &text)
{
    static const QRegularExpression pointOfLetter(QStringLiteral("(?<=\\p{L})\\."));
    QString made;
    for (const QChar c : text.toLower())
        if (!c.isSpace())
            made += c;
    return made.remove(pointOfLetter);
}

bool writesHalves(const QLocale &locale)
{
    return locale.timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
}

/// Takes "am", "pm", "a", "p" or the words of the language away from an end of the text.
Half takeHalf(QString &text, const QLocale &locale)
{
    const std::pair<QString, Half> words[] = {
        {packed(locale.amText()), Half::Morning}, {packed(locale.pmText()), Half::Afternoon},
        {QStringLiteral("am"), Half::Morning},    {QStringLiteral("pm"), Half::Afternoon},
        {QStringLiteral("a"), Half::Morning},     {QStringLiteral("p"), Half::Afternoon}};
    for (const auto &[word, half] : words) {
        if (word.isEmpty() || text.size() == word.size())
            continue;
        if (text.endsWith(word))
            return text.chop(word.size()), half;
        if (text.startsWith(word))
            return text.remove(0, word.size()), half;
    }
    return Half::Unsaid;
}

std::optional<int> namedTime(const QString &word)
{
    if (word == packed(Texts::tr("noon")) || word == u"noon" || word == u"midday")
        return 12 * 60;
    if (word == packed(Texts::tr("midnight")) || word == u"midnight")
        return 0;
    return std::nullopt;
}

/// What the hour says by itself is not turned round: "16:00 am" is nothing.
std::optional<int> hourOfDay(const QString &digits, Half half, bool halves)
{
    const int hour = digits.toInt();
    if (half == Half::Morning)
        return hour <= 12 ? std::optional(hour % 12) : std::nullopt;
    if (half == Half::Afternoon)
        return hour > 0 && hour <= 12 ? std::optional(hour % 12 + 12) : std::nullopt;
    const bool meantLater = halves && hour > 0 && hour < firstMorningHour && !digits.startsWith(u'0');
    return meantLater ? hour + 12 : hour;
}

} // namespace

std::optional<int> readTypedTime(const QString &text, const QLocale &locale)
{
    QString word = packed(text);
    if (const auto named = namedTime(word))
        return named;
    const Half half = takeHalf(word, locale);
    static const QRegularExpression written(
        QStringLiteral("^(\\d{1,2})(?:[:.h](\\d{2})(?::00)?)?(?:h|uhr|o'?clock)?$"));
    static const QRegularExpression together(QStringLiteral("^(\\d{1,2})(\\d{2})(?:h|uhr)?$"));
    auto found = written.match(word);
    if (!found.hasMatch())
        found = together.match(word);
    if (!found.hasMatch())
        return std::nullopt;
    const auto hour = hourOfDay(found.captured(1), half, writesHalves(locale));
    const int minute = found.captured(2).toInt();
    if (!hour || minute > 59 || *hour * 60 + minute > endOfDay)
        return std::nullopt;
    return *hour * 60 + minute;
}

QString typedTimeProblem(const QString &text, const QLocale &locale)
{
    const QString example = timeInWords(16 * 60, locale);
    if (text.trimmed().isEmpty())
        return Texts::tr("A time is missing. Type it such as %1, 1630 or noon.").arg(example);
    return Texts::tr("“%1” is no time. Type it such as %2, 1630 or noon.").arg(text.trimmed(), example);
}

} // namespace truckroll

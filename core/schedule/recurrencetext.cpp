// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/recurrence.h"

#include "core/base/localday.h"
#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <array>

namespace truckroll {

namespace {

using Rule = RecurrenceRule;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::Recurrence)
};

constexpr std::array<const char *, 4> frequencyNames{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<const char *, 7> weekdayNames{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

QString weekdayName(int weekday)
{
    return QLatin1String(weekdayNames[size_t(weekday - 1)]);
}

std::optional<int> readWeekday(const QString &text)
{
    for (size_t i = 0; i < weekdayNames.size(); ++i)
        if (text == QLatin1String(weekdayNames[i]))
            return int(i) + 1;
    return std::nullopt;
}

/// A list of whole numbers, each in [-largest, largest] and not 0 (not negative when `positive`).
std::optional<std::vector<int>> readNumbers(const QString &text, int largest, bool positive)
{
    std::vector<int> numbers;
    for (const QString &part : text.split(QLatin1Char(','))) {
        bool ok = false;
        const int number = part.toInt(&ok);
        if (!ok || number == 0 || number > largest || number < (positive ? 1 : -largest))
            return std::nullopt;
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(number);
    }
    return numbers;
}

std::optional<std::vector<Rule::WeekdayNumber>> readDays(const QString &text)
{
    std::vector<Rule::WeekdayNumber> days;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto weekday = readWeekday(part.right(2));
        if (!weekday)
            return std::nullopt;
        int number = 0;
        if (part.size() > 2) {
            bool ok = false;
            number = part.chopped(2).toInt(&ok);
            if (!ok || number == 0 || std::abs(number) > 53)
                return std::nullopt;
        }
        const Rule::WeekdayNumber day{*weekday, number};
        if (std::find(days.begin(), days.end(), day) == days.end())
            days.push_back(day);
    }
    return days;
}

std::optional<QDate> readUntil(const QString &text)
{
    // Of days alone: withLastDay has made one of an end with a time.
    const QDate date = QDate::fromString(text, QStringLiteral("yyyyMMdd"));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

tl::unexpected<Error> notUnderstood(const QString &part)
{
    return ruleBroken(Texts::tr("The repeat pattern has a part that is not understood: “%1”.").arg(part));
}

bool readWholeNumber(const QString &text, int largest, int &number)
{
    bool ok = false;
    number = text.toInt(&ok);
    return ok && number >= 1 && number <= largest;
}

bool readFrequency(const QString &text, Rule &rule)
{
    for (size_t i = 0; i < frequencyNames.size(); ++i) {
        if (text == QLatin1String(frequencyNames[i])) {
            rule.frequency = Rule::Frequency(i);
            return true;
        }
    }
    return false;
}

template <class T>
bool keep(std::optional<T> read, T &into)
{
    if (!read)
        return false;
    into = std::move(*read);
    return true;
}

/// True when name and value were understood.
bool readPart(const QString &name, const QString &value, Rule &rule)
{
    if (name == QLatin1String("FREQ"))
        return readFrequency(value, rule);
    if (name == QLatin1String("INTERVAL"))
        return readWholeNumber(value, Rule::longestInterval, rule.interval);
    if (name == QLatin1String("COUNT"))
        return readWholeNumber(value, Rule::mostVisits, rule.count.emplace());
    if (name == QLatin1String("UNTIL"))
        return keep(readUntil(value), rule.until);
    if (name == QLatin1String("BYDAY"))
        return keep(readDays(value), rule.byDay);
    if (name == QLatin1String("BYMONTHDAY"))
        return keep(readNumbers(value, 31, false), rule.byMonthDay);
    if (name == QLatin1String("BYMONTH"))
        return keep(readNumbers(value, 12, true), rule.byMonth);
    if (name == QLatin1String("BYSETPOS"))
        return keep(readNumbers(value, 366, false), rule.bySetPos);
    if (name == QLatin1String("WKST"))
        return keep(readWeekday(value), rule.weekStart);
    return false;
}

/// What the RFC forbids although each part is well formed.
Done checkTogether(const Rule &rule)
{
    if (rule.count && rule.until.isValid())
        return ruleBroken(
            Texts::tr("A repeat pattern ends after a number of visits or on a date, not both."));
    const bool numbered =
        std::any_of(rule.byDay.begin(), rule.byDay.end(), [](const auto &d) { return d.number; });
    if (numbered && (rule.frequency == Rule::Frequency::Daily || rule.frequency == Rule::Frequency::Weekly))
        return ruleBroken(Texts::tr("“The second Monday” needs a monthly or yearly pattern."));
    const bool monthWide = rule.frequency == Rule::Frequency::Monthly || !rule.byMonth.empty();
    const bool beyond = std::any_of(rule.byDay.begin(), rule.byDay.end(),
                                    [](const auto &d) { return std::abs(d.number) > 5; });
    if (monthWide && beyond)
        return ruleBroken(Texts::tr("A month has no more than five of each weekday."));
    if (!rule.byMonthDay.empty() && rule.frequency == Rule::Frequency::Weekly)
        return ruleBroken(Texts::tr("A weekly pattern goes by weekdays, not by days of the month."));
    if (!rule.bySetPos.empty() && rule.byDay.empty() && rule.byMonthDay.empty() && rule.byMonth.empty())
        return ruleBroken(Texts::tr("BYSETPOS needs days or months to choose among."));
    return Nothing{};
}

template <class List, class Name>
void appendList(QStringList &parts, const char *key, const List &list, Name name)
{
    if (list.empty())
        return;
    QStringList texts;
    for (const auto &entry : list)
        texts << name(entry);
    parts << QLatin1String(key) + QLatin1Char('=') + texts.join(QLatin1Char(','));
}

QString dayText(const Rule::WeekdayNumber &day)
{
    return (day.number ? QString::number(day.number) : QString()) + weekdayName(day.weekday);
}

} // namespace

QString RecurrenceRule::toText() const
{
    const auto number = [](int n) { return QString::number(n); };
    QStringList parts{QStringLiteral("FREQ=") + QLatin1String(frequencyNames[size_t(frequency)])};
    if (interval != 1)
        parts << QStringLiteral("INTERVAL=%1").arg(interval);
    if (count)
        parts << QStringLiteral("COUNT=%1").arg(*count);
    if (until.isValid())
        parts << QStringLiteral("UNTIL=") + until.toString(QStringLiteral("yyyyMMdd"));
    appendList(parts, "BYMONTH", byMonth, number);
    appendList(parts, "BYMONTHDAY", byMonthDay, number);
    appendList(parts, "BYDAY", byDay, dayText);
    appendList(parts, "BYSETPOS", bySetPos, number);
    if (weekStart != 1)
        parts << QStringLiteral("WKST=") + weekdayName(weekStart);
    return parts.join(QLatin1Char(';'));
}

Result<RecurrenceRule> parseRule(const QString &given)
{
    QString text = given.trimmed().toUpper();
    if (text.startsWith(QLatin1String("RRULE:")))
        text.remove(0, 6);
    Rule rule;
    QStringList seen;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString name = part.left(equals).trimmed();
        if (equals < 1 || seen.contains(name) || !readPart(name, part.mid(equals + 1).trimmed(), rule))
            return notUnderstood(part);
        seen << name;
    }
    if (!seen.contains(QLatin1String("FREQ")))
        return ruleBroken(Texts::tr("A repeat pattern says how often: daily, weekly, monthly or yearly."));
    CHECK_OK(checkTogether(rule));
    return rule;
}

namespace {

QString joined(const QStringList &texts)
{
    if (texts.size() < 2)
        return texts.join(QString());
    return Texts::tr("%1 and %2")
        .arg(texts.mid(0, texts.size() - 1).join(QStringLiteral(", ")), texts.last());
}

/// In English "21st" and "22nd", but "11th" to "13th".
QString inDigits(int number)
{
    const int last = number % 100 / 10 == 1 ? 0 : number % 10;
    switch (last) {
    case 1:
        return Texts::tr("%1st").arg(number);
    case 2:
        return Texts::tr("%1nd").arg(number);
    case 3:
        return Texts::tr("%1rd").arg(number);
    default:
        return Texts::tr("%1th").arg(number);
    }
}

QString ordinal(int number)
{
    switch (number) {
    case 1:
        return Texts::tr("first");
    case 2:
        return Texts::tr("second");
    case 3:
        return Texts::tr("third");
    case 4:
        return Texts::tr("fourth");
    case 5:
        return Texts::tr("fifth");
    case -1:
        return Texts::tr("last");
    default:
        return number > 0 ? inDigits(number) : Texts::tr("%1 to last", "third, 21st").arg(ordinal(-number));
    }
}

QString frequencyText(const Rule &rule)
{
    switch (rule.frequency) {
    case Rule::Frequency::Daily:
        return rule.interval == 1 ? Texts::tr("Every day") : Texts::tr("Every %1 days").arg(rule.interval);
    case Rule::Frequency::Weekly:
        return rule.interval == 1 ? Texts::tr("Every week") : Texts::tr("Every %1 weeks").arg(rule.interval);
    case Rule::Frequency::Monthly:
        return rule.interval == 1 ? Texts::tr("Every month")
                                  : Texts::tr("Every %1 months").arg(rule.interval);
    case Rule::Frequency::Yearly:
        return rule.interval == 1 ? Texts::tr("Every year") : Texts::tr("Every %1 years").arg(rule.interval);
    }
    Q_UNREACHABLE();
}

QString monthDayText(int day)
{
    return day > 0     ? Texts::tr("day %1").arg(day)
           : day == -1 ? Texts::tr("the last day")
                       : Texts::tr("day %1 from the end").arg(-day);
}

QString daysText(const Rule &rule, const QDate &first, const QLocale &locale)
{
    QStringList texts;
    for (const auto &day : rule.byDay) {
        const QString name = locale.dayName(day.weekday);
        texts << (day.number ? Texts::tr("the %1 %2").arg(ordinal(day.number), name) : name);
    }
    for (const int day : rule.byMonthDay)
        texts << monthDayText(day);
    if (texts.isEmpty() && rule.frequency == Rule::Frequency::Weekly)
        texts << locale.dayName(first.dayOfWeek());
    if (texts.isEmpty() && rule.frequency == Rule::Frequency::Monthly)
        texts << monthDayText(first.day());
    return joined(texts);
}

QString monthsText(const Rule &rule, const QDate &first, const QLocale &locale)
{
    QStringList texts;
    for (const int month : rule.byMonth)
        texts << locale.monthName(month);
    if (texts.isEmpty() && rule.frequency == Rule::Frequency::Yearly && rule.byDay.empty())
        return Texts::tr("%1 %2", "month and day")
            .arg(locale.monthName(first.month()), QString::number(first.day()));
    return joined(texts);
}

QString setPositions(const Rule &rule)
{
    QStringList texts;
    for (const int position : rule.bySetPos)
        texts << ordinal(position);
    return joined(texts);
}

} // namespace

QString ruleInWords(const RecurrenceRule &rule, const QDate &first, const QLocale &locale)
{
    QString text = frequencyText(rule);
    const QString days = daysText(rule, first, locale);
    const QString months = monthsText(rule, first, locale);
    const bool plainWeekly = rule.frequency == Rule::Frequency::Weekly && rule.interval == 1;
    if (plainWeekly)
        text = Texts::tr("Every %1").arg(days);
    else if (!days.isEmpty())
        text = Texts::tr("%1 on %2", "every two weeks on Monday").arg(text, days);
    if (!months.isEmpty())
        text = rule.byMonth.empty() ? Texts::tr("%1 on %2").arg(text, months)
                                    : Texts::tr("%1 in %2").arg(text, months);
    if (!rule.bySetPos.empty())
        text = Texts::tr("%1 (only the %2)").arg(text, setPositions(rule));
    if (rule.count)
        text = *rule.count == 1 ? Texts::tr("%1, once").arg(text)
                                : Texts::tr("%1, %2 times").arg(text, QString::number(*rule.count));
    if (rule.until.isValid())
        text = Texts::tr("%1, until %2").arg(text, writtenDay(rule.until, locale));
    return text;
}

} // namespace truckroll

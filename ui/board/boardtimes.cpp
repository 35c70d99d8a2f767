// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTime>
#include <array>
#include <memory>

namespace truckroll::boardtimes {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardTimes)
};

constexpr int minutesPerDay = 24 * 60;

QTime timeOf(int minute)
{
    return {minute / 60 % 24, minute % 60};
}

/// Twelve hours with AM and PM; the format without that mark (and what separates it), and the mark.
struct HalfDayFormat
{
    bool used = false;
    QString bare;
};

HalfDayFormat halfDayFormat(const QLocale &locale)
{
    static const QRegularExpression mark(QStringLiteral("\\s*\\b[Aa][Pp]?\\b\\s*"));
    const QString format = locale.timeFormat(QLocale::ShortFormat);
    QString bare = format;
    bare.remove(mark);
    // Only where the mark stands behind the time can it be said once for both ends.
    return {bare != format && format.startsWith(bare.trimmed()), bare.trimmed()};
}

/// The times of one locale once written: each card shows some, and a day has few different ones.
class WrittenTimes
{
public:
    explicit WrittenTimes(const QLocale &locale) : m_locale(locale), m_format(halfDayFormat(locale)) {}

    const QLocale &locale() const { return m_locale; }
    QString time(int minute)
    {
        QString &kept = m_times[size_t(minute % minutesPerDay)];
        if (kept.isNull())
            kept = m_locale.toString(timeOf(minute), QLocale::ShortFormat);
        return kept;
    }
    /// Without AM or PM, where there is such a mark.
    QString bare(int minute)
    {
        if (!m_format.used)
            return time(minute);
        QString &kept = m_bares[size_t(minute % minutesPerDay)];
        const int hour = minute / 60 % 12; // the bare format alone would be read as 24 hours
        if (kept.isNull())
            kept = m_locale.toString(QTime(hour == 0 ? 12 : hour, minute % 60), m_format.bare);
        return kept;
    }
    const HalfDayFormat &format() const { return m_format; }
    /// To be filled in when it is null.
    QString &range(int from, int until)
    {
        if (m_ranges.size() > mostRanges)
            m_ranges.clear();
        return m_ranges[from * 4 * minutesPerDay + until];
    }

    /// To be filled in when it is null.
    QString &load(int booked, int works)
    {
        if (m_loads.size() > mostRanges)
            m_loads.clear();
        return m_loads[(quint64(quint32(booked)) << 32) | quint32(works)];
    }

private:
    static constexpr qsizetype mostRanges = 20000;
    QLocale m_locale;
    HalfDayFormat m_format;
    std::array<QString, size_t(minutesPerDay)> m_times;
    std::array<QString, size_t(minutesPerDay)> m_bares;
    QHash<int, QString> m_ranges;
    QHash<quint64, QString> m_loads;
};

/// Of the locale asked for last; times are written on the GUI thread only.
WrittenTimes &keptFor(const QLocale &locale)
{
    static std::unique_ptr<WrittenTimes> kept;
    if (!kept || kept->locale() != locale)
        kept = std::make_unique<WrittenTimes>(locale);
    return *kept;
}

QString hours(int minutes, const QLocale &locale)
{
    return locale.toString(minutes / 60.0, 'f', minutes % 60 == 0 ? 0 : 1);
}

} // namespace

QString time(int minute, const QLocale &locale)
{
    return keptFor(locale).time(minute);
}

QString bare(int minute, const QLocale &locale)
{
    return keptFor(locale).bare(minute);
}

QString range(int from, int until, const QLocale &locale)
{
    WrittenTimes &times = keptFor(locale);
    QString &kept = times.range(from, until);
    if (!kept.isNull())
        return kept;
    const HalfDayFormat &format = times.format();
    const bool sameHalf = (from % minutesPerDay) / 720 == (until % minutesPerDay) / 720;
    const QString first = format.used && sameHalf ? times.bare(from) : times.time(from);
    kept = Texts::tr("%1–%2", "a span of time").arg(first, times.time(until));
    return kept;
}

QString tick(int minute, const QLocale &locale)
{
    if (!keptFor(locale).format().used)
        return time(minute, locale);
    if (minute % 60 != 0)
        return time(minute, locale);
    const int hour = minute / 60 % 12;
    const QString mark = minute / 60 % 24 < 12 ? locale.amText() : locale.pmText();
    return QStringLiteral("%1 %2").arg(locale.toString(hour == 0 ? 12 : hour), mark);
}

QString length(int minutes)
{
    const int whole = minutes / 60;
    const int rest = minutes % 60;
    if (whole == 0)
        return Texts::tr("%1 min").arg(rest);
    if (rest == 0)
        return Texts::tr("%1 h").arg(whole);
    return Texts::tr("%1 h %2 min").arg(QString::number(whole), QString::number(rest));
}

QString load(int bookedMinutes, int workMinutes, const QLocale &locale)
{
    QString &kept = keptFor(locale).load(bookedMinutes, workMinutes);
    if (kept.isNull())
        kept = Texts::tr("%1 of %2 h", "hours booked of hours worked")
                   .arg(hours(bookedMinutes, locale), hours(workMinutes, locale));
    return kept;
}

QString visits(int count)
{
    return Texts::tr("%n visit(s)", nullptr, count);
}

QString technicians(int count)
{
    return Texts::tr("%n technician(s)", nullptr, count);
}

} // namespace truckroll::boardtimes

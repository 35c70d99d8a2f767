// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/visitcolumns.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTime>

namespace truckroll {

namespace {

using Column = ColumnOf<SeriesVisit>;
using Kind = TableColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitColumns)
};

Column column(const char *id, const QString &title, Kind kind, int width)
{
    Column made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    return made;
}

QString dayText(const QDate &date)
{
    return QLocale().toString(date, Texts::tr("ddd, MMM d, yyyy", "form of a date"));
}

Column dateColumn()
{
    Column date = column("date", Texts::tr("Date"), Kind::Date, 150);
    date.text = [](const SeriesVisit &v) {
        return v.visit.start ? dayText(v.visit.start->date) : Texts::tr("Waiting list");
    };
    date.number = [](const SeriesVisit &v) {
        return v.visit.start ? std::optional<qint64>(v.visit.start->date.toJulianDay()) : std::nullopt;
    };
    return date;
}

Column timeColumn()
{
    Column time = column("time", Texts::tr("Time"), Kind::Number, 90);
    time.text = [](const SeriesVisit &v) {
        return v.visit.start
                   ? QLocale().toString(QTime(v.visit.start->minute / 60, v.visit.start->minute % 60),
                                        QLocale::ShortFormat)
                   : QString();
    };
    time.number = [](const SeriesVisit &v) {
        return v.visit.start ? std::optional<qint64>(v.visit.start->minute) : std::nullopt;
    };
    return time;
}

QString seriesText(const SeriesVisit &v)
{
    if (!v.ofSeries)
        return {};
    const bool elsewhere = v.visit.start && v.visit.start->date != v.visit.originalDate;
    if (v.visit.edited && elsewhere)
        return Texts::tr("Moved from %1").arg(dayText(v.visit.originalDate));
    if (v.visit.edited)
        return Texts::tr("Changed by hand");
    return v.mayReset ? Texts::tr("Differs from the pattern") : Texts::tr("As the pattern");
}

Column seriesColumn()
{
    Column series = column("series", Texts::tr("Series"), Kind::Text, 190);
    series.text = seriesText;
    series.hint = [](const SeriesVisit &v) {
        return !v.ofSeries || v.why.isEmpty() ? QString()
                                              : Texts::tr("Not touched by the series: it %1.").arg(v.why);
    };
    return series;
}

} // namespace

std::vector<Column> folderVisitColumns(const People::Reply &people)
{
    Column length = column("length", Texts::tr("Minutes"), Kind::Number, 90);
    length.text = [](const SeriesVisit &v) { return QString::number(v.visit.minutes); };
    length.number = [](const SeriesVisit &v) { return std::optional<qint64>(v.visit.minutes); };
    Column who = column("who", Texts::tr("Technicians"), Kind::Text, 240);
    who.text = [&people](const SeriesVisit &v) {
        QStringList names;
        for (const TechnicianId id : v.visit.technicians)
            if (const Technician *technician = people.find(id))
                names << technician->name;
        return names.isEmpty() ? Texts::tr("Nobody assigned") : names.join(QStringLiteral(", "));
    };
    Column status = column("status", Texts::tr("Status"), Kind::Chip, 140);
    status.meaning = [](const SeriesVisit &v) { return Meaning(v.visit.status); };
    Column notes = column("notes", Texts::tr("Notes"), Kind::Text, 240);
    notes.text = [](const SeriesVisit &v) { return v.visit.notes; };
    return {dateColumn(), timeColumn(), length, who, status, seriesColumn(), notes};
}

} // namespace truckroll

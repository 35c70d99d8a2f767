// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/appointmentimport.h"

#include "core/base/text.h"
#include "core/domain/namedcells.h"
#include "core/schedule/clockchange.h"
#include "core/schedule/typedday.h"
#include "core/schedule/typedtime.h"
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AppointmentImport)
};
using Fate = ImportFate;
constexpr int firstYear = 1970;
constexpr int lastYear = 2999;

QString column(const char *name)
{
    return QString::fromLatin1(name);
}

const ColumnNames &columnNames()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(u'|'); };
    static const ColumnNames names{{column("customer"), list("customer name|client|client name|name")},
                                   {column("phone"), list("telephone|phone number|customer phone|mobile")},
                                   {column("title"), list("job|job title|subject|summary|work|service")},
                                   {column("description"), list("details|job description")},
                                   {column("date"), list("day|start date|scheduled date|appointment date")},
                                   {column("time"), list("start time|start|scheduled time|appointment time")},
                                   {column("minutes"), list("duration|length|duration minutes")},
                                   {column("technicians"), list("technician|tech|assigned to|employee")},
                                   {column("notes"), list("note|comment|comments|remarks")}};
    return names;
}

/// The day and the time as they were written, each maybe empty.
struct WhenCells
{
    QString day;
    QString time;
};

/// "2026-03-02T09:00" may stand in either column; spreadsheets write seconds behind the minutes.
WhenCells whenCells(const NamedColumns &columns, const QStringList &row)
{
    static const QRegularExpression both(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})[T ](\\S.*)$"));
    static const QRegularExpression seconds(QStringLiteral("^(\\d{1,2}:\\d{2}):\\d{2}(?!\\d)"));
    WhenCells cells{cleanLine(columns.cell(row, column("date"))),
                    cleanLine(columns.cell(row, column("time")))};
    for (QString *each : {&cells.day, &cells.time}) {
        const auto match = both.match(*each);
        if (match.hasMatch() && (each == &cells.day ? cells.time : cells.day).isEmpty())
            cells = {match.captured(1), match.captured(2)};
    }
    cells.time.replace(seconds, QStringLiteral("\\1"));
    return cells;
}

/// Only with its year: what is a day "next fri" for whoever wrote the list is another one today.
/// Not 2.3.2026, which where people write so has the day first.
std::optional<QDate> dayFrom(const QString &text, const QDate &today, const QLocale &locale)
{
    static const QRegularExpression year(QStringLiteral("(?<!\\d)\\d{4}(?!\\d)"));
    static const QRegularExpression dots(QStringLiteral("^[\\d.]+$"));
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    const auto day = iso.isValid() ? std::optional<QDate>(iso)
                     : year.match(text).hasMatch() && !dots.match(text).hasMatch()
                         ? readTypedDay(text, today, locale)
                         : std::nullopt;
    return day && day->year() >= firstYear && day->year() <= lastYear ? day : std::nullopt;
}

/// What a visit is known by: who, what, when.
/// `day`: on which one without a time is wished for, maybe none.
QString visitKey(CustomerId customer, const QString &title, const std::optional<WallTime> &start,
                 const QDate &day)
{
    return QString::number(customer.value()) + u'|' + foldForSearch(title) + u'|' +
           (start ? start->toText() : day.toString(Qt::ISODate));
}

/// Reads rows into bookings; what cannot be is said by `why`.
class Reader
{
public:
    Reader(const NamedColumns &columns, const AppointmentGround &ground)
        : m_columns(columns), m_ground(ground)
    {
        for (const CustomerRow &customer : ground.customers)
            m_customers[foldForSearch(customer.name)].push_back(&customer);
        for (const auto &row : ground.booked)
            m_booked.insert(visitKey(row.customer, row.title, row.visit.start, row.visit.wishes.from));
    }

    ImportedAppointment read(const CsvRow &row)
    {
        ImportedAppointment made;
        made.line = row.line;
        BookVisit &booking = made.booking;
        booking.title = cleanLine(cell(row, "title"));
        booking.description = cell(row, "description");
        booking.notes = cell(row, "notes");
        made.name = cleanLine(cell(row, "customer")) + QStringLiteral(": ") + booking.title;
        for (const auto take : {&Reader::takeTexts, &Reader::takeCustomer, &Reader::takeStart,
                                &Reader::takeMinutes, &Reader::takeTechnicians}) {
            made.what = (this->*take)(row, booking);
            if (!made.what.isEmpty())
                return made;
        }
        const QString key = visitKey(std::get<CustomerId>(booking.customer), booking.title, booking.start,
                                     booking.wishes.from);
        made.fate = m_booked.contains(key) ? Fate::Duplicate : Fate::Added;
        m_booked.insert(key);
        made.what = whenText(made);
        return made;
    }

private:
    QString cell(const CsvRow &row, const char *name) const
    {
        return m_columns.cell(row.cells, column(name));
    }

    QString takeTexts(const CsvRow &, BookVisit &booking)
    {
        if (booking.title.isEmpty())
            return Texts::tr("It has no title that says what is to be done.");
        for (const QString &why :
             {cellProblem(Texts::tr("Title"), booking.title, FieldLimit::name),
              cellProblem(Texts::tr("Description"), booking.description, FieldLimit::description),
              cellProblem(Texts::tr("Notes"), booking.notes, FieldLimit::note)})
            if (!why.isEmpty())
                return why;
        return {};
    }

    QString takeCustomer(const CsvRow &row, BookVisit &booking)
    {
        const QString name = cleanLine(cell(row, "customer"));
        if (name.isEmpty())
            return Texts::tr("It names no customer.");
        std::vector<const CustomerRow *> found = m_customers.value(foldForSearch(name));
        if (found.empty())
            return Texts::tr("There is no customer “%1”. Import the customers first.").arg(name);
        const QString phone = phoneDigits(cell(row, "phone"));
        if (found.size() > 1)
            std::erase_if(found, [&](const CustomerRow *each) { return phoneDigits(each->phone) != phone; });
        if (found.size() != 1)
            return Texts::tr("There are several customers “%1”. Say by the phone which one is meant.")
                .arg(name);
        booking.customer = found.front()->id;
        return {};
    }

    QString takeStart(const CsvRow &row, BookVisit &booking)
    {
        const WhenCells when = whenCells(m_columns, row.cells);
        const auto day = dayFrom(when.day, m_ground.today, m_ground.locale);
        if (!when.day.isEmpty() && !day)
            return Texts::tr("“%1” is no day; write it like 2026-03-02.").arg(when.day);
        if (!day && !when.time.isEmpty())
            return Texts::tr("It has a time but no day.");
        if (when.time.isEmpty()) { // the waiting list
            booking.wishes.from = booking.wishes.until = day.value_or(QDate());
            return {};
        }
        const auto minute = readTypedTime(when.time, m_ground.locale);
        if (!minute || *minute >= endOfDay)
            return Texts::tr("“%1” is no time; write it like 09:00.").arg(when.time);
        booking.start = WallTime{*day, *minute};
        return wallClock(*booking.start, m_ground.zone) == WallClock::LeftOut
                   ? leftOutText(*booking.start, m_ground.zone)
                   : QString();
    }

    QString takeMinutes(const CsvRow &row, BookVisit &booking)
    {
        const QString text = cell(row, "minutes");
        bool good = true;
        booking.minutes = text.isEmpty() ? m_ground.usualMinutes : text.toInt(&good);
        return good && booking.minutes >= Visit::shortest && booking.minutes <= Visit::longest
                   ? QString()
                   : Texts::tr("“%1” is no length; write whole minutes from %2 to %3.")
                         .arg(text, QString::number(Visit::shortest), QString::number(Visit::longest));
    }

    /// "Ann Ruiz; Bob Meyer", "Ann Ruiz, Bob Meyer"; a name may have a comma of its own.
    QStringList technicianNames(const QString &all) const
    {
        static const QRegularExpression commas(QStringLiteral("[,&/|]"));
        QStringList names;
        for (const QString &piece : all.split(u';'))
            names += findTechnician(cleanLine(piece)) ? QStringList{piece} : piece.split(commas);
        return names;
    }

    QString takeTechnicians(const CsvRow &row, BookVisit &booking)
    {
        const QStringList names = technicianNames(cell(row, "technicians"));
        for (const QString &each : names) {
            const QString name = cleanLine(each);
            if (name.isEmpty())
                continue;
            const Technician *technician = findTechnician(name);
            if (!technician)
                return Texts::tr("There is no technician “%1”.").arg(name);
            if (!technician->active)
                return Texts::tr("%1 is out of use and takes no new visits.").arg(technician->name);
            auto &booked = booking.technicians;
            if (std::find(booked.begin(), booked.end(), technician->id) == booked.end())
                booked.push_back(technician->id);
        }
        return {};
    }

    /// One in use before one of the same name who has left.
    const Technician *findTechnician(const QString &name) const
    {
        const Technician *found = nullptr;
        for (const Technician &each : m_ground.technicians)
            if (foldForSearch(each.name) == foldForSearch(name) &&
                (!found || (each.active && !found->active)))
                found = &each;
        return found;
    }

    QString whenText(const ImportedAppointment &made) const
    {
        const auto &start = made.booking.start;
        if (made.fate == Fate::Duplicate)
            return start ? Texts::tr("This customer has this visit at this time already.")
                         : Texts::tr("This customer waits for this visit already.");
        if (!start)
            return Texts::tr("For the waiting list.");
        const QString twice = twiceText(*start, m_ground.zone);
        return twice.isEmpty() ? start->toText() : twice;
    }

    const NamedColumns &m_columns;
    const AppointmentGround &m_ground;
    QHash<QString, std::vector<const CustomerRow *>> m_customers; ///< by name
    QSet<QString> m_booked;
};

} // namespace

ImportDays daysOfImport(const std::vector<CsvRow> &rows, const QDate &today, const QLocale &locale)
{
    ImportDays days;
    if (rows.empty())
        return days;
    const NamedColumns columns(columnNames(), rows.front().cells);
    for (size_t i = 1; i < rows.size(); ++i) {
        const auto day = dayFrom(whenCells(columns, rows[i].cells).day, today, locale);
        if (!day)
            continue;
        days.first = days.first.isValid() ? std::min(days.first, *day) : *day;
        days.last = days.last.isValid() ? std::max(days.last, *day) : *day;
    }
    return days;
}

Result<std::vector<ImportedAppointment>> planAppointmentImport(const std::vector<CsvRow> &rows,
                                                               const AppointmentGround &ground)
{
    if (rows.empty())
        return ruleBroken(Texts::tr("The file is empty. Nothing was taken from it."));
    const NamedColumns columns(columnNames(), rows.front().cells);
    if (!columns.has(column("customer")) || !columns.has(column("title")))
        return ruleBroken(
            Texts::tr("The first row of the file has to name the columns: Customer and Title, "
                      "and what else is known, such as Date, Time, Minutes, Technicians, Phone, "
                      "Description or Notes. Nothing was taken from it."));
    Reader reader(columns, ground);
    std::vector<ImportedAppointment> made;
    for (size_t i = 1; i < rows.size(); ++i)
        made.push_back(reader.read(rows[i]));
    return made;
}

std::vector<BookVisit> visitsToBook(const std::vector<ImportedAppointment> &rows)
{
    std::vector<BookVisit> made;
    for (const ImportedAppointment &row : rows)
        if (row.fate == Fate::Added)
            made.push_back(row.booking);
    return made;
}

} // namespace truckroll

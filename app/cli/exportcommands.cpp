// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommands.h"

#include "app/cli/columns.h"
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/backend/readinglists.h"
#include "core/base/wholefile.h"
#include "core/schedule/visitcalendar.h"
#include "ui/models/csv.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

constexpr int yearsAhead = 1;
const QDate longAgo(1970, 1, 1);

/// Before anything is read: a file of somebody else is not lost by a slip of the pen.
Done mayWrite(const QString &file, const Values &values)
{
    CHECK_OK(mayReplaceFile(file));
    if (values.has(u"replace"_s) || !QFileInfo::exists(file))
        return Nothing{};
    return ruleBroken(CliTexts::tr("There is a file %1 already. Nothing was written; name another one, or "
                                   "replace it with --replace.")
                          .arg(QDir::toNativeSeparators(file)));
}

/// By name, or by id as other commands name technicians.
TechnicianId technicianFrom(const Values &values, const People::Reply &people)
{
    const QString wanted = values.text(u"technician"_s);
    for (const Technician &each : people.technicians)
        if (each.name.compare(wanted, Qt::CaseInsensitive) == 0 || QString::number(each.id.value()) == wanted)
            return each.id;
    throw UsageError(CliTexts::tr("There is no technician “%1”.").arg(wanted));
}

Result<CalendarEntry> calendarEntry(CliContext &context, const Visit &visit, const People::Reply &people)
{
    TRY(const auto details, context.ask(VisitDetails{visit.id}));
    const Appointment &folder = details.appointment;
    CalendarEntry entry;
    entry.visit = details.visit;
    entry.number = folder.number;
    entry.customer = details.customer.name;
    entry.title = folder.title;
    entry.description = folder.description;
    entry.place = details.site.address.oneLine();
    for (const QString &phone : {folder.contactPhone, details.site.phone, details.customer.phone})
        if (entry.phone.isEmpty())
            entry.phone = phone;
    for (const TechnicianId id : details.visit.technicians)
        if (const Technician *technician = people.find(id))
            entry.technicians << technician->name;
    return entry;
}

Result<CliOutput> exportCalendar(CliContext &context, const Values &values)
{
    const QString file = context.request().resolved(values.text(u"FILE"_s));
    CHECK_OK(mayWrite(file, values));
    TRY(const auto *info, context.info());
    TRY(const auto people, context.ask(People{}));
    TRY(const QDate today, context.today());
    VisitList query;
    query.from = values.date(u"from"_s, longAgo);
    query.to = values.date(u"to"_s, std::max(query.from, today).addYears(yearsAhead));
    if (values.has(u"technician"_s))
        query.technician = technicianFrom(values, people);
    TRY(const auto rows, context.ask(query));
    std::vector<CalendarEntry> entries;
    for (const auto &row : rows) {
        TRY(const CalendarEntry entry, calendarEntry(context, row.visit, people));
        entries.push_back(entry);
    }
    CHECK_OK(writeWholeFile(file, calendarOf(entries, {info->madeAt, context.clock().nowUtc()})));
    return CliOutput{
        QJsonObject{{u"visits"_s, QString::number(entries.size())}, {u"file"_s, file}},
        {{figures(CliTexts::tr("Visits"), u"visits"_s), column(CliTexts::tr("File"), u"file"_s)}, {}}};
}

/// How many records each list has.
CliOutput listsOutput(const std::vector<ListTable> &tables, const QString &path)
{
    QJsonObject counts;
    std::vector<CliColumn> columns;
    for (const ListTable &table : tables) {
        counts.insert(table.name, QString::number(table.rows.size()));
        columns.push_back(figures(table.name, table.name));
    }
    counts.insert(u"file"_s, path);
    columns.push_back(column(CliTexts::tr("File"), u"file"_s));
    return {counts, {columns, {}}};
}

Done writeTable(const QString &file, const ListTable &table)
{
    QStringList heading;
    for (const ListTable::Column &column : table.columns)
        heading << column.name;
    std::vector<QStringList> lines{heading};
    lines.insert(lines.end(), table.rows.begin(), table.rows.end());
    return csv::write(file, lines);
}

Result<CliOutput> exportCsv(CliContext &context, const Values &values)
{
    const QString folder = context.request().resolved(values.text(u"DIR"_s));
    TRY(const auto lists, readOfficeLists(context.office(), context.actor()));
    const std::vector<ListTable> tables = tablesOf(lists);
    const auto fileOf = [&folder](const ListTable &table) {
        return QDir(folder).filePath(table.name + u".csv"_s);
    };
    for (const ListTable &table : tables)
        CHECK_OK(mayWrite(fileOf(table), values));
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::StorageFailed,
                       CliTexts::tr("The folder %1 could not be made. Nothing was written.")
                           .arg(QDir::toNativeSeparators(folder)));
    for (const ListTable &table : tables)
        CHECK_OK(writeTable(fileOf(table), table));
    return listsOutput(tables, folder);
}

QJsonArray recordsOf(const ListTable &table)
{
    QJsonArray records;
    for (const QStringList &row : table.rows) {
        QJsonObject record;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const ListTable::Column &column = table.columns[i];
            const QString &cell = row[qsizetype(i)];
            record.insert(column.name, column.flag ? QJsonValue(cell == u"true") : jsonText(cell));
        }
        records.append(record);
    }
    return records;
}

Result<CliOutput> exportJson(CliContext &context, const Values &values)
{
    const QString file = context.request().resolved(values.text(u"FILE"_s));
    CHECK_OK(mayWrite(file, values));
    TRY(const auto *info, context.info());
    TRY(const auto lists, readOfficeLists(context.office(), context.actor()));
    const std::vector<ListTable> tables = tablesOf(lists);
    QJsonObject office{{u"office"_s, info->name},
                       {u"zone"_s, QString::fromUtf8(info->zone)},
                       {u"currency"_s, info->currency}};
    for (const ListTable &table : tables)
        office.insert(table.name, recordsOf(table));
    CHECK_OK(writeWholeFile(file, QJsonDocument(office).toJson()));
    return listsOutput(tables, file);
}

} // namespace

void addExportCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"export csv DIR [--replace]"_s,
        CliTexts::tr(
            "Writes customers, sites, contacts, equipment, appointments, visits, documents with their "
            "lines, payments, items and vendors into a folder, one CSV file each; --replace "
            "overwrites files."),
        exportCsv);
    add(u"export json FILE [--replace]"_s,
        CliTexts::tr("Writes the same lists into one JSON file; --replace overwrites a file."), exportJson);
    add(u"export ical FILE [--technician NAME] [--from D] [--to D] [--replace]"_s,
        CliTexts::tr(
            "Writes visits for calendars of other programs (iCalendar), of one technician or of all, "
            "from the first to a year ahead when no days are said; --replace overwrites a file."),
        exportCalendar);
}

} // namespace truckroll

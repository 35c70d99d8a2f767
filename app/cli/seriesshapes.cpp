// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/seriesshapes.h"
#include "app/cli/columns.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/schedule/seriesplan.h"
#include <QTime>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

QJsonArray dates(const auto &days)
{
    QJsonArray list;
    for (const QDate &day : days)
        list.append(jsonDate(day));
    return list;
}

QString words(const SeriesPattern &part)
{
    const auto rule = parseRule(part.rule);
    return rule ? ruleInWords(*rule, part.first, QLocale()) : QString();
}

QJsonObject partJson(const SeriesPattern &part, const People::Reply &people)
{
    return {{u"rule"_s, part.rule},
            {u"words"_s, words(part)},
            {u"first"_s, jsonDate(part.first)},
            {u"start"_s, QTime(part.startMinute / 60, part.startMinute % 60).toString(u"HH:mm"_s)},
            {u"minutes"_s, QString::number(part.minutes)},
            {u"technicians"_s, technicianRefs(part.technicians, people)}};
}

QJsonObject visitOfSeries(const SeriesVisit &known, const Folder::Reply &folder, const People::Reply &people)
{
    const Appointment &appointment = folder.appointment;
    QJsonObject json = visitJson(
        {known.visit, appointment.number, appointment.title, appointment.customer, folder.customer.name},
        people);
    json.insert(u"of_series"_s, known.ofSeries);
    json.insert(u"held_because"_s, jsonText(known.why));
    json.insert(u"may_reset"_s, known.mayReset);
    return json;
}

} // namespace

QJsonObject seriesJson(const Folder::Reply &folder, const SeriesDetails::Reply &details,
                       const People::Reply &people, const QDate &today)
{
    QJsonArray visits;
    for (const SeriesVisit &visit : details.visits)
        visits.append(visitOfSeries(visit, folder, people));
    QJsonObject json{{u"appointment"_s, folder.appointment.number},
                     {u"customer"_s, folder.customer.name},
                     {u"visits"_s, visits}};
    for (const QString &key : {u"rule"_s, u"words"_s, u"first"_s, u"start"_s, u"minutes"_s, u"technicians"_s,
                               u"parts"_s, u"zone"_s, u"extra"_s, u"skipped"_s, u"made_until"_s})
        json.insert(key, QJsonValue());
    if (!details.series)
        return json;
    const Series &series = *details.series;
    QJsonObject now = partJson(partAhead(series, today), people);
    now.insert(u"words"_s, seriesInWords(series, today, QLocale()));
    for (auto it = now.begin(); it != now.end(); ++it)
        json.insert(it.key(), it.value());
    QJsonArray parts;
    for (const SeriesPattern &part : series.parts)
        parts.append(partJson(part, people));
    json.insert(u"parts"_s, parts);
    json.insert(u"zone"_s, QString::fromLatin1(series.zone));
    json.insert(u"extra"_s, dates(series.extra));
    json.insert(u"skipped"_s, dates(series.skipped));
    json.insert(u"made_until"_s,
                series.madeUntil == Series::allMade() ? QJsonValue() : jsonDate(series.madeUntil));
    return json;
}

QJsonObject planJson(const SeriesPlan &plan, const People::Reply &people)
{
    QJsonArray steps;
    for (const SeriesStep &step : plan.steps)
        steps.append(QJsonObject{{u"action"_s, seriesStepName(step.kind)},
                                 {u"visit"_s, jsonId(step.visit)},
                                 {u"original_date"_s, jsonDate(step.originalDate)},
                                 {u"before"_s, jsonTime(step.before)},
                                 {u"after"_s, jsonTime(step.after)},
                                 {u"minutes_before"_s, QString::number(step.minutesBefore)},
                                 {u"minutes"_s, QString::number(step.minutes)},
                                 {u"technicians_before"_s, technicianRefs(step.techniciansBefore, people)},
                                 {u"technicians"_s, technicianRefs(step.technicians, people)},
                                 {u"why"_s, jsonText(step.why)},
                                 {u"may_reset"_s, step.mayReset}});
    QJsonArray conflicts;
    for (const SeriesConflict &conflict : plan.conflicts)
        conflicts.append(QJsonObject{{u"start"_s, jsonTime(conflict.start)},
                                     {u"overlap"_s, conflict.overlap},
                                     {u"stays"_s, conflict.stays},
                                     {u"text"_s, conflict.text}});
    return {{u"visits"_s, QString::number(plan.dates.size())},
            {u"checked_until"_s, jsonDate(plan.checkedUntil)},
            {u"endless"_s, plan.endless},
            {u"replaces"_s, jsonDate(plan.replaces)},
            {u"dates"_s, dates(plan.dates)},
            {u"steps"_s, steps},
            {u"conflicts"_s, conflicts}};
}

CliView seriesView(const SeriesDetails::Reply &details)
{
    CliView view{{column(CliTexts::tr("Appointment"), u"appointment"_s),
                  column(CliTexts::tr("Customer"), u"customer"_s),
                  column(CliTexts::tr("Pattern"), u"words"_s), column(CliTexts::tr("Start"), u"start"_s),
                  column(CliTexts::tr("Minutes"), u"minutes"_s),
                  column(CliTexts::tr("Technicians"), u"technicians"_s),
                  column(CliTexts::tr("Also on"), u"extra"_s), column(CliTexts::tr("Not on"), u"skipped"_s)},
                 {}};
    if (details.series && details.series->parts.size() > 1)
        view.parts.push_back(
            {CliTexts::tr("Patterns"),
             u"parts"_s,
             {column(CliTexts::tr("First date"), u"first"_s), column(CliTexts::tr("Pattern"), u"words"_s),
              column(CliTexts::tr("Start"), u"start"_s), figures(CliTexts::tr("Minutes"), u"minutes"_s),
              column(CliTexts::tr("Technicians"), u"technicians"_s)}});
    view.parts.push_back(
        {CliTexts::tr("Visits"),
         u"visits"_s,
         {column(CliTexts::tr("Id"), u"id"_s),
          column(CliTexts::tr("Date of the pattern"), u"original_date"_s),
          column(CliTexts::tr("Start"), u"start"_s), column(CliTexts::tr("Status"), u"status"_s),
          column(CliTexts::tr("Changed by hand"), u"edited"_s),
          column(CliTexts::tr("Technicians"), u"technicians"_s),
          column(CliTexts::tr("Held because"), u"held_because"_s)}});
    return view;
}

CliView planView(const SeriesPlan &plan)
{
    CliView view{
        {column(CliTexts::tr("Visits"), u"visits"_s),
         column(CliTexts::tr("In place of the pattern from"), u"replaces"_s)},
        {{CliTexts::tr("Steps"),
          u"steps"_s,
          {column(CliTexts::tr("Action"), u"action"_s), column(CliTexts::tr("Id"), u"visit"_s),
           column(CliTexts::tr("Before"), u"before"_s), column(CliTexts::tr("After"), u"after"_s),
           column(CliTexts::tr("Minutes before"), u"minutes_before"_s),
           column(CliTexts::tr("Minutes"), u"minutes"_s),
           column(CliTexts::tr("Technicians before"), u"technicians_before"_s),
           column(CliTexts::tr("Technicians"), u"technicians"_s), column(CliTexts::tr("Why"), u"why"_s)}},
         {CliTexts::tr("Conflicts"),
          u"conflicts"_s,
          {column(CliTexts::tr("Start"), u"start"_s), column(CliTexts::tr("What"), u"text"_s)}}}};
    if (plan.endless) // one that ends is looked at to its end
        view.columns.push_back(column(CliTexts::tr("Looked at until"), u"checked_until"_s));
    return view;
}

} // namespace truckroll

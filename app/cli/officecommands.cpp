// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "app/window/demoplace.h"
#include "ui/print/pdfbytes.h"
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

CliView infoView()
{
    return {{{CliTexts::tr("Name"), u"name"_s},
             {CliTexts::tr("File"), u"path"_s},
             {CliTexts::tr("Time zone"), u"zone"_s},
             {CliTexts::tr("Currency"), u"currency"_s},
             {CliTexts::tr("Schema"), u"schema_version"_s},
             {CliTexts::tr("Companies"), u"companies"_s}},
            {{CliTexts::tr("Records"),
              u"records"_s,
              {{CliTexts::tr("Kind"), u"name"_s}, {CliTexts::tr("Count"), u"count"_s, true}}}}};
}

CliOutput infoOutput(const OfficeInfo::Reply &info, const RecordCounts::Reply &counts,
                     const QString &whyReadOnly = {})
{
    QJsonArray companies;
    for (const Company &company : info.companies)
        companies.append(QJsonObject{{u"id"_s, jsonId(company.id)}, {u"name"_s, company.name}});
    QJsonArray records;
    for (const auto &[name, count] : counts)
        records.append(QJsonObject{{u"name"_s, name}, {u"count"_s, QString::number(count)}});
    return {QJsonObject{{u"name"_s, info.name},
                        {u"path"_s, info.path},
                        {u"zone"_s, QString::fromUtf8(info.zone)},
                        {u"currency"_s, info.currency},
                        {u"schema_version"_s, QString::number(info.schemaVersion)},
                        {u"reading_only"_s, whyReadOnly.isEmpty() ? QJsonValue() : whyReadOnly},
                        {u"companies"_s, companies},
                        {u"records"_s, records}},
            infoView(), CliAnswer::Good, whyReadOnly};
}

Result<CliOutput> createOffice(CliContext &context, const Values &values)
{
    NewOffice what;
    what.name = values.text(u"name"_s);
    what.zone = values.text(u"zone"_s).toUtf8();
    what.currency = values.text(u"currency"_s, what.currency);
    what.demo = values.has(u"demo"_s);
    what.drawPaper = paperPdf;
    const QTimeZone zone = findZone(what.zone).value_or(QTimeZone::systemTimeZone());
    ManualClock moment(context.clock().nowUtc());
    if (values.has(u"date"_s))
        moment.set(demoMoment(values.date(u"date"_s), zone));
    TRY(const auto office, Office::create(context.officePath(), what, moment));
    TRY(const Actor owner, office->signIn({}, {}));
    TRY(const auto info, office->ask(owner, OfficeInfo{}));
    TRY(const auto counts, office->ask(owner, RecordCounts{}));
    return infoOutput(info, counts);
}

Result<CliOutput> showInfo(CliContext &context, const Values &)
{
    TRY(const auto *info, context.info());
    TRY(const auto counts, context.ask(RecordCounts{}));
    return infoOutput(*info, counts, context.office().whyReadOnly());
}

Result<CliOutput> verifyOffice(CliContext &context, const Values &)
{
    const QStringList problems = context.office().verify();
    QJsonArray list;
    for (const QString &problem : problems)
        list.append(problem);
    const CliView view{{{CliTexts::tr("In order"), u"ok"_s}, {CliTexts::tr("Problems"), u"problems"_s}}, {}};
    return CliOutput{QJsonObject{{u"ok"_s, problems.isEmpty()}, {u"problems"_s, list}}, view,
                     problems.isEmpty() ? CliAnswer::Good : CliAnswer::Refused};
}

CliOutput fileOutput(const QString &path)
{
    return {QJsonObject{{u"file"_s, path}, {u"bytes"_s, QString::number(QFileInfo(path).size())}},
            {{{CliTexts::tr("File"), u"file"_s}, {CliTexts::tr("Bytes"), u"bytes"_s}}, {}}};
}

Result<CliOutput> backupOffice(CliContext &context, const Values &values)
{
    const QString target = context.request().resolved(values.text(u"FILE"_s));
    CHECK_OK(context.office().backup(context.actor(), target));
    return fileOutput(target);
}

Result<CliOutput> restoreOffice(CliContext &context, const Values &values)
{
    CHECK_OK(Office::mayRestore(context.officePath(), context.userName(), context.request().password,
                                context.clock()));
    CHECK_OK(Office::restore(context.request().resolved(values.text(u"FILE"_s)), context.officePath()));
    return fileOutput(context.officePath());
}

Result<CliOutput> generateLoad(CliContext &context, const Values &values)
{
    GenerateLoad what;
    what.technicians = values.number(u"technicians"_s, what.technicians, 1, 10'000);
    what.visits = values.number(u"visits"_s, what.visits, 0, 10'000'000);
    what.days = values.number(u"days"_s, what.days, 1, 36'600);
    what.seed = quint32(values.number(u"seed"_s, int(what.seed), 0, std::numeric_limits<int>::max()));
    what.from = values.date(u"from"_s);
    CHECK_OK(context.office().generate(context.actor(), what));
    TRY(const auto info, context.ask(OfficeInfo{}));
    TRY(const auto counts, context.ask(RecordCounts{}));
    return infoOutput(info, counts);
}

} // namespace

void addOfficeCommands(std::vector<CliCommand> &commands)
{
    using Needs = CliCommand::Needs;
    commands.push_back(
        {Signature::read(u"office create [--demo] [--name N] [--zone ZONE] [--currency CODE] [--date D]"_s),
         CliTexts::tr("Makes the office named by --office; with --demo one with a company's worth of "
                      "records around the date."),
         Needs::OfficePath, createOffice});
    commands.push_back({Signature::read(u"office info"_s),
                        CliTexts::tr("What the office is and how much is in it."), Needs::Office, showInfo});
    commands.push_back({Signature::read(u"office verify"_s),
                        CliTexts::tr("Checks the whole file; exit code 1 when something is wrong."),
                        Needs::Office, verifyOffice});
    commands.push_back({Signature::read(u"office backup FILE"_s),
                        CliTexts::tr("Writes a checked copy; nothing that exists is overwritten."),
                        Needs::Office, backupOffice});
    commands.push_back(
        {Signature::read(u"office restore FILE"_s),
         CliTexts::tr(
             "Puts a backup in the place of the office, which is kept aside; as long as that can be opened, "
             "the user must be one who may."),
         Needs::OfficePath, restoreOffice});
    commands.push_back(
        {Signature::read(u"office generate --technicians N --visits N --days N [--seed N] [--from D]"_s),
         CliTexts::tr("Adds a synthetic load for measuring."), Needs::Office, generateLoad});
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mailcommands.h"

#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/taking.h"
#include "app/cli/texts.h"
#include "core/domain/mailacts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

const QString anyPurpose = u"any"_s;

QJsonObject templateJson(const MailTemplate &each)
{
    return {{u"id"_s, jsonId(each.id)},
            {u"name"_s, each.name},
            {u"purpose"_s, each.purpose.isEmpty() ? anyPurpose : each.purpose},
            {u"subject"_s, jsonText(each.subject)},
            {u"text"_s, jsonText(each.body)},
            {u"active"_s, each.active}};
}

CliView templateView()
{
    return {{{CliTexts::tr("Id"), u"id"_s},
             {CliTexts::tr("Name"), u"name"_s},
             {CliTexts::tr("Goes with"), u"purpose"_s},
             {CliTexts::tr("Subject"), u"subject"_s}},
            {}};
}

void takePurpose(const Values &given, QString &purpose)
{
    static const QStringList known{u"quote"_s,     u"workorder"_s,  u"invoice"_s,
                                   u"proforma"_s,  u"creditnote"_s, u"purchaseorder"_s,
                                   u"statement"_s, u"receipt"_s,    u"paymentlink"_s};
    if (!given.has(u"for"_s))
        return;
    const QString named = given.text(u"for"_s);
    if (named != anyPurpose && !known.contains(named))
        Values::refuse(u"for"_s, named);
    purpose = named == anyPurpose ? QString() : named;
}

MailTemplate taken(const Values &given, MailTemplate changed)
{
    takePurpose(given, changed.purpose);
    takeText(given, u"name"_s, changed.name);
    takeText(given, u"subject"_s, changed.subject);
    takeText(given, u"text"_s, changed.body);
    takeFlag(given, u"in-use"_s, u"out-of-use"_s, changed.active);
    return changed;
}

Result<CliOutput> addTemplate(CliContext &context, const Values &values)
{
    return addRecords<SaveMailTemplate>(
        context, values, templateView(),
        [](CliContext &, const Values &given) -> Result<SaveMailTemplate> {
            return SaveMailTemplate{taken(given, MailTemplate())};
        },
        [](CliContext &, const MailTemplate &stored) -> Result<QJsonObject> { return templateJson(stored); });
}

Result<CliOutput> editTemplate(CliContext &context, const Values &values)
{
    const auto wanted = values.id<MailTemplateId>(u"ID"_s);
    TRY(const auto templates, context.ask(MailTemplates{}));
    for (const MailTemplate &each : templates) {
        if (each.id != wanted)
            continue;
        TRY(const MailTemplate stored, context.act(SaveMailTemplate{taken(values, each)}));
        return CliOutput{templateJson(stored), templateView()};
    }
    return failure(ErrorCode::NotFound, CliTexts::tr("There is no such template. Nothing was changed."));
}

Result<CliOutput> listTemplates(CliContext &context, const Values &)
{
    TRY(const auto templates, context.ask(MailTemplates{}));
    QJsonArray list;
    for (const MailTemplate &each : templates)
        list.append(templateJson(each));
    return CliOutput{list, templateView()};
}

} // namespace

void addMailTemplateCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"mailtemplate add --name N --for KIND [--subject S] [--text T] [--from-json FILE]"_s,
        CliTexts::tr(
            "Adds what letters begin with; KIND is a kind of document, statement, receipt, paymentlink or "
            "any. Words in braces, such as {customer}, are filled in."),
        addTemplate);
    add(u"mailtemplate edit ID [--name N] [--for KIND] [--subject S] [--text T] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a template."), editTemplate);
    add(u"mailtemplate list"_s, CliTexts::tr("All templates of letters."), listTemplates);
}

} // namespace truckroll

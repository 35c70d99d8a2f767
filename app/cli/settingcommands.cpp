// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/settings.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

CliView settingView()
{
    return {{{CliTexts::tr("Key"), u"key"_s},
             {CliTexts::tr("Value"), u"value"_s},
             {CliTexts::tr("What it is"), u"title"_s}},
            {}};
}

QJsonObject settingJson(const SettingDefinition &setting, const OfficeInfo::Reply &info)
{
    const auto value = info.settings.find(setting.key);
    return {{u"key"_s, setting.key},
            {u"value"_s, value == info.settings.end() ? setting.standard : value->second},
            {u"title"_s, setting.title}};
}

Result<CliOutput> one(CliContext &context, const QString &key)
{
    const SettingDefinition *setting = findSetting(key);
    if (!setting)
        return failure(ErrorCode::NotFound,
                       CliTexts::tr("There is no setting “%1”; “setting list” shows all.").arg(key));
    TRY(const auto info, context.ask(OfficeInfo{}));
    return CliOutput{settingJson(*setting, info), settingView()};
}

Result<CliOutput> listSettings(CliContext &context, const Values &)
{
    TRY(const auto *info, context.info());
    QJsonArray list;
    for (const SettingDefinition &setting : officeSettings())
        list.append(settingJson(setting, *info));
    return CliOutput{list, settingView()};
}

Result<CliOutput> getSetting(CliContext &context, const Values &values)
{
    return one(context, values.text(u"KEY"_s));
}

Result<CliOutput> setSetting(CliContext &context, const Values &values)
{
    CHECK_OK(context.act(SaveSetting{values.text(u"KEY"_s), values.text(u"VALUE"_s)}));
    return one(context, values.text(u"KEY"_s));
}

} // namespace

void addSettingCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"setting list"_s, CliTexts::tr("All settings of the office."), listSettings);
    add(u"setting get KEY"_s, CliTexts::tr("One setting."), getSetting);
    add(u"setting set KEY VALUE"_s, CliTexts::tr("Changes a setting; a value it does not take is refused."),
        setSetting);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
// What a dispatcher should look at, and the ways to put it right.
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/boardsettings.h"
#include "core/schedule/boardchecks.h"
#include "core/schedule/checkwords.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// Of the days from --from to --to, both included.
Result<std::vector<BoardCheck>> checksOf(CliContext &context, const Values &values)
{
    TRY(const QDate today, context.today());
    TRY(const QTimeZone zone, context.zone());
    const QDate from = values.date(u"from"_s, today);
    const QDate to = values.date(u"to"_s, std::max(from, today));
    TRY(const auto people, context.ask(People{}));
    TRY(const auto range, context.ask(BoardRange{from, to}));
    TRY(const auto *office, context.info());
    const BoardSettings settings = boardSettingsOf(office->settings);
    CheckLimits limits;
    limits.lateMinutes = settings.lateMinutes;
    return checkBoard(PlaceGround{range.cards, people, zone, range.needs, settings.bufferMinutes}, from, to,
                      context.clock().nowUtc(), limits, QLocale());
}

QJsonObject checkJson(const BoardCheck &check, qint64 nowUtc)
{
    QJsonArray visits;
    for (const VisitId visit : check.visits)
        visits.append(jsonId(visit));
    return {{u"priority"_s, checkPriorityName(check.priority)},
            {u"kind"_s, checkKindName(check.kind)},
            {u"day"_s, jsonDate(check.day)},
            {u"technician"_s, jsonId(check.technician)},
            {u"visits"_s, visits},
            {u"text"_s, checkText(check, nowUtc)}};
}

QJsonArray fixesJson(const std::vector<CheckFix> &fixes)
{
    QJsonArray texts;
    for (const CheckFix &fix : fixes)
        texts.append(fix.text);
    return texts;
}

CliView checkView(bool fixes)
{
    CliView view{{{CliTexts::tr("Priority"), u"priority"_s},
                  {CliTexts::tr("Kind"), u"kind"_s},
                  {CliTexts::tr("Visits"), u"visits"_s},
                  {CliTexts::tr("What"), u"text"_s}},
                 {}};
    if (fixes)
        view.columns.push_back({CliTexts::tr("Ways out"), u"fixes"_s});
    return view;
}

bool isWanted(const BoardCheck &check, const Values &values)
{
    if (values.has(u"priority"_s))
        return checkPriorityName(check.priority) == values.text(u"priority"_s);
    return check.priority != BoardCheck::Priority::Notice || values.has(u"notices"_s);
}

Result<CliOutput> listConflicts(CliContext &context, const Values &values)
{
    const QString priority = values.text(u"priority"_s, u"critical"_s);
    if (!QStringList{u"critical"_s, u"important"_s, u"notice"_s}.contains(priority))
        Values::refuse(u"priority"_s, priority);
    TRY(const auto checks, checksOf(context, values));
    const bool withFixes = values.has(u"fixes"_s);
    QJsonArray list;
    for (const BoardCheck &check : checks) {
        if (!isWanted(check, values))
            continue;
        QJsonObject shown = checkJson(check, context.clock().nowUtc());
        if (withFixes) {
            TRY(const auto fixes, context.ask(FixCheck{check}));
            shown.insert(u"fixes"_s, fixesJson(fixes));
        }
        list.append(shown);
    }
    return CliOutput{list, checkView(withFixes)};
}

bool names(const BoardCheck &check, VisitId visit)
{
    return std::find(check.visits.begin(), check.visits.end(), visit) != check.visits.end();
}

tl::unexpected<Error> nothingToFix(const QString &why)
{
    return failure(ErrorCode::RuleBroken, CliTexts::tr("%1 Nothing was changed.").arg(why));
}

/// The worst check that names the visit, put right in the way that is asked for.
Result<CliOutput> fixVisit(CliContext &context, const Values &values)
{
    const auto id = values.id<VisitId>(u"ID"_s);
    std::optional<BoardCheck::Kind> kind;
    if (values.has(u"kind"_s) && !(kind = checkKindFromName(values.text(u"kind"_s))))
        Values::refuse(u"kind"_s, values.text(u"kind"_s));
    TRY(const auto checks, checksOf(context, values));
    const auto check = std::find_if(checks.begin(), checks.end(), [&](const BoardCheck &each) {
        // Free time beside a visit does not stand against it.
        return names(each, id) && (kind ? each.kind == *kind : each.kind != BoardCheck::Kind::Gap);
    });
    if (check == checks.end())
        return nothingToFix(CliTexts::tr("Nothing stands against this visit on these days."));
    const QString said = checkText(*check, context.clock().nowUtc());
    TRY(const auto fixes, context.ask(FixCheck{*check}));
    const auto wanted = size_t(values.number(u"way"_s, 1, 1, 100));
    if (fixes.size() < wanted)
        return nothingToFix(fixes.empty() ? CliTexts::tr("There is no way out: %1.").arg(said)
                                          : CliTexts::tr("There are not so many ways out."));
    const CheckFix &fix = fixes[wanted - 1];
    if (!values.has(u"dry-run"_s)) {
        const auto acted = context.office().actAll(context.actor(), fix.moves);
        if (!acted)
            return tl::unexpected<Error>(acted.error());
    }
    QJsonArray visits;
    for (const MoveVisit &move : fix.moves)
        visits.append(jsonId(move.visit));
    return CliOutput{QJsonObject{{u"check"_s, said},
                                 {u"done"_s, !values.has(u"dry-run"_s)},
                                 {u"visits"_s, visits},
                                 {u"text"_s, fix.text}},
                     {{{CliTexts::tr("Check"), u"check"_s},
                       {CliTexts::tr("Done"), u"done"_s},
                       {CliTexts::tr("What"), u"text"_s}},
                      {}}};
}

} // namespace

void addCheckCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"visit conflicts [--from D] [--to D] [--notices] [--priority P] [--fixes]"_s,
        CliTexts::tr(
            "What a dispatcher should look at, worst first; --notices adds gaps and idle days, --fixes the "
            "ways to put each right."),
        listConflicts);
    add(u"visit fix ID [--from D] [--to D] [--kind KIND] [--way N] [--dry-run]"_s,
        CliTexts::tr("Puts right what stands against a visit, in the first way that visit conflicts --fixes "
                     "shows or in the N-th; --dry-run only says it."),
        fixVisit);
}

} // namespace truckroll

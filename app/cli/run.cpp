// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/context.h"
#include "app/cli/lastoffice.h"
#include "app/cli/officeclient.h"
#include "app/cli/present.h"
#include "app/cli/texts.h"
#include <QDeadlineTimer>
#include <QThread>

namespace truckroll {

namespace {

CliAnswer refused(const Error &error, bool opening, bool json)
{
    int exitCode = CliAnswer::Refused;
    if (opening || error.code == ErrorCode::OfficeRefused || error.code == ErrorCode::StorageBusy)
        exitCode = CliAnswer::OfficeClosed;
    else if (error.code == ErrorCode::OutcomeUnknown)
        exitCode = CliAnswer::Unknown;
    return errorAnswer(errorCodeName(error.code), error.forUser, exitCode, json);
}

CliAnswer misused(const UsageError &wrong, bool json)
{
    return errorAnswer(QStringLiteral("usage"), wrong.sentence(), CliAnswer::Usage, json);
}

CliAnswer perform(const CliCall &call, CliContext &context)
{
    const auto output = call.command->run(context, call.values);
    if (!output)
        return refused(output.error(), false, call.json);
    return {presented(*output, call.json), {}, output->exitCode};
}

CliAnswer performOn(Office &office, const CliCall &call, const CliRequest &request, const Clock &clock)
{
    const auto actor = office.signIn(call.user, request.password);
    if (!actor)
        return refused(actor.error(), false, call.json);
    CliContext context(request, *call.command, clock);
    context.useOffice(office, *actor);
    return perform(call, context);
}

/// Calls `work` with the call that was read; whatever is wrong with the arguments becomes the answer.
template <class Work>
CliAnswer understood(const CliRequest &request, const Work &work)
{
    try {
        const CliCall call = readCall(request.arguments);
        if (!call.command)
            return {call.text.toUtf8(), {}, CliAnswer::Good};
        return work(call);
    } catch (const UsageError &wrong) {
        return misused(wrong, asksForJson(request.arguments));
    }
}

/// Absolute path of the office that is meant.
QString officePath(const CliCall &call, const CliRequest &request)
{
    QString path = call.office;
    if (path.isEmpty())
        path = qEnvironmentVariable("TRUCKROLL_OFFICE");
    if (path.startsWith(u"postgresql:") || path.startsWith(u"postgres:"))
        throw UsageError(
            CliTexts::tr("This release keeps an office in a file, not on a database server; name the "
                         "file with --office FILE."));
    if (!path.isEmpty())
        return request.resolved(path);
    path = call.command->needs == CliCommand::Needs::OfficePath ? QString() : lastOffice();
    if (path.isEmpty())
        throw UsageError(CliTexts::tr("Which office? Name it with --office FILE or in TRUCKROLL_OFFICE."));
    return path;
}

CliAnswer openAndPerform(const CliCall &call, const CliRequest &request, const Clock &clock, int patience)
{
    const QString path = officePath(call, request);
    CliRequest handed = request;
    const QDeadlineTimer until(patience);
    for (;;) {
        // A running window has the office; it does the command and answers for it.
        if (auto answer = handToWindow(path, handed))
            return *answer;
        auto office = Office::open(path, clock);
        if (office)
            return performOn(**office, call, request, clock);
        if (office.error().code != ErrorCode::StorageBusy || until.hasExpired())
            return refused(office.error(), true, call.json);
        QThread::msleep(20);
    }
}

} // namespace

CliAnswer runOnOffice(Office &office, const Clock &clock, const CliRequest &request)
{
    return understood(request, [&](const CliCall &call) -> CliAnswer {
        if (call.command->needs == CliCommand::Needs::OfficePath)
            return errorAnswer(errorCodeName(ErrorCode::StorageBusy),
                               CliTexts::tr("The office is open in a window; close it first."),
                               CliAnswer::OfficeClosed, call.json);
        return performOn(office, call, request, clock);
    });
}

CliAnswer runAlone(const CliRequest &request, const Clock &clock, int patience)
{
    return understood(request, [&](const CliCall &call) -> CliAnswer {
        if (call.command->needs != CliCommand::Needs::OfficePath)
            return openAndPerform(call, request, clock, patience);
        CliContext context(request, *call.command, clock);
        context.useOfficePath(officePath(call, request), call.user);
        return perform(call, context);
    });
}

bool needsFonts(const CliRequest &request)
{
    try {
        const CliCall call = readCall(request.arguments);
        // The letters of the demo office take papers along.
        const bool draws = call.values.has(QStringLiteral("demo")) || call.values.has(QStringLiteral("pdf"));
        return call.command && (call.command->needs == CliCommand::Needs::Paper || draws);
    } catch (const UsageError &) {
        return false;
    }
}

} // namespace truckroll

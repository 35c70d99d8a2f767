// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"

#include "app/cli/texts.h"

namespace truckroll {

namespace {

const QString usage =
    QStringLiteral("truckroll-cli [--office FILE] [--user NAME] [--json] COMMAND [ARGUMENTS]\n");

/// Takes a global option off the front of `rest`; false when there is none.
bool takeGlobal(CliCall &call, QStringList &rest)
{
    const QString first = rest.constFirst();
    const qsizetype equals = first.indexOf(u'=');
    const QString name = first.left(equals < 0 ? first.size() : equals);
    if (first == u"--json") {
        call.json = true;
        rest.removeFirst();
        return true;
    }
    if (name != u"--office" && name != u"--user")
        return false;
    rest.removeFirst();
    if (equals < 0 && rest.isEmpty())
        throw UsageError(CliTexts::tr("%1 needs a value.").arg(name));
    const QString value = equals < 0 ? rest.takeFirst() : first.mid(equals + 1);
    if (value.isEmpty())
        throw UsageError(CliTexts::tr("%1 needs a value.").arg(name));
    (name == u"--office" ? call.office : call.user) = value;
    return true;
}

/// Global options may also stand behind the command; what belongs to the command is left in `rest`.
void takeGlobalsBehind(CliCall &call, const Signature &signature, QStringList &rest)
{
    QStringList own;
    while (!rest.isEmpty()) {
        if (rest.constFirst() == u"--") {
            own += rest;
            return;
        }
        const Signature::Option *option =
            rest.constFirst().startsWith(u"--") ? signature.option(rest.constFirst().mid(2)) : nullptr;
        if (option) {
            own.append(rest.takeFirst());
            if (!option->value.isEmpty() && !rest.isEmpty())
                own.append(rest.takeFirst());
        } else if (!takeGlobal(call, rest)) {
            own.append(rest.takeFirst());
        }
    }
    rest = own;
}

QString helpText(const QString &group)
{
    QString text;
    for (const CliCommand &command : cliCommands()) {
        if (!group.isEmpty() && command.signature.words.constFirst() != group)
            continue;
        text += QStringLiteral("  %1\n      %2\n").arg(command.signature.text, command.help);
    }
    if (text.isEmpty())
        throw UsageError(CliTexts::tr("There is no command “%1”.").arg(group));
    return usage + u'\n' + text;
}

const CliCommand *findCommand(const QStringList &rest)
{
    for (const CliCommand &command : cliCommands())
        if (rest.mid(0, command.signature.words.size()) == command.signature.words)
            return &command;
    return nullptr;
}

bool asksForHelp(const QString &word)
{
    return word == u"--help" || word == u"-h";
}

[[noreturn]] void refuseCommand(const QStringList &rest)
{
    QStringList known;
    for (const CliCommand &command : cliCommands())
        if (command.signature.words.constFirst() == rest.constFirst())
            known.append(command.signature.words.mid(1).join(u' '));
    if (known.isEmpty())
        throw UsageError(CliTexts::tr("There is no command “%1”; “truckroll-cli help” lists them.")
                             .arg(rest.constFirst()));
    throw UsageError(
        CliTexts::tr("“%1” is followed by one of: %2.").arg(rest.constFirst(), known.join(u", ")));
}

} // namespace

CliCall readCall(const QStringList &arguments)
{
    CliCall call;
    QStringList rest = arguments;
    while (!rest.isEmpty() && takeGlobal(call, rest)) {
    }
    if (rest.isEmpty())
        throw UsageError(CliTexts::tr("No command was given; “truckroll-cli help” lists them."));
    if (rest.constFirst() == u"help" || asksForHelp(rest.constFirst())) {
        call.text = helpText(rest.value(1));
        return call;
    }
    if (rest.constFirst() == u"--version") {
        call.text = QStringLiteral("truckroll-cli " TRUCKROLL_VERSION "\n");
        return call;
    }
    const CliCommand *command = findCommand(rest);
    if (!command && asksForHelp(rest.value(1))) {
        call.text = helpText(rest.constFirst());
        return call;
    }
    if (!command)
        refuseCommand(rest);
    rest = rest.mid(command->signature.words.size());
    if (rest.contains(QStringLiteral("--help")) && !command->signature.option(QStringLiteral("help"))) {
        call.text = QStringLiteral("%1\n    %2\n").arg(command->signature.text, command->help);
        return call;
    }
    takeGlobalsBehind(call, command->signature, rest);
    call.command = command;
    call.values = Values::fromArguments(command->signature, rest);
    return call;
}

bool asksForJson(const QStringList &arguments)
{
    return arguments.contains(QStringLiteral("--json"));
}

bool readsInput(const CliCall &call)
{
    for (const char *name : {"from-json", "password-from"})
        if (call.values.text(QLatin1String(name)) == u"-")
            return true;
    return false;
}

} // namespace truckroll

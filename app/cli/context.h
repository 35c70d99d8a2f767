// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/backend/office.h"
#include <QTimeZone>
#include <optional>

namespace truckroll {

/// Where a command acts: the open office, who acts, and what it looks up more than once.
class CliContext
{
public:
    CliContext(const CliRequest &request, const CliCommand &command, const Clock &clock)
        : m_request(request), m_command(command), m_clock(clock)
    {
    }
    void useOffice(Office &office, const Actor &actor)
    {
        m_office = &office;
        m_actor = actor;
    }
    /// For Needs::OfficePath: where, and the user as named, who was not signed in.
    void useOfficePath(const QString &path, const QString &user)
    {
        m_officePath = path;
        m_userName = user;
    }

    Office &office() const { return *m_office; }
    const Actor &actor() const { return m_actor; }
    const Clock &clock() const { return m_clock; }
    const CliRequest &request() const { return m_request; }
    const Signature &signature() const { return m_command.signature; }
    const QString &officePath() const { return m_officePath; } ///< absolute
    const QString &userName() const { return m_userName; }     ///< empty when none was named

    template <class Query>
    Result<typename Query::Reply> ask(const Query &query) const
    {
        return m_office->ask(m_actor, query);
    }
    template <class Command>
    Result<typename Command::Reply> act(const Command &command) const
    {
        TRY(auto acted, m_office->act(m_actor, command));
        return std::move(acted.reply);
    }

    /// Read once for each command.
    Result<const PriceBook::Reply *> priceBook();
    Result<const OfficeInfo::Reply *> info();
    Result<QTimeZone> zone();
    Result<QDate> today();

    Result<DocumentId> document(const QString &number) const;
    Result<AppointmentId> appointment(const QString &number) const;
    Result<TaxRateId> taxRate(const QString &name);
    Result<CategoryId> category(const QString &name);

    /// The file's bytes, or standard input for "-".
    Result<QByteArray> bytesOf(const QString &file) const;

private:
    const CliRequest &m_request;
    const CliCommand &m_command;
    const Clock &m_clock;
    Office *m_office = nullptr;
    Actor m_actor;
    QString m_officePath;
    QString m_userName;
    std::optional<PriceBook::Reply> m_priceBook;
    std::optional<OfficeInfo::Reply> m_info;
};

/// The records of --from-json, each read as if it had been typed. RuleBroken names the record that is wrong.
Result<std::vector<Values>> valuesOfList(const CliContext &context, const QString &file);
/// "Record 3: what was wrong with it".
Error inRecord(size_t index, const Error &error);

/// What most `add` commands do: build one command, act, show the reply; or with --from-json a list of them in
/// one transaction. `build(context, values)` gives Result<Command>, `show(context, reply)`
/// Result<QJsonObject>.
template <class Command, class Build, class Show>
Result<CliOutput> addRecords(CliContext &context, const Values &values, const CliView &view,
                             const Build &build, const Show &show)
{
    const QString list = QStringLiteral("from-json");
    if (!values.has(list)) {
        TRY(const Command command, build(context, values));
        TRY(const auto reply, context.act(command));
        TRY(const QJsonObject shown, show(context, reply));
        return CliOutput{shown, view};
    }
    TRY(const auto records, valuesOfList(context, values.text(list)));
    std::vector<Command> commands;
    for (const Values &record : records) {
        try {
            auto command = build(context, record);
            if (!command)
                return tl::unexpected<Error>(inRecord(commands.size(), command.error()));
            commands.push_back(std::move(*command));
        } catch (const UsageError &wrong) {
            return tl::unexpected<Error>(
                inRecord(commands.size(), Error{ErrorCode::RuleBroken, wrong.sentence(), {}}));
        }
    }
    std::optional<size_t> refused;
    const auto acted = context.office().actAll(context.actor(), commands, &refused);
    if (!acted)
        return tl::unexpected<Error>(refused ? inRecord(*refused, acted.error()) : acted.error());
    QJsonArray shown;
    for (const auto &reply : acted->reply) {
        TRY(const QJsonObject one, show(context, reply));
        shown.append(one);
    }
    return CliOutput{shown, view};
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
// Every command and question on its way from a window to the office's thread and back.
#include "core/backend/backend.h"
#include "core/workflow/perform.h"
#include <memory>
#include <type_traits>

namespace truckroll {

namespace {

/// Filled on the office's thread, read on the window's, one after the other.
template <class Reply>
using Kept = std::shared_ptr<std::optional<Reply>>;

template <class Reply>
std::function<void(const Done &)> handOver(const Kept<Reply> &kept, std::function<void(Result<Reply>)> &&done)
{
    if (!done)
        return {};
    return [kept, done = std::move(done)](const Done &well) {
        if (well)
            done(std::move(**kept));
        else
            done(tl::unexpected<Error>(well.error()));
    };
}

template <class Reply>
Result<ActReport> keep(Result<Acted<Reply>> &&acted, const Kept<Reply> &kept)
{
    if (!acted)
        return tl::unexpected<Error>(std::move(acted.error()));
    kept->emplace(std::move(acted->reply));
    return std::move(acted->report);
}

/// What is put into the office next goes by the answer, so it knows of the acts before.
template <class Query>
constexpr bool isActedUpon = std::is_same_v<Query, BestSlots> || std::is_same_v<Query, FixCheck> ||
                             std::is_same_v<Query, PlanSeries> || std::is_same_v<Query, Drafts>;

} // namespace

template <class Command>
void Backend::act(QObject *receiver, Command command,
                  std::function<void(Result<typename Command::Reply>)> done, const QString &mergeKey)
{
    using Reply = typename Command::Reply;
    const auto kept = std::make_shared<std::optional<Reply>>();
    sendAct(
        receiver,
        [kept, command = std::move(command)](Office &office, const Actor &actor) {
            return keep<Reply>(office.act(actor, command), kept);
        },
        handOver<Reply>(kept, std::move(done)), mergeKey);
}

template <class Command>
void Backend::actAll(QObject *receiver, std::vector<Command> commands,
                     std::function<void(Result<std::vector<typename Command::Reply>>)> done)
{
    using Replies = std::vector<typename Command::Reply>;
    const auto kept = std::make_shared<std::optional<Replies>>();
    sendAct(receiver,
            [kept, commands = std::move(commands)](Office &office, const Actor &actor) {
                return keep<Replies>(office.actAll(actor, commands), kept);
            },
            handOver<Replies>(kept, std::move(done)), {});
}

template <class Query>
void Backend::ask(QObject *receiver, Query query, std::function<void(Result<typename Query::Reply>)> done)
{
    using Reply = typename Query::Reply;
    const auto kept = std::make_shared<std::optional<Reply>>();
    sendQuestion(
        receiver,
        [kept, query = std::move(query)](Office &office, const Actor &actor) -> Done {
            auto found = office.ask(actor, query);
            if (!found)
                return tl::unexpected<Error>(std::move(found.error()));
            kept->emplace(std::move(*found));
            return Nothing{};
        },
        handOver<Reply>(kept, std::move(done)), isActedUpon<Query>);
}

#define TRUCKROLL_ACT(C)                                                                                     \
    template void Backend::act<C>(QObject *, C, std::function<void(Result<C::Reply>)>, const QString &);
#define TRUCKROLL_ASK(Q) template void Backend::ask<Q>(QObject *, Q, std::function<void(Result<Q::Reply>)>);
TRUCKROLL_COMMANDS(TRUCKROLL_ACT)
TRUCKROLL_QUERIES(TRUCKROLL_ASK)
#undef TRUCKROLL_ACT
#undef TRUCKROLL_ASK

// Those that windows send many of at once; another one asks the linker for a line here.
#define TRUCKROLL_ACT_ALL(C)                                                                                 \
    template void Backend::actAll<C>(QObject *, std::vector<C>,                                              \
                                     std::function<void(Result<std::vector<C::Reply>>)>);
TRUCKROLL_ACT_ALL(MoveVisit)
TRUCKROLL_ACT_ALL(DuplicateVisit)
TRUCKROLL_ACT_ALL(SetVisitStatus)
TRUCKROLL_ACT_ALL(SaveTechnician)
TRUCKROLL_ACT_ALL(SaveSetting)
TRUCKROLL_ACT_ALL(MarkDocument)
TRUCKROLL_ACT_ALL(ConvertDocument)
TRUCKROLL_ACT_ALL(VoidDocument)
TRUCKROLL_ACT_ALL(SaveItem)
TRUCKROLL_ACT_ALL(CancelWorkOrder)
TRUCKROLL_ACT_ALL(SellQuote)
TRUCKROLL_ACT_ALL(QueueMail)
TRUCKROLL_ACT_ALL(CancelMail)
TRUCKROLL_ACT_ALL(RetryMail)
TRUCKROLL_ACT_ALL(SettleBooksFinding)
#undef TRUCKROLL_ACT_ALL

} // namespace truckroll

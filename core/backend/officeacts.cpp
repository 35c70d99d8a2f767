// SPDX-License-Identifier: GPL-3.0-or-later
// Every command that an office performs. What they share is no template: with some hundred and fifty commands
// each line of one is paid for that often, in time and memory of the compiler.
#include "core/backend/officeprivate.h"
#include "core/workflow/nextvisit.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/swaptext.h"
#include <QCoreApplication>
#include <type_traits>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Office)
};

QString andMore(const QString &first, size_t acts)
{
    if (acts < 2)
        return first;
    return Texts::tr("%1 and %n more", nullptr, int(acts - 1)).arg(first);
}

using Step = std::function<Done(WriteScope &, size_t)>;

/// Two visits that change places are told as that, not as the first one and one more.
Step toldTogether(const Step &step, const std::vector<MoveVisit> &moves)
{
    return [step, &moves, first = QString(), swap = QString()](WriteScope &scope, size_t at) mutable -> Done {
        if (at == 0)
            swap = swapText(scope, moves);
        CHECK_OK(step(scope, at));
        if (at == 0)
            first = scope.text();
        if (at + 1 == moves.size())
            scope.describe(swap.isEmpty() ? andMore(first, moves.size()) : swap, scope.folder());
        return Nothing{};
    };
}

template <class Reply, class Keep>
Done keep(Result<Reply> &&made, const Keep &keeper)
{
    if (!made)
        return tl::unexpected<Error>(std::move(made.error()));
    keeper(std::move(*made));
    return Nothing{};
}

template <class Reply>
Result<Acted<Reply>> acted(Result<ActReport> &&report, Reply &&reply)
{
    if (!report)
        return tl::unexpected<Error>(std::move(report.error()));
    return Acted<Reply>{std::move(reply), std::move(*report)};
}

} // namespace

Result<ActReport> Office::carryOut(const Actor &actor, Action action, bool undoable, const Steps &steps)
{
    Commit commit;
    const auto work = [&](WriteScope &scope) -> Done {
        CHECK_OK(checkSignedIn(scope, action));
        QString first;
        for (size_t i = 0; i < steps.count; ++i) {
            Done made = steps.step(scope, i);
            if (!made && steps.refused)
                *steps.refused = i;
            CHECK_OK(made);
            if (i == 0)
                first = scope.text();
        }
        if (steps.together)
            scope.describe(andMore(first, steps.count), scope.folder());
        return Nothing{};
    };
    CHECK_OK(d->database->write<Nothing>(actor, undoable, work, &commit));
    ActReport report = reportOf(std::move(commit));
    d->tell(report);
    return report;
}

template <class Command>
Result<Acted<typename Command::Reply>> Office::act(const Actor &actor, const Command &command)
{
    using Reply = typename Command::Reply;
    if constexpr (requires(ReadScope & scope) { wantsNextVisit(scope, command); })
        makeNextVisit(actor, command.appointment,
                      [&](ReadScope &scope) { return wantsNextVisit(scope, command); });
    Reply reply{};
    const auto step = [&](WriteScope &scope, size_t) {
        return keep(perform(scope, command), [&](Reply &&made) { reply = std::move(made); });
    };
    return acted(carryOut(actor, Command::action, Command::undoable, {step}), std::move(reply));
}

template <class Command>
Result<Acted<std::vector<typename Command::Reply>>>
Office::actAll(const Actor &actor, const std::vector<Command> &commands, std::optional<size_t> *refused)
{
    using Reply = typename Command::Reply;
    std::vector<Reply> replies;
    const auto step = [&](WriteScope &scope, size_t at) {
        return keep(perform(scope, commands[at]), [&](Reply &&made) { replies.push_back(std::move(made)); });
    };
    Steps steps{step, commands.size(), true, refused};
    if constexpr (std::is_same_v<Command, MoveVisit>)
        steps = {toldTogether(step, commands), commands.size(), false, refused};
    return acted(carryOut(actor, Command::action, Command::undoable, steps), std::move(replies));
}

#define TRUCKROLL_ACT(C)                                                                                     \
    template Result<Acted<C::Reply>> Office::act<C>(const Actor &, const C &);                               \
    template Result<Acted<std::vector<C::Reply>>> Office::actAll<C>(const Actor &, const std::vector<C> &,   \
                                                                    std::optional<size_t> *);
TRUCKROLL_COMMANDS(TRUCKROLL_ACT)
#undef TRUCKROLL_ACT

} // namespace truckroll

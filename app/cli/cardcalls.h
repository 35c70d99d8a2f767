// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/context.h"
#include "core/backend/cardtill.h"
#include <QEventLoop>
#include <optional>

/// What the commands about cards share: the way to the card processor and back.
namespace truckroll {

/// What a command says when the window that carried it out went.
Error endedMeanwhile();

/// Waits for what `begin(receiver, done)` answers. In the window it waits on the office's thread, which does
/// what else comes meanwhile; when the window is closed, it ends without an answer.
template <class Reply, class Begin>
Reply waitFor(const Begin &begin)
{
    QEventLoop loop;
    std::optional<Reply> answer;
    begin(&loop, [&](const Reply &reply) {
        answer = reply;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    if (answer)
        return *answer;
    if constexpr (std::is_constructible_v<Reply, tl::unexpected<Error>>)
        return tl::unexpected<Error>(endedMeanwhile());
    else
        return {};
}

CardTill tillOf(const CliContext &context);
/// --company, or the office's first.
Result<CompanyId> companyFrom(CliContext &context, const Values &given);

/// Those that move no money: settlements, terminals, tasks.
void addCardLookCommands(std::vector<CliCommand> &commands);

} // namespace truckroll

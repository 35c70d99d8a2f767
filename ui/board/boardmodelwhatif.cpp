// SPDX-License-Identifier: GPL-3.0-or-later
// Trying things out on a copy of the board.
#include "ui/board/boardmodel.h"

namespace truckroll {

void BoardModel::beginWhatIf()
{
    m_scratch.begin();
    rebuild();
}

void BoardModel::dropWhatIf()
{
    m_scratch.end();
    emit whatIfChanged();
    rebuild();
}

bool BoardModel::backWhatIf()
{
    const bool any = m_scratch.back();
    if (any)
        rebuild();
    return any;
}

/// All tries as one act. When the office says no, they stay, and build on what the office has now: who keeps
/// them again has seen the sentence.
void BoardModel::keepWhatIf()
{
    std::vector<MoveVisit> commands;
    for (const BoardPending::Wish &wish : m_scratch.wishes())
        commands.push_back(
            {wish.visit, wish.version, wish.place.start, wish.place.minutes, wish.place.technicians});
    if (commands.empty())
        return dropWhatIf();
    m_backend.actAll(
        this, std::move(commands),
        std::function<void(Result<std::vector<Visit>>)>([this](const Result<std::vector<Visit>> &reply) {
            if (reply)
                return dropWhatIf();
            m_buildOn = true;
            refuse(reply.error());
            readDay();
        }));
}

WhatIfReport BoardModel::whatIf() const
{
    return compareChecks(int(m_scratch.wishes().size()), checksOf(within(m_pending.over(m_read.cards))),
                         m_checks);
}

/// True: it is tried out only.
bool BoardModel::tryOut(const std::vector<PlacedVisit> &visits)
{
    if (!isWhatIf())
        return false;
    m_scratch.beginTry();
    for (const PlacedVisit &each : visits) {
        const BoardCard *card = known(each.visit);
        if (!card)
            continue;
        m_scratch.put(*card, {inOwnZone(*card, each.start),
                              ZonedDay::toUtc(each.start, m_zone),
                              each.minutes,
                              each.technicians,
                              {}});
    }
    rebuild();
    return true;
}

bool BoardModel::refusedInWhatIf()
{
    if (isWhatIf())
        emit refused(tr("While you try things out, only times, lengths and technicians change. Keep it or "
                        "throw it away first."));
    return isWhatIf();
}

} // namespace truckroll

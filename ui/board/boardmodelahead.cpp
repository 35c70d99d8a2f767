// SPDX-License-Identifier: GPL-3.0-or-later
// Days beside those that are shown, read while nothing else is to be done: who leafs on sees them at once.
#include "ui/board/boardmodel.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr size_t mostKept = 2; ///< the days after and those before
constexpr size_t mostCards =
    40'000;                 ///< of days that are kept beside those that are shown: a matter of memory
constexpr int quiet = 1500; ///< ms: acts often come one after the other, and each comes before this

} // namespace

void BoardModel::forgetKept()
{
    m_keptDays.clear();
    ++m_keptTurn;
}

/// The oldest go when there are too many. Days of which one alone is too large are not kept.
bool BoardModel::keepDays(KeptDays days)
{
    std::erase_if(m_keptDays, [&](const KeptDays &each) { return each.period == days.period; });
    if (days.reply.cards.size() > mostCards)
        return false;
    if (m_keptDays.size() >= mostKept)
        m_keptDays.erase(m_keptDays.begin());
    m_keptDays.push_back(std::move(days));
    return true;
}

/// What is known of the wanted days is shown at once: no change has been told since it was read.
bool BoardModel::showKept()
{
    if (!m_pending.isEmpty())
        return false; // what is under way may lead there
    const auto known = std::find_if(m_keptDays.begin(), m_keptDays.end(),
                                    [this](const KeptDays &each) { return each.period == m_wanted.period; });
    if (known == m_keptDays.end())
        return false;
    KeptDays days = std::move(*known);
    m_keptDays.erase(known);
    KeptDays left{m_readPeriod, std::exchange(m_read, std::move(days.reply))};
    left.reply.documents = std::exchange(m_contents.documents, std::move(m_read.documents));
    if (left.period.isValid())
        keepDays(std::move(left));
    m_readPeriod = m_wanted.period;
    m_shown = m_wanted;
    m_checksOld = true;
    rebuild();
    planAhead(true);
    return true;
}

/// Soon when somebody has come to other days, later when what was kept has grown old by an act.
void BoardModel::planAhead(bool otherDays)
{
    m_aheadTimer.start(otherDays ? 0 : quiet);
}

/// The days after, then those before.
BoardPeriod BoardModel::nextAhead() const
{
    for (const int way : {1, -1}) {
        const QDate day = steppedDay(m_shown.view, m_shown.day, way);
        const BoardPeriod period = periodOf(m_shown.view, day, m_settings.firstDayOfWeek);
        const bool known = std::any_of(m_keptDays.begin(), m_keptDays.end(),
                                       [&](const KeptDays &each) { return each.period == period; });
        if (period != m_readPeriod && !known)
            return period;
    }
    return {};
}

void BoardModel::readAhead()
{
    const bool busy = m_reading || !m_pending.isEmpty() || !m_kept.isDone();
    if (!isLoaded() || m_read.cards.size() > mostCards)
        return;
    if (busy)
        return planAhead(false);
    const BoardPeriod period = nextAhead();
    if (!period.isValid())
        return;
    m_backend.ask(this, BoardRange{period.from, period.to},
                  std::function<void(Result<BoardRange::Reply>)>(
                      [this, period, turn = m_keptTurn](Result<BoardRange::Reply> reply) {
                          if (!reply || turn != m_keptTurn)
                              return;
                          if (keepDays({period, std::move(*reply)}))
                              planAhead(true);
                      }));
}

} // namespace truckroll

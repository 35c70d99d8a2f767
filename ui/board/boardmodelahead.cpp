// SPDX-License-Identifier: GPL-3.0-or-later
// Days beside those that are shown, read while nothing else is to be done: who leafs on sees them at once.
#include "ui/board/boardmodel.h"
#include "ui/board/thrownaway.h"
#include <algorithm>
#include <numeric>

namespace truckroll {

namespace {

constexpr size_t mostKept = 3; ///< the days after, those before, and those that were left
constexpr int quiet = 1500;    ///< ms: acts often come one after the other, and each comes before this

} // namespace

void BoardModel::forgetKept()
{
    const size_t cards = keptCards();
    throwAway(std::exchange(m_keptDays, {}), cards);
    ++m_turn;
}

size_t BoardModel::keptCards() const
{
    return std::accumulate(m_keptDays.begin(), m_keptDays.end(), size_t(0),
                           [](size_t sum, const ReadDays &days) { return sum + days.cards.size(); });
}

/// The oldest go when there are too many. Days of which one alone is too large are not kept.
void BoardModel::keepDays(ReadDays days)
{
    std::erase_if(m_keptDays, [&](const ReadDays &each) { return each.period == days.period; });
    const size_t more = days.cards.size();
    if (more > m_pace.keptBeside)
        return throwAway(std::move(days), more);
    while (m_keptDays.size() >= mostKept || keptCards() + more > m_pace.keptBeside) {
        const size_t cards = m_keptDays.front().cards.size();
        throwAway(std::move(m_keptDays.front()), cards);
        m_keptDays.erase(m_keptDays.begin());
    }
    m_keptDays.push_back(std::move(days));
}

/// The days that follow are worth more than those that were left; for those before nothing goes. What is not
/// kept is not asked for again.
void BoardModel::takeAhead(ReadDays days)
{
    const size_t more = days.cards.size();
    const bool follow = days.period.from > m_shown.period.from;
    if (more > m_pace.keptBeside || (!follow && keptCards() + more > m_pace.keptBeside))
        return throwAway(std::move(days), more);
    keepDays(std::move(days));
    planAhead(true);
}

/// What is known of the wanted days is shown at once: no change has been told since it was read.
bool BoardModel::showKept()
{
    if (!m_pending.isEmpty())
        return false; // what is under way may lead there
    const auto known = std::find_if(m_keptDays.begin(), m_keptDays.end(),
                                    [this](const ReadDays &each) { return each.period == m_wanted.period; });
    if (known == m_keptDays.end())
        return false;
    ReadDays days = std::move(*known);
    m_keptDays.erase(known);
    m_checksOld = true;
    m_marksOld = true;
    showDays(std::move(days));
    planAhead(true);
    return true;
}

void BoardModel::lookAtDay(const QDate &day, const std::function<void(const PlaceGround &)> &look)
{
    if (isLoaded() && m_shown.period.contains(day))
        return look(ground());
    const auto known = std::find_if(m_keptDays.begin(), m_keptDays.end(),
                                    [&](const ReadDays &each) { return each.period.contains(day); });
    if (known != m_keptDays.end()) {
        addHeldNeeds(known->needs);
        const CardList cards = m_scratch.over(known->cards);
        return look({cards, people(), m_zone, known->needs, m_settings.bufferMinutes});
    }
    m_backend.ask(
        this, BoardRange{day, day},
        std::function<void(Result<BoardRange::Reply>)>([this, look](Result<BoardRange::Reply> reply) {
            if (!reply)
                return;
            addHeldNeeds(reply->needs);
            const CardList cards = m_scratch.over(CardList(std::move(reply->cards)));
            look({cards, people(), m_zone, reply->needs, m_settings.bufferMinutes});
        }));
}

void BoardModel::carry(std::vector<BoardCard> cards)
{
    m_carried = std::move(cards);
    forgetHeld();
    for (const BoardCard &card : m_carried) {
        m_contents.carriedFrom.insert(card.technicians.begin(), card.technicians.end());
        if (const auto needs = m_read.needs.visits.find(card.visit); needs != m_read.needs.visits.end())
            m_heldNeeds.visits.insert(*needs);
        if (const CustomerWishes *wishes = m_read.needs.of(card.customerId))
            m_heldNeeds.customers.emplace(card.customerId, *wishes);
    }
}

bool BoardModel::forgetHeld()
{
    m_heldNeeds = {};
    ++m_hold;
    return !std::exchange(m_contents.carriedFrom, {}).empty();
}

void BoardModel::learnWishes(CustomerId customer, const std::function<void()> &then)
{
    forgetHeld();
    if (!customer)
        return;
    if (const CustomerWishes *wishes = m_read.needs.of(customer)) {
        m_heldNeeds.customers.emplace(customer, *wishes);
        return;
    }
    m_backend.ask(this, CustomerDetails{customer},
                  std::function<void(Result<CustomerDetails::Reply>)>(
                      [this, customer, then, hold = m_hold](const Result<CustomerDetails::Reply> &reply) {
                          if (!reply || reply->wishes.version == 0 || hold != m_hold)
                              return;
                          m_heldNeeds.customers[customer] = reply->wishes;
                          addHeldNeeds(m_read.needs);
                          then();
                      }));
}

/// Days tell what their own visits and customers want.
void BoardModel::addHeldNeeds(BoardNeeds &needs) const
{
    needs.visits.insert(m_heldNeeds.visits.begin(), m_heldNeeds.visits.end());
    needs.customers.insert(m_heldNeeds.customers.begin(), m_heldNeeds.customers.end());
}

/// Soon when somebody has come to other days, later when what was kept has grown old by an act.
void BoardModel::planAhead(bool otherDays)
{
    m_aheadTimer.start(otherDays ? 0 : quiet);
}

/// The days after, then those before; as far as they are not among those that were read.
BoardPeriod BoardModel::nextAhead() const
{
    for (const int way : {1, -1}) {
        const QDate day = steppedDay(m_shown.view, m_shown.day, way);
        const BoardPeriod period = periodOf(m_shown.view, day, m_settings.firstDayOfWeek);
        const bool read = m_read.period.contains(period.from) && m_read.period.contains(period.to);
        const bool kept = std::any_of(m_keptDays.begin(), m_keptDays.end(),
                                      [&](const ReadDays &each) { return each.period == period; });
        if (!read && !kept)
            return period;
    }
    return {};
}

void BoardModel::readAhead()
{
    const bool busy = m_reading || !m_pending.isEmpty() || !m_kept.isDone();
    if (!isLoaded() || m_read.cards.size() > m_pace.keptBeside)
        return;
    if (busy)
        return planAhead(false);
    const BoardPeriod period = nextAhead();
    if (!period.isValid())
        return;
    m_backend.ask(this, BoardRange{period.from, period.to},
                  std::function<void(Result<BoardRange::Reply>)>(
                      [this, period, turn = m_turn](Result<BoardRange::Reply> reply) {
                          if (reply && turn == m_turn)
                              takeAhead({period, std::move(reply->cards), std::move(reply->documents),
                                         std::move(reply->needs), turn});
                      }));
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong on the board: looked for lane by lane, so that nobody waits for it.
#include "ui/board/boardmodel.h"
#include "ui/board/thrownaway.h"
#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace truckroll {

namespace {

/// Most cards are copies of those before, with which they share their words: nothing is read for that.
bool isSameText(const QString &a, const QString &b)
{
    return (a.constData() == b.constData() && a.size() == b.size()) || a == b;
}

/// All that checks look at: an answer that brings nothing but a new version changes none of them.
bool isCheckedTheSame(const BoardCard &a, const BoardCard &b)
{
    return a.minutes == b.minutes && a.status == b.status && a.start == b.start &&
           a.technicians == b.technicians && a.customerId == b.customerId &&
           isSameText(a.customer, b.customer) && isSameText(a.skill, b.skill);
}

/// Lanes that hold other visits now, or the same ones otherwise. Both are in the order of the board.
std::set<TechnicianId> changedLanes(const CardList &before, const CardList &now)
{
    if (before.shares(now))
        return {};
    const auto place = [](const BoardCard &card) {
        return std::tuple(card.startUtc, card.technician, card.visit);
    };
    std::set<TechnicianId> lanes;
    auto was = before.begin();
    auto is = now.begin();
    while (was != before.end() || is != now.end()) {
        const bool gone = is == now.end() || (was != before.end() && place(*was) < place(*is));
        const bool isNew = !gone && (was == before.end() || place(*is) < place(*was));
        if (gone || isNew || !isCheckedTheSame(*was, *is))
            lanes.insert(gone ? was->technician : is->technician);
        was += isNew ? 0 : 1;
        is += gone ? 0 : 1;
    }
    return lanes;
}

} // namespace

CheckScope BoardModel::checkScope() const
{
    CheckScope scope{m_shown.period.from, m_shown.period.to, nowUtc(), {}, QLocale()};
    scope.limits.lateMinutes = m_settings.lateMinutes;
    return scope;
}

/// A moved card concerns its lanes, time those in which something begins to be late. True: something was
/// looked at, so that what is found may be otherwise.
bool BoardModel::check(const CardList &before)
{
    const qint64 minute = nowUtc() / 60;
    const bool later = std::exchange(m_checkedMinute, minute) != minute;
    m_beforeOld = m_beforeOld || m_checksOld || later;
    if (std::exchange(m_checksOld, false)) {
        if (std::exchange(m_checkedPeriod, m_shown.period) != m_shown.period)
            forgetChecks(); // they speak of other days
        m_kept.begin(checkScope(), ground());
        return checkSoon();
    }
    if (later)
        m_kept.goOnAt(nowUtc());
    for (const TechnicianId lane : changedLanes(before, m_contents.cards))
        m_kept.touch(lane);
    return !m_kept.isDone() && checkSoon();
}

void BoardModel::forgetChecks()
{
    const size_t count = m_contents.checks.all().size();
    throwAway(std::exchange(m_contents.checks, {}), count);
}

/// Of a crowded board the cards come first.
bool BoardModel::checkSoon()
{
    if (!isCrowded())
        return checkOn(m_pace.checkedAtOnce);
    checkLater();
    return false;
}

/// As much as there is time for; the rest when the board has been painted: a timer comes after that, where an
/// event that is posted comes before it.
bool BoardModel::checkOn(size_t cards)
{
    const bool looks = !m_kept.isDone();
    if (looks)
        m_kept.goOn(ground(), cards, m_contents.checks.own());
    if (!m_kept.isDone())
        checkLater();
    return looks;
}

void BoardModel::checkLater()
{
    m_checkTimer.start();
}

/// Which of thousands of cards are marked is gathered in one turn, and shown in the next.
void BoardModel::tellChecks()
{
    if (m_contents.checks.gather())
        return;
    m_checksUntold = false;
    emit checked();
}

void BoardModel::checkTheRest()
{
    if (isLeaving())
        return; // the days that are about to come are looked at instead
    const bool before = isWhatIf() && (m_triesChanged || !m_before.isDone());
    if (!m_kept.isDone()) {
        checkOn(m_pace.checkedInStep);
        m_checksUntold = m_kept.isDone();
        if (m_checksUntold)
            checkLater();
    } else if (m_checksUntold) {
        tellChecks();
        if (m_checksUntold || before)
            checkLater();
    } else if (before) {
        lookAtBefore();
    } else {
        return; // somebody else was here
    }
    if (isWhatIf() && isCompared())
        emit whatIfChanged();
}

} // namespace truckroll

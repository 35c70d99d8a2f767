// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong on the board: looked for lane by lane, so that nobody waits for it.
#include "ui/board/boardmodel.h"
#include <QTimer>
#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace truckroll {

namespace {

/// All that checks look at: an answer that brings nothing but a new version changes none of them.
bool isCheckedTheSame(const BoardCard &a, const BoardCard &b)
{
    return a.minutes == b.minutes && a.status == b.status && a.start == b.start &&
           a.technicians == b.technicians && a.customerId == b.customerId && a.customer == b.customer &&
           a.skill == b.skill;
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

/// A moved card concerns its lanes, time those in which something begins to be late.
void BoardModel::check(const CardList &before)
{
    const qint64 minute = nowUtc() / 60;
    const bool later = std::exchange(m_checkedMinute, minute) != minute;
    m_beforeOld = m_beforeOld || m_checksOld || later;
    if (std::exchange(m_checksOld, false)) {
        if (std::exchange(m_checkedPeriod, m_shown.period) != m_shown.period)
            m_contents.checks = {}; // they speak of other days
        m_kept.begin(checkScope(), ground());
        return checkSoon();
    }
    if (later)
        m_kept.goOnAt(nowUtc());
    for (const TechnicianId lane : changedLanes(before, m_contents.cards))
        m_kept.touch(lane);
    if (!m_kept.isDone())
        checkSoon();
}

/// Of a crowded board the cards come first.
void BoardModel::checkSoon()
{
    if (isCrowded())
        checkLater();
    else
        checkOn(m_pace.checkedAtOnce);
}

/// As much as there is time for; the rest when the board has been painted.
void BoardModel::checkOn(size_t cards)
{
    if (!m_kept.isDone())
        m_kept.goOn(ground(), cards, m_contents.checks.own());
    if (!m_kept.isDone())
        checkLater();
}

void BoardModel::checkLater()
{
    if (!std::exchange(m_checksWait, true))
        QTimer::singleShot(0, this, &BoardModel::checkTheRest);
}

void BoardModel::checkTheRest()
{
    m_checksWait = false;
    const bool before = isWhatIf() && (m_triesChanged || !m_before.isDone());
    if (m_kept.isDone() && !before)
        return; // somebody else was here
    if (m_kept.isDone()) {
        lookAtBefore();
    } else {
        checkOn(m_pace.checkedInStep);
        if (m_kept.isDone())
            emit checked();
        if (m_kept.isDone() && before)
            checkLater();
    }
    if (isWhatIf() && isCompared())
        emit whatIfChanged();
}

} // namespace truckroll

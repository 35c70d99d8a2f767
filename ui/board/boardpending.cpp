// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpending.h"
#include <algorithm>
#include <iterator>
#include <tuple>

namespace truckroll {

namespace {

/// The order of BoardRange.
bool isEarlier(const BoardCard &a, const BoardCard &b)
{
    return std::tuple(a.startUtc, a.technician, a.visit) < std::tuple(b.startUtc, b.technician, b.visit);
}

} // namespace

void addRows(std::vector<BoardCard> &rows, BoardCard card, const WantedPlace &place)
{
    if (!place.start)
        return;
    card.start = *place.start;
    card.startUtc = place.startUtc;
    card.minutes = place.minutes;
    card.technicians = place.technicians;
    card.technician = {};
    if (place.technicians.empty())
        rows.push_back(card);
    for (const TechnicianId technician : place.technicians) {
        card.technician = technician;
        rows.push_back(card);
    }
}

/// Each card is copied once and none is moved on: there are thousands, and most stay where they are.
CardList withRows(const CardList &cards, const std::function<bool(VisitId)> &isGone,
                  std::vector<BoardCard> rows)
{
    std::sort(rows.begin(), rows.end(), isEarlier);
    std::vector<BoardCard> result;
    result.reserve(cards.size() + rows.size());
    auto row = rows.begin();
    for (const BoardCard &card : cards) {
        for (; row != rows.end() && isEarlier(*row, card); ++row)
            result.push_back(std::move(*row));
        if (!isGone(card.visit))
            result.push_back(card);
    }
    std::move(row, rows.end(), std::back_inserter(result));
    return result;
}

bool BoardPending::want(VisitId visit, Version version, const WantedPlace &place,
                        const std::optional<BoardCard> &base)
{
    const auto [it, isNew] = m_moves.try_emplace(visit);
    Move &move = it->second;
    if (isNew) {
        move.version = version;
        move.base = base;
    }
    move.place = place;
    move.more = true;
    return !move.underWay;
}

std::optional<std::pair<Version, WantedPlace>> BoardPending::takeNext(VisitId visit)
{
    const auto it = m_moves.find(visit);
    if (it == m_moves.end() || it->second.underWay || !it->second.more)
        return {};
    it->second.underWay = true;
    it->second.more = false;
    return std::pair(it->second.version, it->second.place);
}

bool BoardPending::agreed(VisitId visit, Version newVersion)
{
    const auto it = m_moves.find(visit);
    if (it == m_moves.end())
        return false;
    it->second.underWay = false;
    it->second.version = newVersion;
    if (it->second.more)
        return true;
    m_moves.erase(it);
    return false;
}

const WantedPlace *BoardPending::wanted(VisitId visit) const
{
    const auto it = m_moves.find(visit);
    return it == m_moves.end() ? nullptr : &it->second.place;
}

const BoardCard *BoardPending::base(VisitId visit) const
{
    const auto it = m_moves.find(visit);
    return it == m_moves.end() || !it->second.base ? nullptr : &*it->second.base;
}

/// Most of the time nothing is under way, and then a few of thousands of cards.
CardList BoardPending::over(CardList cards) const
{
    if (!m_moves.empty())
        cards = withMoves(cards);
    if (!m_statuses.empty()) {
        for (BoardCard &card : cards.own()) {
            if (const auto it = m_statuses.find(card.visit); it != m_statuses.end())
                card.status = it->second;
        }
    }
    const auto isCancelled = [](const BoardCard &card) { return card.status == VisitStatus::Cancelled; };
    if (std::any_of(cards.begin(), cards.end(), isCancelled))
        std::erase_if(cards.own(), isCancelled);
    return cards;
}

CardList BoardPending::withMoves(const CardList &cards) const
{
    std::map<VisitId, BoardCard> templates;
    for (const auto &[visit, move] : m_moves) {
        if (move.base)
            templates.emplace(visit, *move.base);
    }
    for (const BoardCard &card : cards) {
        if (m_moves.contains(card.visit))
            templates.insert_or_assign(card.visit, card);
    }
    std::vector<BoardCard> rows;
    for (const auto &[visit, card] : templates)
        addRows(rows, card, m_moves.at(visit).place);
    return withRows(
        cards, [this](VisitId visit) { return m_moves.contains(visit); }, std::move(rows));
}

std::vector<BoardPending::Wish> BoardPending::all() const
{
    std::vector<Wish> wishes;
    for (const auto &[visit, move] : m_moves)
        wishes.push_back({visit, move.version, move.place});
    return wishes;
}

void BoardPending::addVisits(std::set<VisitId> &visits) const
{
    for (const auto &[visit, move] : m_moves)
        visits.insert(visit);
    for (const auto &[visit, status] : m_statuses)
        visits.insert(visit);
}

void BoardPending::setVersion(VisitId visit, Version version)
{
    if (const auto it = m_moves.find(visit); it != m_moves.end())
        it->second.version = version;
}

void BoardPending::clear()
{
    m_moves.clear();
    m_statuses.clear();
}

} // namespace truckroll

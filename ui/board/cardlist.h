// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace truckroll {

/// One card, held together with the list it stands in.
class HeldCard
{
public:
    HeldCard() = default;
    explicit HeldCard(const BoardCard &card) : m_card(std::make_shared<BoardCard>(card)) {}

    const BoardCard &operator*() const { return m_card ? *m_card : none(); }
    const BoardCard *operator->() const { return &**this; }
    operator const BoardCard &() const { return **this; }

    friend bool operator==(const HeldCard &a, const HeldCard &b) { return a.m_card == b.m_card || *a == *b; }

private:
    friend class CardList;
    explicit HeldCard(std::shared_ptr<const BoardCard> card) : m_card(std::move(card)) {}
    static const BoardCard &none()
    {
        static const BoardCard card;
        return card;
    }

    std::shared_ptr<const BoardCard> m_card;
};

/// The cards of some days, by start, technician, visit. What the office told, what is shown and what was
/// drawn before are mostly the same thousands of cards: copies share one list until one of them is changed.
class CardList
{
public:
    CardList() = default;
    CardList(std::vector<BoardCard> cards)
        : m_cards(std::make_shared<std::vector<BoardCard>>(std::move(cards)))
    {
    }
    CardList(std::initializer_list<BoardCard> cards) : CardList(std::vector<BoardCard>(cards)) {}

    const std::vector<BoardCard> &all() const { return m_cards ? *m_cards : none(); }
    operator const std::vector<BoardCard> &() const { return all(); }
    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }
    size_t size() const { return all().size(); }
    bool empty() const { return all().empty(); }
    const BoardCard &operator[](size_t place) const { return all()[place]; }
    HeldCard held(size_t place) const
    {
        return HeldCard(std::shared_ptr<const BoardCard>(m_cards, &(*m_cards)[place]));
    }

    /// To be changed: from now on it is nobody else's.
    std::vector<BoardCard> &own()
    {
        if (!m_cards || m_cards.use_count() > 1)
            m_cards = std::make_shared<std::vector<BoardCard>>(all());
        return *m_cards;
    }

    /// The office has stored these cards as they stand. All who share the list learn of it: a version is
    /// drawn nowhere, and the next act needs the newest.
    void renew(const std::vector<size_t> &places, Version version)
    {
        for (const size_t place : places)
            (*m_cards)[place].version = version;
    }

    bool shares(const CardList &other) const { return m_cards == other.m_cards; }
    friend bool operator==(const CardList &a, const CardList &b) { return a.shares(b) || a.all() == b.all(); }

private:
    static const std::vector<BoardCard> &none()
    {
        static const std::vector<BoardCard> cards;
        return cards;
    }

    std::shared_ptr<std::vector<BoardCard>> m_cards;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/placeground.h"

#include <algorithm>

namespace truckroll {

VisitNeeds needsOf(const ProposedPlace &place, const PlaceGround &ground)
{
    if (place.needs)
        return *place.needs;
    const auto known = ground.needs.visits.find(place.visit);
    return known == ground.needs.visits.end() ? VisitNeeds() : known->second;
}

VisitNeeds needsOf(const BoardCard &card, const BoardNeeds &needs)
{
    const auto known = needs.visits.find(card.visit);
    VisitNeeds found = known == needs.visits.end() ? VisitNeeds() : known->second;
    found.customer = card.customerId;
    found.wishes.skill = card.skill;
    return found;
}

std::optional<VisitNeeds> needsOfCopy(const BoardCard &card)
{
    if (!card.customerId)
        return {};
    VisitNeeds needs{card.customerId, {}};
    needs.wishes.skill = card.skill;
    return needs;
}

std::span<const BoardCard> cardsNear(const std::vector<BoardCard> &cards, qint64 fromUtc, qint64 toUtc)
{
    // A visit that began a whole day before may still last.
    const qint64 earliest = fromUtc - qint64(Visit::longest) * 60;
    const auto first = std::partition_point(cards.begin(), cards.end(),
                                            [&](const BoardCard &card) { return card.startUtc <= earliest; });
    const auto last = std::partition_point(first, cards.end(),
                                           [&](const BoardCard &card) { return card.startUtc < toUtc; });
    return {first, last};
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/slotfinder.h"

#include "core/schedule/daylane.h"
#include "core/schedule/freetime.h"
#include "core/schedule/postcodes.h"
#include "core/schedule/timewords.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using Lane = std::vector<TechnicianId>;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SlotFinder)
};

constexpr int pointsPerStep = 6;
constexpr int percentPerPoint = 4;
constexpr int pointsForWanted = 40;
constexpr int pointsForOverload = 24; ///< as much as to wait until the day after

/// More than the day holds costs more with each percent.
int loadPoints(int percent)
{
    const int over = std::max(0, percent - 100);
    return percent / percentPerPoint + (over > 0 ? pointsForOverload + over : 0);
}

int earlinessPoints(qint64 hours, VisitPriority priority)
{
    switch (priority) {
    case VisitPriority::Low:
        return int(hours / 2);
    case VisitPriority::Usual:
        return int(hours);
    case VisitPriority::High:
        return int(hours * 2);
    case VisitPriority::Urgent:
        return int(hours * 4);
    }
    return int(hours);
}

/// All of one search.
class SlotFinder
{
public:
    SlotFinder(const SlotSearch &search, const PlaceGround &ground, const Postcodes &postcodes,
               const QLocale &locale)
        : m_search(search), m_ground(ground), m_postcodes(postcodes), m_locale(locale),
          m_needs(needsOf(search.visit, ground)), m_customer(ground.needs.of(m_needs.customer))
    {
    }

    std::vector<SlotProposal> find();

private:
    std::vector<Lane> lanes() const;
    void lookAt(const Lane &lane, const FreeTime &free, const DayLanes &day);
    SlotProposal proposalAt(qint64 startUtc, const Lane &lane, const FreeTime &free,
                            const DayLanes &day) const;
    QString postcodeOf(const BoardCard &card) const;
    int drivingBetween(const BoardCard *before, const BoardCard *behind) const;
    QStringList reasonsFor(const SlotProposal &slot, const BoardCard *before, const BoardCard *behind,
                           const DayLoad &load) const;
    void addNearness(QStringList &reasons, const BoardCard *card, const QString &same,
                     const QString &near) const;

    const SlotSearch &m_search;
    const PlaceGround &m_ground;
    const Postcodes &m_postcodes;
    const QLocale &m_locale;
    VisitNeeds m_needs;
    const CustomerWishes *m_customer;
    std::vector<SlotProposal> m_found;
};

/// Who may go: those who are sent together already, or each one alone.
std::vector<Lane> SlotFinder::lanes() const
{
    if (m_search.visit.technicians.size() > 1)
        return {m_search.visit.technicians};
    std::vector<Lane> each;
    for (const Technician &technician : m_ground.people.technicians)
        if (technician.active)
            each.push_back({technician.id});
    return each;
}

QString SlotFinder::postcodeOf(const BoardCard &card) const
{
    const auto known = m_postcodes.find(card.appointment);
    return known == m_postcodes.end() ? QString() : known->second;
}

/// The steps out of the way from one neighbour to the other; with none it is unknown where one comes from.
int SlotFinder::drivingBetween(const BoardCard *before, const BoardCard *behind) const
{
    if (!before && !behind)
        return unknownSteps;
    const auto steps = [&](const BoardCard *card) {
        return postcodeSteps(postcodeOf(*card), m_search.postcode);
    };
    if (!before || !behind)
        return steps(before ? before : behind);
    return std::max(0,
                    steps(before) + steps(behind) - postcodeSteps(postcodeOf(*before), postcodeOf(*behind)));
}

void SlotFinder::addNearness(QStringList &reasons, const BoardCard *card, const QString &same,
                             const QString &near) const
{
    if (!card)
        return;
    const int steps = postcodeSteps(postcodeOf(*card), m_search.postcode);
    if (steps == 0)
        reasons += same.arg(card->customer);
    else if (steps <= 2)
        reasons += near.arg(card->customer);
}

QStringList SlotFinder::reasonsFor(const SlotProposal &slot, const BoardCard *before, const BoardCard *behind,
                                   const DayLoad &load) const
{
    QStringList reasons;
    const bool wanted = m_customer && std::any_of(slot.technicians.begin(), slot.technicians.end(),
                                                  [&](TechnicianId id) { return m_customer->wants(id); });
    if (wanted)
        reasons += Texts::tr("Wanted by the customer");
    if (!m_needs.wishes.skill.isEmpty())
        reasons += Texts::tr("Has the skill %1").arg(m_needs.wishes.skill);
    addNearness(reasons, before, Texts::tr("Same postcode as %1 before it"), Texts::tr("Near %1 before it"));
    addNearness(reasons, behind, Texts::tr("Same postcode as %1 after it"), Texts::tr("Near %1 after it"));
    const QString booked = hoursInWords(load.booked, m_locale);
    const QString works = hoursInWords(load.works, m_locale);
    if (load.booked > load.works)
        reasons += Texts::tr("Too much for that day: %1 of %2 booked with it").arg(booked, works);
    else if (load.booked == slot.minutes)
        reasons += Texts::tr("Nothing else that day");
    else
        reasons += Texts::tr("%1 of %2 booked that day with it").arg(booked, works);
    return reasons;
}

SlotProposal SlotFinder::proposalAt(qint64 startUtc, const Lane &lane, const FreeTime &free,
                                    const DayLanes &day) const
{
    SlotProposal slot;
    slot.technicians = lane;
    slot.startUtc = startUtc;
    slot.start = ZonedDay::toWall(startUtc, m_ground.zone);
    slot.minutes = m_search.visit.minutes;
    const BoardCard *before = day.before(lane.front(), startUtc);
    const BoardCard *behind = day.behind(lane.front(), startUtc);
    const auto loadWithIt = [&](TechnicianId member) {
        DayLoad own = day.load(member);
        own.booked += slot.minutes;
        return own;
    };
    DayLoad load = loadWithIt(lane.front());
    for (const TechnicianId member : lane) { // a crew goes by who drives farthest and who has most to do
        slot.driving = std::max(slot.driving,
                                drivingBetween(day.before(member, startUtc), day.behind(member, startUtc)));
        if (const DayLoad own = loadWithIt(member); own.percent() > load.percent())
            load = own;
    }
    slot.loadPercent = load.percent();
    const qint64 hours = m_search.from.daysTo(free.day().date()) * 24 + slot.start.minute / 60;
    slot.score = earlinessPoints(hours, m_needs.wishes.priority) + slot.driving * pointsPerStep +
                 loadPoints(slot.loadPercent);
    if (m_customer && m_customer->wants(lane.front()))
        slot.score -= pointsForWanted;
    slot.reasons = reasonsFor(slot, before, behind, load);
    return slot;
}

void SlotFinder::lookAt(const Lane &lane, const FreeTime &free, const DayLanes &day)
{
    for (const StartRange &range : startsFrom(free.ofAll(lane), m_search.notBeforeUtc))
        if (const auto start = firstStart({range}, m_search.stepMinutes, m_ground.zone))
            m_found.push_back(proposalAt(*start, lane, free, day));
}

std::vector<SlotProposal> SlotFinder::find()
{
    const std::vector<Lane> all = lanes();
    for (int i = 0; i < m_search.days; ++i) {
        const FreeTime free(m_ground, m_search.visit, m_search.from.addDays(i));
        if (free.day().endUtc() <= m_search.notBeforeUtc)
            continue;
        const DayLanes day(m_ground, free.day(), m_search.visit.visit);
        for (const Lane &lane : all)
            lookAt(lane, free, day);
    }
    // Stable: of equal ones the upper lane stays before the lower.
    std::stable_sort(m_found.begin(), m_found.end(), [](const SlotProposal &a, const SlotProposal &b) {
        return std::tie(a.score, a.startUtc) < std::tie(b.score, b.startUtc);
    });
    if (m_found.size() > size_t(m_search.count))
        m_found.resize(size_t(m_search.count));
    return std::move(m_found);
}

/// Looks for one place on a day.
struct NearSearch
{
    const ProposedPlace &place;
    const PlaceGround &ground;
    int stepMinutes;
    qint64 notBeforeUtc;
    qint64 wantedUtc = ZonedDay::toUtc(place.start, ground.zone);

    std::optional<qint64> startOf(const Lane &lane, FreeDay &day) const
    {
        return lane.size() == 1 ? startIn(day.of(lane.front())) : startIn(day.free().ofAll(lane));
    }
    std::optional<qint64> startIn(const std::vector<StartRange> &ranges) const
    {
        if (notBeforeUtc > 0)
            return nearestStart(startsFrom(ranges, notBeforeUtc), wantedUtc, stepMinutes, ground.zone);
        return nearestStart(ranges, wantedUtc, stepMinutes, ground.zone);
    }
    std::optional<NearSlot> slotOf(const Lane &lane, const std::optional<qint64> &start) const
    {
        return start ? std::optional(NearSlot{ZonedDay::toWall(*start, ground.zone), lane}) : std::nullopt;
    }
    std::optional<NearSlot> own(FreeDay &day) const
    {
        return slotOf(place.technicians, startOf(place.technicians, day));
    }
    /// Of the other lanes the one whose start is the nearest, the upper of two.
    std::optional<NearSlot> other(FreeDay &day) const;
    /// The own lane first, then, for one technician, the others.
    std::optional<NearSlot> any(FreeDay &day) const
    {
        if (const auto found = own(day); found || place.technicians.size() != 1)
            return found;
        return other(day);
    }
};

std::optional<NearSlot> NearSearch::other(FreeDay &day) const
{
    std::optional<qint64> best;
    TechnicianId lane;
    for (const Technician &technician : ground.people.technicians) {
        if (!technician.active)
            continue;
        const std::vector<StartRange> &ranges = day.of(technician.id);
        if (best && leastDistance(ranges, wantedUtc) >= std::abs(*best - wantedUtc))
            continue; // most of hundreds of lanes
        const auto start = startIn(ranges);
        if (start && (!best || std::abs(*start - wantedUtc) < std::abs(*best - wantedUtc))) {
            best = start;
            lane = technician.id;
        }
    }
    return slotOf({lane}, best);
}

} // namespace

std::vector<SlotProposal> bestSlots(const SlotSearch &search, const PlaceGround &ground,
                                    const Postcodes &postcodes, const QLocale &locale)
{
    return SlotFinder(search, ground, postcodes, locale).find();
}

std::optional<NearSlot> nearestInLane(const ProposedPlace &place, const PlaceGround &ground, int stepMinutes,
                                      int days, qint64 notBeforeUtc)
{
    const NearSearch search{place, ground, stepMinutes, notBeforeUtc};
    for (int i = 0; i < days; ++i) {
        FreeDay day(ground, place, place.start.date.addDays(i));
        if (const auto found = search.own(day))
            return found;
    }
    return std::nullopt;
}

std::optional<NearSlot> nearestFree(const ProposedPlace &place, const PlaceGround &ground, int stepMinutes,
                                    int days, qint64 notBeforeUtc)
{
    const NearSearch search{place, ground, stepMinutes, notBeforeUtc};
    for (int i = 0; i < days; ++i) {
        FreeDay day(ground, place, place.start.date.addDays(i));
        if (const auto found = search.any(day))
            return found;
    }
    return std::nullopt;
}

const std::vector<StartRange> &FreeDay::of(TechnicianId technician)
{
    const auto [kept, isNew] = m_kept.try_emplace(technician);
    if (isNew)
        kept->second = m_free.of(technician);
    return kept->second;
}

std::optional<NearSlot> FreeNearby::nearest(const ProposedPlace &place, const PlaceGround &ground,
                                            int stepMinutes, qint64 notBeforeUtc)
{
    const VisitNeeds needs = needsOf(place, ground);
    const bool same = m_day && m_visit == place.visit && m_minutes == place.minutes && m_needs == needs &&
                      m_day->free().day().date() == place.start.date;
    if (!same) {
        m_day.reset(); // before the ground that it looks at
        m_ground = std::make_unique<PlaceGround>(ground);
        m_day.emplace(*m_ground, place, place.start.date);
        m_visit = place.visit;
        m_minutes = place.minutes;
        m_needs = needs;
    }
    return NearSearch{place, *m_ground, stepMinutes, notBeforeUtc}.any(*m_day);
}

} // namespace truckroll

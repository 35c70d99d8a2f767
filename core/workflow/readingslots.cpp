// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals: where a visit would stand best, and how a check of the board could be put right.
#include "core/domain/boardsettings.h"
#include "core/schedule/checkfixes.h"
#include "core/schedule/slotfinder.h"
#include "core/schedule/visitcard.h"
#include "core/store/appointmentstore.h"
#include "core/store/boardneeds.h"
#include "core/store/boardslots.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/customerwishstore.h"
#include "core/store/settingstore.h"
#include "core/store/sitestore.h"
#include "core/store/visitlists.h"
#include "core/store/visitstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <QTimeZone>
#include <set>
#include <tuple>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingSlots)
};

/// The board of some days with all that places are judged by.
struct LoadedBoard
{
    QTimeZone zone;
    QDate from;
    QDate to;
    std::vector<BoardCard> cards;
    People::Reply people;
    BoardNeeds needs;
    BoardSettings settings;

    qint64 fromUtc() const { return ZonedDay::toUtc({from, 0}, zone); }
    qint64 toUtc() const { return ZonedDay::toUtc({to.addDays(1), 0}, zone); }
    PlaceGround ground() const { return {cards, people, zone, needs, settings.bufferMinutes}; }
};

Result<LoadedBoard> loadBoard(ReadScope &scope, const QDate &from, const QDate &to)
{
    LoadedBoard board;
    TRY(board.zone, bookingZone(scope, {}));
    board.from = from;
    board.to = to;
    board.cards = cardsBetween(scope, board.fromUtc(), board.toUtc());
    board.needs = boardNeeds(scope, board.cards, board.fromUtc(), board.toUtc());
    TRY(board.people, answer(scope, People{}));
    board.settings = boardSettingsOf(settingValues(scope));
    return board;
}

/// Another day's visits beside those of the board, which begins after it.
void addDay(ReadScope &scope, LoadedBoard &board, const QDate &day)
{
    const qint64 from = ZonedDay::toUtc({day, 0}, board.zone);
    const qint64 to = ZonedDay::toUtc({day.addDays(1), 0}, board.zone);
    auto cards = cardsBetween(scope, from, to);
    std::erase_if(cards,
                  [&](const BoardCard &card) { return card.endUtc() > board.fromUtc(); }); // there already
    BoardNeeds needs = boardNeeds(scope, cards, from, to);
    board.needs.visits.merge(needs.visits);
    board.needs.customers.merge(needs.customers);
    cards.insert(cards.end(), board.cards.begin(), board.cards.end());
    board.cards = std::move(cards);
}

/// A visit where somebody tries it out.
struct TriedVisit
{
    Visit visit;
    Appointment folder;
    QString customer;
};

/// What is gone or finished stands as it is stored.
std::vector<TriedVisit> triedVisits(ReadScope &scope, const std::vector<MoveVisit> &moves,
                                    const QTimeZone &zone)
{
    std::vector<TriedVisit> all;
    for (const MoveVisit &move : moves) {
        auto visit = findVisit(scope, move.visit);
        if (!visit || visitIsClosed(visit->status))
            continue;
        const auto folder = findAppointment(scope, visit->appointment);
        const auto customer = folder ? findCustomer(scope, folder->customer) : std::nullopt;
        if (!customer)
            continue;
        visit->start = move.start;
        visit->startUtc = move.start ? ZonedDay::toUtc(*move.start, findZone(visit->zone).value_or(zone)) : 0;
        visit->minutes = move.minutes;
        visit->technicians = move.technicians;
        all.push_back({std::move(*visit), *folder, customer->name});
    }
    return all;
}

std::vector<BoardCard> cardsOf(const TriedVisit &tried)
{
    if (!tried.visit.start)
        return {};
    const BoardCard card = cardOf(tried.visit, tried.folder, tried.customer);
    std::vector<BoardCard> cards(std::max<size_t>(1, card.technicians.size()), card);
    for (size_t i = 0; i < card.technicians.size(); ++i)
        cards[i].technician = card.technicians[i];
    return cards;
}

/// On whatever day: others than those of the board are looked at by nobody.
void putOn(ReadScope &scope, LoadedBoard &board, const std::vector<TriedVisit> &tried)
{
    std::set<VisitId> visits;
    std::set<CustomerId> customers;
    for (const TriedVisit &each : tried) {
        visits.insert(each.visit.id);
        customers.insert(each.folder.customer);
        board.needs.visits[each.visit.id] = {each.folder.customer, each.visit.wishes};
    }
    board.needs.customers.merge(customerWishes(scope, customers));
    std::erase_if(board.cards, [&](const BoardCard &card) { return visits.contains(card.visit); });
    for (const TriedVisit &each : tried) {
        const auto cards = cardsOf(each);
        board.cards.insert(board.cards.end(), cards.begin(), cards.end());
    }
    std::sort(board.cards.begin(), board.cards.end(), [](const BoardCard &a, const BoardCard &b) {
        return std::tie(a.startUtc, a.technician, a.visit) < std::tie(b.startUtc, b.technician, b.visit);
    });
}

/// Those that wait when the tries are kept.
std::vector<WaitingVisit> waitingWith(ReadScope &scope, const std::vector<TriedVisit> &tried)
{
    auto waiting = waitingVisits(scope);
    for (const TriedVisit &each : tried) {
        std::erase_if(waiting, [&](const WaitingVisit &one) { return one.visit.id == each.visit.id; });
        if (each.visit.start)
            continue;
        WaitingVisit &one = waiting.emplace_back();
        one.visit = each.visit;
        one.visit.waitingSince = scope.clock().nowUtc();
        one.customer = each.customer;
        one.title = each.folder.title;
        one.customerId = each.folder.customer;
    }
    return waiting;
}

/// The visit as something to be placed; its customer's wishes go to the board's.
Result<SlotSearch> searchFor(ReadScope &scope, const Visit &visit, LoadedBoard &board)
{
    const auto folder = findAppointment(scope, visit.appointment);
    if (!folder)
        return notFound(Texts::tr("folder"));
    if (visitIsClosed(visit.status))
        return ruleBroken(
            Texts::tr("This visit is %1 and needs no place any more.").arg(visitStatusText(visit.status)));
    SlotSearch search;
    search.visit = {
        visit.id, {}, visit.minutes, visit.technicians, VisitNeeds{folder->customer, visit.wishes}};
    if (const CustomerWishes wishes = customerWishes(scope, folder->customer); wishes.version)
        board.needs.customers[folder->customer] = wishes;
    if (const auto site = findSite(scope, folder->site))
        search.postcode = site->address.zip;
    search.notBeforeUtc = scope.clock().nowUtc();
    search.stepMinutes = board.settings.stepMinutes;
    return search;
}

bool anyoneCan(const People::Reply &people, const QString &skill)
{
    return std::any_of(people.technicians.begin(), people.technicians.end(),
                       [&](const Technician &each) { return each.active && each.hasSkill(skill); });
}

bool wantsTime(const VisitWishes &wishes)
{
    return wishes.from.isValid() || wishes.until.isValid() || wishes.hours;
}

/// With the time that the visit wants; when there is none, without it, which is said.
BestSlots::Reply slotsFor(SlotSearch search, const LoadedBoard &board, const Postcodes &postcodes)
{
    BestSlots::Reply reply;
    const QLocale locale;
    reply.proposals = bestSlots(search, board.ground(), postcodes, locale);
    VisitWishes &wishes = search.visit.needs->wishes;
    if (reply.proposals.empty() && wantsTime(wishes)) {
        wishes.from = wishes.until = QDate();
        wishes.hours.reset();
        reply.proposals = bestSlots(search, board.ground(), postcodes, locale);
        if (!reply.proposals.empty())
            reply.note =
                Texts::tr("Nothing is free in the time that is wanted; these places are outside of it.");
    }
    if (!reply.proposals.empty())
        return reply;
    if (!anyoneCan(board.people, wishes.skill))
        reply.note = Texts::tr("Nobody has the skill %1.").arg(wishes.skill);
    else
        reply.note = Texts::tr("Nobody is free for %n day(s) from then on.", nullptr, search.days);
    return reply;
}

} // namespace

Result<BestSlots::Reply> answer(ReadScope &scope, const BestSlots &query)
{
    auto visit = findVisit(scope, query.visit);
    if (!visit)
        return notFound(Texts::tr("visit"));
    const QDate from = query.from.isValid() ? query.from : officeToday(scope);
    const int days = std::clamp(query.days, 1, BestSlots::mostDays);
    TRY(LoadedBoard board, loadBoard(scope, from, from.addDays(days - 1)));
    const auto tried = triedVisits(scope, query.tried, board.zone);
    for (const TriedVisit &each : tried)
        if (each.visit.id == query.visit)
            visit = each.visit; // as long, and with those with whom it is tried
    putOn(scope, board, tried);
    TRY(SlotSearch search, searchFor(scope, *visit, board));
    search.from = from;
    search.days = days;
    search.count = std::clamp(query.count, 1, BestSlots::mostSlots);
    Postcodes postcodes = postcodesBetween(scope, board.fromUtc(), board.toUtc());
    for (const TriedVisit &each : tried)
        if (const auto site = findSite(scope, each.folder.site))
            postcodes[each.folder.id] = site->address.zip;
    return slotsFor(std::move(search), board, postcodes);
}

Result<FixCheck::Reply> answer(ReadScope &scope, const FixCheck &query)
{
    if (!query.check.day.isValid())
        return ruleBroken(Texts::tr("Name the day of the check."));
    // What is late may begin today, whenever it was.
    const QDate from = std::min(query.check.day, officeToday(scope));
    const QDate to = std::max(query.check.day, officeToday(scope)).addDays(fixDays - 1);
    TRY(LoadedBoard board, loadBoard(scope, std::max(from, to.addDays(-BestSlots::mostDays)), to));
    if (query.check.day < board.from)
        addDay(scope, board, query.check.day); // the days between hold no place: they have passed
    const auto tried = triedVisits(scope, query.tried, board.zone);
    putOn(scope, board, tried);
    const PlaceGround ground = board.ground();
    const auto waiting = waitingWith(scope, tried);
    const auto zoneOf = [&](VisitId id) {
        const auto visit = findVisit(scope, id);
        return visit ? findZone(visit->zone).value_or(board.zone) : board.zone;
    };
    return fixesOf(query.check,
                   FixGround{ground, waiting, to, scope.clock().nowUtc(), board.settings.stepMinutes, zoneOf},
                   QLocale());
}

} // namespace truckroll

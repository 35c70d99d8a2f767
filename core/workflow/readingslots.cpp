// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals: where a visit would stand best, and how a check of the board could be put right.
#include "core/domain/boardsettings.h"
#include "core/schedule/checkfixes.h"
#include "core/schedule/slotfinder.h"
#include "core/store/appointmentstore.h"
#include "core/store/boardneeds.h"
#include "core/store/boardslots.h"
#include "core/store/conflict.h"
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
    const auto visit = findVisit(scope, query.visit);
    if (!visit)
        return notFound(Texts::tr("visit"));
    const QDate from = query.from.isValid() ? query.from : officeToday(scope);
    const int days = std::clamp(query.days, 1, BestSlots::mostDays);
    TRY(LoadedBoard board, loadBoard(scope, from, from.addDays(days - 1)));
    TRY(SlotSearch search, searchFor(scope, *visit, board));
    search.from = from;
    search.days = days;
    search.count = std::clamp(query.count, 1, BestSlots::mostSlots);
    return slotsFor(std::move(search), board, postcodesBetween(scope, board.fromUtc(), board.toUtc()));
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
    const PlaceGround ground = board.ground();
    const auto waiting = waitingVisits(scope);
    const auto zoneOf = [&](VisitId id) {
        const auto visit = findVisit(scope, id);
        return visit ? findZone(visit->zone).value_or(board.zone) : board.zone;
    };
    return fixesOf(query.check,
                   FixGround{ground, waiting, to, scope.clock().nowUtc(), board.settings.stepMinutes, zoneOf},
                   QLocale());
}

} // namespace truckroll

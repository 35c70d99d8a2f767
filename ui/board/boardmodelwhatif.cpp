// SPDX-License-Identifier: GPL-3.0-or-later
// Trying things out on a copy of the board.
#include "ui/board/boardmodel.h"
#include <algorithm>
#include <memory>

namespace truckroll {

void BoardModel::beginWhatIf()
{
    m_scratch.begin();
    m_beforeOld = true;
    rebuild();
}

void BoardModel::dropWhatIf()
{
    if (!isWhatIf())
        return;
    m_dropped = std::exchange(m_scratch, {});
    m_cardsBefore = {};
    m_keeping = false;
    m_leftOut.clear();
    emit whatIfChanged();
    rebuild();
}

bool BoardModel::resumeWhatIf()
{
    if (isWhatIf() || m_dropped.isEmpty())
        return false;
    m_scratch = std::exchange(m_dropped, {});
    rebuild();
    return true;
}

bool BoardModel::backWhatIf()
{
    if (m_keeping) {
        tryOut({}); // says that it has to wait
        return true;
    }
    const auto visits = m_scratch.lastTry();
    const bool any = m_scratch.back();
    if (any)
        tellStep(tr("Undid the try: %1", "customer to technician, time")
                     .arg(tryText(visits, people(), m_zone, m_shown.period.from.year())),
                 visits);
    return any;
}

bool BoardModel::againWhatIf()
{
    if (m_keeping) {
        tryOut({}); // says that it has to wait
        return true;
    }
    const auto visits = m_scratch.nextTry();
    const bool any = m_scratch.again();
    if (any)
        tellStep(tr("Tried again: %1", "customer to technician, time")
                     .arg(tryText(visits, people(), m_zone, m_shown.period.from.year())),
                 visits);
    return any;
}

void BoardModel::tellStep(const QString &sentence, const std::vector<TriedVisit> &tried)
{
    rebuild(Others::OnlyCards);
    std::vector<VisitId> visits;
    for (const TriedVisit &each : tried)
        visits.push_back(each.visit);
    emit steppedInWhatIf(sentence, visits);
}

std::vector<WaitingVisit> BoardModel::triedOff() const
{
    std::vector<WaitingVisit> visits;
    for (const BoardPending::Wish &wish : m_scratch.wishes()) {
        const BoardCard *base = m_scratch.base(wish.visit);
        if (wish.place.start || !base)
            continue;
        WaitingVisit &waiting = visits.emplace_back();
        waiting.visit.id = wish.visit;
        waiting.visit.version = wish.version;
        waiting.visit.appointment = base->appointment;
        waiting.visit.status = base->status;
        waiting.visit.minutes = wish.place.minutes;
        waiting.visit.technicians = wish.place.technicians;
        waiting.visit.wishes = needsOf(*base).wishes;
        waiting.customer = base->customer;
        waiting.title = base->title;
        waiting.place = base->place;
        waiting.category = base->category;
        waiting.customerId = base->customerId;
    }
    return visits;
}

std::set<VisitId> BoardModel::triedPlaces() const
{
    std::set<VisitId> visits;
    for (const BoardPending::Wish &wish : m_scratch.wishes())
        if (wish.place.start)
            visits.insert(wish.visit);
    return visits;
}

std::vector<MoveVisit> BoardModel::tries() const
{
    std::vector<MoveVisit> moves;
    for (const BoardPending::Wish &wish : m_scratch.wishes())
        moves.push_back(
            {wish.visit, wish.version, wish.place.start, wish.place.minutes, wish.place.technicians});
    return moves;
}

/// All tries as one act. When the office says no, they stay, and build on what the office has now: who keeps
/// them again has seen the sentence.
void BoardModel::keepWhatIf()
{
    if (m_keeping)
        return;
    if (m_scratch.isEmpty())
        return dropWhatIf();
    m_keeping = true;
    sendTries(true);
}

void BoardModel::sendTries(bool mayGoOn)
{
    m_backend.actAll(this, tries(),
                     std::function<void(Result<std::vector<Visit>>)>(
                         [this, mayGoOn](const Result<std::vector<Visit>> &reply) {
                             if (!m_keeping)
                                 return; // another person's board by now
                             if (reply)
                                 takeKept(*reply);
                             else
                                 buildOnNewest(reply.error(),
                                               mayGoOn && reply.error().code == ErrorCode::Conflict);
                         }));
}

void BoardModel::takeKept(const std::vector<Visit> &visits)
{
    m_keeping = false;
    std::map<VisitId, BoardCard> bases;
    for (const Visit &visit : visits)
        if (const BoardCard *base = m_scratch.base(visit.id))
            bases.emplace(visit.id, *base);
    takeVisits(visits, bases);
    m_scratch.end();
    emit whatIfChanged();
    rebuild();
    if (const QStringList sentences = std::exchange(m_leftOut, {}); !sentences.isEmpty())
        emit leftOut(sentences.join(u' '), visits.empty());
}

/// What was only written to meanwhile, one's own notes for instance, stands where it stood: what is tried out
/// goes on from there. What somebody has finished is left out. What somebody has moved is told.
void BoardModel::buildOnNewest(const Error &error, bool mayGoOn)
{
    const auto wishes = m_scratch.wishes();
    if (wishes.empty()) {
        m_keeping = false;
        return refuse(error);
    }
    const auto asked = std::make_shared<NewestAsked>(NewestAsked{wishes.size(), error, mayGoOn});
    for (const BoardPending::Wish &wish : wishes)
        m_backend.ask(this, VisitDetails{wish.visit},
                      std::function<void(Result<VisitDetails::Reply>)>(
                          [this, asked, visit = wish.visit](const Result<VisitDetails::Reply> &reply) {
                              if (!m_keeping)
                                  return;
                              takeNewest(visit, reply, *asked);
                              if (--asked->open == 0)
                                  keepOnNewest(*asked);
                          }));
}

void BoardModel::takeNewest(VisitId visit, const Result<VisitDetails::Reply> &reply, NewestAsked &asked)
{
    const bool gone = !reply && reply.error().code == ErrorCode::NotFound;
    if (!gone && !(reply && visitIsClosed(reply->visit.status))) {
        asked.moved |= !reply || !m_scratch.buildOn(reply->visit);
        return;
    }
    const BoardCard *base = m_scratch.base(visit);
    const QString who = base ? base->customer : QString();
    m_leftOut << (gone ? tr("%1 is gone by now: that try was left out.", "customer").arg(who)
                       : tr("%1 is %2 by now: that try was left out.", "customer, done or canceled")
                             .arg(who, visitStatusText(reply->visit.status).toLower()));
    asked.left = true;
    m_scratch.leaveOut(visit);
}

void BoardModel::keepOnNewest(const NewestAsked &asked)
{
    if (m_scratch.isEmpty() && asked.left)
        return takeKept({});
    if (!asked.moved && (asked.mayGoOn || asked.left))
        return sendTries(false);
    m_keeping = false;
    const QString left = std::exchange(m_leftOut, {}).join(u' '); // perhaps at the first go
    if (left.isEmpty())
        return refuse(asked.error);
    readDay();
    emit refused(asked.moved
                     ? tr("%1 Others were moved meanwhile: look at the board and keep what you tried "
                          "out again.",
                          "what was left out")
                           .arg(left)
                     : tr("%1 %2", "what was left out, why nothing was kept").arg(left, asked.error.forUser));
}

/// What is found in a lane depends on no other: before and now differ at most in those in which something was
/// tried out, and only these are looked at for both.
void BoardModel::lookAtBefore()
{
    m_triesChanged = false;
    const CardList before = within(m_pending.over(m_read.cards));
    if (std::exchange(m_beforeOld, false) || !m_cardsBefore.shares(before)) {
        m_before.beginWithNone(checkScope());
        m_foundBefore.clear();
        m_triedLanes.clear();
        m_cardsBefore = before;
    }
    std::set<TechnicianId> lanes;
    for (const BoardPending::Wish &wish : m_scratch.wishes()) {
        lanes.insert(wish.place.technicians.begin(), wish.place.technicians.end());
        if (wish.place.technicians.empty())
            lanes.insert(TechnicianId());
    }
    for (const BoardCard &card : m_cardsBefore) {
        if (m_scratch.contains(card.visit))
            lanes.insert(card.technician);
    }
    for (const TechnicianId lane : lanes) {
        if (m_triedLanes.insert(lane).second)
            m_before.touch(lane);
    }
    m_before.goOn(groundOf(m_cardsBefore), m_pace.checkedInStep, m_foundBefore);
    if (!m_before.isDone())
        checkLater();
}

WhatIfReport BoardModel::whatIf() const
{
    WhatIfReport report =
        compareChecks(int(m_scratch.wishes().size()), m_triedLanes, m_foundBefore, checks());
    const auto wishes = m_scratch.wishes();
    report.year = m_shown.period.from.year();
    report.elsewhere =
        int(std::count_if(wishes.begin(), wishes.end(),
                          [this](const BoardPending::Wish &wish) { return !daysElsewhere(wish).empty(); }));
    report.comparedElsewhere = isReadElsewhere();
    if (report.comparedElsewhere)
        compareElsewhere(report);
    if (isCompared()) // else it is told again as soon as that is so
        report.loads = loadChanges();
    return report;
}

/// True: it is tried out only.
bool BoardModel::tryOut(const std::vector<PlacedVisit> &visits, BoardScratch::Origin origin)
{
    if (!isWhatIf())
        return false;
    if (m_keeping) {
        emit refused(beingKept());
        return true;
    }
    const auto isThere = [this](const PlacedVisit &each) {
        const BoardCard *card = find(each.visit);
        return card && inOwnZone(*card, each.start) == card->start && each.minutes == card->minutes &&
               each.technicians == card->technicians;
    };
    if (std::all_of(visits.begin(), visits.end(), isThere))
        return true; // dropped where it was taken: that is no try
    m_scratch.beginTry();
    for (const PlacedVisit &each : visits) {
        const BoardCard *card = known(each.visit);
        if (!card)
            continue;
        m_scratch.put(*card,
                      {inOwnZone(*card, each.start),
                       ZonedDay::toUtc(each.start, m_zone),
                       each.minutes,
                       each.technicians,
                       {}},
                      origin);
    }
    m_scratch.endTry();
    rebuild(Others::OnlyCards);
    emit triedOut();
    return true;
}

void BoardModel::tryMoves(const std::vector<MoveVisit> &moves, const std::vector<VisitDetails::Reply> &visits)
{
    if (m_keeping)
        emit refused(beingKept());
    if (m_keeping || !isWhatIf())
        return;
    m_scratch.beginTry();
    for (const MoveVisit &move : moves) {
        const auto stored = std::find_if(visits.begin(), visits.end(),
                                         [&](const auto &each) { return each.visit.id == move.visit; });
        if (stored == visits.end())
            continue;
        const QTimeZone own = findZone(stored->visit.zone).value_or(m_zone);
        const qint64 startUtc = move.start ? ZonedDay::toUtc(*move.start, own) : 0;
        m_scratch.put(cardOf(*stored), {move.start, startUtc, move.minutes, move.technicians, {}},
                      stored->visit.start ? BoardScratch::Origin::Board : BoardScratch::Origin::WaitingList);
    }
    if (!m_scratch.endTry())
        return; // asked for twice
    rebuild(Others::OnlyCards);
    emit triedOut();
}

bool BoardModel::refusedInWhatIf()
{
    if (isWhatIf())
        emit refused(whyNotInWhatIf());
    return isWhatIf();
}

QString BoardModel::whyNotInWhatIf() const
{
    return isWhatIf() ? heldByTries() : QString();
}

QString BoardModel::heldByTries()
{
    return tr("You are trying things out, and this would be stored at once. Keep what you tried or throw it "
              "away first.");
}

QString BoardModel::beingKept()
{
    return tr("What you tried out is being stored.");
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmodel.h"
#include <algorithm>

namespace truckroll {

static std::set<VisitId> idsOf(const std::vector<PlacedVisit> &visits)
{
    std::set<VisitId> ids;
    for (const PlacedVisit &each : visits)
        ids.insert(each.visit);
    return ids;
}

/// A visit keeps the zone it was booked in; on the board it moves by the same stretch of wall clock. A line
/// of the grid may lie in the hour that the clock leaves out: what is dropped there begins when it goes on.
WallTime BoardModel::inOwnZone(const BoardCard &card, const WallTime &officeTime) const
{
    const WallTime shown = ZonedDay::toWall(card.startUtc, m_zone);
    const WallTime wanted = ZonedDay::toWall(ZonedDay::toUtc(officeTime, m_zone), m_zone);
    if (wanted != shown && ZonedDay::toUtc(card.start, m_zone) == card.startUtc)
        return wanted; // also of one that its series has put into that hour
    return card.start.plusMinutes(wanted.minutesSince(shown));
}

void BoardModel::move(VisitId visit, std::optional<WallTime> start, int minutes,
                      const std::vector<TechnicianId> &technicians, const QString &mergeKey)
{
    if (start && tryOut({{visit, *start, minutes, technicians}}))
        return;
    const BoardCard *card = known(visit);
    if (!card)
        return;
    WantedPlace place{{}, 0, minutes, technicians, stepKey(*card, mergeKey)};
    if (start) {
        place.start = inOwnZone(*card, *start);
        place.startUtc = ZonedDay::toUtc(*start, m_zone);
    }
    if (place.start == card->start && minutes == card->minutes && technicians == card->technicians)
        return;
    const bool shown = find(visit);
    const bool now = m_pending.want(visit, card->version, place, shown ? std::optional<BoardCard>() : *card);
    if (now && !m_pending.hasStatus(visit)) // else it is shown at once and sent after that
        send(visit);
    rebuild(Others::OnlyCards);
}

/// A visit keeps the zone it was booked in; the place was chosen by the office's clock.
void BoardModel::bring(const DraggedVisit &visit, const WallTime &start,
                       const std::vector<TechnicianId> &technicians)
{
    const qint64 startUtc = ZonedDay::toUtc(start, m_zone);
    BoardCard card;
    card.visit = visit.visit;
    card.version = visit.version;
    card.customer = visit.customer;
    card.title = visit.title;
    card.start = ZonedDay::toWall(startUtc, findZone(visit.zone).value_or(m_zone));
    card.startUtc = startUtc;
    card.minutes = visit.minutes;
    card.technicians = visit.technicians;
    if (isWhatIf()) {
        const BoardCard *tried = m_scratch.base(visit.visit); // it keeps the zone it has in the office
        m_carried = {tried ? *tried : card};
        tryOut({{visit.visit, start, visit.minutes, technicians}}, BoardScratch::Origin::WaitingList);
        return;
    }
    const QString step = QStringLiteral("visit-move:%1:%2").arg(visit.visit.value()).arg(++m_seriesStep);
    if (m_pending.want(visit.visit, visit.version, {card.start, startUtc, visit.minutes, technicians, step},
                       card))
        send(visit.visit);
    rebuild(Others::OnlyCards);
}

/// Those that follow in a series may be moved as well, as one step of undo with this act and with no other.
QString BoardModel::stepKey(const BoardCard &card, const QString &mergeKey)
{
    if (!card.recurring)
        return mergeKey;
    if (!mergeKey.isEmpty()) // one of several that are one step
        return QStringLiteral("%1:%2").arg(mergeKey).arg(m_seriesStep);
    return QStringLiteral("visit-move:%1:%2").arg(card.visit.value()).arg(++m_seriesStep);
}

void BoardModel::send(VisitId visit, const QDate &stands)
{
    const auto next = m_pending.takeNext(visit);
    if (!next)
        return;
    const auto &[version, place] = *next;
    const QDate before = stands.isValid() ? stands : dayBefore(visit, place);
    m_backend.act(this, MoveVisit{visit, version, place.start, place.minutes, place.technicians},
                  std::function<void(Result<Visit>)>(
                      [this, visit, mergeKey = place.mergeKey, before](const Result<Visit> &reply) {
                          answered(visit, reply, mergeKey, before);
                      }),
                  place.mergeKey);
}

/// Where the office has the visit of a series that is sent to this place; invalid: it waited.
QDate BoardModel::dayBefore(VisitId visit, const WantedPlace &place) const
{
    const BoardCard *shown = known(visit);
    if (shown && !shown->recurring)
        return {}; // nobody asks, and there may be thousands
    const auto card = std::find_if(m_read.cards.begin(), m_read.cards.end(),
                                   [&](const BoardCard &each) { return each.visit == visit; });
    if (card != m_read.cards.end())
        return card->start.date;
    const BoardCard *base = m_pending.base(visit);
    return base && base->start != place.start ? base->start.date : QDate();
}

void BoardModel::answered(VisitId visit, const Result<Visit> &reply, const QString &mergeKey,
                          const QDate &stood)
{
    if (!reply) {
        m_pending.drop(visit);
        refuse(reply.error());
    } else {
        if (!takeShown(*reply))
            takeVisit(*reply, m_pending.base(visit));
        if (m_pending.agreed(visit, reply->version))
            send(visit, reply->start ? reply->start->date : QDate());
    }
    takeAnswer();
    settled();
    if (reply && reply->edited && reply->start)
        emit movedAlone(visit, reply->version, mergeKey, stood);
}

void BoardModel::refuse(const Error &error)
{
    // What we believe may be old: somebody else was faster, or the visit is gone.
    if (error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound)
        readDay();
    emit refused(error.forUser);
}

/// Mostly the office agrees to what is on the screen: then the cards that are shown are what it has told now,
/// but for the new version. Copying and comparing thousands for that would be most of the work of a drop.
/// False: something else is different, too.
bool BoardModel::takeShown(const Visit &visit)
{
    if (isWhatIf() || m_read.period != m_shown.period || !m_pending.holdsOnly(visit.id))
        return false;
    const auto isAsAnswered = [&](const BoardCard &card) {
        return visit.start && card.start == *visit.start && card.startUtc == visit.startUtc &&
               card.minutes == visit.minutes && card.status == visit.status &&
               card.technicians == visit.technicians;
    };
    std::vector<size_t> rows;
    for (size_t place = 0; place < cards().size(); ++place) {
        const BoardCard &card = cards()[place];
        if (card.visit == visit.id && !isAsAnswered(card))
            return false;
        if (card.visit == visit.id)
            rows.push_back(place);
    }
    if (rows.size() != std::max<size_t>(1, visit.technicians.size()))
        return false; // it has left these days
    renewKept({{visit.id, &visit}});
    m_contents.cards.renew(rows, visit.version);
    throwAwayUnshared(std::exchange(m_read.cards, m_contents.cards));
    return true;
}

/// What the office answered goes under the overlay at once; the reading that follows brings the rest.
void BoardModel::takeVisit(const Visit &visit, const BoardCard *base)
{
    std::map<VisitId, BoardCard> bases;
    if (base)
        bases.emplace(visit.id, *base);
    takeVisits({visit}, bases);
}

void BoardModel::takeVisits(const std::vector<Visit> &visits, const std::map<VisitId, BoardCard> &bases)
{
    std::map<VisitId, const Visit *> now;
    for (const Visit &visit : visits)
        now.insert_or_assign(visit.id, &visit);
    renewKept(now);
    std::map<VisitId, const BoardCard *> before;
    for (const BoardCard &card : m_read.cards) {
        if (now.contains(card.visit))
            before.try_emplace(card.visit, &card);
    }
    for (const auto &[visit, base] : bases)
        before.try_emplace(visit, &base);
    if (before.empty())
        return;
    std::vector<BoardCard> rows;
    for (const auto &[id, card] : before) {
        const auto found = now.find(id);
        if (found == now.end() || found->second->status == VisitStatus::Cancelled)
            continue;
        const Visit &visit = *found->second;
        BoardCard renewed = *card;
        renewed.version = visit.version;
        renewed.status = visit.status;
        addRows(rows, renewed, {visit.start, visit.startUtc, visit.minutes, visit.technicians, {}});
    }
    m_read.cards = withRows(
        m_read.cards, [&](VisitId each) { return now.contains(each); }, std::move(rows));
}

void BoardModel::duplicate(VisitId visit, const WallTime &start, const std::vector<TechnicianId> &technicians)
{
    const BoardCard *card = known(visit);
    if (!card || refusedInWhatIf())
        return;
    m_backend.act(this, DuplicateVisit{visit, inOwnZone(*card, start), technicians},
                  std::function<void(Result<Visit>)>([this](const Result<Visit> &reply) {
                      if (reply)
                          emit copied(reply->id);
                      else
                          refuse(reply.error());
                  }));
}

void BoardModel::duplicateTogether(const std::vector<PlacedVisit> &visits)
{
    if (refusedInWhatIf())
        return;
    std::vector<DuplicateVisit> commands;
    const auto cards = knownAmong(idsOf(visits));
    for (const PlacedVisit &each : visits) {
        if (const auto card = cards.find(each.visit); card != cards.end())
            commands.push_back({each.visit, inOwnZone(*card->second.card, each.start), each.technicians});
    }
    if (commands.empty())
        return;
    m_backend.actAll(
        this, std::move(commands),
        std::function<void(Result<std::vector<Visit>>)>([this](const Result<std::vector<Visit>> &reply) {
            if (!reply)
                refuse(reply.error());
            else
                emit copied(reply->front().id);
        }));
}

void BoardModel::moveTogether(const std::vector<PlacedVisit> &visits, std::function<void()> stored)
{
    if (tryOut(visits))
        return;
    whenSettled(idsOf(visits), [this, visits, stored = std::move(stored)] {
        std::vector<MoveVisit> commands;
        const auto cards = knownAmong(idsOf(visits));
        for (const PlacedVisit &each : visits) {
            const auto found = cards.find(each.visit);
            if (found == cards.end())
                continue;
            const auto &[card, shown] = found->second;
            const WantedPlace place{inOwnZone(*card, each.start),
                                    ZonedDay::toUtc(each.start, m_zone),
                                    each.minutes,
                                    each.technicians,
                                    {}};
            commands.push_back({each.visit, card->version, place.start, place.minutes, place.technicians});
            m_pending.want(each.visit, card->version, place, shown ? std::optional<BoardCard>() : *card);
            m_pending.takeNext(each.visit);
        }
        sendTogether(std::move(commands), stored);
    });
}

void BoardModel::setStatus(const std::set<VisitId> &visits, VisitStatus status)
{
    if (refusedInWhatIf())
        return;
    whenSettled(visits, [this, visits, status] {
        std::vector<SetVisitStatus> commands;
        QString closed; // of the last that stays
        int staying = 0;
        for (const auto &[visit, known] : knownAmong(visits)) {
            const BoardCard *card = known.card;
            if (card->status == status)
                continue;
            if (visitMayBecome(card->status, status))
                commands.push_back({visit, card->version, status});
            else
                closed = tr("%1 is %2 and cannot become %3.")
                             .arg(card->customer, visitStatusText(card->status).toLower(),
                                  visitStatusText(status).toLower());
            staying += visitMayBecome(card->status, status) ? 0 : 1;
        }
        if (!commands.empty())
            sendStatus(
                std::move(commands),
                staying == 0
                    ? QString()
                    : tr("%n of those that are chosen stay(s): %1", "%1 is a sentence", staying).arg(closed));
        else if (staying > 0)
            emit refused(tr("%1 Nothing was changed.", "%1 is a sentence").arg(closed));
    });
}

/// `left`: what is said of others, which stay as they are.
void BoardModel::sendStatus(std::vector<SetVisitStatus> commands, const QString &left)
{
    std::set<VisitId> visits;
    for (const SetVisitStatus &command : commands) {
        m_pending.wantStatus(command.visit, command.status);
        visits.insert(command.visit);
    }
    const QString mergeKey = cancelKey(commands);
    rebuild(Others::OnlyCards);
    if (!mergeKey.isEmpty())
        return sendCancel(commands.front(), mergeKey, left);
    m_backend.actAll(this, std::move(commands),
                     std::function<void(Result<std::vector<Visit>>)>(
                         [this, visits, left](const Result<std::vector<Visit>> &reply) {
                             statusAnswered(visits, reply, left);
                         }));
}

/// Of one visit of a series that is canceled, after which those that follow may go in the same step of undo.
QString BoardModel::cancelKey(const std::vector<SetVisitStatus> &commands)
{
    if (commands.size() != 1 || commands.front().status != VisitStatus::Cancelled)
        return {};
    const BoardCard *card = known(commands.front().visit);
    if (!card || !card->recurring)
        return {};
    return QStringLiteral("visit-cancel:%1:%2").arg(card->visit.value()).arg(++m_seriesStep);
}

void BoardModel::sendCancel(const SetVisitStatus &command, const QString &mergeKey, const QString &left)
{
    m_backend.act(this, command,
                  std::function<void(Result<Visit>)>(
                      [this, visit = command.visit, mergeKey, left](const Result<Visit> &reply) {
                          using Replies = Result<std::vector<Visit>>;
                          statusAnswered({visit},
                                         reply ? Replies(std::vector<Visit>{*reply})
                                               : Replies(tl::unexpected<Error>(reply.error())),
                                         left);
                          if (reply && reply->originalDate.isValid())
                              emit canceledAlone(visit, mergeKey);
                      }),
                  mergeKey);
}

void BoardModel::statusAnswered(const std::set<VisitId> &visits, const Result<std::vector<Visit>> &reply,
                                const QString &left)
{
    for (const VisitId visit : visits)
        m_pending.statusSettled(visit);
    if (!reply)
        refuse(reply.error());
    else
        takeStatuses(*reply);
    if (reply && !left.isEmpty())
        emit leftOut(left, false);
    for (const VisitId visit : visits)
        send(visit); // where it was taken to meanwhile
    takeAnswer();
    settled();
}

void BoardModel::takeStatuses(const std::vector<Visit> &visits)
{
    takeVisits(visits, {});
    for (const Visit &visit : visits) {
        m_pending.setVersion(visit.id, visit.version);
        send(visit.id, visit.start ? visit.start->date : QDate()); // where it was taken to meanwhile
    }
}

void BoardModel::toWaitingList(const std::set<VisitId> &visits)
{
    if (isWhatIf() && m_keeping)
        return void(tryOut({})); // says that it has to wait
    if (isWhatIf()) {
        m_scratch.beginTry();
        for (const auto &[visit, known] : knownAmong(visits))
            m_scratch.put(*known.card, {{}, 0, known.card->minutes, known.card->technicians, {}});
        m_scratch.endTry();
        return rebuild(Others::OnlyCards);
    }
    whenSettled(visits, [this, visits] {
        std::vector<MoveVisit> commands;
        for (const auto &[visit, known] : knownAmong(visits)) {
            const auto &[card, shown] = known;
            const WantedPlace place{{}, 0, card->minutes, card->technicians, {}};
            commands.push_back({visit, card->version, {}, card->minutes, card->technicians});
            m_pending.want(visit, card->version, place, shown ? std::optional<BoardCard>() : *card);
            m_pending.takeNext(visit);
        }
        sendTogether(std::move(commands));
    });
}

void BoardModel::copyToWaitingList(const std::set<VisitId> &visits)
{
    if (refusedInWhatIf())
        return;
    std::vector<DuplicateVisit> commands;
    for (const auto &[visit, known] : knownAmong(visits))
        commands.push_back({visit, {}, known.card->technicians});
    if (commands.empty())
        return;
    m_backend.actAll(
        this, std::move(commands),
        std::function<void(Result<std::vector<Visit>>)>([this](const Result<std::vector<Visit>> &reply) {
            if (!reply)
                refuse(reply.error());
        }));
}

/// What the pending overlay shows already: all of it or none.
void BoardModel::sendTogether(std::vector<MoveVisit> commands, std::function<void()> stored)
{
    if (commands.empty())
        return;
    std::set<VisitId> visits;
    for (const MoveVisit &command : commands)
        visits.insert(command.visit);
    rebuild(Others::OnlyCards);
    m_backend.actAll(this, std::move(commands),
                     std::function<void(Result<std::vector<Visit>>)>(
                         [this, visits, stored = std::move(stored)](const Result<std::vector<Visit>> &reply) {
                             std::map<VisitId, BoardCard> bases;
                             for (const VisitId visit : visits) {
                                 if (const BoardCard *base = m_pending.base(visit))
                                     bases.emplace(visit, *base);
                                 m_pending.drop(visit);
                             }
                             if (reply)
                                 takeVisits(*reply, bases);
                             else
                                 refuse(reply.error());
                             takeAnswer();
                             settled();
                             if (reply && stored)
                                 stored();
                         }));
}

void BoardModel::whenSettled(const std::set<VisitId> &visits, std::function<void()> act)
{
    const bool free = std::none_of(visits.begin(), visits.end(),
                                   [this](VisitId visit) { return m_pending.contains(visit); });
    if (free)
        return act();
    keepAsked(visits);
    m_waiting.emplace_back(visits, std::move(act));
}

/// As they are now: by the time of the act the board may show other days.
void BoardModel::keepAsked(const std::set<VisitId> &visits)
{
    std::map<VisitId, BoardCard> now; // some of them are among those that are kept
    for (const auto &[visit, known] : knownAmong(visits))
        now.emplace(visit, *known.card);
    for (auto &[visit, card] : now)
        m_asked.insert_or_assign(visit, std::move(card));
}

/// Cards that no reading renews: what is done to them next needs the newest version.
void BoardModel::renewKept(const std::map<VisitId, const Visit *> &visits)
{
    const auto renew = [&visits](BoardCard &card) {
        const auto found = visits.find(card.visit);
        if (found == visits.end())
            return;
        const Visit &visit = *found->second;
        card.version = visit.version;
        card.status = visit.status;
        card.minutes = visit.minutes;
        card.technicians = visit.technicians;
        if (!visit.start)
            return;
        card.start = *visit.start;
        card.startUtc = visit.startUtc;
    };
    for (auto &[visit, card] : m_asked)
        renew(card);
    for (BoardCard &card : m_carried)
        renew(card);
}

void BoardModel::settled()
{
    auto waiting = std::exchange(m_waiting, {});
    for (auto &[visits, act] : waiting)
        whenSettled(visits, std::move(act));
    if (m_waiting.empty())
        m_asked.clear();
}

} // namespace truckroll

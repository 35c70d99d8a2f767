// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmodel.h"
#include "ui/board/thrownaway.h"
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

bool touchesDay(const ChangeSet &changes)
{
    return changes.touches(EntityKind::Visit) || changes.touches(EntityKind::Appointment) ||
           changes.touches(EntityKind::Document) || changes.touches(EntityKind::Payment) ||
           changes.touches(EntityKind::Customer) || changes.touches(EntityKind::Site);
}

bool isSameButVersion(const BoardCard &a, const BoardCard &b)
{
    if (a.version == b.version)
        return a == b;
    BoardCard other = b;
    other.version = a.version;
    return a == other;
}

bool touchesPeople(const ChangeSet &changes)
{
    return changes.touches(EntityKind::Technician) || changes.touches(EntityKind::Crew) ||
           changes.touches(EntityKind::WorkingHours) || changes.touches(EntityKind::TimeOff) ||
           changes.touches(EntityKind::ClosingDay);
}

} // namespace

BoardModel::BoardModel(Backend &backend, QObject *parent)
    : QObject(parent), m_backend(backend), m_zone(QTimeZone::utc())
{
    connect(&backend, &Backend::changed, this, &BoardModel::takeChanges);
    connect(&backend, &Backend::actorChanged, this, &BoardModel::reload);
    const auto onTimer = [this](QTimer &timer, void (BoardModel::*step)()) {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, step);
    };
    m_aheadTimer.setParent(this);
    m_aheadTimer.setObjectName(QStringLiteral("boardAhead"));
    onTimer(m_aheadTimer, &BoardModel::readAhead);
    onTimer(m_checkTimer, &BoardModel::checkTheRest);
    onTimer(m_markTimer, &BoardModel::markTheRest);
    reload();
}

template <class Query>
void BoardModel::ask(Query query, std::function<void(typename Query::Reply)> done)
{
    using Reply = typename Query::Reply;
    m_backend.ask(this, query, std::function<void(Result<Reply>)>([this, done](Result<Reply> reply) {
                      if (reply)
                          done(std::move(*reply));
                      else
                          refuse(reply.error());
                  }));
}

// ---- Reading -------------------------------------------------------------------------------------------

/// The zone comes first: without it nobody knows which day today is.
void BoardModel::reload()
{
    m_pending.clear();
    m_waiting.clear();
    m_asked.clear();
    forgetHeld();
    dropWhatIf(); // it was another person's, or another office's
    m_dropped = {};
    forgetKept();
    if (!m_backend.isOpen() || !m_backend.isSignedIn())
        return;
    ask(OfficeInfo{}, std::function<void(OfficeInfo::Reply)>([this](const OfficeInfo::Reply &office) {
            m_zone = findZone(office.zone).value_or(QTimeZone::utc());
            m_currency = office.currency;
            m_settings = boardSettingsOf(office.settings);
            show(m_wanted.view, m_wanted.day.isValid() ? m_wanted.day : today());
            readPeople();
            readCategories();
            readDay();
        }));
}

void BoardModel::readSettings()
{
    ask(OfficeInfo{}, std::function<void(OfficeInfo::Reply)>([this](const OfficeInfo::Reply &office) {
            m_settings = boardSettingsOf(office.settings);
            m_checksOld = true;
            rebuild();
            show(m_wanted.view, m_wanted.day); // weeks may begin on another day now
        }));
}

QDate BoardModel::today() const
{
    return ZonedDay::toWall(nowUtc(), m_zone).date;
}

void BoardModel::show(BoardViewKind view, const QDate &day)
{
    if (!day.isValid()) { // the office's zone is not known yet, and with it not the day
        m_wanted.view = view;
        return;
    }
    const BoardWanted wanted{view, day, periodOf(view, day, m_settings.firstDayOfWeek)};
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    const BoardPeriod &read = m_read.period;
    if (read.isValid() && read.contains(wanted.period.from) && read.contains(wanted.period.to)) {
        m_shown = m_wanted;
        m_checksOld = true;
        m_marksOld = true;
        rebuild();
    } else if (m_havePeople && !showKept()) {
        readDay();
    }
}

void BoardModel::readPeople()
{
    ask(People{}, std::function<void(People::Reply)>([this](People::Reply people) {
            m_contents.people = std::move(people);
            m_havePeople = true;
            m_checksOld = true;
            m_marksOld = true;
            rebuild();
        }));
}

void BoardModel::readCategories()
{
    ask(PriceBook{}, std::function<void(PriceBook::Reply)>([this](PriceBook::Reply book) {
            m_contents.categories = std::move(book.categories);
            m_marksOld = true;
            tell();
        }));
}

/// One reading at a time: a burst of commits costs two readings, not one for each.
void BoardModel::readDay()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    const BoardPeriod period = m_wanted.period;
    m_backend.ask(this, BoardRange{period.from, period.to},
                  std::function<void(Result<BoardRange::Reply>)>(
                      [this, period, turn = m_turn](Result<BoardRange::Reply> reply) {
                          m_reading = false;
                          if (reply)
                              takeDays({period, std::move(reply->cards), std::move(reply->documents),
                                        std::move(reply->needs), turn});
                          else
                              stayWith(reply.error());
                          if (std::exchange(m_readAgain, false))
                              readDay();
                      }));
}

/// The days that were wanted could not be read: those that are shown are gone on with.
void BoardModel::stayWith(const Error &error)
{
    refuse(error);
    if (!isChecked())
        checkLater();
}

void BoardModel::takeDays(ReadDays days)
{
    if (days.period != m_wanted.period) { // somebody leafs on: only the last days count
        m_readAgain = true;
        return;
    }
    // The answer to an act has told most of what is read after it.
    const bool sameDays = m_read.period == days.period && m_shown == m_wanted;
    addHeldNeeds(days.needs);
    const bool sameNeeds = days.needs == m_read.needs;
    const bool samePapers = sameDays && days.documents == m_contents.documents;
    planAhead(!sameDays);
    if (samePapers && sameNeeds && days.cards == m_read.cards) {
        m_read.turn = days.turn;
        const size_t cards = days.cards.size();
        throwAway(std::move(days), cards);
        return emit upToDate();
    }
    m_checksOld = m_checksOld || !sameDays || !sameNeeds; // else only lanes whose visits are others
    m_marksOld = m_marksOld || !samePapers;
    showDays(std::move(days));
}

/// Those that are left are kept, when no change has been told since they were read.
void BoardModel::showDays(ReadDays days)
{
    addHeldNeeds(days.needs);
    ReadDays left = std::exchange(m_read, std::move(days));
    left.documents = std::exchange(m_contents.documents, std::move(m_read.documents));
    if (left.period.isValid() && left.period != m_read.period && left.turn == m_turn)
        keepDays(std::move(left));
    m_shown = m_wanted;
    rebuild();
    const size_t cards = left.cards.size();
    throwAway(std::move(left), cards);
}

void BoardModel::takeChanges(const ChangeSet &changes)
{
    if (touchesPeople(changes))
        readPeople();
    if (changes.touches(EntityKind::Category))
        readCategories();
    if (changes.touches(EntityKind::Setting))
        readSettings();
    if (!touchesDay(changes))
        return;
    forgetKept();
    readElsewhere();
    if (m_wanted.day.isValid())
        readDay();
}

void BoardModel::rebuild(Others others)
{
    if (!m_shown.period.isValid())
        return;
    CardList before = std::exchange(m_contents.cards, overlaid());
    check(before);
    m_checksUntold = m_checksUntold && !m_kept.isDone(); // else it is told with the cards
    m_triesChanged = isWhatIf();
    if (m_triesChanged && isCrowded())
        checkLater();
    else if (m_triesChanged)
        lookAtBefore();
    readElsewhere();
    tell(others);
    if (isWhatIf())
        emit whatIfChanged();
    throwAwayUnshared(std::move(before));
}

void BoardModel::throwAwayUnshared(CardList before) const
{
    const size_t cards = before.shares(m_contents.cards) ? 0 : before.size();
    throwAway(std::move(before), cards);
}

/// Nothing is put together again for it where thousands of cards are what they were when they were dropped.
void BoardModel::takeAnswer()
{
    if (!m_shown.period.isValid())
        return;
    const CardList now = overlaid();
    const bool same = m_contents.cards.shares(now) ||
                      std::equal(cards().begin(), cards().end(), now.begin(), now.end(), isSameButVersion);
    if (!same || isWhatIf() || m_checksOld || m_checkedMinute != nowUtc() / 60)
        return rebuild(Others::OnlyCards);
    CardList before = std::exchange(m_contents.cards, now);
    markCards();
    emit marked();
    throwAwayUnshared(std::move(before));
}

/// What the office told, with the acts under way and what is tried out laid over it.
CardList BoardModel::overlaid() const
{
    return within(m_scratch.over(m_pending.over(m_read.cards)));
}

/// Those that last into the days that are shown.
CardList BoardModel::within(CardList cards) const
{
    const qint64 start = ZonedDay(m_shown.period.from, m_zone).startUtc();
    const qint64 end = ZonedDay(m_shown.period.to, m_zone).endUtc();
    const auto lasts = [&](const BoardCard &card) { return card.endUtc() > start && card.startUtc < end; };
    if (std::all_of(cards.begin(), cards.end(), lasts))
        return cards;
    std::vector<BoardCard> inside;
    std::copy_if(cards.begin(), cards.end(), std::back_inserter(inside), lasts);
    return inside;
}

void BoardModel::tick()
{
    if (!m_shown.period.isValid() || isWhatIf() || today() != m_contents.today)
        return rebuild();
    if (check(m_contents.cards))
        emit marked();
    else
        emit passed();
}

// ---- Answers -------------------------------------------------------------------------------------------

const BoardCard *BoardModel::find(VisitId visit) const
{
    const auto it = std::find_if(cards().begin(), cards().end(),
                                 [&](const BoardCard &card) { return card.visit == visit; });
    return it == cards().end() ? nullptr : &*it;
}

const BoardCard *BoardModel::known(VisitId visit) const
{
    if (const BoardCard *card = find(visit))
        return card;
    if (const auto asked = m_asked.find(visit); asked != m_asked.end())
        return &asked->second;
    const auto it = std::find_if(m_carried.begin(), m_carried.end(),
                                 [&](const BoardCard &card) { return card.visit == visit; });
    return it == m_carried.end() ? nullptr : &*it;
}

std::map<VisitId, BoardModel::Known> BoardModel::knownAmong(const std::set<VisitId> &visits) const
{
    std::map<VisitId, Known> found;
    const auto add = [&](const BoardCard &card, bool shown) {
        if (visits.contains(card.visit))
            found.try_emplace(card.visit, Known{&card, shown});
    };
    for (const BoardCard &card : cards())
        add(card, true);
    for (const auto &[visit, card] : m_asked)
        add(card, false);
    for (const BoardCard &card : m_carried)
        add(card, false);
    return found;
}

VisitNeeds BoardModel::needsOf(VisitId visit) const
{
    if (const BoardCard *card = known(visit); card && card->customerId)
        return truckroll::needsOf(*card, m_read.needs);
    return truckroll::needsOf(ProposedPlace{visit, {}, 0, {}}, ground());
}

const std::vector<CardDocument> &BoardModel::documents(AppointmentId appointment) const
{
    static const std::vector<CardDocument> none;
    const auto it = m_contents.documents.find(appointment);
    return it == m_contents.documents.end() ? none : it->second;
}

QColor BoardModel::categoryColor(CategoryId category) const
{
    const auto it = std::find_if(categories().begin(), categories().end(),
                                 [&](const Category &each) { return each.id == category; });
    return it == categories().end() ? QColor() : QColor(it->color);
}

QString BoardModel::categoryName(CategoryId category) const
{
    const auto it = std::find_if(categories().begin(), categories().end(),
                                 [&](const Category &each) { return each.id == category; });
    return it == categories().end() ? QString() : it->name;
}

void BoardModel::tell(Others others)
{
    if (others == Others::Maybe)
        ++m_contents.turn;
    m_contents.view = m_shown.view;
    m_contents.day = m_shown.day;
    m_contents.period = m_shown.period;
    m_contents.today = today();
    m_contents.zone = m_zone;
    m_contents.settings = m_settings;
    markCards();
    m_contents.hiddenLanes.clear();
    for (const Technician &technician : people().technicians) {
        if (!showsLane(technician))
            m_contents.hiddenLanes.insert(technician.id);
    }
    emit changed();
}

void BoardModel::setLanes(const LaneArrangement &lanes)
{
    if (lanes == m_contents.lanes)
        return;
    m_contents.lanes = lanes;
    tell();
}

bool BoardModel::showsLane(const Technician &technician) const
{
    if (m_contents.lanes.hidden.contains(technician.id))
        return false;
    if (!m_filter.technicians.empty() && !m_filter.technicians.contains(technician.id))
        return false;
    if (!m_filter.department.isEmpty() && technician.department != m_filter.department)
        return false;
    if (m_filter.crew.isNone())
        return true;
    const auto crew = std::find_if(people().crews.begin(), people().crews.end(),
                                   [&](const Crew &each) { return each.id == m_filter.crew; });
    return crew == people().crews.end() ||
           std::find(crew->members.begin(), crew->members.end(), technician.id) != crew->members.end();
}

} // namespace truckroll

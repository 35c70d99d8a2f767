// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/copyplace.h"
#include "core/schedule/snapping.h"
#include "ui/board/boardaccessible.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardview.h"
#include "ui/board/boardwalk.h"
#include "ui/board/previewroom.h"
#include "ui/board/previewwords.h"
#include <algorithm>

namespace truckroll {

/// The copy of a visit stands among the others, which are by start.
static void takePlace(std::vector<BoardCard> &cards, BoardCard copy, const WallTime &start,
                      const QTimeZone &zone)
{
    copy.visit = VisitId(-copy.visit.value()); // of nobody's: it is in the way of the next copies
    copy.startUtc = ZonedDay::toUtc(start, zone);
    copy.status = VisitStatus::Scheduled; // whatever its visit has become
    std::vector<TechnicianId> lanes = copy.technicians;
    if (lanes.empty())
        lanes.push_back({});
    auto place = std::upper_bound(cards.begin(), cards.end(), copy.startUtc,
                                  [](qint64 utc, const BoardCard &card) { return utc < card.startUtc; });
    for (const TechnicianId lane : lanes) {
        copy.technician = lane;
        place = std::next(cards.insert(place, copy));
    }
}

static bool isAnyoneOutOfUse(const People::Reply &people)
{
    return std::any_of(people.technicians.begin(), people.technicians.end(),
                       [](const Technician &each) { return !each.active; });
}

// ---- What the interaction asks for ---------------------------------------------------------------------

std::vector<PlaceProblem> BoardView::problemsAt(const ProposedPlace &place) const
{
    return problemsOf(withNeeds(place), m_model.ground());
}

/// Asked with every movement of the mouse: the frame finds a card among thousands faster than the model.
ProposedPlace BoardView::withNeeds(const ProposedPlace &place) const
{
    ProposedPlace known = place;
    if (known.needs || !known.visit)
        return known;
    const BoardEntry *entry = m_frame.find(known.visit);
    known.needs =
        entry && entry->card->customerId ? m_model.needsOf(entry->card) : m_model.needsOf(known.visit);
    return known;
}

/// On a day that is not over, only what is still ahead is offered.
std::optional<NearSlot> BoardView::nearestFreeAt(const ProposedPlace &place) const
{
    const qint64 notBefore = place.start.date < m_model.today() ? 0 : m_model.nowUtc();
    return m_freeNearby.nearest(withNeeds(place), m_model.ground(), m_frame.settings.stepMinutes, notBefore);
}

bool BoardView::mayChange(VisitId visit, QString *whyNot) const
{
    const auto no = [whyNot](const QString &why) {
        if (whyNot)
            *whyNot = why;
        return false;
    };
    if (!m_model.mayBook())
        return no(m_backend.whyReadOnly().isEmpty() ? tr("Your role may look at the board but not change it.")
                                                    : m_backend.whyNot(Action::BookVisits));
    const BoardEntry *entry = visit ? m_frame.find(visit) : nullptr; // quicker, where all are asked about
    const BoardCard *card = entry ? &*entry->card : visit ? m_model.find(visit) : nullptr;
    if (card && visitIsClosed(card->status))
        return no(tr("%1 is %2 and stays where it is. Set it back to In progress first.")
                      .arg(card->customer, visitStatusText(card->status).toLower()));
    return true;
}

void BoardView::previewChanged()
{
    const auto regionOf = [this] {
        const auto rects = m_frame.previewAreas();
        if (int(rects.size()) > mostRegions)
            return QRegion(QRect({}, m_frame.viewport));
        QRegion region;
        for (const QRect &rect : rects)
            region += m_frame.toViewport(rect).adjusted(-2, -2, 2, 2);
        region += previewLabelRect(m_frame, m_ink);
        if (m_frame.preview && !m_frame.preview->outside && m_frame.preview->lane >= 0 &&
            m_frame.preview->lane < m_frame.geometry->laneCount()) {
            region += m_frame.laneHeader(m_frame.preview->lane);
        }
        return region;
    };
    const auto leaves = [this] {
        return m_frame.preview && m_frame.preview->kind != BoardPreview::Kind::Copy;
    };
    const VisitId before = m_frame.preview ? m_frame.preview->visit : VisitId();
    const bool left = leaves();
    if (!m_frame.preview && m_interaction.preview() && m_interaction.preview()->visit)
        m_model.carry(m_interaction.heldCards());
    if (!m_interaction.isBusy() && m_model.forgetHeld() && isAnyoneOutOfUse(m_model.people()))
        QTimer::singleShot(0, this, [this] { // the act itself comes first
            if (!m_interaction.isBusy())
                rebuild();
        });
    viewport()->update(m_previewRegion);
    m_frame.preview = m_interaction.preview();
    m_frame.room = roomFor(m_frame);
    m_frame.previewWords = previewLines(m_frame);
    m_previewRegion = regionOf();
    viewport()->update(m_previewRegion);
    if (!m_frame.preview) {
        m_heldFrom = {};
        outside(false);
        emit heldNoMore();
    }
    const VisitId now = m_frame.preview ? m_frame.preview->visit : VisitId();
    if (before != now || left != leaves()) { // what a copy is made of does not go
        touch(before);
        touch(now);
        touch(m_state.selection);
    }
    if (m_frame.preview && m_frame.preview->byKeys)
        followKeys();
}

/// What keys move is told and stays in sight.
void BoardView::followKeys()
{
    const QString words = m_frame.previewWords.join(QStringLiteral(". "));
    if (words != accessibleDescription()) // once, though the board below is read again and again
        tellMove(*this, words);
    const auto rects = m_frame.previewRects();
    if (rects.empty())
        return;
    QRect seen = rects.front();
    for (const QRect &area : m_frame.room.areas) { // with whom it comes between
        if (area.intersects(seen))
            seen = seen.adjusted(0, -seen.height(), 0, seen.height()) & area;
    }
    ensureVisible(seen);
}

void BoardView::moveVisit(VisitId visit, const BoardPlace &place,
                          const std::vector<TechnicianId> &technicians)
{
    m_state.focus = {visit, place.technician};
    m_dayMeant = false;
    m_model.move(visit, place.start, place.minutes, technicians);
    const BoardEntry *entry = m_frame.find(m_state.focus);
    if (!entry)
        entry = m_frame.find(visit);
    m_state.focus = entry ? entry->key() : CardKey{};
    m_frame.state = m_state;
    touch(visit);
    if (!entry)
        return;
    ensureVisible(entry->rect);
    tellMove(*this, tr("Dropped: %1").arg(spokenCard(m_frame, *entry)));
    tellFocus(*this, m_state.focus);
}

/// What is held stays where it was, and the board goes back there with it when it was leafed meanwhile.
void BoardView::leaveHeld()
{
    const QDate from = m_heldFrom;
    std::vector<VisitId> held;
    if (m_interaction.state() != BoardInteraction::State::Bringing) {
        for (const BoardCard &card : m_interaction.heldCards())
            held.push_back(card.visit);
    }
    m_interaction.cancel();
    if (!from.isValid())
        return;
    setDay(from);
    pointOutAll(held);
}

void BoardView::copyVisit(VisitId visit, const BoardPlace &place,
                          const std::vector<TechnicianId> &technicians)
{
    m_model.duplicate(visit, place.start, technicians);
}

void BoardView::moveVisits(const std::vector<PreviewPart> &visits)
{
    std::vector<PlacedVisit> placed;
    for (const PreviewPart &part : visits)
        placed.push_back({part.card.visit, part.place.start, part.place.minutes, part.technicians});
    m_model.moveTogether(placed);
    const BoardEntry *first = visits.empty() ? nullptr : m_frame.find(visits.front().card.visit);
    if (!first)
        return;
    const auto count = int(visits.size());
    const PreviewPart &wanted = visits.front();
    const bool isThere =
        first->from == m_frame.clockOf(wanted.place).first && first->card->technicians == wanted.technicians;
    if (isThere)
        tellMove(*this,
                 tr("Dropped %n visit(s), the first: %1", nullptr, count).arg(spokenCard(m_frame, *first)));
    else // an act of before is under way
        tellMove(*this, tr("%n visit(s) go there as soon as what was done before is stored", nullptr, count));
}

void BoardView::copyVisits(const std::vector<PreviewPart> &visits)
{
    std::vector<PlacedVisit> placed;
    for (const PreviewPart &part : visits)
        placed.push_back({part.card.visit, part.place.start, part.place.minutes, part.technicians});
    m_model.duplicateTogether(placed);
}

/// The board leafs under what is held.
void BoardView::showDayOfHeld(const QDate &day)
{
    if (!m_heldFrom.isValid())
        m_heldFrom = m_model.day();
    m_model.setDay(day);
}

void BoardView::bringVisit(const DraggedVisit &visit, const BoardPlace &place,
                           const std::vector<TechnicianId> &technicians)
{
    if (!visit.visit) {
        pointAt(place);
        emit recordBrought(visit, place);
        return;
    }
    m_model.bring(visit, place.start, technicians);
    const BoardEntry *entry = m_frame.find(visit.visit);
    if (!entry)
        return;
    focusOnCrowdedDay(*entry);
}

void BoardView::book(const BoardPlace &place)
{
    QString whyNot;
    if (!mayChange({}, &whyNot))
        return say(whyNot);
    pointAt(place);
    emit bookRequested(place, BookingKind::Appointment);
}

void BoardView::pointAt(const BoardPlace &place)
{
    setFocusedCard({});
    select({});
    setCursorPlace(place);
}

/// What stands in the list from the one to the other; elsewhere "between" says nothing.
static std::set<VisitId> rowsBetween(const BoardFrame &frame, const CardKey &from, const CardKey &to)
{
    std::set<VisitId> visits;
    const BoardEntry *first = frame.find(from);
    const BoardEntry *last = frame.find(to);
    if (frame.view != BoardViewKind::List || !first || !last)
        return visits;
    const std::pair<int, int> rows = std::minmax({first->rect.top(), last->rect.top()});
    for (const BoardEntry &entry : frame.entries) {
        if (entry.rect.top() >= rows.first && entry.rect.top() <= rows.second)
            visits.insert(entry.card->visit);
    }
    return visits;
}

void BoardView::pickCard(const CardKey &card, PickMode mode)
{
    std::set<VisitId> visits = m_state.selection;
    switch (mode) {
    case PickMode::Only:
        visits = {card.visit};
        break;
    case PickMode::Toggle:
        if (visits.contains(card.visit))
            return takeOut(card.visit);
        visits.insert(card.visit);
        break;
    case PickMode::Extend:
        visits.insert(card.visit);
        break;
    case PickMode::UpTo:
        visits.insert(card.visit);
        visits.merge(rowsBetween(m_frame, m_state.focus, card));
        break;
    }
    setFocusedCard(card);
    select(std::move(visits));
}

/// What was just taken out of the selection is not what the next key is meant for: the focus goes to one that
/// is still chosen and in sight.
void BoardView::takeOut(VisitId visit)
{
    std::set<VisitId> visits = m_state.selection;
    visits.erase(visit);
    const QRect area = m_frame.contentArea();
    const QRect sight(m_frame.toContent(area.topLeft()), area.size());
    const auto isChosen = [&](const BoardEntry &entry) {
        return visits.contains(entry.card->visit) && sight.contains(entry.rect);
    };
    if (!m_state.focus || !visits.contains(m_state.focus.visit)) {
        const auto other = std::find_if(m_frame.entries.begin(), m_frame.entries.end(), isChosen);
        setFocusedCard(other == m_frame.entries.end() ? CardKey{} : other->key());
    }
    select(std::move(visits));
}

void BoardView::say(const QString &sentence)
{
    emit said(sentence);
}

void BoardView::later(std::function<void()> step)
{
    QTimer::singleShot(0, this, std::move(step));
}

// ---- Acts of the commands ------------------------------------------------------------------------------

void BoardView::setStatus(VisitStatus status)
{
    const auto visits = actedOn();
    if (!visits.empty() && m_model.mayBook())
        m_model.setStatus(visits, status);
}

void BoardView::cancelSelected()
{
    setStatus(VisitStatus::Cancelled);
}

void BoardView::selectedToWaitingList()
{
    std::set<VisitId> visits = actedOn();
    for (auto it = visits.begin(); it != visits.end();) {
        QString whyNot;
        if (mayChange(*it, &whyNot)) {
            ++it;
            continue;
        }
        say(whyNot);
        it = visits.erase(it);
    }
    if (!visits.empty())
        sendToWaitingList(visits);
}

void BoardView::sendToWaitingList(const std::set<VisitId> &visits)
{
    m_model.toWaitingList(visits);
    if (!m_model.isWhatIf())
        emit waitsAgain(*visits.begin());
}

/// Each goes behind its visit; several do not get in each other's way.
void BoardView::duplicateFocused()
{
    QString whyNot;
    if (!mayChange({}, &whyNot))
        return say(whyNot);
    std::vector<BoardCard> cards = m_model.cards();
    const PlaceGround shown = m_model.ground();
    const PlaceGround ground{cards, shown.people, shown.zone, shown.needs, shown.bufferMinutes};
    std::vector<PlacedVisit> copies;
    for (const VisitId visit : actedOn()) {
        const BoardCard *card = m_model.find(visit);
        if (!card)
            continue;
        const auto start = placeForCopy(*card, ground, m_frame.settings.stepMinutes, m_frame.period.to);
        if (!start)
            return say(
                tr("Nobody of %1 has time behind it on these days. Drag it with Ctrl held to copy it to "
                   "another place.")
                    .arg(card->customer));
        const BoardCard copy = *card; // it stands in what is changed now
        copies.push_back({visit, *start, copy.minutes, copy.technicians});
        takePlace(cards, copy, *start, shown.zone);
    }
    if (copies.size() == 1)
        m_model.duplicate(copies.front().visit, copies.front().start, copies.front().technicians);
    else if (!copies.empty())
        m_model.duplicateTogether(copies);
}

void BoardView::beginMove()
{
    if (m_frame.find(m_state.focus))
        m_interaction.beginKeyMove(m_state.focus);
}

void BoardView::swapSelected()
{
    std::vector<const BoardEntry *> two;
    for (const VisitId visit : m_state.selection) {
        if (const BoardEntry *entry = m_frame.find(visit))
            two.push_back(entry);
    }
    if (two.size() != 2)
        return say(tr("Choose two visits to swap: Ctrl+click chooses a second one."));
    QString whyNot;
    for (const BoardEntry *entry : two) {
        if (!mayChange(entry->card->visit, &whyNot))
            return say(whyNot);
    }
    const BoardPreview swap = swapOf(*two[0], *two[1]);
    const PreviewPart &other = swap.others.front();
    const QStringList problems = problemsIn(swap);
    if (m_model.isWhatIf() && !problems.isEmpty())
        say(problems.join(u' '));
    m_model.moveTogether({{swap.visit, swap.place.start, swap.place.minutes, swap.technicians},
                          {other.card.visit, other.place.start, other.place.minutes, other.technicians}},
                         [this, problems] {
                             if (!problems.isEmpty())
                                 emit swappedDespite(problems);
                         });
}

/// What a drag would say before they are dropped.
QStringList BoardView::problemsIn(const BoardPreview &swap) const
{
    const auto problems =
        problemsOfAll(swap, [this](const ProposedPlace &place) { return problemsAt(place); });
    QStringList texts;
    if (problemOfSwap(swap, *m_frame.geometry))
        texts << tr("The two overlap now");
    for (const PlaceProblem &problem : problems) {
        if (!texts.contains(problem.text))
            texts << problem.text;
    }
    return texts;
}

void BoardView::changeLength(int minutes)
{
    if (m_state.selection.size() > 1)
        return changeLengths(minutes);
    const BoardEntry *entry = m_frame.find(m_state.focus);
    if (!entry)
        return;
    QString whyNot;
    if (!mayChange(entry->card->visit, &whyNot))
        return say(whyNot);
    const int step = m_frame.settings.stepMinutes;
    const VisitId visit = entry->card->visit;
    m_model.move(visit, entry->from, snapLength(entry->card->minutes + minutes, step),
                 entry->card->technicians, QStringLiteral("visit-length:%1").arg(visit.value()));
}

/// Of all that are chosen; what is done or canceled stays as it was.
void BoardView::changeLengths(int minutes)
{
    std::vector<PlacedVisit> placed;
    QString whyNot;
    for (const VisitId visit : m_state.selection) {
        const BoardEntry *entry = m_frame.find(visit);
        if (entry && mayChange(visit, &whyNot))
            placed.push_back({visit, entry->from,
                              snapLength(entry->card->minutes + minutes, m_frame.settings.stepMinutes),
                              entry->card->technicians});
    }
    if (placed.empty())
        return say(whyNot);
    m_model.moveTogether(placed);
}

void BoardView::openFocused()
{
    if (const BoardEntry *entry = m_frame.find(m_state.focus))
        emit openRequested(entry->card->appointment, entry->card->visit);
    else if (m_state.cursor)
        book(*m_state.cursor);
}

/// In the folder of a card, or with a new appointment on free time.
void BoardView::newDocument(DocumentKind kind, BookingKind booking)
{
    if (const BoardEntry *entry = m_frame.find(m_state.focus))
        emit documentRequested(entry->card->appointment, entry->card->visit, kind);
    else
        emit bookRequested(bookingPlace(), booking);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardaccessible.h"
#include "ui/board/boardcardpainter.h"
#include "ui/board/boardview.h"
#include <QAccessible>
#include <QAccessibleWidget>
#include <algorithm>
#include <iterator>
#include <map>

namespace truckroll {

namespace {

constexpr size_t mostTold = 32; ///< cards one by one; of more a reader looks through the board anew

/// One card. Holds no card itself: the view's entries come and go, the key stays.
class CardInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CardInterface(BoardView *view, const CardKey &key) : m_view(view), m_key(key) {}

    bool isValid() const override { return m_view && entry(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction(), showMenuAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    const CardKey &key() const { return m_key; }

private:
    const BoardEntry *entry() const { return m_view->frame().find(m_key); }
    /// While keys move it, it says where it would come.
    bool isHeldByKeys() const
    {
        const auto &preview = m_view->frame().preview;
        return preview && preview->byKeys && preview->visit == m_key.visit && m_view->focusedCard() == m_key;
    }

    BoardView *m_view;
    CardKey m_key;
};

QString CardInterface::text(QAccessible::Text which) const
{
    const BoardEntry *card = m_view ? entry() : nullptr;
    if (!card)
        return {};
    if (which == QAccessible::Name)
        return isHeldByKeys() ? m_view->accessibleDescription() : spokenCard(m_view->frame(), *card);
    if (which != QAccessible::Description)
        return {};
    QStringList parts;
    if (!card->card->place.isEmpty())
        parts << card->card->place;
    for (const CardDocument &document : card->documents)
        parts << documentBadge(document, m_view->frame().currency);
    return parts.join(QStringLiteral(", "));
}

QRect CardInterface::rect() const
{
    const BoardEntry *card = entry();
    if (!card)
        return {};
    const BoardFrame &frame = m_view->frame();
    const QRect seen = frame.toViewport(frame.rectNow(*card)) & frame.contentArea();
    return {m_view->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
}

QAccessible::State CardInterface::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.selected = m_view->selection().contains(m_key.visit);
    state.focused = m_view->hasFocus() && m_view->focusedCard() == m_key;
    state.offscreen = rect().isEmpty();
    return state;
}

void CardInterface::doAction(const QString &name)
{
    const BoardEntry *card = entry();
    if (!card)
        return;
    m_view->setFocusedCard(m_key);
    if (name == setFocusAction()) {
        m_view->activateWindow(); // who reads the screen may be in another window
        m_view->setFocus();
    } else if (name == pressAction()) {
        emit m_view->openRequested(card->card->appointment, card->card->visit);
    } else if (name == showMenuAction()) {
        emit m_view->visitMenuRequested(m_key.visit, rect().bottomLeft());
    }
}

/// What a lane or the free time under the cursor shares: named by the board, without children.
class PartInterface : public QAccessibleInterface
{
public:
    explicit PartInterface(BoardView *view) : m_view(view) {}

    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

protected:
    QRect onScreen(const QRect &viewportRect) const
    {
        return {m_view->viewport()->mapToGlobal(viewportRect.topLeft()), viewportRect.size()};
    }
    BoardView *m_view;
};

/// A technician, by name, load and number of visits.
class LaneInterface final : public PartInterface
{
public:
    LaneInterface(BoardView *view, int lane) : PartInterface(view), m_lane(lane) {}

    bool isValid() const override { return m_view && m_lane < int(m_view->frame().lanes.size()); }
    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? spokenLane(m_view->frame(), m_lane) : QString();
    }
    QRect rect() const override { return isValid() ? onScreen(m_view->frame().laneHeader(m_lane)) : QRect(); }
    QAccessible::Role role() const override
    {
        return m_view->view() == BoardViewKind::DayColumns ? QAccessible::ColumnHeader
                                                           : QAccessible::RowHeader;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        return state;
    }

private:
    int m_lane;
};

/// The free time under the keyboard's cursor.
class SlotInterface final : public PartInterface
{
public:
    using PartInterface::PartInterface;

    bool isValid() const override { return m_view && m_view->cursor().has_value(); }
    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? spokenSlot(m_view->frame(), *m_view->cursor())
                                                       : QString();
    }
    QRect rect() const override { return onScreen(m_view->frame().toViewport(m_view->frame().cursorRect())); }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.focused = isValid() && m_view->hasFocus();
        return state;
    }
};

/// The board: a list of its cards in the order of time, then the lanes, then the free time under the cursor.
class BoardInterface final : public QAccessibleWidget
{
public:
    explicit BoardInterface(BoardView *view) : QAccessibleWidget(view, QAccessible::List) {}
    ~BoardInterface() override
    {
        for (const auto &[key, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
        for (const auto &[lane, id] : m_laneIds)
            QAccessible::deleteAccessibleInterface(id);
        if (m_slotId)
            QAccessible::deleteAccessibleInterface(m_slotId);
    }

    int childCount() const override { return cards() + lanes() + (view()->cursor() ? 1 : 0); }
    int slotIndex() const { return cards() + lanes(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (index < cards())
            return cardInterface(view()->frame().entries[size_t(index)].key());
        return index < cards() + lanes() ? laneInterface(index - cards()) : slotInterface();
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const auto *card = dynamic_cast<const CardInterface *>(child))
            return indexOf(card->key());
        for (int i = cards(); i < childCount(); ++i) {
            if (this->child(i) == child)
                return i;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const BoardFrame &frame = view()->frame();
        const BoardHit hit = hitBoard(frame, view()->viewport()->mapFromGlobal(QPoint(x, y)));
        if (hit.what == BoardHit::What::LaneHeader)
            return child(cards() + hit.lane);
        return hit.onCard() ? child(hit.entry) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        if (view()->focusedCard())
            return child(indexOf(view()->focusedCard()));
        return view()->cursor() ? child(slotIndex()) : nullptr;
    }
    int indexOf(const CardKey &key) const
    {
        const auto &entries = view()->frame().entries;
        for (size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].key() == key)
                return int(i);
        }
        return -1;
    }

    /// Cards that somebody has asked for and that have left the board.
    std::vector<CardKey> gone() const
    {
        std::vector<CardKey> keys;
        for (const auto &[key, id] : m_ids)
            if (!view()->frame().find(key))
                keys.push_back(key);
        return keys;
    }
    QAccessible::Id idOf(const CardKey &key) const { return m_ids.at(key); }
    void forget(const CardKey &key)
    {
        QAccessible::deleteAccessibleInterface(m_ids.at(key));
        m_ids.erase(key);
    }

private:
    BoardView *view() const { return static_cast<BoardView *>(object()); }
    int cards() const { return int(view()->frame().entries.size()); }
    int lanes() const
    {
        const BoardFrame &frame = view()->frame();
        return frame.geometry && frame.geometry->tellsPeople() ? int(frame.lanes.size()) : 0;
    }
    QAccessibleInterface *laneInterface(int lane) const
    {
        const auto [known, isNew] = m_laneIds.try_emplace(lane, 0);
        if (isNew)
            known->second = QAccessible::registerAccessibleInterface(new LaneInterface(view(), lane));
        return QAccessible::accessibleInterface(known->second);
    }
    QAccessibleInterface *slotInterface() const
    {
        if (!m_slotId)
            m_slotId = QAccessible::registerAccessibleInterface(new SlotInterface(view()));
        return QAccessible::accessibleInterface(m_slotId);
    }
    QAccessibleInterface *cardInterface(const CardKey &key) const
    {
        const auto known = m_ids.find(key);
        if (known != m_ids.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new CardInterface(view(), key);
        m_ids.emplace(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable std::map<CardKey, QAccessible::Id> m_ids;
    mutable std::map<int, QAccessible::Id> m_laneIds;
    mutable QAccessible::Id m_slotId = 0;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<BoardView *>(object);
    return view ? new BoardInterface(view) : nullptr;
}

BoardInterface *interfaceOf(BoardView &view)
{
    return dynamic_cast<BoardInterface *>(QAccessible::queryAccessibleInterface(&view));
}

void tell(BoardView &view, QAccessible::Event what, int child = -1)
{
    QAccessibleEvent event(&view, what);
    if (child >= 0)
        event.setChild(child);
    QAccessible::updateAccessibility(&event);
}

bool haveSameCards(const BoardFrame &a, const BoardFrame &b)
{
    return std::equal(
        a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
        [](const BoardEntry &one, const BoardEntry &other) { return one.key() == other.key(); });
}

} // namespace

void installBoardAccessibility()
{
    static bool installed = false;
    if (!std::exchange(installed, true))
        QAccessible::installFactory(makeInterface);
}

void tellFocus(BoardView &view, const CardKey &card)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    const auto *board = interfaceOf(view);
    if (const int index = board ? board->indexOf(card) : -1; index >= 0)
        tell(view, QAccessible::Focus, index);
}

void tellCursor(BoardView &view)
{
    if (!view.cursor() || !QAccessible::isActive() || !view.hasFocus())
        return;
    if (const auto *board = interfaceOf(view))
        tell(view, QAccessible::Focus, board->slotIndex());
}

void tellSelection(BoardView &view, const std::set<VisitId> &before)
{
    if (!QAccessible::isActive())
        return;
    const std::set<VisitId> &now = view.selection();
    std::vector<VisitId> others;
    std::set_symmetric_difference(before.begin(), before.end(), now.begin(), now.end(),
                                  std::back_inserter(others));
    if (others.size() > mostTold)
        return tell(view, QAccessible::SelectionWithin);
    const auto added = now.size() == 1 ? QAccessible::Selection : QAccessible::SelectionAdd;
    for (const VisitId visit : others)
        for (const int card : view.frame().cardsOf(visit))
            tell(view, now.contains(visit) ? added : QAccessible::SelectionRemove, card);
}

void tellCards(BoardView &view, const BoardFrame &before)
{
    if (!QAccessible::isActive() || haveSameCards(before, view.frame()))
        return;
    auto *board = interfaceOf(view);
    if (!board)
        return;
    const auto &cards = view.frame().entries;
    const std::vector<CardKey> gone = board->gone();
    std::vector<int> come;
    for (size_t i = 0; i < cards.size() && come.size() <= mostTold; ++i)
        if (!before.find(cards[i].key()))
            come.push_back(int(i));
    const bool few = gone.size() <= mostTold && come.size() <= mostTold;
    for (const CardKey &card : gone) {
        QAccessibleEvent event(QAccessible::accessibleInterface(board->idOf(card)),
                               QAccessible::ObjectDestroyed);
        if (few)
            QAccessible::updateAccessibility(&event);
        board->forget(card);
    }
    for (const int card : come)
        if (few)
            tell(view, QAccessible::ObjectCreated, card);
    if (!few || (come.empty() && before.entries.size() == cards.size())) // the same in another order
        tell(view, QAccessible::ObjectReorder);
}

void tellMove(BoardView &view, const QString &sentence)
{
    view.setAccessibleDescription(sentence);
    tell(view, QAccessible::DescriptionChanged);
    if (!QAccessible::isActive())
        return;
    // Readers follow the name of what has the focus more surely than a description of what holds it.
    const auto *board = interfaceOf(view);
    if (const int index = board ? board->indexOf(view.focusedCard()) : -1; index >= 0)
        tell(view, QAccessible::NameChanged, index);
}

} // namespace truckroll

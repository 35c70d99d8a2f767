// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/conflicts.h"
#include "ui/board/boardframe.h"
#include "ui/board/boardhit.h"
#include "ui/board/boardmime.h"
#include <QPoint>
#include <Qt>
#include <functional>

namespace truckroll {

/// `UpTo`: with all rows up to it where visits are a list, else as `Extend`.
enum class PickMode { Only, Toggle, Extend, UpTo };

/// What the interaction asks of the board it works on. A test implements it without a window.
class BoardHost
{
public:
    virtual ~BoardHost() = default;
    virtual const BoardFrame &frame() const = 0;
    virtual std::vector<PlaceProblem> problemsAt(const ProposedPlace &place) const = 0;
    /// The nearest place without a problem; none: not on these days.
    virtual std::optional<NearSlot> nearestFreeAt(const ProposedPlace &place) const = 0;
    /// False with a sentence: closed visits and users without the right stay where they are.
    virtual bool mayChange(VisitId visit, QString *whyNot) const = 0; ///< visit none: booking
    virtual void previewChanged() = 0;

    virtual void moveVisit(VisitId visit, const BoardPlace &place,
                           const std::vector<TechnicianId> &technicians) = 0;
    virtual void copyVisit(VisitId visit, const BoardPlace &place,
                           const std::vector<TechnicianId> &technicians) = 0;
    /// Several at once: one act, one step of undo.
    virtual void moveVisits(const std::vector<PreviewPart> &visits) = 0;
    virtual void copyVisits(const std::vector<PreviewPart> &visits) = 0;
    /// Shows the days around this one while something is held.
    virtual void showDayOfHeld(const QDate &day) = 0;
    virtual void bringVisit(const DraggedVisit &visit, const BoardPlace &place,
                            const std::vector<TechnicianId> &technicians) = 0;
    virtual void book(const BoardPlace &place) = 0;
    virtual void pointAt(const BoardPlace &place) = 0; ///< the cursor goes to free time
    virtual void pickCard(const CardKey &card, PickMode mode) = 0;
    virtual void say(const QString &sentence) = 0;
    /// Runs `step` when the window has answered: what takes long is done bit by bit.
    virtual void later(std::function<void()> step) = 0;
};

/// The technicians of a visit when its card in one lane is taken to the lane of `target` (none: unassigned):
/// that one is replaced, the others stay.
std::vector<TechnicianId> techniciansAfter(const BoardCard &card, TechnicianId target);

/// The technicians of a visit that waited for `people` when it is put in the lane of `target` (none:
/// unassigned). A crew stays together: of people who do not work in that lane the first is replaced.
std::vector<TechnicianId> techniciansIn(std::vector<TechnicianId> people, TechnicianId target);

/// The two change places: time and people, each with its own length.
BoardPreview swapOf(const BoardEntry &held, const BoardEntry &other);
/// The longer one may reach over the place that the other one takes.
std::optional<PlaceProblem> problemOfSwap(const BoardPreview &swap, const BoardGeometry &geometry);

/// All that `ask` says against the places of what is held, of very many the first ones. Visits that go along
/// do not stand in each other's way where they were.
std::vector<PlaceProblem>
problemsOfAll(const BoardPreview &preview,
              const std::function<std::vector<PlaceProblem>(const ProposedPlace &)> &ask);

/// Presses, moves, releases and keys become one act at the end, or none. Everything in between is a preview
/// that Escape takes away in each state.
class BoardInteraction
{
public:
    enum class State {
        Idle,
        PressedCard,
        PressedEdge,
        PressedSlot,
        Moving,
        Resizing,
        Drawing,
        KeyMoving,
        Bringing
    };

    explicit BoardInteraction(BoardHost &host) : m_host(host) {}

    State state() const { return m_state; }
    /// Something is held that Escape would drop.
    bool isBusy() const { return m_state != State::Idle; }
    /// A card hangs on the mouse.
    bool isDragging() const;
    /// What hangs on the mouse is about to become a copy.
    bool isCopying() const { return m_copying; }
    /// What is held can be taken to other days.
    bool isCarrying() const { return isDragging() || m_state == State::KeyMoving; }
    /// All visits that are held, as they were when they were taken.
    std::vector<BoardCard> heldCards() const;
    const std::optional<BoardPreview> &preview() const { return m_preview; }

    void press(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    void move(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    void release(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    /// What lies below has changed, or moved under the hand, which is still at `pos`: what is held stands
    /// where it would be dropped now.
    void again(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    /// What hangs on the mouse is where the hand is, of that kind which the keys say now.
    void follow(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    /// What hangs on the mouse goes to that day, at its time and with its people.
    void dropOnDay(const QDate &day);
    /// Where that would be; its problems are not looked for. None: nothing hangs on the mouse.
    std::optional<BoardPreview> onDay(const QDate &day) const;
    /// The lanes are others than those of `before`: what is held stands in the lane of the same technician.
    /// False: somebody has none any more.
    bool findLanes(const BoardFrame &before);
    /// Leaves everything as it was; what the mouse still does until its next press is ignored.
    void cancel();
    Qt::CursorShape cursorAt(const QPoint &pos) const;

    /// Move mode: arrows a step of the board, with Shift an hour, up and down to the next technician, Enter
    /// drops.
    bool beginKeyMove(const CardKey &card);
    /// True: taken.
    bool key(int key, Qt::KeyboardModifiers modifiers);

    /// A visit from the waiting list hangs on the mouse.
    void bringTo(const DraggedVisit &visit, const QPoint &pos, Qt::KeyboardModifiers modifiers);
    /// False: it was not held over a place.
    bool bringDrop();

    static constexpr int dragDistance = 5; ///< pixels before a press becomes a drag

private:
    int step() const; ///< minutes
    int stepFor(Qt::KeyboardModifiers modifiers) const;
    bool startDrag(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    void dragTo(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    void moveTo(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    WallTime startAt(const BoardSpot &spot, const QPoint &way, int grid) const;
    void resizeTo(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    void drawTo(const QPoint &pos, Qt::KeyboardModifiers modifiers);
    void drawDay();
    void moveByKey(int key, bool shift);
    void keyMoveTo(int lane, int minutesLater);
    void keyMoveDays(int days);
    /// Where a click on free time points, where drawing begins.
    BoardPlace placeOf(const BoardHit &hit) const;
    void takeOthers();
    PreviewPart partAlong(const BoardEntry &entry, int lane, qint64 later) const;
    std::vector<PreviewPart> othersAlong(const BoardPreview &preview) const;
    void nameHeld(BoardPreview &preview) const;
    void takeAlong(BoardPreview &preview) const;
    void addProblems(BoardPreview &preview) const;
    bool takeNearest();
    bool fitTogether();
    void fitOn();
    std::optional<BoardPreview> nextFit();
    bool fits(const PreviewPart &part) const;
    void sortBySight(std::vector<BoardEntry> &entries) const;
    BoardPreview atNearest(const BoardPreview &preview) const;
    std::optional<BoardPreview> swapAt(const QPoint &pos) const;
    std::vector<PreviewPart> allParts(const BoardPreview &preview) const;
    void keyResize(int longer);
    static int shortestFor(int step);
    static int lengthWithin(qint64 startUtc, qint64 endUtc, int grid);
    void show(BoardPreview preview);
    void finish();
    void reset();
    int heldLane(int lane) const;
    std::vector<TechnicianId> heldTechniciansIn(int lane) const;
    std::vector<TechnicianId> techniciansAlong(const BoardEntry &entry, int lane) const;
    QString staying() const;

    BoardHost &m_host;
    State m_state = State::Idle;
    QPoint m_pressPos; ///< on the plane: scrolling meanwhile does not shift what is held
    BoardHit m_pressed;
    CardKey m_card;                    ///< what is held
    qint64 m_grip = 0;                 ///< seconds from its start to where it was taken
    BoardEntry m_held;                 ///< as it was when it was taken
    std::vector<BoardEntry> m_others;  ///< the rest of the selection, which goes along
    std::vector<BoardEntry> m_staying; ///< of the selection what is not moved, though it can be copied
    bool m_chosen = false;             ///< what is pressed was chosen before
    bool m_copying = false;
    DraggedVisit m_brought;
    std::optional<BoardPreview> m_preview;
    /// How far it is known whether several fit at other times.
    struct FitSearch
    {
        BoardPreview from;
        std::vector<VisitId> held; ///< in order
        int tries;
        std::optional<BoardPreview> there; ///< is being looked at
        std::vector<PreviewPart> parts;    ///< of it
        size_t judged;
    };
    std::optional<FitSearch> m_fit;
};

} // namespace truckroll

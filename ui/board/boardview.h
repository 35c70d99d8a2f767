// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardassembly.h"
#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"
#include "ui/board/boardinteraction.h"
#include "ui/board/boardlook.h"
#include "ui/board/boardmodel.h"
#include "ui/board/smoothscroll.h"
#include <QAbstractScrollArea>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <set>

class QAction;

namespace truckroll {

class CommandCatalog;

/// The drawn board: a day, some weeks, a month or a list of visits (BoardViewKind). It moves, copies,
/// lengthens and cancels visits itself; booking, folders and menus are the page's, told by signals. Its
/// commands ("board.open", "board.move", "board.status" ...) are in the catalogue: menus are made from those
/// actions, which act on the focused card (and where that makes sense on the whole selection) or on the free
/// place of the cursor.
class BoardView : public QAbstractScrollArea, private BoardHost
{
    Q_OBJECT

public:
    BoardView(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);
    ~BoardView() override;

    BoardModel &model() { return m_model; }
    const BoardModel &model() const { return m_model; }
    QDate day() const { return m_model.day(); }
    BoardViewKind view() const { return m_model.view(); }
    /// The same day in another view.
    void setView(BoardViewKind view);
    /// One day with its hours.
    void openDay(const QDate &day);
    /// Selection and focus stay with visits that are on the new day as well.
    void setDay(const QDate &day);
    /// The same, and that day is in sight: a view that leaves it out gives way to the day itself.
    void showDay(const QDate &day);
    /// Puts the cursor on free time there and shows it; the lane is that of before, or the first. A lane that
    /// is not shown is told.
    void showTime(const WallTime &time);
    void showPlace(const BoardPlace &place);
    /// Focuses a card and scrolls to it, now or as soon as its day is read; false: not on this day, or in no
    /// lane that is shown, which is told. Where its day has no room for it, that day is opened.
    bool showVisit(VisitId visit);
    /// The same without leaving the view: a day without room for all shows it in the place of another.
    bool pointOut(VisitId visit);
    /// The first one so, and those of the others that are on its days are chosen with it.
    void pointOutAll(const std::vector<VisitId> &visits);
    /// Shows the visit beforehand where it might come, its card at that place; none: takes that away.
    void propose(const std::optional<BoardCard> &card);
    /// To the present moment, or to the start of work on another day.
    void showNow();

    const std::set<VisitId> &selection() const { return m_state.selection; }
    /// Whom the acts of the commands are for: of what is shown, the selection, else the card with the focus.
    std::set<VisitId> actedOn() const;
    VisitId focusedVisit() const { return m_state.focus.visit; }
    CardKey focusedCard() const { return m_state.focus; }
    void setFocusedCard(const CardKey &card);
    /// Free time under the keyboard's cursor; none while a card has the focus.
    std::optional<BoardPlace> cursor() const { return m_state.cursor; }
    /// Where "New appointment" books: the cursor, else after the focused card, else soon.
    BoardPlace bookingPlace() const;
    /// Where the card is on the screen; empty when it is not in sight.
    QRect cardRectOnScreen(VisitId visit) const;

    const BoardLook &look() const { return m_look; }
    void setLook(const BoardLook &look);

    /// Width of an hour in percent of the usual one.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);
    static constexpr int smallestZoom = 25;
    static constexpr int largestZoom = 400;

    /// A card dropped over this widget goes to the waiting list.
    void setWaitingTarget(QWidget *panel) { m_waitingTarget = panel; }
    /// Cards dropped where this gives a day (of that calendar, by a point of the screen) go to that day.
    void setDayTarget(std::function<QDate(const QPoint &)> dayAt, const QWidget *calendar = nullptr)
    {
        m_dayAt = std::move(dayAt);
        m_calendar = calendar;
    }

    const BoardFrame &frame() const override;
    bool isBusy() const { return m_interaction.isBusy(); }

public slots:
    void zoomIn();
    void zoomOut();
    /// The usual working day fills the width; again after each change of size until somebody zooms.
    void zoomToFit();
    void setStatus(truckroll::VisitStatus status); ///< of the selection
    void duplicateFocused();
    void cancelSelected();
    void selectedToWaitingList();
    void beginMove(); ///< move mode by keys
    void changeLength(int minutes);
    void swapSelected(); ///< two visits take each other's time and people

signals:
    void bookRequested(const truckroll::BoardPlace &place, truckroll::BookingKind kind);
    /// What is proposed is not to be seen any more.
    void proposalLeft();
    /// A customer's or a document's row was dropped there.
    void recordBrought(const truckroll::DraggedVisit &record, const truckroll::BoardPlace &place);
    void openRequested(truckroll::AppointmentId appointment, truckroll::VisitId visit);
    /// A new quote or work order in the folder of a card.
    void documentRequested(truckroll::AppointmentId appointment, truckroll::VisitId visit,
                           truckroll::DocumentKind kind);
    void noteRequested(truckroll::AppointmentId appointment);
    /// The visit has been focused and selected before.
    void visitMenuRequested(truckroll::VisitId visit, const QPoint &globalPos);
    /// The cursor has been put there before.
    void slotMenuRequested(const truckroll::BoardPlace &place, const QPoint &globalPos);
    void laneMenuRequested(truckroll::TechnicianId technician, const QPoint &globalPos);
    void cornerMenuRequested(const QPoint &globalPos);
    void statusMenuRequested(truckroll::VisitId visit, const QPoint &globalPos);
    /// The mouse rests over another card, or over none; the card's place is in global coordinates.
    void hoverChanged(truckroll::VisitId visit, const QRect &globalRect);
    void focusChanged(truckroll::VisitId visit);
    void selectionChanged();
    void zoomChanged(int percent);
    /// Two were swapped by key although that speaks against it.
    void swappedDespite(const QStringList &problems);
    /// Taken off the board: this one, the first of several, is on the waiting list soon.
    void waitsAgain(truckroll::VisitId visit);
    void viewChanged();
    /// A lane was taken to another place by hand: all technicians in their new order, also those not shown.
    void lanesOrdered(const std::vector<truckroll::TechnicianId> &order);
    /// A card is held over that day of the day target; invalid: over none.
    void dayTargetHovered(const QDate &day);
    /// A card hangs on the mouse, which is there on the screen now; until heldNoMore().
    void held(const QPoint &globalPos);
    void heldNoMore();
    /// A card is held over the widget of setWaitingTarget(), or not any more.
    void waitingTargetHovered(bool over);
    /// A sentence for the status line: why an act was not done, what move mode expects.
    void said(const QString &sentence);

protected:
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void changeLengths(int minutes);
    // BoardHost
    std::vector<PlaceProblem> problemsAt(const ProposedPlace &place) const override;
    std::optional<NearSlot> nearestFreeAt(const ProposedPlace &place) const override;
    ProposedPlace withNeeds(const ProposedPlace &place) const;
    QStringList problemsIn(const BoardPreview &swap) const;
    bool mayChange(VisitId visit, QString *whyNot) const override;
    void previewChanged() override;
    void moveVisit(VisitId visit, const BoardPlace &place,
                   const std::vector<TechnicianId> &technicians) override;
    void copyVisit(VisitId visit, const BoardPlace &place,
                   const std::vector<TechnicianId> &technicians) override;
    void moveVisits(const std::vector<PreviewPart> &visits) override;
    void copyVisits(const std::vector<PreviewPart> &visits) override;
    void showDayOfHeld(const QDate &day) override;
    void bringVisit(const DraggedVisit &visit, const BoardPlace &place,
                    const std::vector<TechnicianId> &technicians) override;
    void book(const BoardPlace &place) override;
    void pointAt(const BoardPlace &place) override;
    void pickCard(const CardKey &card, PickMode mode) override;
    void say(const QString &sentence) override;
    void later(std::function<void()> step) override;

    void declareCommands();
    void declareKeys();
    QAction *addCommand(const char *name, const QString &text, const QString &hint, const char *icon,
                        const QList<QKeySequence> &keys, std::function<void()> run);
    void updateActions();
    void rebuild();
    void giveBackRoom();
    void showMarks();
    void keepHeld(const BoardFrame &before);
    void leaveHeld();
    void goToWanted();
    void forgetWanted();
    bool goTo(VisitId visit, bool mayLeaveView);
    void focusVisit(const BoardEntry &entry);
    void focusOnCrowdedDay(const BoardEntry &entry);
    void chooseToo(const std::vector<VisitId> &visits);
    void sayHasNoLane(TechnicianId technician);
    QDate pointedDay() const;
    void followKeys();
    void keepFocus(const BoardFrame &before);
    void updateBars();
    int grain() const;
    int onGrain(int pixels) const;
    QPoint scrolledTo() const;
    void movePainted(const QPoint &before);
    void tellSight();
    void layOut();
    void fitDay();
    void fitAgain();
    void leaveHours();
    void scrollToStart();
    double unit() const;
    int zoomNow() const;
    BoardSizes sizes() const;
    bool timeGoesAcross() const;
    QScrollBar *timeBar() const;
    void moveAlong(BoardPlace &place, int &lane, int key, int stride) const;
    TechnicianId firstTechnician() const;
    bool pageWhileHeld();
    int wayOverEdge() const;
    QDate dayTargetAt(const QPoint &globalPos) const;
    void overDay(const QDate &day);
    void tellDay(const QDate &day);
    QPoint besideCalendar(const QString &words) const;
    bool sayWhyNot(const QKeyEvent &event);
    void declareViewCommands();
    bool takeLane(const QPoint &viewportPos);
    int laneGapAt(const QPoint &viewportPos) const;
    void dragLane(const QPoint &viewportPos);
    void dropLane(bool keep);
    void setCursorPlace(const std::optional<BoardPlace> &place);
    void select(std::set<VisitId> visits);
    void takeOut(VisitId visit);
    void touch(const CardKey &card);
    void touch(VisitId visit);
    void touch(const std::set<VisitId> &visits);
    void ensureVisible(const QRect &content);
    void moveFocus(int key, Qt::KeyboardModifiers modifiers);
    void moveCursor(int key, Qt::KeyboardModifiers modifiers);
    bool wantsKey(const QKeyEvent &event) const;
    bool isTakingBack(const QKeyEvent &event) const;
    bool boardKey(const QKeyEvent &event);
    bool escape();
    void toNearestCard();
    void openFocused();
    void newDocument(DocumentKind kind, BookingKind booking);
    void hover(const QPoint &viewportPos);
    bool showTip(const QPoint &viewportPos, const QPoint &globalPos);
    QDate shownOf(const QDate &day) const;
    void sendToWaitingList(const std::set<VisitId> &visits);
    QMargins fromEdges(const QPoint &viewportPos) const;
    void followHand(const QPoint &viewportPos, Qt::KeyboardModifiers modifiers);
    void holdAt(const QPoint &viewportPos, Qt::KeyboardModifiers modifiers);
    bool holdOtherwise(const QKeyEvent &event);
    void autoScroll();
    void outside(bool over);
    bool isOverTarget(const QPoint &globalPos) const;
    void tickClock();
    void zoomAround(int percent, const QPoint &viewportPos);
    void zoomByWheel(bool closer, const QPoint &viewportPos);
    bool areDaysWidest() const;
    bool areHoursNarrowest() const;
    bool isHeldByMouse() const;
    void letGo();
    QPoint menuPoint(VisitId visit) const;

    Backend &m_backend;
    CommandCatalog &m_catalog;
    BoardModel m_model;
    BoardState m_state;
    BoardFrame m_frame;
    std::vector<BoardEntry> m_room; ///< empty: what thousands of entries need is not asked for each time
    BoardInk m_ink;
    mutable FreeNearby m_freeNearby; ///< of the cards that are shown
    BoardInteraction m_interaction;
    std::map<QString, QAction *> m_actions;
    BoardLook m_look;
    int m_zoom = 100;      ///< of hours
    int m_dayZoom = 100;   ///< of days where days are columns
    bool m_fitting = true; ///< until somebody chooses a zoom
    int m_leastFit = 70;   ///< percent: by itself the board makes no card too narrow to be read
    VisitId m_wantedVisit;
    std::vector<VisitId> m_wantedWith; ///< are chosen with it
    bool m_mayLeaveView = true;        ///< for the visit that is wanted
    std::optional<BoardPlace> m_wantedPlace;
    bool m_dayMeant = true; ///< a day was gone to after the last card or place was pointed at
    QDate m_heldFrom;       ///< the day that was shown before the board leafed under what is held
    bool m_placed = false;  ///< the first day has been scrolled to
    QRegion m_previewRegion;
    CardKey m_hovered;
    QPoint m_lastPos;
    QMargins m_furthestIn; ///< how far from each edge of the content the hand has been with what it holds
    Qt::KeyboardModifiers m_lastModifiers;
    QWidget *m_waitingTarget = nullptr;
    const QWidget *m_calendar = nullptr;
    std::function<QDate(const QPoint &)> m_dayAt;
    QDate m_overDay;
    SmoothScroll *m_glideAcross;
    SmoothScroll *m_glideDown;
    TechnicianId m_heldLane;
    QPoint m_lanePress;
    int m_edgeTicks = 0; ///< how long something has been held at an edge that scrolls no further
    bool m_overTarget = false;
    CardKey m_pressedCard;
    bool m_pressOpenedDay = false; ///< a second click there is not for what the day shows
    qint64 m_minute = 0;
    QTimer m_clockTimer;
    QTimer m_scrollTimer;
    QTimer m_roomTimer;
};

} // namespace truckroll

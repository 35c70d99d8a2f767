// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/board/boardlanes.h"
#include "ui/board/boardperiod.h"
#include "ui/board/boardplace.h"
#include "ui/board/bookingdialog.h"
#include "ui/shell/page.h"
#include <QPointer>
#include <map>

class QAction;
class QMenu;
class QSplitter;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class BoardSearch;
class BoardSidePanel;
class BoardToolbar;
class BoardView;
class CommandCatalog;
class HoverCard;
class MiniCalendar;
class Preferences;
class WhatIfBar;
class WhatIfKeys;
struct BoardCheck;
struct DraggedVisit;

/// The dispatch board: the drawn days in the middle, toolbar above, waiting list, details and checks beside
/// it, menus, hover card and the dialogs that book and change visits.
class BoardPage : public Page
{
    Q_OBJECT

public:
    BoardPage(Backend &backend, CommandCatalog &catalog, Preferences &preferences, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("board"); }
    QString title() const override { return tr("Board"); }
    QString icon() const override { return QStringLiteral("board"); }
    void activate() override;
    /// Visits, and folders at their next visit.
    bool showEntity(EntityKind kind, qint64 id) override;
    bool showTime(const QDate &day, int minute) override;
    /// "waiting": the waiting list; "checks": what to look at.
    bool showFiltered(const QString &filter) override;
    bool hasUnsavedText() const override;
    void saveText(std::function<void(bool)> done) override;
    QString whyNotLeft() const override;
    std::optional<OwnSteps> ownSteps() const override;
    void takeOwnStep(OwnSteps::Way way) override;

    QDate day() const;
    void setDay(const QDate &day);
    /// In this view; it is kept for the next start.
    void showAs(BoardViewKind view);
    /// A visit for this customer at the board's cursor.
    void bookFor(CustomerId customer);
    BoardView *view() const { return m_view; }
    BoardSidePanel *side() const { return m_side; }
    BoardContext &context() { return *m_context; }

signals:
    /// The folder of a card, as that visit's.
    void visitRequested(truckroll::AppointmentId appointment, truckroll::VisitId visit);
    /// A new quote or work order in that folder, for that visit of it.
    void documentRequested(truckroll::AppointmentId appointment, truckroll::VisitId visit,
                           truckroll::DocumentKind kind);
    /// A call note in that folder.
    void noteRequested(truckroll::AppointmentId appointment);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // boardpagelayout.cpp
    void build();
    void listen();
    void listenToView();
    void listenToModel();
    void listenToSide();
    QAction *declare(const char *name, const QString &text, const QString &hint, const char *icon,
                     const QList<QKeySequence> &keys, QWidget *scope, std::function<void()> run);
    void declareCommands();
    void declareDayCommands();
    void declareVisitCommands();

    void declareViewCommands();

    // boardpagewhatif.cpp
    void declareWhatIf();
    void showWhatIf();
    void throwAway();
    void keepTries();
    void takeBackTry();
    void tryAgain();
    void showRefused(const QString &sentence);
    void showLeftOut(const QString &sentence, bool nothingKept);
    void tryMoves(const std::vector<MoveVisit> &moves);
    void showTried(const MoveVisit &move, const Visit &stored);
    bool sayOfTries();

    // boardpagelanes.cpp
    void readLanes();
    void keepLanes(const LaneArrangement &lanes);
    void addLaneActs(QMenu *menu, TechnicianId technician);
    void addGroupActs(QMenu *menu);
    void moveLane(TechnicianId technician, int way);
    void declareLaneCommands();
    void askForLane();
    void cornerMenu(const QPoint &at);

    // boardpagetakenback.cpp
    void showTakenBack(const ChangeSet &changes);
    void askWhereTakenBack(const std::vector<VisitId> &visits);
    void pointOutAgain(const std::vector<VisitId> &visits, const std::vector<Visit> &found);
    void goToTakenBack(const std::vector<VisitId> &visits, const std::vector<Visit> &found);

    // boardpage.cpp
    void step(int pages);
    void setView(BoardViewKind view);
    void showView();
    void showLook();
    void chooseDay();
    void showSide(bool shown);
    void goToSide(int tab);
    void showSelection();
    void showActions();
    void showHover();
    void focusFirstMatch();
    void showVisitOf(const Visit &visit);
    void showCancelled(const Visit &visit);
    void showDay(const QDate &day);
    void dayChosen();
    void showFolder(AppointmentId appointment);
    void goToCheck(const BoardCheck &check);
    void printBoard();
    void openDocument(const QString &number);
    void showError(const Error &error);
    void readDrafts();
    void withVisit(VisitId visit, std::function<void(const VisitDetails::Reply &)> then);

    // boardpagebooking.cpp
    void book(const BookingStart &start);
    void bookAt(const BoardPlace &place, BookingKind kind);
    void wasBooked(const BookVisit::Reply &reply, bool open);
    void placeWaiting(const WaitingVisit &visit);
    void placeOnDay(const DraggedVisit &visit, const QDate &day);
    void bookBrought(const DraggedVisit &record, const BoardPlace &place);
    void bookInFolder(AppointmentId folder, const BoardPlace &place);
    void changeVisit(VisitId visit, bool technicians);
    void offerEnding(VisitId visit, const QString &mergeKey);
    void endFollowing(VisitId visit, const QString &mergeKey);
    void offerFollowing(VisitId visit, Version version, const QString &mergeKey, const QDate &stood);
    void moveFollowing(VisitId visit);
    void offerChecks(const QStringList &problems);
    void repeatVisit(VisitId visit);
    void repeatFolder(const Folder::Reply &folder, VisitId visit);
    void addVisit(VisitId visit);
    void addTimeOff(const BoardPlace &place);
    void changeWishes(VisitId visit);
    void findSlots(VisitId visit);
    void showProposed(VisitId visit, const std::vector<TechnicianId> &technicians, const WallTime &start,
                      int minutes);
    void leaveProposed();
    void setWaitingStatus(const WaitingVisit &visit, VisitStatus status);

    // boardpagemenus.cpp
    QMenu *newMenu(const char *name);
    void add(QMenu *menu, std::initializer_list<const char *> names);
    void allowStored(QAction *action, Action needed);
    void stepStatus();
    void visitMenu(VisitId visit, const QPoint &at);
    void slotMenu(const BoardPlace &place, const QPoint &at);
    void laneMenu(TechnicianId technician, const QPoint &at);
    void statusMenu(const QPoint &at);
    void waitingMenu(const WaitingVisit &visit, const QPoint &at);
    void fillStatuses(QMenu *menu, const std::vector<VisitStatus> &of,
                      std::function<void(VisitStatus)> choose);
    std::vector<VisitStatus> selectedStatuses() const;

    Backend &m_backend;
    CommandCatalog &m_catalog;
    Preferences &m_preferences;
    BoardContext *m_context;
    bool m_started = false;
    QPointer<BookingDialog> m_booking;
    /// The visit of a series that was moved last, and what makes more of that the same step of undo.
    /// The last one of a series that was moved without those that follow it.
    struct MovedAlone
    {
        VisitId visit;
        Version version = 0; ///< afterwards: changed by somebody else since, it is a step of its own
        QString mergeKey;
        QDate stood; ///< before
    };
    MovedAlone m_movedAlone;
    int m_proposed = 0; ///< counts the places that were shown beforehand
    std::map<QString, QAction *> m_actions;

    Banner *m_banner;
    int m_sentBefore = 0;      ///< acts that were under way when one was refused: they are no answer to that
    QString m_toldWhileTrying; ///< in the banner: over when trying out is
    WhatIfBar *m_whatIf;
    WhatIfKeys *m_whatIfKeys;
    BoardToolbar *m_toolbar;
    QSplitter *m_splitter;
    BoardView *m_view;
    QWidget *m_sideColumn;
    BoardSidePanel *m_side;
    MiniCalendar *m_calendar;
    BoardSearch *m_search;
    HoverCard *m_hover;
};

} // namespace truckroll

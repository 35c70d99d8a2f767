// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of cards, free time, lanes and the waiting list, made from the catalogue so that keys are shown.
#include "core/backend/backend.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/boardview.h"
#include "ui/board/detailspanel.h"
#include "ui/board/hovercard.h"
#include "ui/print/printing.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/meaning.h"
#include <QMenu>

namespace truckroll {

QMenu *BoardPage::newMenu(const char *name)
{
    m_hover->leave();
    showActions();
    auto *menu = new QMenu(this);
    menu->setObjectName(QString::fromLatin1(name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    return menu;
}

void BoardPage::add(QMenu *menu, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (!*name) {
            menu->addSeparator();
            continue;
        }
        QAction *action = m_catalog.action(QStringLiteral("board.") + QString::fromLatin1(name));
        Q_ASSERT_X(action, "BoardPage::add", name);
        menu->addAction(action);
    }
}

/// Of what is stored at once: it waits while things are tried out.
void BoardPage::allowStored(QAction *action, Action needed)
{
    const QString whyNot =
        m_backend.may(needed) ? m_view->model().whyNotInWhatIf() : m_backend.whyNot(needed);
    CommandCatalog::allow(action, whyNot.isEmpty(), whyNot);
}

std::vector<VisitStatus> BoardPage::selectedStatuses() const
{
    std::vector<VisitStatus> found;
    for (const VisitId visit : m_view->actedOn())
        if (const BoardCard *card = m_view->model().find(visit))
            found.push_back(card->status);
    return found;
}

void BoardPage::fillStatuses(QMenu *menu, const std::vector<VisitStatus> &of,
                             std::function<void(VisitStatus)> choose)
{
    menu->setToolTipsVisible(true);
    const QString held = m_backend.may(Action::BookVisits) ? m_view->model().whyNotInWhatIf()
                                                           : m_backend.whyNot(Action::BookVisits);
    int number = 0; // its key while the menu is open
    for (const VisitStatus next : allVisitStatuses) {
        QAction *action =
            menu->addAction(icons::get(meaningIcon(next)),
                            QStringLiteral("&%1  %2").arg(QString::number(++number), visitStatusText(next)));
        action->setObjectName(QStringLiteral("status-") + visitStatusName(next));
        const auto stuck = std::find_if(of.begin(), of.end(),
                                        [next](VisitStatus now) { return !visitMayBecome(now, next); });
        const bool same = of.size() == 1 && of.front() == next;
        if (same) // a tick of its own would read as the sign of "Done"
            action->setText(tr("%1 (now)").arg(action->text()));
        QString whyNot = held;
        if (whyNot.isEmpty() && same)
            whyNot = tr("It is that already.");
        else if (whyNot.isEmpty() && stuck != of.end())
            whyNot = tr("A visit that is %1 cannot become %2.")
                         .arg(visitStatusText(*stuck).toLower(), visitStatusText(next).toLower());
        CommandCatalog::allow(action, whyNot.isEmpty(), whyNot);
        connect(action, &QAction::triggered, this, [choose, next] { choose(next); });
    }
}

/// What comes after it on the way of a visit; none: nothing by itself.
static std::optional<VisitStatus> statusAfter(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Scheduled:
        return VisitStatus::Confirmed;
    case VisitStatus::Confirmed:
        return VisitStatus::Dispatched;
    case VisitStatus::Dispatched:
    case VisitStatus::OnHold:
        return VisitStatus::InProgress;
    case VisitStatus::InProgress:
        return VisitStatus::Done;
    case VisitStatus::Done:
    case VisitStatus::Cancelled:
        break;
    }
    return std::nullopt;
}

void BoardPage::stepStatus()
{
    const BoardCard *card = m_view->model().find(m_view->focusedVisit());
    if (const auto next = card ? statusAfter(card->status) : std::nullopt)
        m_view->setStatus(*next);
}

void BoardPage::visitMenu(VisitId visit, const QPoint &at)
{
    Q_UNUSED(visit) // the view has focused it: all commands act on the focus
    QMenu *menu = newMenu("visitMenu");
    add(menu, {"open", "show-card", "details", ""});
    QMenu *status = menu->addMenu(icons::get(QStringLiteral("check-circle")), tr("&Status"));
    status->setObjectName(QStringLiteral("statusMenu"));
    fillStatuses(status, selectedStatuses(), [this](VisitStatus next) { m_view->setStatus(next); });
    add(menu, {"next-status",
               "change",
               "assign",
               "move",
               "repeat",
               "move-following",
               "to-waiting-list",
               "duplicate",
               "add-visit",
               "",
               "best-slots",
               "wishes",
               "",
               "call-note",
               "new-quote",
               "new-work-order",
               "",
               "customer",
               "lane",
               "",
               "cancel"});
    menu->popup(at);
}

void BoardPage::statusMenu(const QPoint &at)
{
    QMenu *menu = newMenu("statusMenu");
    fillStatuses(menu, selectedStatuses(), [this](VisitStatus next) { m_view->setStatus(next); });
    menu->popup(at);
    for (QAction *action : menu->actions()) {
        if (action->isEnabled()) {
            menu->setActiveAction(action);
            break;
        }
    }
}

void BoardPage::slotMenu(const BoardPlace &place, const QPoint &at)
{
    Q_UNUSED(place) // the view has put its cursor there: all commands act on it
    QMenu *menu = newMenu("slotMenu");
    add(menu, {"new-visit", "new-quote", "new-work-order", "", "place-waiting", "", "time-off", "lane", "",
               "today", "go-to-date"});
    menu->popup(at);
}

void BoardPage::laneMenu(TechnicianId technician, const QPoint &at)
{
    QMenu *menu = newMenu("laneMenu");
    const Technician *found = m_context->people().find(technician);
    if (found) {
        QAction *book = menu->addAction(icons::get(QStringLiteral("plus")), tr("New appointment\u2026"));
        allowStored(book, Action::BookVisits);
        const BoardPlace place{technician, m_view->bookingPlace().start, 60}; // on the day of the cursor
        connect(book, &QAction::triggered, this, [this, place] { bookAt(place, BookingKind::Appointment); });
        QAction *off = menu->addAction(icons::get(QStringLiteral("clock")), tr("Add time off\u2026"));
        allowStored(off, Action::ChangePeople);
        // Nobody has pointed at a time here: it is the day.
        const BoardPlace wholeDay{technician, {place.start.date, 0}, 24 * 60};
        connect(off, &QAction::triggered, this, [this, wholeDay] { addTimeOff(wholeDay); });
        QAction *sheet = menu->addAction(icons::get(QStringLiteral("print")), tr("Day sheet\u2026"));
        sheet->setToolTip(tr("Shows what this technician takes along on this day, to print."));
        connect(sheet, &QAction::triggered, this,
                [this, place] { showDaySheetPreview(this, m_backend, place.start.date, place.technician); });
        QAction *person = menu->addAction(icons::get(QStringLiteral("technician")), found->name);
        person->setToolTip(tr("Shows the technician."));
        connect(person, &QAction::triggered, this,
                [this, technician] { emit openRequested(EntityKind::Technician, technician.value()); });
        menu->addSeparator();
        addLaneActs(menu, technician);
    }
    addGroupActs(menu);
    menu->addSeparator();
    add(menu, {"today", "go-to-date"});
    menu->popup(at);
}

void BoardPage::waitingMenu(const WaitingVisit &visit, const QPoint &at)
{
    QMenu *menu = newMenu("waitingMenu");
    QAction *open = menu->addAction(icons::get(QStringLiteral("folder")), tr("Open folder"));
    open->setShortcut(Qt::Key_Return);
    connect(open, &QAction::triggered, this,
            [this, of = visit.visit] { emit visitRequested(of.appointment, of.id); });
    add(menu, {"place-waiting", "details"});
    QAction *change = menu->addAction(icons::get(QStringLiteral("edit")), tr("Time and people\u2026"));
    allowStored(change, Action::BookVisits);
    connect(change, &QAction::triggered, this, [this, id = visit.visit.id] { changeVisit(id, false); });
    QAction *best = menu->addAction(icons::get(QStringLiteral("check-circle")), tr("Best places"));
    connect(best, &QAction::triggered, this, [this, id = visit.visit.id] { findSlots(id); });
    QAction *wishes = menu->addAction(icons::get(QStringLiteral("tag")), tr("What it wants\u2026"));
    allowStored(wishes, Action::BookVisits);
    connect(wishes, &QAction::triggered, this, [this, id = visit.visit.id] { changeWishes(id); });
    QMenu *status = menu->addMenu(icons::get(QStringLiteral("check-circle")), tr("&Status"));
    status->setObjectName(QStringLiteral("statusMenu"));
    fillStatuses(status, {visit.visit.status},
                 [this, visit](VisitStatus next) { setWaitingStatus(visit, next); });
    menu->addSeparator();
    const auto document = [&](const QString &text, const char *pic, DocumentKind kind, Action needed) {
        QAction *action = menu->addAction(icons::get(QString::fromLatin1(pic)), text);
        CommandCatalog::allow(action, m_backend.may(needed), m_backend.whyNot(needed));
        connect(action, &QAction::triggered, this,
                [this, of = visit.visit, kind] { emit documentRequested(of.appointment, of.id, kind); });
    };
    QAction *note = menu->addAction(icons::get(QStringLiteral("note")), tr("Call note"));
    CommandCatalog::allow(note, m_backend.may(Action::WriteNotes), m_backend.whyNot(Action::WriteNotes));
    connect(note, &QAction::triggered, this,
            [this, folder = visit.visit.appointment] { emit noteRequested(folder); });
    document(tr("New quote"), "quote", DocumentKind::Quote, Action::MakeQuotes);
    document(tr("New work order"), "workorder", DocumentKind::WorkOrder, Action::MakeWorkOrders);
    menu->popup(at);
}

} // namespace truckroll

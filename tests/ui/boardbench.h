// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/boardsamples.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardview.h"
#include <QMouseEvent>
#include <memory>

namespace truckroll::testkit {

/// Two technicians; Kline Bakery at Ann's at nine for ninety minutes, Oak School at Bob's at ten for an hour.
struct BoardBench : OfficeBench
{
    BoardBench()
    {
        ann = technician("Ann Ruiz", 1);
        bob = technician("Bob Marsh", 2);
        kline = book("Kline Bakery", ann, 9, 90);
        oak = book("Oak School", bob, 10, 60);
        view = std::make_unique<BoardView>(backend(), catalog());
        QObject::connect(view.get(), &BoardView::said, view.get(),
                         [this](const QString &sentence) { sentences << sentence; });
        view->resize(1280, 500);
        view->show();
        QApplication::setActiveWindow(view.get());
        view->setFocus();
        REQUIRE(waitUntil([&] { return view->model().isLoaded() && view->frame().entries.size() == 2; }));
        settle();
    }

    TechnicianId technician(const char *name, int position)
    {
        Technician made;
        made.name = QString::fromLatin1(name);
        made.position = position;
        return act(SaveTechnician{made}).id;
    }
    Visit book(const char *customerName, TechnicianId technician, int hour, int minutes)
    {
        BookVisit command;
        command.customer = customer(QString::fromLatin1(customerName));
        command.title = QStringLiteral("Tap repair");
        if (hour > 0)
            command.start = WallTime::at(monday, hour);
        command.minutes = minutes;
        if (technician)
            command.technicians = {technician};
        return act(command).visit;
    }
    Visit stored(VisitId visit) { return ask(VisitDetails{visit}).visit; }
    /// Acts sent so far are done, told, and read again.
    void calm()
    {
        settle();
        REQUIRE(waitUntil(
            [&] { return !view->model().isPending(kline.id) && !view->model().isPending(oak.id); }));
        settle();
    }
    QPoint card(VisitId visit) const
    {
        return view->frame().toViewport(view->frame().find(visit)->rect).center();
    }
    QPoint slot(TechnicianId technician, int hour, int minute = 0) const
    {
        const BoardFrame &frame = view->frame();
        const QRect lane = frame.geometry->laneRect(frame.laneOf(technician));
        const int x =
            *frame.geometry->positionOf(frame.geometry->instantOf(WallTime::at(monday, hour, minute)));
        return frame.toViewport(QRect(x + 1, lane.top() + 20, 1, 1)).topLeft();
    }
    void mouse(QEvent::Type type, const QPoint &pos, Qt::KeyboardModifiers modifiers = {})
    {
        const bool up = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, pos, view->viewport()->mapToGlobal(QPointF(pos)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          up ? Qt::NoButton : Qt::LeftButton, modifiers);
        QApplication::sendEvent(view->viewport(), &event);
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        mouse(QEvent::MouseButtonPress, from, modifiers);
        mouse(QEvent::MouseMove, (from + to) / 2, modifiers);
        mouse(QEvent::MouseMove, to, modifiers);
        mouse(QEvent::MouseButtonRelease, to, modifiers);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(view.get(), key, modifiers);
    }

    /// The last act is taken back: the visit is there again.
    void undoTo(VisitId visit, const WallTime &start)
    {
        backend().undo();
        calm();
        REQUIRE(waitUntil([&] { return stored(visit).start == start; }));
        settle();
    }
    /// Another view, read and drawn.
    void show(BoardViewKind kind)
    {
        view->setView(kind);
        REQUIRE(waitUntil([&] { return view->model().isLoaded() && view->frame().view == kind; }));
        settle();
    }
    /// A free point in the cell of a day.
    QPoint cell(TechnicianId technician, const QDate &day) const
    {
        const BoardFrame &frame = view->frame();
        for (const BoardCell &each : frame.geometry->cellsIn({QPoint(), frame.geometry->size()})) {
            if (each.lane == frame.laneOf(technician) && each.date == day)
                return frame.toViewport(each.rect).bottomRight() - QPoint(6, 5);
        }
        FAIL("that day is not shown");
        return {};
    }

    TechnicianId ann;
    TechnicianId bob;
    Visit kline;
    Visit oak;
    QStringList sentences;
    std::unique_ptr<BoardView> view;
};

} // namespace truckroll::testkit

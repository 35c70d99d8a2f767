// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/boardsamples.h"
#include "ui/board/boardinteraction.h"
#include <catch2/catch.hpp>

namespace truckroll::testkit {

/// The board without a window: what was asked of it, as text.
struct BoardTable : BoardHost
{
    BoardTable() : contents(boardSample()), board(frameOf(contents)) { board.scroll = {400, 0}; }

    const BoardFrame &frame() const override { return board; }
    std::vector<PlaceProblem> problemsAt(const ProposedPlace &place) const override
    {
        return problemsOf(place, {contents.cards, contents.people, contents.zone, {}});
    }
    std::optional<NearSlot> nearestFreeAt(const ProposedPlace &place) const override
    {
        return nearestFree(place, {contents.cards, contents.people, contents.zone, {}}, 15);
    }
    bool mayChange(VisitId visit, QString *whyNot) const override
    {
        const BoardEntry *entry = board.find(visit);
        if (!locked && (!entry || !visitIsClosed(entry->card->status)))
            return true;
        *whyNot = QStringLiteral("stays");
        return false;
    }
    void previewChanged() override
    {
        board.preview = hand.preview();
        ++previews;
    }
    void moveVisit(VisitId visit, const BoardPlace &place,
                   const std::vector<TechnicianId> &technicians) override
    {
        acts << QStringLiteral("move %1 %2").arg(QString::number(visit.value()), text(place, technicians));
    }
    void copyVisit(VisitId visit, const BoardPlace &place,
                   const std::vector<TechnicianId> &technicians) override
    {
        acts << QStringLiteral("copy %1 %2").arg(QString::number(visit.value()), text(place, technicians));
    }
    void moveVisits(const std::vector<PreviewPart> &visits) override { acts << parts("move", visits); }
    void copyVisits(const std::vector<PreviewPart> &visits) override { acts << parts("copy", visits); }
    void showDayOfHeld(const QDate &day) override { days.push_back(day); }
    void bringVisit(const DraggedVisit &visit, const BoardPlace &place,
                    const std::vector<TechnicianId> &technicians) override
    {
        acts << QStringLiteral("bring %1 %2")
                    .arg(QString::number(visit.visit.value()), text(place, technicians));
    }
    void book(const BoardPlace &place) override { acts << QStringLiteral("book ") + text(place, {}); }
    void pointAt(const BoardPlace &place) override { acts << QStringLiteral("point ") + text(place, {}); }
    void pickCard(const CardKey &card, PickMode mode) override
    {
        picks << QStringLiteral("%1/%2").arg(card.visit.value()).arg(int(mode));
    }
    void say(const QString &sentence) override { sentences << sentence; }
    void later(std::function<void()> step) override { steps.push_back(std::move(step)); }
    /// Does what was left for later; how often.
    int goOn()
    {
        int count = 0;
        for (; !steps.empty(); ++count)
            std::exchange(steps, {}).front()();
        return count;
    }

    static QString parts(const char *act, const std::vector<PreviewPart> &visits)
    {
        QStringList all;
        for (const PreviewPart &part : visits)
            all << QStringLiteral("%1 %2").arg(QString::number(part.card.visit.value()),
                                               text(part.place, part.technicians));
        return QStringLiteral("%1 together: %2").arg(QString::fromLatin1(act), all.join(u';'));
    }
    static QString text(const BoardPlace &place, const std::vector<TechnicianId> &technicians)
    {
        QStringList ids;
        for (const TechnicianId each : technicians)
            ids << QString::number(each.value());
        return QStringLiteral("%1 %2 %3 [%4]")
            .arg(QString::number(place.technician.value()), place.start.toText().mid(11),
                 QString::number(place.minutes), ids.join(u','));
    }
    /// The middle of the time and lane.
    QPoint at(TechnicianId technician, int hour, int minute = 0) const
    {
        const QRect lane = board.geometry->laneRect(board.laneOf(technician));
        const int x =
            *board.geometry->positionOf(board.geometry->instantOf(WallTime::at(monday, hour, minute)));
        return board.toViewport(QRect(x, lane.top() + 20, 1, 1)).topLeft();
    }
    /// The middle of a card, or so far from its left end.
    QPoint card(qint64 visit, int fromLeft = -1) const
    {
        const QRect rect = board.toViewport(board.find(VisitId(visit))->rect);
        return fromLeft < 0 ? rect.center() : QPoint(rect.left() + fromLeft, rect.center().y());
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        hand.press(from, modifiers);
        hand.move((from + to) / 2, modifiers);
        hand.move(to, modifiers);
        hand.release(to, modifiers);
    }
    QString act() const { return acts.join(u';'); }

    BoardContents contents;
    BoardFrame board;
    BoardInteraction hand{*this};
    QStringList acts;
    QStringList picks;
    QStringList sentences;
    std::vector<std::function<void()>> steps;
    std::vector<QDate> days;
    int previews = 0;
    bool locked = false;
};

/// The same visits in another view.
struct OtherView : BoardTable
{
    explicit OtherView(BoardViewKind view)
    {
        contents.view = view;
        contents.period = periodOf(view, monday, Qt::Sunday);
        board.scroll = {};
        board.headerWidth = showsLanes(view) ? 100 : 0;
        board.scaleHeight = view == BoardViewKind::List ? 0 : 30;
        board.viewport = {1000, 900};
        BoardSizes sizes = sampleSizes(60);
        sizes.room = {900, 800};
        assemble(board, contents, sizes);
    }
    QPoint onDay(int lane, const QDate &day) const
    {
        for (const BoardCell &cell : board.geometry->cellsIn({QPoint(), board.geometry->size()})) {
            if (cell.lane == lane && cell.date == day)
                return board.toViewport(cell.rect).bottomRight() - QPoint(4, 4);
        }
        FAIL("that day is not shown");
        return {};
    }
};

} // namespace truckroll::testkit

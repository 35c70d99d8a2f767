// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/settings/preferences.h"
#include <memory>

namespace truckroll::testkit {

/// The page of the board with its panels: Tap repair at Ann's on Monday at nine for ninety minutes, Bob idle.
struct BoardPageBench : OfficeBench
{
    BoardPageBench()
    {
        ann = technician(u"Ann Ruiz"_qs);
        bob = technician(u"Bob Hale"_qs);
        kline = customer();
        booked = book(u"Tap repair"_qs, WallTime::at(monday, 9), {ann}).visit;
        page = std::make_unique<BoardPage>(backend(), catalog(), preferences);
        page->resize(1280, 760);
        showActive(*page);
        page->activate();
        REQUIRE(waitUntil([&] { return page->context().isLoaded() && model().isLoaded(); }));
        settle();
    }

    TechnicianId technician(const QString &name)
    {
        SaveTechnician save;
        save.technician.name = name;
        return act(save).id;
    }
    BookVisit::Reply book(const QString &title, std::optional<WallTime> start,
                          std::vector<TechnicianId> technicians)
    {
        BookVisit command;
        command.customer = kline;
        command.title = title;
        command.start = start;
        command.minutes = 90;
        command.technicians = std::move(technicians);
        return act(command);
    }
    BoardModel &model() { return page->view()->model(); }
    Visit stored() { return ask(VisitDetails{booked.id}).visit; }
    QAction *action(const char *id) { return catalog().action(u"board."_qs + QString::fromLatin1(id)); }
    /// Ann's visit goes to Bob at one o'clock, as a try.
    void tryOut()
    {
        model().beginWhatIf();
        model().move(booked.id, WallTime::at(monday, 13), 90, {bob});
    }

    Preferences preferences;
    TechnicianId ann;
    TechnicianId bob;
    CustomerId kline;
    Visit booked;
    std::unique_ptr<BoardPage> page;
};

} // namespace truckroll::testkit

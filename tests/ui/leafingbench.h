// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardmodel.h"
#include <memory>

namespace truckroll::testkit {

/// A board of one day without a window: Ann has a visit on each day of the week.
struct LeafingBench : OfficeBench
{
    LeafingBench()
    {
        Technician made;
        made.name = QStringLiteral("Ann Ruiz");
        ann = act(SaveTechnician{made}).id;
        kline = customer();
        for (int day = 0; day < 7; ++day) {
            visits.push_back(book(monday.addDays(day), 9));
            book(monday.addDays(day), 15); // "free from 10 to 3" is found each day
        }
        model = std::make_unique<BoardModel>(backend());
        REQUIRE(waitUntil([&] { return model->isLoaded() && !model->cards().empty(); }));
    }

    Visit book(const QDate &day, int hour)
    {
        BookVisit command;
        command.customer = kline;
        command.title = QStringLiteral("Tap repair");
        command.start = WallTime::at(day, hour);
        command.minutes = 60;
        command.technicians = {ann};
        return act(command).visit;
    }
    /// Nothing is under way and the days beside have been read.
    void rest()
    {
        for (int i = 0; i < 4; ++i)
            settle();
    }

    TechnicianId ann;
    CustomerId kline;
    std::vector<Visit> visits;
    std::unique_ptr<BoardModel> model;
};

} // namespace truckroll::testkit

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/domain/seriesacts.h"
#include "tests/testkit/answers.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempoffice.h"
#include <QSemaphore>
#include <memory>

namespace truckroll::testkit {

/// A backend that goes on looking through the office's file until a test lets it be done.
class HeldBackend final : public Backend
{
public:
    using Backend::Backend;
    ~HeldBackend() override { letBeDone(); }

    void letBeDone() { m_gate->release(); }

protected:
    Office::Looked looked() override
    {
        return [gate = m_gate, tell = Backend::looked()](const Done &healthy) {
            gate->acquire();
            tell(healthy);
        };
    }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

/// An office with a visit at Ann's on Monday at nine and one for each Monday to come, closed in order and
/// opened again by a backend whose look through the file does not end.
struct HeldOffice
{
    explicit HeldOffice(bool damaged = false) : backend(office.clock())
    {
        ann = office.newTechnician();
        booked = office.newVisit(office.newCustomer(), ann, 9).visit;
        SetSeries weekly;
        weekly.appointment = booked.appointment;
        weekly.pattern = {QStringLiteral("FREQ=WEEKLY"), booked.start->date, 9 * 60, 60, {ann}};
        office.act(weekly);
        booked = office.ask(VisitDetails{booked.id}).visit;
        office.close();
        if (damaged) // in what nobody reads here
            runRaw(office.path(), "PRAGMA foreign_keys = OFF;"
                                  "INSERT INTO bundle_part(bundle_id, position, item_id, quantity) "
                                  "VALUES (999999, 1, 999999, 1000)");
        std::optional<Done> opened;
        backend.open(office.path(), &receiver, [&](const Done &done) { opened = done; });
        REQUIRE(waitUntil([&] { return opened.has_value(); }));
        REQUIRE(*opened);
    }
    template <class Query>
    typename Query::Reply ask(const Query &query)
    {
        return askAndWait(backend, receiver, query);
    }
    MoveVisit toEleven() const
    {
        return {booked.id, booked.version, WallTime::at(booked.start->date, 11), 60, {ann}};
    }

    TempOffice office;
    QObject receiver;
    TechnicianId ann;
    Visit booked;
    HeldBackend backend;
};

} // namespace truckroll::testkit

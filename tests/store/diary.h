// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/customer.h"
#include "tests/testkit/tempdatabase.h"

namespace truckroll {

/// A small office written by the stores: a company, a customer with a site, two technicians.
struct Diary : testkit::TempDatabase
{
    Diary();

    CompanyId company;
    Customer customer;
    Site site;
    TechnicianId ann;
    TechnicianId bob;

    template <class T>
    T read(const std::function<T(ReadScope &)> &work)
    {
        ReadScope scope(connection(), clock(), owner());
        return work(scope);
    }
    Appointment newFolder(const QString &title = QStringLiteral("Tap repair"));
    /// One hour; hour -1: on the waiting list since now.
    Visit newVisit(const Appointment &folder, int hour, std::vector<TechnicianId> technicians = {});
    Visit visit(VisitId id);
};

} // namespace truckroll

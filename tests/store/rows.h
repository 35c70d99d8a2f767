// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/scope.h"

namespace truckroll {

/// Plain rows written past the stores: what the storage below them must keep.
struct BookedRows
{
    qint64 customer = 0;
    qint64 appointment = 0;
    qint64 visit = 0;
};

/// A customer, a folder with the next number, a visit with a technician-less slot.
BookedRows bookRows(WriteScope &scope, const QString &title);
/// The company, user and series that the rows refer to; once for each office.
void foundOffice(WriteScope &scope);
/// Another length of a visit, with a new version.
void stretchVisit(WriteScope &scope, qint64 visit, int minutes);

} // namespace truckroll

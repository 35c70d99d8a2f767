// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace truckroll {

enum class EntityKind {
    Company,
    Customer,
    Site,
    Technician,
    Crew,
    WorkingHours,
    TimeOff,
    ClosingDay,
    Item,
    TaxRate,
    Category,
    Appointment,
    Visit,
    CallNote,
    Document,
    Payment,
    User,
    Setting,
    Draft,
    Stage,
    Vendor,
    Stock,
    PriceLevel,
    Equipment,
    Mail,
    CardIntent,
    CardProfile,
    PaymentLink,
    Settlement,
    OfficeTask,
    Posting,
    Accounting, ///< links, mapping and standing of the connection to QuickBooks
};

/// One record that a commit added, changed or removed.
struct Change
{
    enum class Kind { Added, Changed, Removed };
    EntityKind entity;
    qint64 id = 0;
    Kind kind = Kind::Changed;
    /// The folder it stands in (visits, notes, documents, payments), 0 otherwise.
    qint64 appointment = 0;

    friend bool operator==(const Change &, const Change &) = default;
};

/// All that one commit did; sent once, after the commit.
struct ChangeSet
{
    std::vector<Change> changes;
    /// A load too big to be told row by row: every record may be another, read all again.
    bool everything = false;

    bool touches(EntityKind entity) const;
    bool touchesFolder(qint64 appointment) const;
    bool isEmpty() const { return changes.empty() && !everything; }
};

} // namespace truckroll

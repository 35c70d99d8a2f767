// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/equipment.h"
#include "core/domain/likelyduplicates.h"
#include "core/domain/permission.h"
#include "core/domain/queries.h"

/// Equipment and duplicates of customers: what can be done and asked, like commands.h and queries.h.
namespace truckroll {

/// New (id none) or changed.
struct SaveEquipment
{
    static constexpr Action action = Action::ChangeCustomers;
    static constexpr bool undoable = true;
    using Reply = Equipment;

    Equipment equipment;
};

/// Which equipment of its customer an appointment is about; replaces what was said before.
struct SetFolderEquipment
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    AppointmentId appointment;
    std::vector<EquipmentId> equipment;
};

/// Two customers that only look alike are not proposed again.
struct KeepApart
{
    static constexpr Action action = Action::MergeCustomers;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    CustomerId first;
    CustomerId second;
};

/// Of a customer, or of one appointment, by site and name; what is out of use comes last.
struct EquipmentList
{
    struct Row
    {
        Equipment equipment;
        QString site; ///< its name or street
        int services = 0;
        QDate lastService; ///< invalid: none yet

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>;
    CustomerId customer;
    AppointmentId appointment; ///< none: all of the customer
};

/// The call notes in all folders of a customer, newest first.
struct CallsOf
{
    struct Row
    {
        CallNote note;
        QString appointmentNumber;
        QString title;

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>;
    CustomerId customer;
};

/// The appointments that were about it, newest first.
struct ServiceHistory
{
    struct Row
    {
        AppointmentId appointment;
        QString number;
        QString title;
        std::optional<WallTime> visit; ///< its last one that is not cancelled
        VisitStatus status = VisitStatus::Scheduled;

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>;
    EquipmentId equipment;
};

/// Customers in use that are likely the same, the likeliest first.
struct CustomerDuplicates
{
    struct Row
    {
        LikelyPair pair;
        CustomerRow first;
        CustomerRow second;
    };
    using Reply = std::vector<Row>;
    int limit = 500;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include "core/domain/queries.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace truckroll {

/// All that an office gives to other programs as lists. Secrets, tokens and the accounts of customers at the
/// card processor are not in it, nor who may sign in.
struct OfficeLists
{
    std::vector<CustomerDetails::Reply> customers; ///< by name
    std::vector<EquipmentList::Row> equipment;
    std::vector<Folder::Reply> folders; ///< oldest first, each with its visits and documents
    std::vector<PaymentList::Row> payments;
    PriceBook::Reply book;
    std::vector<Vendor> vendors;
    People::Reply people;
};

/// One list as texts: amounts, quantities, days and times as the command line writes them.
struct ListTable
{
    struct Column
    {
        QString name;      ///< "unit_price"
        bool flag = false; ///< its cells are "true" or "false"

        friend bool operator==(const Column &, const Column &) = default;
    };
    QString name; ///< "document_lines"
    std::vector<Column> columns;
    std::vector<QStringList> rows;
};

/// customers, sites, contacts, equipment, appointments, visits, documents, document_lines, payments, items,
/// vendors. Other programs rely on the names: they are added to, not changed.
std::vector<ListTable> tablesOf(const OfficeLists &lists);

} // namespace truckroll

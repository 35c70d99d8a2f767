// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

namespace truckroll {

class Backend;
class DataTable;

/// The equipment of a customer.
class EquipmentTab : public QWidget
{
    Q_OBJECT

public:
    explicit EquipmentTab(Backend &backend, QWidget *parent = nullptr);

    /// None: a customer that is not saved yet.
    void show(CustomerId customer);
    void setSites(const std::vector<Site> &sites) { m_sites = sites; }
    void edit(qint64 key);

signals:
    void folderRequested(truckroll::AppointmentId appointment);
    void failed(const truckroll::Error &error);

private:
    QDate today() const;

    Backend &m_backend;
    CustomerId m_customer;
    QByteArray m_zone;
    std::vector<Site> m_sites;
    RowsModel<EquipmentList::Row> *m_model;
    DataTable *m_table;
};

} // namespace truckroll

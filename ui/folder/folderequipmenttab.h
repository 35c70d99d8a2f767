// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace truckroll {

class Backend;
class Banner;

/// The customer's machines, those that the folder is about ticked. A tick is stored at once and can be
/// undone; the service history of a machine is made of these.
class FolderEquipmentTab : public QWidget
{
    Q_OBJECT

public:
    explicit FolderEquipmentTab(Backend &backend, QWidget *parent = nullptr);

    void show(AppointmentId folder, CustomerId customer, const std::vector<Site> &sites, SiteId site,
              const QByteArray &zone);
    using QWidget::show;

signals:
    void folderRequested(truckroll::AppointmentId folder);

private:
    void build();
    void read();
    void fill(const EquipmentList::Reply &all, const EquipmentList::Reply &chosen);
    void addRow(const EquipmentList::Row &machine, bool chosen);
    void store();
    void edit(int row);

    Backend &m_backend;
    AppointmentId m_folder;
    CustomerId m_customer;
    std::vector<Site> m_sites;
    SiteId m_site;
    QByteArray m_zone;
    std::vector<Equipment> m_machines;
    bool m_filling = false;
    Banner *m_banner;
    QLabel *m_hint;
    QTableWidget *m_table;
    QPushButton *m_add;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// The folder's visits with their states; a further one can be put on the waiting list.
class VisitsTab : public QWidget
{
    Q_OBJECT

public:
    explicit VisitsTab(Backend &backend, QWidget *parent = nullptr);
    void show(const Folder::Reply &folder, const People::Reply &people);
    using QWidget::show;

private:
    void addVisit();
    void fillMenu(class QMenu *menu, qint64 visit);

    Backend &m_backend;
    AppointmentId m_appointment;
    People::Reply m_people;
    RowsModel<Visit> *m_model;
    DataTable *m_table;
    Banner *m_banner;
    QPushButton *m_add;
};

/// An entry with its place, which is its key: several things may happen in one second.
struct HistoryRow : FolderHistory::Entry
{
    qint64 place = 0;
};

/// What happened in the folder, newest first.
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(Backend &backend, QWidget *parent = nullptr);
    /// Asked when the tab is shown, and again when the folder changes while it is.
    void show(AppointmentId appointment, const QByteArray &zone);
    using QWidget::show;

private:
    Backend &m_backend;
    QByteArray m_zone;
    RowsModel<HistoryRow> *m_model;
    Banner *m_banner;
};

} // namespace truckroll

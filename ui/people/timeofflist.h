// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QAction;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// When a technician is away. Taking one away can be undone, so nothing is asked.
class TimeOffList : public QWidget
{
    Q_OBJECT

public:
    explicit TimeOffList(Backend &backend, QWidget *parent = nullptr);

    void show(TechnicianId technician, const People::Reply &people);
    /// The office's, for what "today" is.
    void setZone(const QByteArray &zone) { m_zone = zone; }
    void add();
    void edit(qint64 key);
    void removeChosen();
    DataTable *table() const { return m_table; }
    void readPermission();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showButtons();
    void ask(const TimeOff &timeOff);

    Backend &m_backend;
    TechnicianId m_technician;
    QString m_name; ///< the technician's
    QByteArray m_zone;
    RowsModel<TimeOff> *m_rows;
    DataTable *m_table;
    Banner *m_banner;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

/// "Mon, Mar 9, 2026" for a whole day, with the hours otherwise.
QString timeOffText(const TimeOff &timeOff, const QLocale &locale);

} // namespace truckroll

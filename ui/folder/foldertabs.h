// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

namespace truckroll {

class Backend;
class Banner;

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

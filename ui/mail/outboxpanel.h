// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// Letters and what became of them: of a customer, of a folder, or all. What failed says why and can be sent
/// again.
class OutboxPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxPanel(Backend &backend, QWidget *parent = nullptr);

    /// Of one customer (none: one that is not saved yet).
    void showCustomer(CustomerId customer);
    void showFolder(AppointmentId folder);
    void showAll();

private:
    void list(const Outbox &query);
    void build();
    void read();
    void showActions();
    void showReason();
    std::vector<const Outbox::Row *> chosen() const;
    template <class Command>
    void actOnChosen();
    void showLetter(qint64 key);

    Backend &m_backend;
    std::optional<Outbox> m_query; ///< none: nothing to show
    QByteArray m_zone;
    Banner *m_banner;
    RowsModel<Outbox::Row> *m_model;
    DataTable *m_table;
    QLabel *m_reason; ///< of the chosen letter: too long for a cell
    QPushButton *m_retry;
    QPushButton *m_cancel;
};

} // namespace truckroll

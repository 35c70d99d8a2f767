// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "core/domain/stockacts.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// The stock of one item: what is there, reserved, free and on order; every movement that led to it; a count
/// by hand.
class StockDialog : public QDialog
{
    Q_OBJECT

public:
    StockDialog(Backend &backend, const Item &item, const QByteArray &zone, QWidget *parent);

    DataTable *movements() const { return m_movements; }

private:
    void build();
    void read();
    void showLevel(const StockLevel &level);
    void follow();
    void count();

    Backend &m_backend;
    Item m_item;
    QByteArray m_zone;
    StockLevel m_level;
    Banner *m_banner;
    QLabel *m_sums;
    RowsModel<StockMovements::Row> *m_rows;
    DataTable *m_movements;
    QuantityEdit *m_counted;
    QLineEdit *m_note;
    QPushButton *m_count;
};

} // namespace truckroll

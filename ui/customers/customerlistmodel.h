// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/keyedrows.h"
#include <QStyledItemDelegate>

namespace truckroll {

/// Customers as they were found; rows that stay keep their selection.
class CustomerListModel : public KeyedRows<CustomerRow>
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, BalanceRole };
    using KeyedRows::KeyedRows;

    void setCurrency(const QString &currency) { m_currency = currency; }
    int rowOf(CustomerId customer) const { return KeyedRows::rowOf(customer.value()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString m_currency;
};

/// Name and open balance above, phone and place below.
class CustomerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace truckroll

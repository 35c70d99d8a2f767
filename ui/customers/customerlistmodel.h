// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace truckroll {

/// Customers as they were found; rows that stay keep their selection.
class CustomerListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, BalanceRole };
    explicit CustomerListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setRows(std::vector<CustomerRow> rows);
    void setCurrency(const QString &currency) { m_currency = currency; }
    const CustomerRow &at(int row) const { return m_rows[size_t(row)]; }
    int rowOf(CustomerId customer) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<CustomerRow> m_rows;
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

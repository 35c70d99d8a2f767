// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include <QWidget>

class QLabel;
class QTableWidget;

namespace truckroll {

/// What a bundle opens to: items with their quantities, typed into a small table. The item completes from the
/// price book; an empty row stands at the end; Delete takes a row away, Alt+Up and Alt+Down move it.
class BundlePartsEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY edited USER true)

public:
    explicit BundlePartsEdit(QWidget *parent = nullptr);

    /// What can be put in. `self`: the bundle itself, which cannot. `showCost`: the sum tells the cost as
    /// well.
    void setBook(const std::vector<Item> &items, ItemId self, const QString &currency, bool showCost);
    void setParts(const std::vector<BundlePart> &parts);
    /// Rows that are not understood are left out; `problem` tells of them.
    std::vector<BundlePart> parts() const;
    QString problem() const;
    /// Rows as typed: for drafts.
    QString text() const;
    void setText(const QString &text);
    QTableWidget *table() const { return m_table; }

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        ItemId item;
        QString name;
        QString quantity;
    };
    friend class BundlePartDelegate;
    void putItem(int row, const Item &item);
    void addRow(const Row &row);
    Row rowAt(int row) const;
    void setRows(const std::vector<Row> &rows);
    void wasChanged();
    void showSums();
    void fit();
    void moveRow(int row, int by);

    std::vector<Item> m_items;
    QString m_currency;
    bool m_showCost = false;
    bool m_filling = false;
    QTableWidget *m_table;
    QLabel *m_sum;
};

} // namespace truckroll

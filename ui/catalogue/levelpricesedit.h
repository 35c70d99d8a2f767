// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pricelevel.h"
#include <QWidget>

class QComboBox;
class QTableWidget;

namespace truckroll {

/// Prices of their own within a price level: an item is chosen by typing, its price is typed into the table;
/// Delete takes a row away.
class LevelPricesEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY edited USER true)

public:
    explicit LevelPricesEdit(QWidget *parent = nullptr);

    void setBook(const std::vector<Item> &items, const QString &currency);
    void setPrices(const std::vector<LevelPrice> &prices);
    /// Rows that are no price are left out; `problem` tells of them.
    std::vector<LevelPrice> prices() const;
    QString problem() const;
    /// "12=95.00;13=4.50": for drafts.
    QString text() const;
    void setText(const QString &text);
    QTableWidget *table() const { return m_table; }

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChosen();
    void addRow(const Item &item, const QString &price);
    QString priceText(UnitPrice price) const;
    const Item *itemOf(ItemId id) const;

    std::vector<Item> m_items;
    QString m_currency;
    bool m_filling = false;
    QComboBox *m_choose;
    QTableWidget *m_table;
};

} // namespace truckroll

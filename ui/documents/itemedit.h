// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include <QLineEdit>
#include <vector>

class QListWidget;
class QListWidgetItem;

namespace truckroll {

/// A line that completes from the price book while one types. The list under it never takes the focus: Up and
/// Down choose in it, Escape closes it and keeps the text, a click takes an entry.
class ItemEdit : public QLineEdit
{
    Q_OBJECT

public:
    ItemEdit(const std::vector<Item> &items, QWidget *parent);

    /// The entry that is marked in the open list, or was clicked; null: the text is meant as it stands.
    const Item *picked() const;
    bool isListOpen() const;
    void closeList();
    /// A key that belongs to the open list; true when it was used.
    bool takeListKey(const QKeyEvent &event);
    QListWidget *list() const { return m_list; }

signals:
    void clickedItem();

protected:
    void hideEvent(QHideEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer();
    void fill();

    const std::vector<Item> &m_items;
    QListWidget *m_list;
    ItemId m_clicked;
};

} // namespace truckroll

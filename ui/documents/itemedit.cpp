// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/itemedit.h"
#include "core/base/localamount.h"
#include "core/domain/itemlines.h"
#include "core/domain/totals.h"
#include "ui/documents/itemmatch.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>

namespace truckroll {

namespace {

constexpr int listWidth = 480;
constexpr int mostRows = 10;
constexpr int itemIdRole = Qt::UserRole + 1;

/// A bundle has no price of its own: it costs what its parts come to.
QString priceText(const Item &item, const std::vector<Item> &items)
{
    const QLocale locale;
    if (item.percent)
        return percentText(*item.percent, locale);
    if (item.type != ItemType::Bundle)
        return unitPriceText(item.price, locale);
    Document parts;
    parts.lines = linesOfItem(item, Quantity::whole(1), items);
    return computeTotals(parts, {}) ? amountText(parts.totals.total) : QString();
}

QString rowText(const Item &item, const std::vector<Item> &items)
{
    const QString number = item.number.isEmpty() ? QString() : item.number + QStringLiteral("  ");
    return number + item.name + QStringLiteral("  \u2013  ") + priceText(item, items);
}

} // namespace

ItemEdit::ItemEdit(const std::vector<Item> &items, QWidget *parent) : QLineEdit(parent), m_items(items)
{
    setPlaceholderText(tr("Item number, name or text"));
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("itemCompletions"));
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setFrameStyle(int(QFrame::Box) | int(QFrame::Plain)); // over the lines, whose color it has
    m_list->setForegroundRole(QPalette::Mid);
    m_list->setAccessibleName(tr("Items that fit"));
    connect(this, &QLineEdit::textEdited, this, &ItemEdit::offer);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *row) {
        m_clicked = ItemId(row->data(itemIdRole).toLongLong());
        closeList();
        emit clickedItem();
    });
}

bool ItemEdit::isListOpen() const
{
    return m_list->isVisible();
}

void ItemEdit::closeList()
{
    m_list->hide();
}

const Item *ItemEdit::picked() const
{
    if (m_clicked)
        return findItem(m_clicked, m_items);
    const QListWidgetItem *row = isListOpen() ? m_list->currentItem() : nullptr;
    return row ? findItem(ItemId(row->data(itemIdRole).toLongLong()), m_items) : nullptr;
}

void ItemEdit::fill()
{
    m_list->clear();
    for (const Item *item : matchItems(text(), m_items)) {
        auto *row = new QListWidgetItem(rowText(*item, m_items), m_list);
        row->setData(itemIdRole, item->id.value());
        row->setToolTip(item->description);
        row->setSizeHint({0, fontMetrics().height() + space::s});
    }
    m_list->setCurrentRow(0);
}

void ItemEdit::offer()
{
    m_clicked = ItemId();
    if (text().trimmed().isEmpty()) {
        closeList();
        return;
    }
    fill();
    if (m_list->count() == 0) {
        closeList();
        return;
    }
    const int rows = std::min(m_list->count(), mostRows);
    m_list->resize(std::max(listWidth, width()), rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_list->move(mapToGlobal(QPoint(0, height() + 2)));
    m_list->show();
}

bool ItemEdit::takeListKey(const QKeyEvent &event)
{
    if (!isListOpen())
        return false;
    const int row = m_list->currentRow();
    switch (event.key()) {
    case Qt::Key_Escape:
        closeList();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(row - 1, 0));
        return true;
    default:
        return false;
    }
}

void ItemEdit::hideEvent(QHideEvent *event)
{
    closeList();
    QLineEdit::hideEvent(event);
}

void ItemEdit::focusOutEvent(QFocusEvent *event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

} // namespace truckroll

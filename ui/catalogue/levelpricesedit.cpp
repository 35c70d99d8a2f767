// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/levelpricesedit.h"
#include "core/base/localamount.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/fieldtable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

enum Column { ItemColumn, UsualColumn, PriceColumn, ColumnCount };
constexpr int idRole = Qt::UserRole + 1;

bool hasPrice(const Item &item)
{
    return item.active && item.type != ItemType::Bundle && item.type != ItemType::Discount;
}

} // namespace

LevelPricesEdit::LevelPricesEdit(QWidget *parent)
    : QWidget(parent), m_choose(new QComboBox(this)), m_table(new FieldTable(0, ColumnCount, this))
{
    m_choose->setObjectName(QStringLiteral("chooseItem"));
    m_choose->setAccessibleName(tr("Item with a price of its own"));
    m_choose->setEditable(true);
    m_choose->setInsertPolicy(QComboBox::NoInsert);
    m_choose->completer()->setFilterMode(Qt::MatchContains);
    m_choose->completer()->setCompletionMode(QCompleter::PopupCompletion);
    QPushButton *add =
        plainButton(tr("Add"), QStringLiteral("plus"), tr("Gives the item a price of its own."), this);
    add->setObjectName(QStringLiteral("addLevelPrice"));
    m_table->setObjectName(QStringLiteral("levelPrices"));
    m_table->setAccessibleName(tr("Prices of their own"));
    m_table->setToolTip(tr("Type a price; Delete takes a row away."));
    titleColumns(*m_table, {tr("Item"), tr("Usual price"), tr("Price here")}, {1, 2});
    m_table->horizontalHeader()->setSectionResizeMode(ItemColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setMinimumHeight(160);
    m_table->installEventFilter(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_choose, 1);
    top->addWidget(add);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::xs);
    all->addLayout(top);
    all->addWidget(m_table);
    connect(add, &QPushButton::clicked, this, &LevelPricesEdit::addChosen);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        if (m_filling)
            return;
        if (const auto price = readUnitPrice(item->text(), QLocale());
            price && item->column() == PriceColumn) {
            m_filling = true; // "12" was typed, and is written as the price beside it is
            item->setText(priceText(*price));
            m_filling = false;
        }
        emit edited();
    });
}

void LevelPricesEdit::setBook(const std::vector<Item> &items, const QString &currency)
{
    m_items = items;
    m_currency = currency;
    m_choose->clear();
    for (const Item &item : items) {
        if (hasPrice(item))
            m_choose->addItem(item.number.isEmpty()
                                  ? item.name
                                  : tr("%1 %2", "number and name").arg(item.number, item.name),
                              item.id.value());
    }
    m_choose->setCurrentIndex(-1);
    m_choose->clearEditText();
}

QString LevelPricesEdit::priceText(UnitPrice price) const
{
    return unitPriceText(price, QLocale(), currencySymbol(m_currency, QLocale()));
}

const Item *LevelPricesEdit::itemOf(ItemId id) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [id](const Item &item) { return item.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

void LevelPricesEdit::addRow(const Item &item, const QString &price)
{
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    auto *name = new QTableWidgetItem(item.name);
    name->setData(idRole, item.id.value());
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    auto *usual = new QTableWidgetItem(priceText(item.price));
    usual->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    auto *own = new QTableWidgetItem(price);
    for (QTableWidgetItem *each : {usual, own})
        each->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(at, ItemColumn, name);
    m_table->setItem(at, UsualColumn, usual);
    m_table->setItem(at, PriceColumn, own);
}

void LevelPricesEdit::addChosen()
{
    const int at = m_choose->findText(m_choose->currentText(), Qt::MatchFixedString);
    const Item *item = at < 0 ? nullptr : itemOf(ItemId(m_choose->itemData(at).toLongLong()));
    if (!item)
        return;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, ItemColumn)->data(idRole).toLongLong() == item->id.value())
            return m_table->setCurrentCell(row, PriceColumn); // it has one
    }
    m_filling = true;
    addRow(*item, priceText(item->price));
    m_filling = false;
    m_choose->setCurrentIndex(-1);
    m_choose->clearEditText();
    m_table->setCurrentCell(m_table->rowCount() - 1, PriceColumn);
    m_table->editItem(m_table->currentItem());
    emit edited();
}

void LevelPricesEdit::setPrices(const std::vector<LevelPrice> &prices)
{
    m_filling = true;
    m_table->setRowCount(0);
    for (const LevelPrice &price : prices) {
        if (const Item *item = itemOf(price.item))
            addRow(*item, priceText(price.price));
    }
    m_filling = false;
    emit edited();
}

std::vector<LevelPrice> LevelPricesEdit::prices() const
{
    std::vector<LevelPrice> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto price = readUnitPrice(m_table->item(row, PriceColumn)->text(), QLocale());
        if (price && !price->isNegative())
            all.push_back({ItemId(m_table->item(row, ItemColumn)->data(idRole).toLongLong()), *price});
    }
    return all;
}

QString LevelPricesEdit::problem() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto price = readUnitPrice(m_table->item(row, PriceColumn)->text(), QLocale());
        if (!price || price->isNegative())
            return tr("The price of %1 is no amount.").arg(m_table->item(row, ItemColumn)->text());
    }
    return {};
}

QString LevelPricesEdit::text() const
{
    QStringList rows;
    for (const LevelPrice &price : prices())
        rows << QStringLiteral("%1=%2").arg(price.item.value()).arg(toPlain(price.price));
    return rows.join(u';');
}

void LevelPricesEdit::setText(const QString &text)
{
    std::vector<LevelPrice> all;
    for (const QString &row : text.split(u';', Qt::SkipEmptyParts)) {
        if (const auto price = fromPlain<UnitPrice>(row.section(u'=', 1)))
            all.push_back({ItemId(row.section(u'=', 0, 0).toLongLong()), *price});
    }
    setPrices(all);
}

bool LevelPricesEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete && m_table->currentRow() >= 0) {
        m_table->removeRow(m_table->currentRow());
        emit edited();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace truckroll

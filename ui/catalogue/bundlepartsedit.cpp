// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/bundlepartsedit.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/totals.h"
#include "ui/catalogue/bundlepartdelegate.h"
#include "ui/documents/itemmatch.h"
#include "ui/widgets/fieldtable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace truckroll {

namespace {

enum Column { ItemColumn, QuantityColumn, AmountColumn, ColumnCount };
constexpr int idRole = Qt::UserRole + 1;
constexpr int mostRowsShown = 8;

} // namespace

BundlePartsEdit::BundlePartsEdit(QWidget *parent)
    : QWidget(parent), m_table(new FieldTable(0, ColumnCount, this)), m_sum(mutedLabel(QString(), this))
{
    m_table->setObjectName(QStringLiteral("bundleTable"));
    m_table->setAccessibleName(tr("Parts of the bundle"));
    m_table->setToolTip(
        tr("Type a number or name of the catalog. Delete takes a row away, Alt+Up and Alt+Down "
           "move it."));
    m_table->setHorizontalHeaderLabels({tr("Item"), tr("Quantity"), tr("Amount")});
    m_table->horizontalHeader()->setSectionResizeMode(ItemColumn, QHeaderView::Stretch);
    m_table->horizontalHeaderItem(ItemColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(QuantityColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(AmountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->resizeSection(QuantityColumn, 90);
    m_table->horizontalHeader()->resizeSection(AmountColumn, 110);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(controlHeight + 2);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed |
                             QAbstractItemView::CurrentChanged);
    m_table->setItemDelegate(new BundlePartDelegate(*this, m_items));
    m_table->installEventFilter(this);
    m_sum->setObjectName(QStringLiteral("bundleSum"));
    m_sum->setAlignment(Qt::AlignRight);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::xs);
    all->addWidget(m_table);
    all->addWidget(m_sum);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            wasChanged();
    });
}

void BundlePartsEdit::setBook(const std::vector<Item> &items, ItemId self, const QString &currency,
                              bool showCost)
{
    m_items = items;
    std::erase_if(m_items, [self](const Item &item) { return item.id == self; });
    m_currency = currency;
    m_showCost = showCost;
    showSums();
}

void BundlePartsEdit::addRow(const Row &row)
{
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    auto *item = new QTableWidgetItem(row.name);
    item->setData(idRole, row.item.value());
    m_table->setItem(at, ItemColumn, item);
    auto *quantity = new QTableWidgetItem(row.quantity);
    quantity->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(at, QuantityColumn, quantity);
    auto *amount = new QTableWidgetItem;
    amount->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    amount->setFlags(Qt::ItemIsEnabled);
    m_table->setItem(at, AmountColumn, amount);
}

BundlePartsEdit::Row BundlePartsEdit::rowAt(int row) const
{
    const QTableWidgetItem *item = m_table->item(row, ItemColumn);
    return {ItemId(item->data(idRole).toLongLong()), cleanLine(item->text()),
            cleanLine(m_table->item(row, QuantityColumn)->text())};
}

void BundlePartsEdit::setRows(const std::vector<Row> &rows)
{
    m_filling = true;
    m_table->setRowCount(0);
    for (const Row &row : rows)
        addRow(row);
    addRow({});
    m_filling = false;
    fit();
    showSums();
}

void BundlePartsEdit::setParts(const std::vector<BundlePart> &parts)
{
    std::vector<Row> rows;
    for (const BundlePart &part : parts) {
        const Item *item = findItem(part.item, m_items);
        rows.push_back({part.item, item ? item->name : QString(), quantityText(part.quantity, QLocale())});
    }
    setRows(rows);
    emit edited();
}

std::vector<BundlePart> BundlePartsEdit::parts() const
{
    std::vector<BundlePart> parts;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Row typed = rowAt(row);
        const auto quantity = readQuantity(typed.quantity, QLocale());
        if (typed.item && quantity)
            parts.push_back({typed.item, *quantity});
    }
    return parts;
}

QString BundlePartsEdit::problem() const
{
    bool any = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Row typed = rowAt(row);
        if (typed.name.isEmpty() && !typed.item)
            continue;
        any = true;
        if (!typed.item)
            return tr("“%1” is not in the catalog. Choose an entry of the list that opens while you "
                      "type.")
                .arg(typed.name);
        const auto quantity = readQuantity(typed.quantity, QLocale());
        if (!quantity || *quantity <= Quantity())
            return tr("%1 needs a quantity above zero.").arg(typed.name);
    }
    return any ? QString() : tr("A bundle needs at least one part.");
}

QString BundlePartsEdit::text() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Row typed = rowAt(row);
        if (!typed.name.isEmpty() || !typed.quantity.isEmpty())
            lines << QStringList{QString::number(typed.item.value()), typed.name, typed.quantity}.join(u'\t');
    }
    return lines.join(u'\n');
}

void BundlePartsEdit::setText(const QString &text)
{
    std::vector<Row> rows;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        rows.push_back({ItemId(cells.value(0).toLongLong()), cells.value(1), cells.value(2)});
    }
    setRows(rows);
    emit edited();
}

void BundlePartsEdit::putItem(int row, const Item &item)
{
    m_filling = true;
    m_table->item(row, ItemColumn)->setText(item.name);
    m_table->item(row, ItemColumn)->setData(idRole, item.id.value());
    if (m_table->item(row, QuantityColumn)->text().isEmpty())
        m_table->item(row, QuantityColumn)->setText(quantityText(Quantity::whole(1), QLocale()));
    m_filling = false;
    wasChanged();
}

void BundlePartsEdit::wasChanged()
{
    m_filling = true;
    for (int row = 0; row < m_table->rowCount(); ++row) { // a name typed over does not mean the old item
        QTableWidgetItem *cell = m_table->item(row, ItemColumn);
        const Item *meant = findItem(ItemId(cell->data(idRole).toLongLong()), m_items);
        if (meant && meant->name != cell->text())
            meant = nullptr;
        if (!meant)
            meant = exactItem(cell->text(), m_items);
        cell->setData(idRole, meant ? meant->id.value() : 0);
    }
    const Row last = rowAt(m_table->rowCount() - 1);
    if (!last.name.isEmpty())
        addRow({});
    m_filling = false;
    fit();
    showSums();
    emit edited();
}

void BundlePartsEdit::showSums()
{
    m_filling = true;
    Money price, cost;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Row typed = rowAt(row);
        const Item *item = findItem(typed.item, m_items);
        const auto quantity = readQuantity(typed.quantity, QLocale());
        const auto amount = item && quantity ? lineAmount(*quantity, item->price) : std::nullopt;
        m_table->item(row, AmountColumn)->setText(amount ? amountText(*amount) : QString());
        price += amount.value_or(Money());
        if (amount)
            cost += lineAmount(*quantity, item->cost).value_or(Money());
    }
    m_filling = false;
    const QString sum = tr("Together %1").arg(moneyText(price, m_currency));
    m_sum->setText(m_showCost ? tr("%1, cost %2").arg(sum, moneyText(cost, m_currency)) : sum);
}

void BundlePartsEdit::fit()
{
    const int rows = std::min(m_table->rowCount(), mostRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() +
                            2 * m_table->frameWidth() + 2);
}

void BundlePartsEdit::moveRow(int row, int by)
{
    std::vector<Row> rows;
    for (int i = 0; i + 1 < m_table->rowCount(); ++i) // without the empty one at the end
        rows.push_back(rowAt(i));
    const int to = row + by;
    if (row < 0 || row >= int(rows.size()) || to < 0 || to >= int(rows.size()))
        return;
    std::swap(rows[size_t(row)], rows[size_t(to)]);
    const int column = m_table->currentColumn();
    setRows(rows);
    m_table->setCurrentCell(to, column);
    emit edited();
}

bool BundlePartsEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_table->currentRow();
    if (key->key() == Qt::Key_Delete && row >= 0 && row + 1 < m_table->rowCount()) {
        m_table->removeRow(row);
        wasChanged();
        return true;
    }
    if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveRow(row, key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/takestable.h"
#include "core/base/localamount.h"
#include "ui/widgets/columntitles.h"
#include <QDialog>
#include <QHeaderView>
#include <QLayout>

namespace truckroll {

namespace {

enum Column { TakeColumn, NameColumn, LeftColumn, QuantityColumn, PriceColumn };
constexpr int columns = 5;

QTableWidgetItem *cell(const QString &text, bool number, bool editable)
{
    auto *item = new QTableWidgetItem(text);
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    item->setFlags(editable ? flags | Qt::ItemIsEditable : flags);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

} // namespace

TakesTable::TakesTable(const DocumentDetails::Reply &details, QWidget *parent)
    : FieldTable(0, columns, parent), m_left(leftOver(details.document, details.taken))
{
    titleColumns(*this, {QString(), tr("Line"), tr("Left"), tr("Take"), tr("Price")},
                 {LeftColumn, QuantityColumn, PriceColumn});
    horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(TakeColumn, QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    setAccessibleName(tr("Lines to take"));
    setRowCount(int(m_left.size()));
    for (size_t i = 0; i < m_left.size(); ++i)
        fillLine(int(i), details.document, m_left[i]);
    m_filling = false;
    connect(this, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            emit chosen();
    });
}

void TakesTable::fillLine(int row, const Document &document, const LineTake &left)
{
    const QLocale locale;
    const auto line = std::find_if(document.lines.begin(), document.lines.end(),
                                   [&](const DocumentLine &each) { return each.id == left.line; });
    if (line == document.lines.end())
        return;
    auto *take = new QTableWidgetItem;
    take->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    take->setCheckState(Qt::Checked);
    setItem(row, TakeColumn, take);
    const QString name = line->itemName.isEmpty() ? line->description : line->itemName;
    setItem(row, NameColumn, cell(name, false, false));
    setItem(row, LeftColumn, cell(quantityText(left.quantity, locale), true, false));
    setItem(row, QuantityColumn, cell(quantityText(left.quantity, locale), true, true));
    setItem(row, PriceColumn, cell(unitPriceText(line->unitPrice, locale), true, false));
}

void TakesTable::showIn(QDialog &window, bool shown, int heightWithLines)
{
    const bool wasSaid = testAttribute(Qt::WA_WState_ExplicitShowHide); // before, it only counts as hidden
    if (wasSaid && shown == !isHidden())
        return;
    setVisible(shown);
    window.layout()->activate();
    window.resize(window.width(), shown ? heightWithLines : window.sizeHint().height());
}

bool TakesTable::isTaken(int row) const
{
    return item(row, TakeColumn)->checkState() == Qt::Checked;
}

std::optional<Quantity> TakesTable::quantityAt(int row) const
{
    const Quantity left = m_left[size_t(row)].quantity;
    const auto typed = readQuantity(item(row, QuantityColumn)->text(), QLocale());
    if (!typed || typed->isNegative() != left.isNegative())
        return typed && typed->isZero() ? typed : std::nullopt;
    const bool tooMuch = left.isNegative() ? *typed < left : *typed > left;
    return tooMuch ? std::nullopt : typed;
}

bool TakesTable::isAll() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (!isTaken(row) || quantityAt(row) != m_left[size_t(row)].quantity)
            return false;
    return true;
}

std::vector<LineTake> TakesTable::named() const
{
    std::vector<LineTake> taken;
    for (int row = 0; row < rowCount(); ++row) {
        const auto quantity = quantityAt(row);
        if (isTaken(row) && quantity)
            taken.push_back({m_left[size_t(row)].line, *quantity});
    }
    return taken;
}

std::vector<LineTake> TakesTable::takes() const
{
    return isAll() ? std::vector<LineTake>() : named();
}

QString TakesTable::problem() const
{
    bool any = m_left.empty();
    for (int row = 0; row < rowCount(); ++row) {
        if (!isTaken(row))
            continue;
        any = true;
        if (!quantityAt(row))
            return tr("The quantity of line %1 is no number from 0 to %2.")
                .arg(QString::number(row + 1), item(row, LeftColumn)->text());
    }
    return any ? QString() : tr("Choose at least one line.");
}

} // namespace truckroll

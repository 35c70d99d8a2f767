// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/orderpartsdialog.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/openday.h"
#include "core/domain/totals.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/fieldtable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace truckroll {

namespace {

enum Column {
    TakeColumn,
    NameColumn,
    NeededColumn,
    OrderedColumn,
    FreeColumn,
    QuantityColumn,
    CostColumn,
    VendorColumn
};
constexpr int columns = 8;
constexpr int usualDays = 3; ///< until parts are here

QTableWidgetItem *cell(const QString &text, bool number, bool editable)
{
    auto *item = new QTableWidgetItem(text);
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    item->setFlags(editable ? flags | Qt::ItemIsEditable : flags);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

} // namespace

OrderPartsDialog::OrderPartsDialog(Backend &backend, const PartsToOrder::Reply &parts,
                                   const QString &currency, const QDate &today, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_parts(parts), m_currency(currency), m_banner(new Banner(this)),
      m_table(new FieldTable(0, columns, this)), m_isExpected(new QCheckBox(tr("&Expected on"), this)),
      m_expected(new DayEdit(this)), m_deliver(new QComboBox(this)), m_notes(new QPlainTextEdit(this)),
      m_sum(plainLabel(QString(), this)), m_order(primaryButton(tr("Order"), QString(), this))
{
    setObjectName(QStringLiteral("orderPartsDialog"));
    setWindowTitle(isForShelf() ? tr("Order for the shelf")
                                : tr("Order parts for %1").arg(parts.workOrder.number));
    buildTable();
    buildTerms(today);
    layOut();
    m_filling = true;
    m_table->setRowCount(int(parts.parts.size()));
    for (size_t i = 0; i < parts.parts.size(); ++i)
        fillRow(int(i), parts.parts[i]);
    m_filling = false;
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (m_filling)
            return;
        if (item->column() == QuantityColumn)
            takeAsTyped(item->row());
        follow();
    });
    connect(m_isExpected, &QCheckBox::toggled, m_expected, &QWidget::setEnabled);
    connect(m_order, &QPushButton::clicked, this, &OrderPartsDialog::order);
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, QuantityColumn); // what is typed first
    m_table->setFocus();
    follow();
    proposeOpenDay(m_expected->date());
}

/// Nobody takes parts in on a day on which nobody works. What was typed meanwhile stays.
void OrderPartsDialog::proposeOpenDay(const QDate &proposed)
{
    m_backend.ask(this, People{},
                  std::function<void(Result<People::Reply>)>([this, proposed](Result<People::Reply> people) {
                      if (people && m_expected->date() == proposed)
                          m_expected->setDate(
                              openDayFrom(proposed, people->officeHours, people->closingDays));
                  }));
}

void OrderPartsDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("partsToOrder"));
    m_table->setAccessibleName(tr("Parts to order"));
    titleColumns(*m_table,
                 {QString(), tr("Part"), isForShelf() ? tr("Reorder at") : tr("Needed"),
                  isForShelf() ? tr("On order") : tr("Ordered"), tr("Free in stock"), tr("Order"), tr("Cost"),
                  tr("Vendor")},
                 {NeededColumn, OrderedColumn, FreeColumn, QuantityColumn, CostColumn});
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(TakeColumn, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(VendorColumn, 200);
    for (const int column : {NeededColumn, OrderedColumn, QuantityColumn, CostColumn})
        m_table->setColumnWidth(column, 80);
    m_table->verticalHeader()->hide();
}

void OrderPartsDialog::buildTerms(const QDate &today)
{
    m_isExpected->setObjectName(QStringLiteral("isExpected"));
    m_isExpected->setChecked(true);
    m_expected->setObjectName(QStringLiteral("expectedOn"));
    m_expected->setAccessibleName(tr("Expected on"));
    m_expected->setToday(today);
    m_expected->setDate(today.addDays(usualDays));
    m_expected->setMinimumDate(today);
    m_deliver->setObjectName(QStringLiteral("deliverTo"));
    m_deliver->setAccessibleName(tr("Deliver to"));
    m_deliver->addItems({tr("Delivered to the office"), tr("Delivered to the job site")});
    m_notes->setObjectName(QStringLiteral("orderNotes"));
    m_notes->setAccessibleName(tr("Notes for the vendor"));
    m_notes->setPlaceholderText(tr("Notes for the vendor, printed on the order"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(3 * fontMetrics().lineSpacing() + 16);
    m_sum->setObjectName(QStringLiteral("orderSum"));
    m_sum->setFont(Theme::tabular(Theme::headingFont()));
    m_order->setObjectName(QStringLiteral("orderParts"));
    m_order->setDefault(true);
}

void OrderPartsDialog::layOut()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    QLabel *intro = mutedLabel(
        isForShelf() ? tr("Each vendor gets an order of its own, as a draft. A work order of the office for "
                          "itself holds them; what comes is free stock.")
                     : tr("Each vendor gets an order of its own, as a draft in this folder. What lies on the "
                          "shelf or is on its way is not proposed."),
        this);
    all->addWidget(intro);
    m_deliver->setVisible(!isForShelf());
    all->addWidget(m_table, 1);
    auto *terms = new QHBoxLayout;
    for (QWidget *each : std::initializer_list<QWidget *>{m_isExpected, m_expected, m_deliver})
        terms->addWidget(each);
    terms->addStretch();
    all->addLayout(terms);
    all->addWidget(m_notes);
    auto *foot = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is ordered (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_sum, 1);
    foot->addWidget(leave);
    foot->addWidget(m_order);
    all->addLayout(foot);
    resize(940, 520);
}

void OrderPartsDialog::fillRow(int row, const PartToOrder &part)
{
    const QLocale locale;
    auto *take = new QTableWidgetItem;
    take->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    take->setCheckState(part.proposed.isZero() ? Qt::Unchecked : Qt::Checked);
    take->setData(Qt::AccessibleTextRole, tr("Order %1").arg(part.name));
    m_table->setItem(row, TakeColumn, take);
    QTableWidgetItem *name = cell(part.name, false, false);
    name->setToolTip(part.vendorNumber.isEmpty()
                         ? part.description
                         : tr("%1\nVendor's number: %2").arg(part.description, part.vendorNumber));
    m_table->setItem(row, NameColumn, name);
    m_table->setItem(row, NeededColumn, cell(quantityText(part.needed, locale), true, false));
    m_table->setItem(row, OrderedColumn, cell(quantityText(part.ordered, locale), true, false));
    auto *free = cell(part.inventory ? quantityText(part.stock.free(), locale) : QStringLiteral("\u2013"),
                      true, false);
    free->setToolTip(part.inventory ? tr("%1 on hand, %2 reserved for work, %3 on the way")
                                          .arg(quantityText(part.stock.onHand, locale),
                                               quantityText(part.stock.reserved, locale),
                                               quantityText(part.stock.onOrder, locale))
                                    : tr("No stock is kept of it."));
    m_table->setItem(row, FreeColumn, free);
    const Quantity wanted = part.proposed.isZero() ? part.left() : part.proposed;
    m_table->setItem(row, QuantityColumn, cell(quantityText(wanted, locale), true, true));
    m_table->setItem(row, CostColumn, cell(unitPriceText(part.cost, locale), true, true));
    auto *vendor = new QComboBox(m_table);
    vendor->setObjectName(QStringLiteral("vendor-%1").arg(row));
    vendor->setAccessibleName(tr("Vendor of %1").arg(part.name));
    vendor->addItem(tr("Choose a vendor"), qint64(0));
    for (const Vendor &each : m_parts.vendors)
        vendor->addItem(each.name, each.id.value());
    vendor->setCurrentIndex(std::max(0, vendor->findData(part.vendor.value())));
    connect(vendor, &QComboBox::currentIndexChanged, this, &OrderPartsDialog::follow);
    static_cast<FieldTable *>(m_table)->putField(row, VendorColumn, vendor);
}

/// Who types how many wants the part ordered; who types 0 does not.
void OrderPartsDialog::takeAsTyped(int row)
{
    if (const auto quantity = readQuantity(m_table->item(row, QuantityColumn)->text(), QLocale()))
        m_table->item(row, TakeColumn)->setCheckState(*quantity > Quantity() ? Qt::Checked : Qt::Unchecked);
}

bool OrderPartsDialog::isChosen(int row) const
{
    return m_table->item(row, TakeColumn)->checkState() == Qt::Checked;
}

VendorId OrderPartsDialog::vendorAt(int row) const
{
    return VendorId(
        qobject_cast<QComboBox *>(m_table->cellWidget(row, VendorColumn))->currentData().toLongLong());
}

QString OrderPartsDialog::problemOf(int row) const
{
    const QString &name = m_parts.parts[size_t(row)].name;
    const auto quantity = readQuantity(m_table->item(row, QuantityColumn)->text(), QLocale());
    if (!quantity || *quantity <= Quantity())
        return tr("How many of “%1”? Type a number above zero.").arg(name);
    const auto cost = readUnitPrice(m_table->item(row, CostColumn)->text(), QLocale());
    if (!cost || cost->isNegative())
        return tr("What does “%1” cost? Type an amount.").arg(name);
    return vendorAt(row).isNone() ? tr("Whom is “%1” bought from? Choose a vendor.").arg(name) : QString();
}

std::vector<OrderLine> OrderPartsDialog::lines() const
{
    std::vector<OrderLine> chosen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!isChosen(row))
            continue;
        const PartToOrder &part = m_parts.parts[size_t(row)];
        chosen.push_back(
            {part.line, part.item, part.description,
             readQuantity(m_table->item(row, QuantityColumn)->text(), QLocale()).value_or(Quantity()),
             readUnitPrice(m_table->item(row, CostColumn)->text(), QLocale()).value_or(UnitPrice()),
             vendorAt(row)});
    }
    return chosen;
}

/// Why there is nothing to order yet; nothing is wrong with that.
QString OrderPartsDialog::nothingChosen() const
{
    if (m_parts.parts.empty())
        return isForShelf() ? tr("Nothing is missing on the shelf.")
                            : tr("There are no parts on this work order.");
    const bool covered = std::all_of(m_parts.parts.begin(), m_parts.parts.end(),
                                     [](const PartToOrder &part) { return part.proposed.isZero(); });
    return covered ? tr("All of it is here or on its way.") : tr("Choose what to order.");
}

void OrderPartsDialog::follow()
{
    QString wrong;
    for (int row = 0; row < m_table->rowCount() && wrong.isEmpty(); ++row)
        wrong = isChosen(row) ? problemOf(row) : QString();
    const auto chosen = lines();
    const bool isWrong = !wrong.isEmpty();
    if (chosen.empty() && !isWrong)
        wrong = nothingChosen();
    Money sum;
    std::set<VendorId> vendors;
    for (const OrderLine &line : chosen) {
        sum += lineAmount(line.quantity, line.cost).value_or(Money());
        vendors.insert(line.vendor);
    }
    m_order->setEnabled(wrong.isEmpty());
    m_order->setToolTip(wrong.isEmpty() ? tr("Makes the orders as drafts; send them from the folder.")
                                        : wrong);
    m_sum->setForegroundRole(isWrong ? QPalette::BrightText : QPalette::WindowText);
    m_sum->setText(
        wrong.isEmpty()
            ? tr("%n order(s), %1 in all", nullptr, int(vendors.size())).arg(moneyText(sum, m_currency))
            : wrong);
}

void OrderPartsDialog::order()
{
    if (WrittenEdit::stops(*this))
        return;
    const QDate expected = m_isExpected->isChecked() ? m_expected->date() : QDate();
    const QString notes = cleanText(m_notes->toPlainText());
    if (isForShelf())
        send(OrderForShelf{lines(), expected, notes});
    else
        send(OrderParts{m_parts.workOrder.id, lines(), expected, m_deliver->currentIndex() == 1, notes});
}

namespace {

const std::vector<Document> &ordersOf(const OrderParts::Reply &reply)
{
    return reply;
}

const std::vector<Document> &ordersOf(const OrderForShelf::Reply &reply)
{
    return reply.orders;
}

} // namespace

template <class Command>
void OrderPartsDialog::send(Command command)
{
    using Reply = typename Command::Reply;
    m_order->setEnabled(false);
    m_banner->clear();
    m_backend.act(this, command, std::function<void(Result<Reply>)>([this](Result<Reply> reply) {
                      m_order->setEnabled(true);
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit ordered(ordersOf(*reply));
                      accept();
                  }));
}

PartsToOrder::Reply OrderPartsDialog::missingOnShelf(const ReorderList::Reply &missing,
                                                     const std::vector<qint64> &chosen,
                                                     const std::vector<Vendor> &vendors)
{
    PartsToOrder::Reply reply;
    for (const ReorderList::Row &row : missing) {
        PartToOrder part;
        part.item = row.item;
        part.name = row.name;
        part.inventory = true;
        part.needed = row.reorderPoint;
        part.ordered = row.stock.onOrder;
        const bool wanted =
            chosen.empty() || std::find(chosen.begin(), chosen.end(), row.item.value()) != chosen.end();
        part.proposed = wanted ? row.missing : Quantity();
        part.vendor = row.vendor;
        part.vendorNumber = row.vendorNumber;
        part.cost = row.cost;
        part.stock = row.stock;
        reply.parts.push_back(part);
    }
    for (const Vendor &vendor : vendors) {
        if (vendor.active)
            reply.vendors.push_back(vendor);
    }
    return reply;
}

} // namespace truckroll

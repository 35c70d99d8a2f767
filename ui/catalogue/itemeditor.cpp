// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/itemeditor.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/totals.h"
#include "ui/catalogue/bundlepartsedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace truckroll {

namespace {

constexpr ItemType types[] = {ItemType::Service,   ItemType::Labor,    ItemType::Part,
                              ItemType::Inventory, ItemType::Discount, ItemType::Bundle};

} // namespace

bool maySeeCost(const Backend &backend)
{
    return backend.maySee(Action::MakeInvoices);
}

QString itemMarginText(UnitPrice price, UnitPrice cost, const QString &currency)
{
    const UnitPrice margin = price - cost;
    const QLocale locale;
    const QString amount = unitPriceText(margin, locale, currencySymbol(currency, locale));
    if (price.isZero())
        return amount;
    const Percent share = shareOf(margin.units(), price.units());
    return QStringLiteral("%1 (%2)").arg(amount, percentText(share, locale));
}

ItemEditor::ItemEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Item>(backend, Action::ChangePriceBook, QStringLiteral("item"), parent)
{
    setObjectName(QStringLiteral("itemEditor"));
    build();
    finishForm();
    load(Item());
}

void ItemEditor::build()
{
    m_type = named(new QComboBox(this), "itemType");
    for (const ItemType type : types)
        m_type->addItem(itemTypeText(type), int(type));
    m_name = named(new QLineEdit(this), "itemName");
    m_number = named(new QLineEdit(this), "itemNumber");
    m_description = named(new QPlainTextEdit(this), "itemDescription");
    m_description->setFixedHeight(4 * fontMetrics().lineSpacing() + 16);
    m_description->setTabChangesFocus(true);
    m_discountKind = named(new QComboBox(this), "discountKind");
    m_discountKind->addItems({tr("A percentage"), tr("A fixed amount")});
    m_percent = named(new PercentEdit(this), "itemPercent");
    m_percent->setUnit(QStringLiteral("%"));
    m_price = named(new PriceEdit(this), "itemPrice");
    m_cost = named(new PriceEdit(this), "itemCost");
    for (AmountEdit *amount : {static_cast<AmountEdit *>(m_percent), static_cast<AmountEdit *>(m_price),
                               static_cast<AmountEdit *>(m_cost)})
        amount->setNegativeAllowed(false);
    m_margin = named(plainLabel(QString(), this), "itemMargin");
    m_taxable = named(new QCheckBox(tr("Taxed with the document's tax rate"), this), "itemTaxable");
    m_parts = named(new BundlePartsEdit(this), "itemParts");
    form()->addRow(tr("T&ype"), m_type,
                   tr("Decides what the entry has: a bundle its parts, a discount its percent."));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("Num&ber"), m_number, tr("The office's own number; may be empty."));
    m_group = named(new QComboBox(this), "itemGroup");
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->setToolTip(tr("Such as Faucets: how the price book is arranged; type a new one or choose."));
    form()->addRow(tr("&Group"), m_group);
    form()->addRow(tr("&Description"), m_description,
                   tr("What stands on the customer's paper; the name when empty."));
    form()->addRow(tr("Disco&unt"), m_discountKind);
    form()->addRow(tr("&Percent"), m_percent);
    form()->addRow(tr("&Price"), m_price);
    form()->addRow(tr("&Cost"), m_cost, tr("What it costs the office; never printed."));
    form()->addRow(tr("Margin"), m_margin);
    form()->addRow(tr("&Tax"), m_taxable);
    form()->addRow(tr("P&arts"), m_parts);
    buildPurchasing();
    m_type->setToolTip(tr("Service, labor, part, stock, discount or bundle."));
    m_name->setToolTip(tr("What the office calls it; each name is used once."));
    m_number->setToolTip(tr("Found while typing on a document, as the name is."));
    m_price->setToolTip(tr("Price of one, before tax; up to four digits after the point."));
    m_cost->setToolTip(tr("Cost of one; the margin of quotes and invoices is made from it."));
    m_percent->setToolTip(tr("Taken off the lines above the discount."));
}

void ItemEditor::buildPurchasing()
{
    m_asOne = named(new QCheckBox(tr("One line on the customer's paper"), this), "itemPrintsAsOne");
    m_asOne->setToolTip(tr("The paper shows the bundle and what it comes to, and not its parts."));
    m_vendor = named(new QComboBox(this), "itemVendor");
    m_vendor->setToolTip(tr("Whom it is bought from; orders of parts propose him."));
    m_vendorNumber = named(new QLineEdit(this), "itemVendorNumber");
    m_vendorNumber->setMaxLength(FieldLimit::name);
    m_vendorNumber->setToolTip(tr("The vendor's own number of it; printed on orders to him."));
    m_reorderAt = named(new QuantityEdit(this), "itemReorderAt");
    m_reorderAt->setNegativeAllowed(false);
    m_reorderAt->setToolTip(tr("With less than this there and on its way it is listed as to be reordered."));
    form()->addRow(tr("Prints as"), m_asOne);
    form()->addRow(tr("&Vendor"), m_vendor);
    form()->addRow(tr("Vendor's n&umber"), m_vendorNumber);
    form()->addRow(tr("&Reorder at"), m_reorderAt, tr("0: it is never listed."));
    fillVendors({});
}

void ItemEditor::setVendors(const std::vector<Vendor> &vendors)
{
    m_vendors = vendors;
    showing([this] { fillVendors(VendorId(m_vendor->currentData().toLongLong())); });
}

void ItemEditor::fillVendors(VendorId chosen)
{
    m_vendor->clear();
    m_vendor->addItem(tr("None"), qint64(0));
    for (const Vendor &vendor : m_vendors) {
        if (vendor.active || vendor.id == chosen)
            m_vendor->addItem(vendor.name, vendor.id.value());
    }
    if (chosen && m_vendor->findData(chosen.value()) < 0) // its name comes with the vendors
        m_vendor->addItem(QString(), chosen.value());
    m_vendor->setCurrentIndex(m_vendor->findData(chosen.value()));
}

void ItemEditor::setBook(const std::vector<Item> &items, const QString &currency)
{
    m_items = items;
    m_currency = currency;
    const QString sign = currencySymbol(currency, QLocale());
    m_price->setUnit(sign);
    m_cost->setUnit(sign);
    QStringList groups;
    for (const Item &item : items) {
        if (!item.group.isEmpty() && !groups.contains(item.group, Qt::CaseInsensitive))
            groups += item.group;
    }
    groups.sort(Qt::CaseInsensitive);
    showing([this, groups] {
        m_parts->setBook(m_items, record().id, m_currency, maySeeCost(backend()));
        const QString typed = m_group->currentText();
        m_group->clear();
        m_group->addItem(QString());
        m_group->addItems(groups);
        m_group->setCurrentText(typed);
    });
}

void ItemEditor::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

ItemType ItemEditor::type() const
{
    return ItemType(m_type->currentData().toInt());
}

bool ItemEditor::isPercent() const
{
    return type() == ItemType::Discount && m_discountKind->currentIndex() == 0;
}

void ItemEditor::adapt()
{
    const bool discount = type() == ItemType::Discount;
    const bool bundle = type() == ItemType::Bundle;
    const bool priced = !discount && !bundle;
    const bool cost = priced && maySeeCost(backend());
    form()->setRowVisible(m_discountKind, discount);
    form()->setRowVisible(m_percent, isPercent());
    form()->setRowVisible(m_price, priced || (discount && !isPercent()));
    form()->setRowVisible(m_cost, cost);
    form()->setRowVisible(m_margin, cost);
    form()->setRowVisible(m_taxable, priced);
    form()->setRowVisible(m_parts, bundle);
    form()->setRowVisible(m_asOne, bundle);
    const bool bought = type() == ItemType::Part || type() == ItemType::Inventory;
    form()->setRowVisible(m_vendor, bought);
    form()->setRowVisible(m_vendorNumber, bought);
    form()->setRowVisible(m_reorderAt, type() == ItemType::Inventory);
    showMargin();
}

void ItemEditor::showMargin()
{
    const auto price = m_price->value();
    m_margin->setText(price ? itemMarginText(*price, m_cost->valueOrZero(), m_currency) : QString());
}

void ItemEditor::show(const Item &item)
{
    m_active = item.active;
    m_type->setCurrentIndex(m_type->findData(int(item.type)));
    m_name->setText(item.name);
    m_number->setText(item.number);
    m_description->setPlainText(item.description);
    m_discountKind->setCurrentIndex(item.percent || item.type != ItemType::Discount ? 0 : 1);
    m_percent->setValue(item.percent);
    const bool untouched = item.id.isNone() && item.price.isZero() && item.cost.isZero();
    m_price->setValue(untouched ? std::nullopt : std::optional(item.price));
    m_cost->setValue(untouched ? std::nullopt : std::optional(item.cost));
    m_taxable->setChecked(item.taxable);
    m_parts->setBook(m_items, item.id, m_currency, maySeeCost(backend()));
    m_parts->setParts(item.parts);
    m_asOne->setChecked(item.printsAsOne);
    m_group->setCurrentText(item.group);
    fillVendors(item.vendor);
    m_vendorNumber->setText(item.vendorNumber);
    m_reorderAt->setValue(item.reorderAt.isZero() ? std::nullopt : std::optional(item.reorderAt));
}

Item ItemEditor::typed() const
{
    Item item = record();
    item.active = m_active;
    item.type = type();
    item.name = cleanLine(m_name->text());
    item.number = cleanLine(m_number->text());
    item.description = cleanText(m_description->toPlainText());
    const bool discount = item.type == ItemType::Discount;
    const bool bundle = item.type == ItemType::Bundle;
    const Item before = item.type == record().type ? record() : Item(); // what the type does not show stays
    item.percent = isPercent() ? std::optional(m_percent->valueOrZero()) : std::nullopt;
    item.price = bundle || isPercent() ? before.price : m_price->valueOrZero();
    item.cost = discount || bundle ? before.cost : m_cost->valueOrZero();
    item.taxable = discount || bundle ? before.taxable : m_taxable->isChecked();
    item.parts = bundle ? m_parts->parts() : std::vector<BundlePart>();
    item.printsAsOne = bundle && m_asOne->isChecked();
    item.group = cleanLine(m_group->currentText());
    const bool bought = item.type == ItemType::Part || item.type == ItemType::Inventory;
    item.vendor = bought ? VendorId(m_vendor->currentData().toLongLong()) : before.vendor;
    item.vendorNumber = bought ? cleanLine(m_vendorNumber->text()) : before.vendorNumber;
    item.reorderAt = item.type == ItemType::Inventory ? m_reorderAt->valueOrZero() : before.reorderAt;
    return item;
}

bool ItemEditor::hasEdits() const
{
    const bool halfTyped = type() == ItemType::Bundle && !isNew() && !m_parts->problem().isEmpty();
    return halfTyped || RecordEditorOf<Item>::hasEdits();
}

void ItemEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("An entry of the catalog needs a name."));
    if (isPercent() && (!m_percent->value() || *m_percent->value() <= Percent() ||
                        *m_percent->value() > Percent::whole(100)))
        form()->setProblem(m_percent, tr("A percentage above 0 and at most 100, such as 10 or 7.5."));
    if (m_reorderAt->isWrong() && type() == ItemType::Inventory)
        form()->setProblem(m_reorderAt, m_reorderAt->problem());
    if (type() == ItemType::Bundle)
        form()->setProblem(m_parts, m_parts->problem());
    for (PriceEdit *amount : {m_price, m_cost})
        if (amount->isWrong() && amount->isVisibleTo(form()))
            form()->setProblem(amount, amount->problem());
    // Nobody sells for nothing because somebody left the window in the middle of typing.
    if (type() != ItemType::Discount && m_price->isEmpty() && m_price->isVisibleTo(form()))
        form()->setProblem(m_price, tr("What does one cost the customer? Type 0 when it costs nothing."));
    if (type() == ItemType::Discount && !isPercent() && m_price->valueOrZero().isZero() &&
        !m_price->isWrong())
        form()->setProblem(m_price, tr("How much is taken off?"));
}

void ItemEditor::store(const Item &item, Stored done)
{
    backend().act(this, SaveItem{item}, std::move(done));
}

} // namespace truckroll

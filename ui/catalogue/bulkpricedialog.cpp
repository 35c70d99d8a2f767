// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/bulkpricedialog.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/domain/priceacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/fieldtable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

enum Column { NameColumn, OldColumn, NewColumn, DifferenceColumn, ColumnCount };

/// How the choice in the first box is kept: what it compares, and with what.
enum Which { Everything, Chosen, Group, Type, OfVendor };
constexpr int whichRole = Qt::UserRole + 1;
constexpr int stepRole = Qt::UserRole + 1;
constexpr int minusRole = Qt::UserRole + 2;

QTableWidgetItem *cell(const QString &text, bool number)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

} // namespace

BulkPriceDialog::BulkPriceDialog(Backend &backend, const std::vector<Item> &items,
                                 const std::vector<Vendor> &vendors, const std::vector<qint64> &chosen,
                                 const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_items(items), m_chosen(chosen), m_currency(currency),
      m_banner(new Banner(this)), m_which(new QComboBox(this)), m_base(new QComboBox(this)),
      m_percent(new PercentEdit(this)), m_amount(new PriceEdit(this)), m_rounding(new QComboBox(this)),
      m_preview(new FieldTable(0, ColumnCount, this)), m_sum(plainLabel(QString(), this)),
      m_change(primaryButton(tr("Change the prices"), QString(), this))
{
    setObjectName(QStringLiteral("bulkPriceDialog"));
    setWindowTitle(tr("Change prices"));
    fillWhich(vendors);
    fillRounding();
    build();
    for (QComboBox *box : {m_which, m_base, m_rounding})
        connect(box, &QComboBox::currentIndexChanged, this, &BulkPriceDialog::follow);
    connect(m_percent, &QLineEdit::textChanged, this, &BulkPriceDialog::follow);
    connect(m_amount, &QLineEdit::textChanged, this, &BulkPriceDialog::follow);
    connect(m_change, &QPushButton::clicked, this, &BulkPriceDialog::change);
    m_percent->setFocus();
    follow();
}

void BulkPriceDialog::fillWhich(const std::vector<Vendor> &vendors)
{
    const auto add = [this](const QString &text, Which which, const QVariant &value = {}) {
        m_which->addItem(text, value);
        m_which->setItemData(m_which->count() - 1, int(which), whichRole);
    };
    add(tr("All entries"), Everything);
    if (m_chosen.size() > 1)
        add(tr("The %n chosen", nullptr, int(m_chosen.size())), Chosen);
    QStringList groups;
    for (const Item &item : m_items) {
        if (!item.group.isEmpty() && !groups.contains(item.group))
            groups += item.group;
    }
    groups.sort(Qt::CaseInsensitive);
    for (const QString &group : groups)
        add(tr("Group %1").arg(group), Group, group);
    for (const ItemType type : {ItemType::Service, ItemType::Labor, ItemType::Part, ItemType::Inventory})
        add(tr("Type %1").arg(itemTypeText(type)), Type, int(type));
    for (const Vendor &vendor : vendors) {
        if (vendor.active)
            add(tr("Bought from %1").arg(vendor.name), OfVendor, vendor.id.value());
    }
    m_which->setCurrentIndex(m_chosen.size() > 1 ? 1 : 0);
}

void BulkPriceDialog::fillRounding()
{
    const auto add = [this](const QString &text, int cents, int less) {
        m_rounding->addItem(text);
        m_rounding->setItemData(m_rounding->count() - 1, cents, stepRole);
        m_rounding->setItemData(m_rounding->count() - 1, less, minusRole);
    };
    const auto money = [this](int cents) { return moneyText(Money::fromUnits(cents), m_currency); };
    add(tr("to the cent"), 1, 0);
    for (const int cents : {5, 10, 50, 100, 500})
        add(tr("to %1").arg(money(cents)), cents, 0);
    add(tr("to whole amounts less %1").arg(money(5)), 100, 5);
    add(tr("to whole amounts less %1").arg(money(1)), 100, 1);
}

void BulkPriceDialog::build()
{
    m_which->setObjectName(QStringLiteral("whichEntries"));
    m_base->setObjectName(QStringLiteral("priceBase"));
    m_base->addItem(tr("Price"), int(PriceRule::Base::Price));
    m_base->addItem(tr("Cost"), int(PriceRule::Base::Cost));
    m_base->addItem(tr("Price as markup on the cost"), int(PriceRule::Base::Markup));
    m_percent->setObjectName(QStringLiteral("byPercent"));
    m_percent->setUnit(QStringLiteral("%"));
    m_amount->setObjectName(QStringLiteral("byAmount"));
    m_amount->setUnit(currencySymbol(m_currency, QLocale()));
    m_rounding->setObjectName(QStringLiteral("rounding"));
    m_preview->setObjectName(QStringLiteral("pricePreview"));
    m_preview->setAccessibleName(tr("What the prices become"));
    titleColumns(*m_preview, {tr("Entry"), tr("Now"), tr("Then"), tr("Difference")},
                 {OldColumn, NewColumn, DifferenceColumn});
    m_preview->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_preview->verticalHeader()->hide();
    m_sum->setObjectName(QStringLiteral("bulkSum"));
    m_change->setObjectName(QStringLiteral("changePrices"));
    m_change->setDefault(true);
    auto *form = new Form(this);
    form->addRow(tr("&Entries"), m_which);
    form->addRow(tr("&Change"), m_base);
    form->addRow(tr("By &percent, amount"), {m_percent, m_amount},
                 tr("Below zero takes off. Both may be used."));
    m_amount->setAccessibleName(tr("By amount"));
    form->addRow(tr("&Round"), m_rounding);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(form);
    all->addWidget(m_preview, 1);
    auto *foot = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_sum, 1);
    foot->addWidget(leave);
    foot->addWidget(m_change);
    all->addLayout(foot);
    resize(680, 620);
}

std::vector<Item> BulkPriceDialog::entries() const
{
    const auto which = Which(m_which->currentData(whichRole).toInt());
    const QVariant value = m_which->currentData();
    std::vector<Item> all;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(all), [&](const Item &item) {
        switch (which) {
        case Everything:
            return true;
        case Chosen:
            return std::find(m_chosen.begin(), m_chosen.end(), item.id.value()) != m_chosen.end();
        case Group:
            return item.group == value.toString();
        case Type:
            return int(item.type) == value.toInt();
        case OfVendor:
            return item.vendor.value() == value.toLongLong();
        }
        return false;
    });
    return all;
}

PriceRule BulkPriceDialog::rule() const
{
    const auto cents = [](int amount) {
        return UnitPrice::fromUnits(qint64(amount) * (UnitPrice::one / 100));
    };
    PriceRule rule;
    rule.base = PriceRule::Base(m_base->currentData().toInt());
    rule.percent = m_percent->valueOrZero();
    rule.amount = m_amount->valueOrZero();
    rule.roundTo = cents(m_rounding->currentData(stepRole).toInt());
    rule.minus = cents(m_rounding->currentData(minusRole).toInt());
    return rule;
}

void BulkPriceDialog::follow()
{
    QString wrong = m_percent->isWrong()  ? m_percent->problem()
                    : m_amount->isWrong() ? m_amount->problem()
                                          : QString();
    if (wrong.isEmpty() && m_percent->valueOrZero() < Percent::whole(-100))
        wrong = tr("More than 100 percent cannot be taken off.");
    m_plan = wrong.isEmpty() ? planPrices(entries(), rule()) : std::vector<NewPrice>();
    showPlan();
    if (wrong.isEmpty() && m_plan.empty())
        wrong = m_percent->valueOrZero().isZero() && m_amount->valueOrZero().isZero()
                    ? tr("Type by how much: the list shows each price before anything is stored.")
                    : tr("No price changes with this.");
    m_change->setEnabled(!m_plan.empty());
    m_change->setToolTip(m_plan.empty() ? wrong : tr("One step, which undo takes back whole."));
    m_sum->setText(m_plan.empty() ? wrong : tr("%n price(s) change", nullptr, int(m_plan.size())));
}

void BulkPriceDialog::showPlan()
{
    const QLocale locale;
    const QString symbol = currencySymbol(m_currency, locale);
    const bool isCost = rule().base == PriceRule::Base::Cost;
    m_preview->setRowCount(int(m_plan.size()));
    for (size_t i = 0; i < m_plan.size(); ++i) {
        const NewPrice &next = m_plan[i];
        const auto item = std::find_if(m_items.begin(), m_items.end(),
                                       [&](const Item &each) { return each.id == next.item; });
        const UnitPrice now = isCost ? item->cost : item->price;
        const UnitPrice then = isCost ? next.cost : next.price;
        const int row = int(i);
        m_preview->setItem(row, NameColumn, cell(item->name, false));
        m_preview->setItem(row, OldColumn, cell(unitPriceText(now, locale, symbol), true));
        m_preview->setItem(row, NewColumn, cell(unitPriceText(then, locale, symbol), true));
        m_preview->setItem(row, DifferenceColumn, cell(unitPriceText(then - now, locale, symbol), true));
    }
}

void BulkPriceDialog::change()
{
    m_banner->clear();
    m_change->setEnabled(false);
    m_backend.act(this, ChangePrices{m_plan}, std::function<void(Result<int>)>([this](Result<int> done) {
                      m_change->setEnabled(true);
                      if (!done)
                          return m_banner->showError(done.error());
                      accept();
                  }));
}

} // namespace truckroll

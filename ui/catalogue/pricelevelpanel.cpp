// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/pricelevelpanel.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/priceacts.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/catalogue/levelpricesedit.h"
#include "ui/models/columns.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tablepicker.h"
#include <QLineEdit>

namespace truckroll {

PriceLevelEditor::PriceLevelEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<PriceLevel>(backend, Action::ChangePriceBook, QStringLiteral("pricelevel"), parent),
      m_name(named(new QLineEdit(this), "priceLevelName")),
      m_change(named(new PercentEdit(this), "priceLevelChange")),
      m_prices(named(new LevelPricesEdit(this), "priceLevelPrices"))
{
    setObjectName(QStringLiteral("priceLevelEditor"));
    m_name->setMaxLength(FieldLimit::name);
    m_name->setToolTip(tr("Such as Trade or Member; chosen on the customer."));
    m_change->setUnit(QStringLiteral("%"));
    m_change->setToolTip(tr("-10: ten percent less than the catalog says; rounded to cents."));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Percent"), m_change, tr("Off (-10) or on top (10) of every price; 0 for none."));
    form()->addRow(tr("Pr&ices"), m_prices,
                   tr("What these items cost at this level, whatever the percentage says."));
    finishForm();
    load(PriceLevel());
}

void PriceLevelEditor::setBook(const std::vector<Item> &items, const QString &currency)
{
    showing([&] {
        const QString typed = m_prices->text();
        m_prices->setBook(items, currency);
        m_prices->setText(typed);
    });
}

void PriceLevelEditor::show(const PriceLevel &level)
{
    m_active = level.active;
    m_name->setText(level.name);
    m_change->setValue(level.id || !level.change.isZero() ? std::optional(level.change) : std::nullopt);
    m_prices->setPrices(level.prices);
}

PriceLevel PriceLevelEditor::typed() const
{
    PriceLevel level = record();
    level.active = m_active;
    level.name = cleanLine(m_name->text());
    level.change = m_change->valueOrZero();
    level.prices = m_prices->prices();
    return level;
}

bool PriceLevelEditor::hasEdits() const
{
    return !m_prices->problem().isEmpty() || RecordEditorOf<PriceLevel>::hasEdits();
}

void PriceLevelEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A price level needs a name."));
    if (m_change->isWrong())
        form()->setProblem(m_change, m_change->problem());
    else if (m_change->valueOrZero() < Percent::whole(-100) || m_change->valueOrZero() > Percent::whole(1000))
        form()->setProblem(m_change, tr("A percentage from -100 to 1,000, such as -10."));
    form()->setProblem(m_prices, m_prices->problem());
}

void PriceLevelEditor::store(const PriceLevel &level, Stored done)
{
    backend().act(this, SavePriceLevel{level}, std::move(done));
}

RecordPanelOf<PriceLevel> *makePriceLevelPanel(Backend &backend, QWidget *parent)
{
    const auto key = [](const PriceLevel &level) { return level.id.value(); };
    auto name = columns::text("name", PriceLevelEditor::tr("Name"), 190, &PriceLevel::name);
    name.bold = true;
    auto change =
        columns::make<PriceLevel>("change", PriceLevelEditor::tr("Percent"), 100, TableColumn::Kind::Number);
    change.text = [](const PriceLevel &level) { return percentText(level.change, QLocale()); };
    change.number = [](const PriceLevel &level) { return std::optional(level.change.units()); };
    auto own =
        columns::make<PriceLevel>("own", PriceLevelEditor::tr("Own prices"), 100, TableColumn::Kind::Number);
    own.text = [](const PriceLevel &level) { return QLocale().toString(int(level.prices.size())); };
    own.number = [](const PriceLevel &level) { return std::optional<qint64>(qint64(level.prices.size())); };
    auto *rows = new RowsModel<PriceLevel>({name, change, own, inUseColumn<PriceLevel>()}, key);
    rows->setFaded([](const PriceLevel &level) { return !level.active; });
    RecordPanel::Words words;
    words.icon = QStringLiteral("money");
    words.nothingTitle = PriceLevelEditor::tr("No price level chosen");
    words.nothingText =
        PriceLevelEditor::tr("What some customers pay. A customer's level fills in the prices of new "
                             "lines on his quotes and work orders.");
    words.newTitle = PriceLevelEditor::tr("New price level");
    words.whyReadOnly = backend.whyNot(Action::ChangePriceBook);
    RecordPanelOf<PriceLevel>::Traits traits;
    traits.key = key;
    traits.title = [](const PriceLevel &level) { return level.name; };
    traits.inUse = [](const PriceLevel &level) { return level.active; };
    traits.setInUse = [](PriceLevel &level, bool inUse) { level.active = inUse; };
    traits.copy = [](const PriceLevel &level) {
        PriceLevel copy = level;
        copy.id = {};
        copy.version = 0;
        copy.name = PriceLevelEditor::tr("%1 (copy)").arg(level.name);
        copy.active = true;
        return copy;
    };
    traits.listRows = [rows](std::vector<PriceLevel> levels) { rows->setRows(std::move(levels)); };
    auto *panel = new RecordPanelOf<PriceLevel>(
        new TablePicker(rows, QStringLiteral("pricelevels"), backend.actor().name),
        new PriceLevelEditor(backend), words, traits, parent);
    panel->setObjectName(QStringLiteral("priceLevelPanel"));
    panel->addInactiveBox(PriceLevelEditor::tr("Show those out of use"),
                          PriceLevelEditor::tr("Lists price levels that are not offered any more as well."));
    panel->setSizes(520, 560);
    return panel;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/taxratepanel.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tablepicker.h"
#include <QLineEdit>

namespace truckroll {

TaxRateEditor::TaxRateEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<TaxRate>(backend, Action::ChangePriceBook, QStringLiteral("taxrate"), parent),
      m_name(named(new QLineEdit(this), "taxRateName")),
      m_percent(named(new PercentEdit(this), "taxRatePercent"))
{
    setObjectName(QStringLiteral("taxRateEditor"));
    m_percent->setUnit(QStringLiteral("%"));
    m_percent->setNegativeAllowed(false);
    m_name->setToolTip(tr("Stands beside the tax on the customer's paper."));
    m_percent->setToolTip(tr("Up to three digits after the point, such as 8.25."));
    form()->addRow(tr("&Name"), m_name, tr("What the customer reads, such as the place that taxes."));
    form()->addRow(tr("&Percent"), m_percent,
                   tr("Papers that exist keep the rate that they were made with."));
    finishForm();
    load(TaxRate());
}

void TaxRateEditor::show(const TaxRate &rate)
{
    m_active = rate.active;
    m_name->setText(rate.name);
    m_percent->setValue(rate.id || !rate.percent.isZero() ? std::optional(rate.percent) : std::nullopt);
}

TaxRate TaxRateEditor::typed() const
{
    TaxRate rate = record();
    rate.active = m_active;
    rate.name = cleanLine(m_name->text());
    rate.percent = m_percent->valueOrZero();
    return rate;
}

void TaxRateEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A tax rate needs a name."));
    if (!m_percent->value() || *m_percent->value() > Percent::whole(100))
        form()->setProblem(m_percent, tr("A percentage from 0 to 100, such as 8.25."));
}

void TaxRateEditor::store(const TaxRate &rate, Stored done)
{
    backend().act(this, SaveTaxRate{rate}, std::move(done));
}

RecordPanelOf<TaxRate> *makeTaxRatePanel(Backend &backend, QWidget *parent)
{
    const auto key = [](const TaxRate &rate) { return rate.id.value(); };
    auto *rows = new RowsModel<TaxRate>(taxRateColumns(), key);
    rows->setFaded([](const TaxRate &rate) { return !rate.active; });
    RecordPanel::Words words;
    words.icon = QStringLiteral("tax");
    words.nothingTitle = TaxRateEditor::tr("No tax rate chosen");
    words.nothingText =
        TaxRateEditor::tr("Each place that taxes has a rate; a company has one that is usual.");
    words.newTitle = TaxRateEditor::tr("New tax rate");
    words.whyReadOnly = backend.whyNot(Action::ChangePriceBook);
    RecordPanelOf<TaxRate>::Traits traits;
    traits.key = key;
    traits.title = [](const TaxRate &rate) { return rate.name; };
    traits.inUse = [](const TaxRate &rate) { return rate.active; };
    traits.setInUse = [](TaxRate &rate, bool inUse) { rate.active = inUse; };
    traits.copy = [](const TaxRate &rate) {
        TaxRate copy;
        copy.name = TaxRateEditor::tr("%1 (copy)").arg(rate.name);
        copy.percent = rate.percent;
        return copy;
    };
    traits.listRows = [rows](std::vector<TaxRate> rates) { rows->setRows(std::move(rates)); };
    auto *panel =
        new RecordPanelOf<TaxRate>(new TablePicker(rows, QStringLiteral("taxrates"), backend.actor().name),
                                   new TaxRateEditor(backend), words, traits, parent);
    panel->setObjectName(QStringLiteral("taxRatePanel"));
    panel->addInactiveBox(TaxRateEditor::tr("Show those out of use"),
                          TaxRateEditor::tr("Lists tax rates that are not offered any more as well."));
    panel->setSizes(480, 520);
    return panel;
}

} // namespace truckroll

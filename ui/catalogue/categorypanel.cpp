// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/categorypanel.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/widgets/coloredit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tablepicker.h"
#include <QLineEdit>

namespace truckroll {

CategoryEditor::CategoryEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Category>(backend, Action::ChangePriceBook, QStringLiteral("category"), parent),
      m_name(named(new QLineEdit(this), "categoryName")), m_color(named(new ColorEdit(this), "categoryColor"))
{
    setObjectName(QStringLiteral("categoryEditor"));
    m_name->setToolTip(tr("What kind of work an appointment is."));
    form()->addRow(tr("&Name"), m_name, tr("What kind of work it is, such as Repair or Inspection."));
    form()->addRow(tr("&Color"), m_color, tr("The bar at the left edge of a card on the board."));
    finishForm();
    load(Category());
}

void CategoryEditor::show(const Category &category)
{
    m_active = category.active;
    m_name->setText(category.name);
    m_color->setColor(category.color);
}

Category CategoryEditor::typed() const
{
    Category category = record();
    category.active = m_active;
    category.name = cleanLine(m_name->text());
    category.color = m_color->color();
    return category;
}

void CategoryEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A category needs a name."));
    if (m_color->color().isEmpty())
        form()->setProblem(m_color, tr("Choose a color, so that its cards can be told from others."));
}

void CategoryEditor::store(const Category &category, Stored done)
{
    backend().act(this, SaveCategory{category}, std::move(done));
}

RecordPanelOf<Category> *makeCategoryPanel(Backend &backend, QWidget *parent)
{
    const auto key = [](const Category &category) { return category.id.value(); };
    auto *rows = new RowsModel<Category>(categoryColumns(), key);
    rows->setFaded([](const Category &category) { return !category.active; });
    RecordPanel::Words words;
    words.icon = QStringLiteral("tag");
    words.nothingTitle = CategoryEditor::tr("No category chosen");
    words.nothingText = CategoryEditor::tr("Categories label appointments and give the cards their color.");
    words.newTitle = CategoryEditor::tr("New category");
    words.whyReadOnly = backend.whyNot(Action::ChangePriceBook);
    RecordPanelOf<Category>::Traits traits;
    traits.key = key;
    traits.title = [](const Category &category) { return category.name; };
    traits.inUse = [](const Category &category) { return category.active; };
    traits.setInUse = [](Category &category, bool inUse) { category.active = inUse; };
    traits.copy = [](const Category &category) {
        Category copy;
        copy.name = CategoryEditor::tr("%1 (copy)").arg(category.name);
        copy.color = category.color;
        return copy;
    };
    traits.listRows = [rows](std::vector<Category> all) { rows->setRows(std::move(all)); };
    auto *panel =
        new RecordPanelOf<Category>(new TablePicker(rows, QStringLiteral("categories"), backend.actor().name),
                                    new CategoryEditor(backend), words, traits, parent);
    panel->setObjectName(QStringLiteral("categoryPanel"));
    panel->addInactiveBox(CategoryEditor::tr("Show those out of use"),
                          CategoryEditor::tr("Lists categories that are not offered any more as well."));
    panel->setSizes(480, 520);
    return panel;
}

} // namespace truckroll

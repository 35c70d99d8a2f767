// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presetbar.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPushButton>

namespace truckroll {

PresetBar::PresetBar(TableModel &model, std::vector<FilterPreset> presets, QWidget *parent)
    : QWidget(parent), m_model(model), m_presets(std::move(presets)), m_row(new QHBoxLayout(this))
{
    m_presets.insert(m_presets.begin(),
                     FilterPreset{QStringLiteral("all"), tr("All"), tr("Takes all filters away."), {}});
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::xs);
    for (const FilterPreset &preset : m_presets)
        add(preset);
    connect(&m_model, &TableModel::filtersChanged, this, &PresetBar::follow);
    follow();
}

void PresetBar::add(const FilterPreset &preset)
{
    auto *button = new QPushButton(preset.text, this);
    button->setObjectName(QStringLiteral("preset-") + preset.id);
    button->setCheckable(true);
    button->setToolTip(preset.hint);
    button->setProperty("role", QStringLiteral("quiet"));
    connect(button, &QPushButton::clicked, this, [this, id = preset.id] {
        show(id);
        follow(); // a second click on what is pressed already
    });
    m_row->addWidget(button);
    m_buttons.push_back(button);
}

bool PresetBar::show(const QString &id)
{
    for (const FilterPreset &preset : m_presets) {
        if (preset.id != id)
            continue;
        press(preset);
        return true;
    }
    return false;
}

void PresetBar::press(const FilterPreset &preset)
{
    if (m_model.filters() == preset.filters)
        return;
    m_model.clearFilters();
    for (const auto &[column, filter] : preset.filters)
        m_model.setFilter(column, filter);
}

void PresetBar::follow()
{
    for (size_t i = 0; i < m_presets.size(); ++i)
        m_buttons[i]->setChecked(m_model.filters() == m_presets[i].filters);
}

} // namespace truckroll

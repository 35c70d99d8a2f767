// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablefilter.h"
#include <QWidget>
#include <map>
#include <vector>

class QAbstractButton;
class QHBoxLayout;

namespace truckroll {

class TableModel;

/// A ready-made filter over a table, offered as a button.
struct FilterPreset
{
    QString id; ///< "pending"; Page::showFiltered knows it
    QString text;
    QString hint;
    std::map<QString, ColumnFilter> filters; ///< by columns
};

/// The presets of a table beside "All". What is pressed is what the table really shows: a filter that is
/// taken away elsewhere takes the button along.
class PresetBar : public QWidget
{
    Q_OBJECT

public:
    PresetBar(TableModel &model, std::vector<FilterPreset> presets, QWidget *parent);

    /// Filters the table; false: there is no such preset.
    bool show(const QString &id);
    using QWidget::show;

private:
    void add(const FilterPreset &preset);
    void press(const FilterPreset &preset);
    void follow();

    TableModel &m_model;
    std::vector<FilterPreset> m_presets; ///< the first takes all filters away
    std::vector<QAbstractButton *> m_buttons;
    QHBoxLayout *m_row;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablefilter.h"
#include <QFrame>

class QVBoxLayout;

namespace truckroll {

class TableModel;

/// The filter of one column: what it contains, presets of dates, or choices. Works at once; Escape closes it.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    FilterPopup(TableModel &model, int column, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addContains(QVBoxLayout *rows);
    void addPresets(QVBoxLayout *rows);
    void addChoices(QVBoxLayout *rows);
    void apply();
    void beginAt(QWidget *field);

    TableModel &m_model;
    QString m_id;
    int m_column;
    ColumnFilter m_filter;
};

} // namespace truckroll

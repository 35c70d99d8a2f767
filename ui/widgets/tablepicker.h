// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/recordpicker.h"

namespace truckroll {

class DataTable;
class TableModel;

/// Chooses in a table with search and filters.
class TablePicker : public RecordPicker
{
    Q_OBJECT

public:
    /// The model becomes the table's own. `name`, `user`: as in DataTable.
    TablePicker(TableModel *model, const QString &name, const QString &user, QWidget *parent = nullptr);

    qint64 current() const override;
    qint64 first() const override;
    void choose(qint64 key) override;
    void focusSearch() override;
    bool isListed(qint64 key) const override;
    void listAll() override;
    DataTable *table() const { return m_table; }

private:
    TableModel &m_model;
    DataTable *m_table;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "ui/widgets/recordpanel.h"

class QLineEdit;

namespace truckroll {

class ColorEdit;

class CategoryEditor : public RecordEditorOf<Category>
{
    Q_OBJECT

public:
    explicit CategoryEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }

protected:
    void show(const Category &category) override;
    Category typed() const override;
    void store(const Category &category, Stored done) override;
    void check() override;

private:
    bool m_active = true;
    QLineEdit *m_name;
    ColorEdit *m_color;
};

/// The labels of appointments with their colours.
RecordPanelOf<Category> *makeCategoryPanel(Backend &backend, QWidget *parent);

} // namespace truckroll

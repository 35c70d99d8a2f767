// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/recordpanel.h"

class QLineEdit;

namespace truckroll {

class TaxRateEditor : public RecordEditorOf<TaxRate>
{
    Q_OBJECT

public:
    explicit TaxRateEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }

protected:
    void show(const TaxRate &rate) override;
    TaxRate typed() const override;
    void store(const TaxRate &rate, Stored done) override;
    void check() override;

private:
    bool m_active = true;
    QLineEdit *m_name;
    PercentEdit *m_percent;
};

/// All tax rates with their editor: on the catalogue's page and in the settings.
RecordPanelOf<TaxRate> *makeTaxRatePanel(Backend &backend, QWidget *parent);

} // namespace truckroll

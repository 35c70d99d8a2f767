// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pricelevel.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/recordpanel.h"

class QLineEdit;

namespace truckroll {

class LevelPricesEdit;

class PriceLevelEditor : public RecordEditorOf<PriceLevel>
{
    Q_OBJECT

public:
    explicit PriceLevelEditor(Backend &backend, QWidget *parent = nullptr);
    void setBook(const std::vector<Item> &items, const QString &currency);
    qint64 key() const override { return record().id.value(); }

protected:
    void show(const PriceLevel &level) override;
    PriceLevel typed() const override;
    void store(const PriceLevel &level, Stored done) override;
    bool hasEdits() const override;
    void check() override;

private:
    bool m_active = true;
    QLineEdit *m_name;
    PercentEdit *m_change;
    LevelPricesEdit *m_prices;
};

/// What some customers pay: levels with their editor.
RecordPanelOf<PriceLevel> *makePriceLevelPanel(Backend &backend, QWidget *parent);

} // namespace truckroll

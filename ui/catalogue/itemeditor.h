// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/recordeditor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace truckroll {

class BundlePartsEdit;

/// One entry of the price book. Shows what its type has: a discount its percent or amount, a bundle its
/// parts, everything else price, cost and tax.
class ItemEditor : public RecordEditorOf<Item>
{
    Q_OBJECT

public:
    ItemEditor(Backend &backend, QWidget *parent = nullptr);

    void setBook(const std::vector<Item> &items, const QString &currency);
    void setVendors(const std::vector<Vendor> &vendors);
    qint64 key() const override { return record().id.value(); }
    void focusFirst() override;

protected:
    void show(const Item &item) override;
    Item typed() const override;
    void store(const Item &item, Stored done) override;
    bool hasEdits() const override;
    void check() override;
    void adapt() override;

private:
    void build();
    ItemType type() const;
    bool isPercent() const;
    void buildPurchasing();
    void fillVendors(VendorId chosen);
    void showMargin();

    std::vector<Item> m_items;
    std::vector<Vendor> m_vendors;
    QString m_currency;
    bool m_active = true;
    QComboBox *m_type;
    QLineEdit *m_name;
    QLineEdit *m_number;
    QPlainTextEdit *m_description;
    QComboBox *m_discountKind;
    PercentEdit *m_percent;
    PriceEdit *m_price;
    PriceEdit *m_cost;
    QLabel *m_margin;
    QCheckBox *m_taxable;
    BundlePartsEdit *m_parts;
    QCheckBox *m_asOne;
    QComboBox *m_group;
    QComboBox *m_vendor;
    QLineEdit *m_vendorNumber;
    QuantityEdit *m_reorderAt;
};

/// "$96.80 (51.2%)": what stays of a price; nothing when there is no price.
QString itemMarginText(UnitPrice price, UnitPrice cost, const QString &currency);
/// Who sees what things cost.
bool maySeeCost(const Backend &backend);

} // namespace truckroll

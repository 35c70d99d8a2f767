// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pricechange.h"
#include "core/domain/vendor.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace truckroll {

class Backend;
class Banner;

/// Changes many prices at once: which entries, by how much, rounded how. What each becomes is shown before
/// anything is changed; undo takes all of it back in one step.
class BulkPriceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `chosen`: the entries chosen in the table, offered as a choice.
    BulkPriceDialog(Backend &backend, const std::vector<Item> &items, const std::vector<Vendor> &vendors,
                    const std::vector<qint64> &chosen, const QString &currency, QWidget *parent);

    PriceRule rule() const;
    const std::vector<NewPrice> &plan() const { return m_plan; }

private:
    void build();
    void fillWhich(const std::vector<Vendor> &vendors);
    void fillRounding();
    std::vector<Item> entries() const;
    void follow();
    void showPlan();
    void change();

    Backend &m_backend;
    std::vector<Item> m_items;
    std::vector<qint64> m_chosen;
    QString m_currency;
    std::vector<NewPrice> m_plan;
    Banner *m_banner;
    QComboBox *m_which;
    QComboBox *m_base;
    PercentEdit *m_percent;
    PriceEdit *m_amount;
    QComboBox *m_rounding;
    QTableWidget *m_preview;
    QLabel *m_sum;
    QPushButton *m_change;
};

} // namespace truckroll

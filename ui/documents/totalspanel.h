// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;

namespace truckroll {

/// Subtotal, discount, tax per rate, total, paid, balance and, for those who may see it, the margin; the
/// amounts stand in one right-aligned column.
class TotalsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TotalsPanel(QWidget *parent = nullptr);
    void setCurrency(const QString &currency) { m_currency = currency; }
    void setMarginShown(bool shown) { m_margin = shown; }
    /// `depositLines` are no work and bear no margin.
    void show(const Document &document, const std::vector<LineId> &depositLines = {});
    /// The sentence instead of amounts that cannot be computed.
    void showProblem(const QString &sentence);
    using QWidget::show;

private:
    struct Line
    {
        QLabel *label = nullptr;
        QLabel *value = nullptr;
    };
    void put(size_t at, const QString &name, const QString &label, const QString &value, bool strong);
    void hideFrom(size_t at);

    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    QString m_currency;
    bool m_margin = false;
};

/// The margin and what it is in percent of the net ("$12.00 (38.2%)"). `deposits` of the net ask for a
/// deposit or, below zero, take one off: they are no work.
QString marginText(const DocumentTotals &totals, const QString &currency, Money deposits = {});

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quotefigures.h"
#include <QWidget>

class QChart;
class QChartView;

class QAbstractBarSeries;

namespace truckroll {

/// Won and lost by month or salesperson as bars, in the colours of the theme. The tables beside it say the
/// same in figures.
class QuoteChart : public QWidget
{
    Q_OBJECT

public:
    explicit QuoteChart(QWidget *parent = nullptr);

    void show(const QString &title, const std::vector<QuoteGroup> &groups);
    using QWidget::show;
    int groupCount() const { return int(m_groups.size()); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void addAxes(QAbstractBarSeries *series, double highest);

    QString m_title;
    std::vector<QuoteGroup> m_groups;
    QChart *m_chart;
    QChartView *m_view;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reports.h"
#include <QWidget>

class QAbstractAxis;
class QAbstractBarSeries;
class QChart;
class QChartView;

namespace truckroll {

/// The bars of a report, in the colours of the theme: months beside each other, names below each other, the
/// most first. Only so many are drawn as can be read; all stand in the table, so screen readers get a
/// summary.
class ReportChart : public QWidget
{
    Q_OBJECT

public:
    explicit ReportChart(QWidget *parent = nullptr);

    void show(const ReportTable &table);
    /// How many groups of bars are drawn.
    int groups() const { return m_groups; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int roomForNames() const;
    void clear();
    void draw();
    void place(QAbstractBarSeries *series, QAbstractAxis *names, QAbstractAxis *values, bool below);

    ReportTable m_table;
    QChart *m_chart;
    QChartView *m_view;
    int m_groups = 0;
    int m_names = 0; ///< that there is room for
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quotefigures.h"
#include <QColor>
#include <QWidget>
#include <functional>

class QChart;
class QChartView;

class QAbstractBarSeries;

namespace truckroll {

/// What the bars are as high as.
enum class QuoteMeasure { Value, WinRate, Days };

/// Quotes by month or salesperson as bars, in the colours of the theme: value, win rate or average age. The
/// table beside it says the same in figures.
class QuoteChart : public QWidget
{
    Q_OBJECT

public:
    explicit QuoteChart(QWidget *parent = nullptr);

    /// `lostOnly`: the groups are reasons, of which nothing else is to be told.
    void show(const QString &title, const std::vector<QuoteGroup> &groups, QuoteMeasure measure,
              bool lostOnly = false);
    using QWidget::show;
    int groupCount() const { return int(m_groups.size()); }
    /// What the bars of a group are called, in their order.
    QStringList barNames() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The bars of one colour.
    struct Bars
    {
        QString name;
        QColor color;
        std::function<double(const QuoteGroup &)> height; ///< for drawing alone
    };

    std::vector<Bars> bars() const;
    void draw();
    void addAxes(QAbstractBarSeries *series, double highest);

    QString m_title;
    std::vector<QuoteGroup> m_groups;
    QuoteMeasure m_measure = QuoteMeasure::Value;
    bool m_lostOnly = false;
    QChart *m_chart;
    QChartView *m_view;
};

} // namespace truckroll

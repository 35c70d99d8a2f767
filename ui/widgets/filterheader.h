// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace truckroll {

class TableModel;

/// Column headings with a funnel that opens the column's filter; it is drawn in accent where a filter is set.
class FilterHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(QWidget *parent = nullptr);

    /// Opens the filter of a column below its heading.
    void openFilter(int section);

signals:
    void columnsRequested(const QPoint &globalPos);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// A title that is cut off is told.
    bool viewportEvent(QEvent *event) override;

private:
    TableModel *table() const;
    QRect funnelRect(int section) const;

    int m_over = -1;
    int m_pressed = -1;
};

} // namespace truckroll

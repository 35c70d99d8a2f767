// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterheader.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/celltips.h"
#include "ui/widgets/filterpopup.h"
#include "ui/widgets/icons.h"
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace truckroll {

namespace {
constexpr int funnelWidth = 22;
}

FilterHeader::FilterHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(48);
    setMouseTracking(true);
    setObjectName(QStringLiteral("tableHeader"));
}

TableModel *FilterHeader::table() const
{
    return qobject_cast<TableModel *>(model());
}

QRect FilterHeader::funnelRect(int section) const
{
    const int left = sectionViewportPosition(section) + sectionSize(section) - funnelWidth;
    return {left, 0, funnelWidth - 2, height()};
}

void FilterHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    const TableModel *shown = table();
    if (!shown)
        return;
    const Tokens &t = Tokens::of(this);
    const bool set = !shown->filter(shown->columnAt(section).id).isEmpty();
    if (!set && section != m_over)
        return;
    const QRect box(rect.right() - funnelWidth + 1, rect.top(), funnelWidth, rect.height() - 1);
    painter->fillRect(box.adjusted(-2, 0, -2, 0), t.sunken);
    painter->drawPixmap(
        QPointF(box.x() + 3, box.center().y() - 6.5),
        icons::pixmap(QStringLiteral("filter"), 14, devicePixelRatioF(), set ? t.accent : t.muted));
}

QSize FilterHeader::sectionSizeFromContents(int section) const
{
    QSize size = QHeaderView::sectionSizeFromContents(section);
    size.rwidth() += funnelWidth;
    return size;
}

void FilterHeader::mousePressEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->pos());
    if (event->button() == Qt::LeftButton && section >= 0 && funnelRect(section).contains(event->pos()) &&
        cursor().shape() != Qt::SplitHCursor) {
        m_pressed = section;
        return;
    }
    QHeaderView::mousePressEvent(event);
}

void FilterHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed >= 0) {
        const int section = m_pressed;
        m_pressed = -1;
        if (funnelRect(section).contains(event->pos()))
            openFilter(section);
        return;
    }
    QHeaderView::mouseReleaseEvent(event);
}

void FilterHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->pos());
    if (section != m_over) {
        m_over = section;
        viewport()->update();
    }
    QHeaderView::mouseMoveEvent(event);
}

void FilterHeader::leaveEvent(QEvent *event)
{
    m_over = -1;
    viewport()->update();
    QHeaderView::leaveEvent(event);
}

void FilterHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit columnsRequested(event->globalPos());
}

bool FilterHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    const QString title = table() && section >= 0 ? table()->columnAt(section).title : QString();
    const int around = 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    if (title.isEmpty() || fontMetrics().horizontalAdvance(title) + around <= sectionSize(section))
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), toolTipOf(title), this);
    return true;
}

void FilterHeader::openFilter(int section)
{
    if (!table() || section < 0)
        return;
    auto *popup = new FilterPopup(*table(), section, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->move(mapToGlobal(QPoint(std::max(0, sectionViewportPosition(section)), height())));
    popup->show();
}

} // namespace truckroll

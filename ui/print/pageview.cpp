// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pageview.h"

#include "ui/widgets/theme.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

constexpr int gap = space::l; ///< around and between pages
constexpr int steps[] = {25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400};

/// 100 % is the size of the paper on a screen of the system's resolution.
qreal pixelsPerUnit(const QWidget *widget, int zoom)
{
    return widget->logicalDpiX() / 720.0 * zoom / 100.0;
}

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pageView"));
    setAccessibleName(tr("Pages"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(320, 320);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
}

PageView::~PageView() = default;

void PageView::setPapers(std::shared_ptr<const Papers> papers)
{
    m_papers = std::move(papers);
    m_pages.assign(size_t(m_papers->pageCount()), QRect());
    m_pictures.clear();
    m_current = 0;
    applyZoom(m_fit == Fit::None ? m_zoom : zoomThatFits());
    verticalScrollBar()->setValue(0);
    describeCurrent();
    emit currentPageChanged(m_current);
}

int PageView::zoomThatFits() const
{
    if (m_pages.empty())
        return m_zoom;
    const QSizeF paper = m_papers->paper(0);
    const qreal unit = pixelsPerUnit(this, 100);
    const int bar = verticalScrollBar()->sizeHint().width();
    const qreal across = (width() - bar - 2 * gap) / (paper.width() * unit);
    const qreal down = (height() - 2 * gap) / (paper.height() * unit);
    const qreal factor = m_fit == Fit::Width ? across : std::min(across, down);
    return std::clamp(int(factor * 100), smallestZoom, largestZoom);
}

void PageView::arrange()
{
    const qreal unit = pixelsPerUnit(this, m_zoom);
    int widest = 0;
    for (int page = 0; page < pageCount(); ++page)
        widest = std::max(widest, qRound(m_papers->paper(page).width() * unit));
    const int room = std::max(widest + 2 * gap, viewport()->width());
    int y = gap;
    for (int page = 0; page < pageCount(); ++page) {
        const QSize size = (m_papers->paper(page) * unit).toSize();
        m_pages[size_t(page)] = QRect(QPoint((room - size.width()) / 2, y), size);
        y += size.height() + gap;
    }
    m_whole = QSize(widest + 2 * gap, y);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_whole.height() - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, m_whole.width() - viewport()->width()));
}

void PageView::applyZoom(int percent)
{
    applyZoom(percent, viewport()->height());
}

/// What stood in the middle, when it was so high, stands there afterwards.
void PageView::applyZoom(int percent, int height)
{
    const int middle = verticalScrollBar()->value() + height / 2;
    const qreal share = m_whole.height() > 0 ? qreal(middle) / m_whole.height() : 0;
    m_zoom = std::clamp(percent, smallestZoom, largestZoom);
    m_pictures.clear();
    arrange();
    verticalScrollBar()->setValue(qRound(share * m_whole.height()) - viewport()->height() / 2);
    viewport()->update();
    emit zoomChanged();
}

void PageView::setZoom(int percent)
{
    m_fit = Fit::None;
    applyZoom(percent);
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    const int page = m_current;
    if (m_fit == Fit::None)
        return;
    applyZoom(zoomThatFits());
    showPage(page);
}

void PageView::zoomIn()
{
    const auto next = std::upper_bound(std::begin(steps), std::end(steps), m_zoom);
    setZoom(next == std::end(steps) ? largestZoom : *next);
}

void PageView::zoomOut()
{
    const auto next = std::lower_bound(std::begin(steps), std::end(steps), m_zoom);
    setZoom(next == std::begin(steps) ? smallestZoom : *std::prev(next));
}

QRect PageView::pageRect(int page) const
{
    return m_pages[size_t(page)].translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void PageView::showPage(int page)
{
    if (m_pages.empty())
        return;
    page = std::clamp(page, 0, pageCount() - 1);
    verticalScrollBar()->setValue(m_pages[size_t(page)].top() - gap);
    if (m_current == page)
        return;
    // The last pages may be too short to reach the top; the page that was asked for is the current one still.
    m_current = page;
    describeCurrent();
    emit currentPageChanged(page);
}

void PageView::noteCurrent()
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    int page = 0;
    while (page + 1 < pageCount() && m_pages[size_t(page) + 1].top() <= middle)
        ++page;
    if (page == m_current || m_pages.empty())
        return;
    m_current = page;
    describeCurrent();
    emit currentPageChanged(page);
}

void PageView::describeCurrent()
{
    if (m_pages.empty())
        return;
    setAccessibleName(tr("Page %1 of %2").arg(QString::number(m_current + 1), QString::number(pageCount())));
    setAccessibleDescription(m_papers->text(m_current));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

const QPixmap &PageView::picture(int page)
{
    const auto known = m_pictures.find(page);
    // The window may have gone to a screen of another resolution.
    if (known != m_pictures.end() && known->second.devicePixelRatioF() == devicePixelRatioF())
        return known->second;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture((QSizeF(m_pages[size_t(page)].size()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::white); // paper is white in the dark theme too
    QPainter painter(&picture);
    const qreal unit = pixelsPerUnit(this, m_zoom);
    painter.scale(unit, unit);
    m_papers->draw(painter, page);
    return m_pictures.insert_or_assign(page, std::move(picture)).first->second;
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(event->rect(), tokens.sunken);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(viewport()->rect())) {
            m_pictures.erase(page);
            continue;
        }
        painter.drawPixmap(rect.topLeft(), picture(page));
        painter.setPen(page == m_current && pageCount() > 1 ? tokens.accent : tokens.controlLine);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fit == Fit::None)
        arrange();
    else
        applyZoom(zoomThatFits(), std::max(0, event->oldSize().height()));
}

void PageView::scrollContentsBy(int, int)
{
    noteCurrent();
    viewport()->update();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool ctrl = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageUp:
        return showPage(m_current - 1);
    case Qt::Key_PageDown:
        return showPage(m_current + 1);
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return ctrl ? zoomIn() : event->ignore();
    case Qt::Key_Minus:
        return ctrl ? zoomOut() : event->ignore();
    case Qt::Key_0:
        return ctrl ? setFit(Fit::Page) : event->ignore();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace truckroll

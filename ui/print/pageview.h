// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/papers.h"
#include <QAbstractScrollArea>
#include <QPixmap>
#include <map>
#include <memory>
#include <vector>

namespace truckroll {

/// Pages below each other, drawn anew at each zoom so that type stays sharp. Moved
/// by wheel, arrows, Page Up and Down (a page of paper), Home and End; Ctrl with + - 0 or the wheel zooms.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { Page, Width, None };
    static constexpr int smallestZoom = 25; ///< percent
    static constexpr int largestZoom = 400;

    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    void setPapers(std::shared_ptr<const Papers> papers);
    int pageCount() const { return int(m_pages.size()); }
    int currentPage() const { return m_current; } ///< from 0
    int zoom() const { return m_zoom; }           ///< percent of the paper's size
    Fit fit() const { return m_fit; }
    QRect pageRect(int page) const; ///< in the viewport

public slots:
    void showPage(int page);
    void setZoom(int percent);
    void setFit(truckroll::PageView::Fit fit);
    void zoomIn();
    void zoomOut();

signals:
    void currentPageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void applyZoom(int percent);
    void applyZoom(int percent, int height);
    int zoomThatFits() const;
    void noteCurrent();
    void describeCurrent();
    const QPixmap &picture(int page);

    std::shared_ptr<const Papers> m_papers;
    std::vector<QRect> m_pages;        ///< in the whole of all pages
    std::map<int, QPixmap> m_pictures; ///< of the pages in sight
    QSize m_whole;
    int m_zoom = 100;
    Fit m_fit = Fit::Page;
    int m_current = 0;
};

} // namespace truckroll

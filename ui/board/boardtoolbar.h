// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardmodel.h"
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace truckroll {

class ColoursButton;
class FilterButton;
class HiddenLanesButton;
class CommandCatalog;
class Preferences;
class SearchField;

/// The line above the board: which day, how much of it is shown, searching and filters.
class BoardToolbar : public QWidget
{
    Q_OBJECT

public:
    /// The actions come from the catalogue: they are declared before the toolbar is made.
    BoardToolbar(const CommandCatalog &catalog, BoardModel &model, Preferences &preferences,
                 QWidget *parent = nullptr);

    SearchField *search() const { return m_search; }
    QToolButton *dayButton() const { return m_day; }
    void setZoom(int percent);
    void showDay();
    /// Into the search line, found at once.
    void searchFor(const QString &words);
    void openFilters();

signals:
    /// What became of a kept filter.
    void told(const QString &sentence);
    void dayRequested();
    /// Enter or Down in the search line: on to the first card that fits.
    void searchLeft();
    void zoomFitRequested();
    /// Lanes that were hidden are shown again.
    void arranged(const LaneArrangement &lanes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void layOut(const CommandCatalog &catalog);
    void setCompact(bool compact);
    void setRoomy(bool roomy);
    void addViews(QHBoxLayout *row, const CommandCatalog &catalog);
    QString dayText() const;
    int dayMinutes() const;
    void tellCount();
    void fitCount();
    QToolButton *button(const CommandCatalog &catalog, const char *id, bool withText);
    void followFit(const QAction *fit);
    QPushButton *bookButton(const CommandCatalog &catalog);
    QToolButton *printButton(const CommandCatalog &catalog);
    void change(const BoardFilter &filter);

    BoardModel &m_model;
    QToolButton *m_day;
    QLabel *m_count;
    HiddenLanesButton *m_hidden;
    FilterButton *m_filter;
    SearchField *m_search;
    ColoursButton *m_colours;
    QToolButton *m_zoom;
    QToolButton *m_today = nullptr;
    QToolButton *m_views;
    std::vector<QToolButton *> m_viewButtons;
    bool m_roomy = false;
    bool m_compact = false;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace truckroll {

class Backend;
class BoardContext;
class ChecksPanel;
class DetailsPanel;
class WaitingPanel;

/// What stands beside the board: who waits, what to look at, the chosen visit. The tabs say how many.
class BoardSidePanel : public QTabWidget
{
    Q_OBJECT

public:
    enum Tab { Waiting, Details, Checks };

    BoardSidePanel(Backend &backend, BoardContext &context, QWidget *parent = nullptr);

    WaitingPanel *waiting() const { return m_waiting; }
    DetailsPanel *details() const { return m_details; }
    ChecksPanel *checks() const { return m_checks; }
    void showTab(Tab tab);
    /// Puts the focus into what is shown.
    void focusShown();
    /// A card of the board is held over the panel: the waiting list comes forward and is marked.
    void setDropShown(bool shown);
    QSize sizeHint() const override { return {320, 400}; }

private:
    void showCounts();

    WaitingPanel *m_waiting;
    DetailsPanel *m_details;
    ChecksPanel *m_checks;
    int m_before = -1; ///< the tab to go back to when nothing was dropped
};

} // namespace truckroll

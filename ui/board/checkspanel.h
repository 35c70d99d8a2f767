// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/boardchecks.h"
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace truckroll {

/// What a dispatcher should look at on the day that is shown; Enter or a click goes there.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksPanel(QWidget *parent = nullptr);

    void setChecks(const std::vector<BoardCheck> &checks);
    /// Those that are not mere notices.
    int count() const { return m_count; }
    void focusList();

signals:
    void countChanged(int count);
    void chosen(const truckroll::BoardCheck &check);

private:
    std::vector<BoardCheck> m_checks;
    int m_count = 0;
    QListWidget *m_list;
    QStackedWidget *m_stack;
};

} // namespace truckroll

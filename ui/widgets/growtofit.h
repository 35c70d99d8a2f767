// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace truckroll {

/// Keeps a dialog high enough for what it shows: a layout with wrapped text lets its parts overlap rather
/// than make the window higher. Lives as long as the window; never makes it smaller or larger than the
/// screen.
class GrowToFit : public QObject
{
    Q_OBJECT

public:
    explicit GrowToFit(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void later();
    void grow();

    QWidget &m_window;
    bool m_waiting = false;
};

} // namespace truckroll

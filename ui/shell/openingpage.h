// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace truckroll {

/// Says what opening an office is doing. Empty at first: most offices are open before anybody could read it.
class OpeningPage : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningPage(QWidget *parent = nullptr);

    void begin();
    void setProgress(const QString &what);

private:
    QLabel *m_what;
    QProgressBar *m_bar;
    QTimer m_patience;
};

} // namespace truckroll

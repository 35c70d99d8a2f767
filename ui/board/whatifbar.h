// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardscratch.h"
#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;

namespace truckroll {

/// Above the board while things are tried out: what has changed so far, and the two ways to end it.
class WhatIfBar : public QFrame
{
    Q_OBJECT

public:
    WhatIfBar(QAction *keep, QAction *drop, QWidget *parent = nullptr);

    void setReport(const WhatIfReport &report);
    /// In place of what has changed, for a while: a bar of its own would push the board down.
    void say(const QString &sentence);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showText();

    QLabel *m_text;
    QString m_report;
    QString m_sentence;
    QTimer m_saying;
};

} // namespace truckroll

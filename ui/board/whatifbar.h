// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardscratch.h"
#include <QFrame>

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
};

} // namespace truckroll

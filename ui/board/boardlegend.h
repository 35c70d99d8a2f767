// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardlook.h"
#include "ui/widgets/theme.h"
#include <QWidget>
#include <vector>

class QFormLayout;

namespace truckroll {

class BoardModel;

/// What the colours of the board mean now: the grounds of the cards, their bars and their marks.
class BoardLegend : public QWidget
{
    Q_OBJECT

public:
    BoardLegend(const BoardModel &model, BoardColours colours, QWidget *parent = nullptr);

private:
    void addRow(QFormLayout *rows, const QPixmap &sign, const QString &text);
    void addGrounds(QFormLayout *rows, const BoardModel &model, BoardColours colours);
    void addMarks(QFormLayout *rows);
    QPixmap card(const Hue &ground, const QColor &border, const QColor &bar = {}, bool hatched = false) const;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardlanes.h"
#include <QToolButton>

namespace truckroll {

class BoardModel;
struct Technician;

/// Says that lanes are hidden, and whose; its menu shows them again, each or all. Not there when none is.
class HiddenLanesButton : public QToolButton
{
    Q_OBJECT

public:
    explicit HiddenLanesButton(BoardModel &model, QWidget *parent = nullptr);

    void showState();

signals:
    void arranged(const LaneArrangement &lanes);

private:
    /// Of those who would have a lane else.
    std::vector<const Technician *> hidden() const;
    void fillMenu();

    BoardModel &m_model;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardlook.h"
#include <QToolButton>

namespace truckroll {

class BoardModel;
class Preferences;

/// How the person likes the board, from the preferences.
BoardLook boardLookOf(const Preferences &preferences);

/// Chooses what the cards are coloured by, and says what the colours mean.
class ColoursButton : public QToolButton
{
    Q_OBJECT

public:
    ColoursButton(Preferences &preferences, const BoardModel &model, QWidget *parent = nullptr);

private:
    void fill();
    void choose(const QString &colours);
    void editRules();

    Preferences &m_preferences;
    const BoardModel &m_model;
};

} // namespace truckroll

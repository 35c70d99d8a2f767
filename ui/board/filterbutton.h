// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardmodel.h"
#include <QToolButton>

class QMenu;

namespace truckroll {

class Preferences;

/// Which lanes are shown and which cards stand out; filters are kept under a name for the person.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    FilterButton(Preferences &preferences, BoardModel &model, QWidget *parent = nullptr);

    /// Says whether a part is shown only.
    void showState();
    /// The filters kept, by name.
    QStringList kept() const;
    /// Keeps the present filter; one of the same name is replaced.
    void keep(const QString &name);

signals:
    /// A kept filter was chosen: these are its words, none as well.
    void wordsChosen(const QString &words);

private:
    void fill();
    void addKept(QMenu *menu);
    void addLanes(QMenu *menu);
    void addCards(QMenu *menu);
    QAction *choice(QMenu *to, const QString &text, bool on, const BoardFilter &then);
    void askName();
    void forget(const QString &name);
    void change(const BoardFilter &filter);

    Preferences &m_preferences;
    BoardModel &m_model;
};

} // namespace truckroll

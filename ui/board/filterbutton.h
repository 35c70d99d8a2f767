// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardmodel.h"
#include <QToolButton>
#include <functional>

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
    /// One of the name that it gets is replaced.
    void rename(const QString &from, const QString &to);
    void open();

signals:
    /// What became of a kept filter.
    void told(const QString &sentence);
    /// A kept filter was chosen: these are its words, none as well.
    void wordsChosen(const QString &words);

private:
    void fill();
    void addKept(QMenu *menu);
    void addLanes(QMenu *menu);
    void addCards(QMenu *menu);
    void addTechnicians(QMenu *menu);
    void addActs(QMenu *menu);
    /// What of a filter an entry ticks or takes away, and whether it is ticked.
    using Tick = std::function<void(BoardFilter &)>;
    using IsOn = std::function<bool(const BoardFilter &)>;
    QAction *choice(QMenu *to, const QString &text, IsOn isOn, Tick tick);
    QMenu *addNames(QMenu *menu, const QString &icon, const QString &text,
                    const std::function<void(const QString &name)> &run);
    void follow();
    void askName();
    void askOtherName(const QString &name);
    void remove(const QString &name);
    void store(const QString &name, const QString &filter);
    void forget(const QString &name);
    void change(const BoardFilter &filter);

    Preferences &m_preferences;
    BoardModel &m_model;
    std::vector<std::pair<QAction *, IsOn>> m_choices; ///< of the menu, while it is open
    QAction *m_keep = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace truckroll

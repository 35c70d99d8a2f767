// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include "core/domain/queries.h"
#include <QWidget>
#include <optional>

class QComboBox;
class QKeyEvent;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class ChecksModel;
class EmptyState;

/// What a dispatcher should look at: the most pressing first, narrowed by priority. Enter goes there, a click
/// shows it and leaves the keys here; below the list stands a way to put the chosen one right, which is said
/// and can be looked at before it is gone, and undone after.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    ChecksPanel(Backend &backend, QWidget *parent = nullptr);

    /// What was found, and the moment at which it is read. While nobody sees the list only their number is
    /// taken; `asked` tells when somebody looks.
    void setChecks(const std::vector<BoardCheck> &checks, qint64 nowUtc);
    /// Nothing but time has passed.
    void setNow(qint64 nowUtc);
    /// Somebody leafed to this day: a way out that is looked at on another one is looked at no more.
    void wentTo(const QDate &day);
    /// Those that are not mere notices.
    int count() const { return m_count; }
    /// The board shows no way out beforehand any more.
    void endLook();
    void focusList();
    /// Nothing, or one priority only.
    void setPriority(std::optional<BoardCheck::Priority> priority);
    /// While things are tried out a way out is tried (`tryWanted`), not stored, and `tries` count as if they
    /// were stored.
    void setTrying(bool trying, const std::vector<MoveVisit> &tries);
    const std::vector<CheckFix> &fixes() const { return m_fixes; }
    QListView *list() const { return m_list; }

signals:
    /// Somebody opens the list and findings have come meanwhile: they are wanted now.
    void asked();
    void countChanged(int count);
    /// To be gone to, with the keyboard.
    void chosen(const truckroll::BoardCheck &check);
    /// To be seen, while the keys stay with the list.
    void pointedAt(const truckroll::BoardCheck &check);
    /// Where the way out leads, to be shown on the board.
    void fixShown(const truckroll::CheckFix &fix);
    /// What was shown is not looked at any more.
    void fixLeft();
    void tryWanted(const std::vector<truckroll::MoveVisit> &moves);
    /// Why a key did nothing.
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildFix();
    void fillPriorities(const std::vector<BoardCheck> &checks);
    /// `others`: are the findings from now on.
    void showRows(const std::vector<BoardCheck> *others = nullptr);
    void followLayout();
    void count(const std::vector<BoardCheck> &checks);
    const BoardCheck *current() const;
    enum class Fixes { Others, Kept }; ///< of another check, or of the same one
    void askForFixes(Fixes fixes);
    void takeFixes(Result<FixCheck::Reply> reply);
    void lookAgain();
    void look();
    void goOn();
    void leaveShown();
    void showFix();
    QString whyNotApplied() const;
    void nextFix();
    void apply();
    void press(QPushButton *button);
    bool takesKey(const QKeyEvent &key);

    Backend &m_backend;
    bool m_old = false;                 ///< others were found while nobody saw the list
    std::optional<BoardCheck> m_looked; ///< the board shows where its way out leads, perhaps on another day
    bool m_looking = false;             ///< also at the next way out
    QString m_shown;                    ///< words of the way out that the board shows
    std::vector<CheckFix> m_fixes;
    size_t m_fix = 0;
    int m_generation = 0;
    bool m_asked = false;    ///< the ways out are known
    bool m_fixesOld = false; ///< they were looked for before the last change
    bool m_sending = false;
    bool m_toCurrent = false; ///< the chosen row was, and nobody has scrolled since
    bool m_filling = false;   ///< the chosen row is no choice of somebody
    int m_count = 0;
    bool m_trying = false;
    std::vector<MoveVisit> m_tries;
    Banner *m_banner;
    QComboBox *m_priority;
    ChecksModel *m_model;
    QListView *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_fixBox;
    QLabel *m_fixText;
    QPushButton *m_apply;
    QPushButton *m_look;
    QToolButton *m_other;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/meaning.h"
#include <QWidget>
#include <deque>
#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace truckroll {

class Backend;
struct Offer;

/// The foot of the window: office, user, the last act in words with Undo beside it, counts that lead to what
/// they count. What was said is kept and can be read again.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    struct Saying
    {
        QString time; ///< in the user's spelling
        QString text;
    };
    /// A count with a place that it leads to; hidden while it is zero.
    struct Count
    {
        QString name; ///< for the widget: "pendingCount"
        int count = 0;
        Tone tone = Tone::Neutral;
        QString text; ///< "3 pending for QuickBooks"
        QString hint;
        std::function<void()> go;
    };

    explicit StatusLine(Backend &backend, QWidget *parent = nullptr);

    void setOffice(const QString &name, const QString &path);
    void setUser(const QString &name, const QString &role);
    /// `undoable`: with Undo beside it, until the next act.
    void say(const QString &text, bool undoable = false);
    /// Something else to do beside the sentence, until the next one.
    void offer(const Offer &offer);
    void setCounts(const std::vector<Count> &counts);
    /// Undo means something else now than the act that stands here: it is not offered beside it.
    void holdUndo(bool hold);
    QString text() const;
    const std::deque<Saying> &sayings() const { return m_sayings; }
    void clear();

signals:
    void userClicked();
    void undoClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *makeButton(const QString &name, const QString &hint);
    void showText();
    void fitCounts();
    void fitText();
    void showSayings();

    Backend &m_backend;
    QString m_text;
    bool m_undoHeld = false;
    std::deque<Saying> m_sayings; ///< newest first
    QToolButton *m_office;
    QToolButton *m_user;
    QToolButton *m_said;
    QToolButton *m_undo;
    QToolButton *m_offer;
    std::function<void()> m_take; ///< what is offered; empty: nothing
    QHBoxLayout *m_counts;
    struct CountButton
    {
        QToolButton *button = nullptr;
        QString text;  ///< with room enough
        QString brief; ///< beside its icon, where there is little; empty: left out then
    };
    std::vector<CountButton> m_countButtons; ///< the most important first
};

} // namespace truckroll

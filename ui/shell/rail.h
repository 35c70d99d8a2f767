// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/meaning.h"
#include <QAbstractButton>
#include <QTimer>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace truckroll {

/// One entry of the rail: icon, name, count. Narrow, it is the icon with the count at its corner.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setCollapsed(bool collapsed);
    /// `what` says what is counted ("3 on the waiting list"); shown in the tooltip and to screen readers.
    void setBadge(int count, Tone tone, const QString &what);
    /// Name, hint and key as tooltip.
    void setHint(const QString &hint);
    int badge() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintBadge(class QPainter &painter, const QRect &box) const;

    QString m_iconName;
    QString m_hint;
    QString m_what;
    bool m_collapsed = false;
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
};

/// The pages at the left edge. Knows nothing of them but id, name and icon. A row that is dragged and rests
/// on an entry turns to its page, so that it can be dropped there.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    RailButton *addEntry(const QString &id, const QString &icon, const QString &text, bool atFoot = false);
    /// A button that is no page (the menu at the top, the collapser at the foot).
    RailButton *addTool(const QString &name, const QString &icon, const QString &text, bool atFoot);
    void clearEntries();
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    RailButton *entry(const QString &id) const;
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

signals:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;

private:
    struct Entry
    {
        QString id;
        RailButton *button = nullptr;
    };
    RailButton *make(const QString &icon, const QString &text);
    QString entryAt(const QPoint &pos) const;

    std::vector<Entry> m_entries;
    std::vector<RailButton *> m_tools;
    QVBoxLayout *m_top;
    QVBoxLayout *m_middle;
    QVBoxLayout *m_foot;
    QVBoxLayout *m_bottom;
    QString m_current;
    bool m_collapsed = false;
    QString m_rested; ///< the entry over which something is held
    QTimer m_resting;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QAbstractItemView;

namespace truckroll {

/// A sentence in the middle of a list or table that has no rows to show just now; its headings stay in reach.
class EmptyNote : public QLabel
{
    Q_OBJECT

public:
    explicit EmptyNote(QAbstractItemView *view);

    /// Empty: there is something to see.
    void say(const QString &sentence);
    /// What a search that found nothing says.
    static QString nothingFits(const QString &search);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_room;
};

} // namespace truckroll

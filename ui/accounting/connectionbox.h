// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include <QFrame>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace truckroll {

class Banner;
class Chip;
class ElidedLabel;

/// The head of the accounting page: the company in QuickBooks, how long the connection holds, what is being
/// done at the moment and how far it is.
class ConnectionBox : public QFrame
{
    Q_OBJECT

public:
    /// `banner` takes the place of the sentence about the connection while it is shown.
    explicit ConnectionBox(Banner &banner, QWidget *parent = nullptr);

    /// `zone`: the office's, for days.
    void show(const BooksStatus::Reply &status, qint64 now, const QByteArray &zone);
    /// `total` 0: it is not known how much there is to do. Empty text: nothing is being done.
    void showProgress(const QString &text, int done, int total);
    /// Does what the button does, and is offered when that is.
    void setStopAction(QAction *action);
    QString text() const;

signals:
    void cancelRequested();

private:
    void build(Banner &banner);
    static QString ends(const BooksConnection &connection, qint64 now, const QByteArray &zone);
    void showDoing(const QString &text);
    void allowStop();

    QLabel *m_company;
    QLabel *m_detail;
    Chip *m_state;
    Chip *m_sandbox;
    ElidedLabel *m_doing; ///< on one line, however long a name is, so that nothing below moves
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QAction *m_stop = nullptr;
    bool m_stopping = false;
};

} // namespace truckroll

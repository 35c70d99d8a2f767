// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace truckroll {

class Chip;

/// The head of the accounting page: the company in QuickBooks, how long the connection holds, what is being
/// done at the moment and how far it is.
class ConnectionBox : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionBox(QWidget *parent = nullptr);

    /// `zone`: the office's, for days.
    void show(const BooksStatus::Reply &status, qint64 now, const QByteArray &zone);
    /// `total` 0: it is not known how much there is to do. Empty text: nothing is being done.
    void showProgress(const QString &text, int done, int total);
    QString text() const;

signals:
    void cancelRequested();

private:
    static QString ends(const BooksConnection &connection, qint64 now, const QByteArray &zone);
    void showDoing(const QString &text);

    QLabel *m_company;
    QLabel *m_detail;
    Chip *m_state;
    Chip *m_sandbox;
    QLabel *m_doing;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    bool m_stopping = false;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace truckroll {

/// Asks why: a quote is lost, a work order cancelled, an invoice or payment void. Says what follows from it.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    /// `doIt`: the word on the button ("Void invoice"); `proposals` are offered while typing.
    ReasonDialog(const QString &title, const QString &consequence, const QString &doIt,
                 const QStringList &proposals, QWidget *parent);
    QString reason() const;

protected:
    /// What is asked beside the reason, below it.
    void alsoAsk(QWidget *question);

private:
    QVBoxLayout *m_questions;
    QLineEdit *m_reason;
    QPushButton *m_doIt;
};

/// Opens the dialog and calls `then` with the reason when it was given.
void askReason(QWidget *parent, const QString &title, const QString &consequence, const QString &doIt,
               const QStringList &proposals, std::function<void(QString)> then);

} // namespace truckroll

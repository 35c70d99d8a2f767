// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace truckroll {

/// Asks why a quote was lost: a reason that the report counts, and a note in the office's own words.
class LoseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `consequence`: what becomes lost; `reasons`: those used before, the commonest first.
    LoseDialog(const QString &consequence, const QStringList &reasons, QWidget *parent);
    QString reason() const;
    QString note() const;

private:
    QComboBox *m_reason;
    QPlainTextEdit *m_note;
    QPushButton *m_doIt;
};

/// The usual reasons, with which an office begins.
QStringList usualLostReasons();
/// Opens the dialog; `then` gets reason and note when they were given.
void askWhyLost(QWidget *parent, const QString &consequence, const QStringList &reasons,
                std::function<void(QString reason, QString note)> then);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace truckroll {

/// A search line: `searched` comes when typing pauses (150 ms) or at once on Enter and Down; Escape empties
/// it; Down goes on to what was found. Undo and redo keys are left to the window while nothing typed here can
/// be taken back.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

signals:
    void searched(const QString &text);
    void leftDownwards();
    /// Enter, after `searched`: whoever shows a list may go to its first row.
    void entered();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace truckroll

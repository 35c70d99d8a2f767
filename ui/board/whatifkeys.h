// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace truckroll {

/// While things are tried out, the undo key means the last try wherever in a page it is pressed: in its
/// lists, buttons and empty lines as well. Typed text that can be taken back comes first, and so does the
/// board, which reads the key itself.
class WhatIfKeys : public QObject
{
    Q_OBJECT

public:
    explicit WhatIfKeys(QWidget *page);
    void setActive(bool active);

signals:
    void undoPressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isMeant(const QWidget *widget) const;

    QWidget *m_page;
    bool m_active = false;
};

} // namespace truckroll

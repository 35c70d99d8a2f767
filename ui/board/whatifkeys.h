// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

class QKeyEvent;
class QWidget;

namespace truckroll {

/// While things are tried out, the undo key means the last try wherever in a page it is pressed: in its
/// lists, buttons and empty lines as well. Typed text that can be taken back comes first, and so does the
/// board, which reads that key itself. What redo would do again is stored: it waits until trying out has
/// ended.
class WhatIfKeys : public QObject
{
    Q_OBJECT

public:
    explicit WhatIfKeys(QWidget *page);
    void setActive(bool active);

signals:
    void undoPressed();
    void redoPressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Way { Back, Again };
    static std::optional<Way> wayOf(const QKeyEvent &event);
    bool isMeant(const QWidget *widget, Way way) const;

    QWidget *m_page;
    bool m_active = false;
};

} // namespace truckroll

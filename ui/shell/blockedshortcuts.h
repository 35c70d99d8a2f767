// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace truckroll {

/// A window that waits for an answer in its dialog does nothing by keys: Qt holds back what is typed there,
/// but not its shortcuts, and a window manager may give it the keyboard when it is clicked. The dialog gets
/// it. Installed on the application.
class BlockedShortcuts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QString>

class QWidget;

namespace truckroll {

/// Windows that say one thing. A form shows its errors in its own Banner and stays as it is; these are for
/// acts without a form.
namespace notice {

/// Says an error; nothing behind it is closed or cleared.
void showError(QWidget *parent, const QString &title, const Error &error);
void showInfo(QWidget *parent, const QString &title, const QString &text);
/// For acts that cannot be undone only. `consequence` names what happens and the amount; `doIt` is the
/// button's word ("Void invoice"). Escape and Enter both leave it as it is.
bool confirm(QWidget *parent, const QString &title, const QString &consequence, const QString &doIt);

} // namespace notice
} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace truckroll {

/// A field takes the keys of undo and redo for what was typed into it. While nothing was, they mean the
/// office, as everywhere else; without this they would do nothing at all there.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

class Backend;
class Banner;

/// While `window` is the one in use: where undo stopped and what to do instead, in its banner, until
/// something else is done or taken back.
void tellWhereUndoStops(Backend &backend, QWidget *window, Banner *banner);

/// Another window that tells of undo is the one in use.
bool isToldInAnother(const QWidget *window);

} // namespace truckroll

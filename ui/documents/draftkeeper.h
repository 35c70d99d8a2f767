// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QObject>
#include <QTimer>
#include <functional>

namespace truckroll {

class Backend;
class Banner;

/// Keeps the unsaved text of one editor in the office, 800 ms after the last key, so that a crash does not
/// take it.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// `text` is asked when it is time to keep; empty text forgets the draft.
    DraftKeeper(Backend &backend, std::function<QString()> text, QObject *parent);

    void setKey(const QString &key);
    QString key() const { return m_key; }
    /// Something was typed.
    void touch() { m_pause.start(); }
    /// Keeps now what waits (leaving, closing).
    void flush();
    /// The text was saved or thrown away.
    void forget();
    /// Something was typed that the office does not hold yet, or could not be written into it.
    bool isAtRisk() const { return m_pause.isActive() || m_lost || m_underway > 0; }
    /// Keeps now, and tells whether the office holds it.
    void keep(std::function<void(Result<Nothing>)> done);
    /// Says in the banner when the office cannot hold the text, and offers to try again; what stands there
    /// already is about the same text and stays. Goes when the text is held after all.
    void tellIn(Banner *banner);

signals:
    void failed(const truckroll::Error &error);
    void kept();

private:
    void send(const QString &text, std::function<void(Result<Nothing>)> done = {});

    Backend &m_backend;
    std::function<QString()> m_text;
    QString m_key;
    QTimer m_pause;
    bool m_kept = true;  ///< there may be one of an earlier run
    bool m_lost = false; ///< the last text could not be written
    int m_underway = 0;  ///< texts that nobody knows of whether they are held
};

/// Keeps what is at risk inside a window; `then` is told whether all of it is in the office, or why not. At
/// once when nothing is at risk.
void keepDraftsIn(const QWidget &window, std::function<void(Result<Nothing>)> then);
bool hasDraftsAtRisk(const QWidget &window);
/// Keeps what is at risk in all windows of the program; `then` is told whether all of it is in the office, or
/// why not.
void keepAllDrafts(std::function<void(Result<Nothing>)> then);

} // namespace truckroll

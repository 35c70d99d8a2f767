// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace truckroll {

class Backend;
struct Error;

/// Keeps the unsaved text of one editor in the office, 800 ms after the last key, so that a crash does not
/// take it.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// `text` is asked when it is time to keep; empty text forgets the draft.
    DraftKeeper(Backend &backend, std::function<QString()> text, QObject *parent);

    void setKey(const QString &key) { m_key = key; }
    QString key() const { return m_key; }
    /// Something was typed.
    void touch() { m_pause.start(); }
    /// Keeps now what waits (leaving, closing).
    void flush();
    /// The text was saved or thrown away.
    void forget();

signals:
    void failed(const truckroll::Error &error);

private:
    void send(const QString &text);

    Backend &m_backend;
    std::function<QString()> m_text;
    QString m_key;
    QTimer m_pause;
    bool m_kept = true; ///< there may be one of an earlier run
};

} // namespace truckroll

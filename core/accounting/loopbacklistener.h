// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>
#include <functional>

namespace truckroll {

/// Waits on this machine for the browser to come back from a sign-in: one answer, five minutes, then it is
/// closed. The page that it shows is always the same.
class LoopbackListener : public QObject
{
public:
    /// With the whole address that the browser was sent to; or an error when nobody came in time.
    using Arrived = std::function<void(const Result<QUrl> &)>;

    explicit LoopbackListener(QObject *parent = nullptr);

    /// At the port and path of `redirect` ("http://localhost:8765/callback"), for an answer with this state:
    /// whatever else comes is not taken for it. StorageBusy when another program has the port; RuleBroken
    /// when the address is not of this machine: then people paste the address.
    Done listen(const QUrl &redirect, const QString &state, Arrived arrived);
    void stop();

private:
    void greet();
    void read(class QTcpSocket *socket);

    QTcpServer m_server;
    QTimer m_patience;
    QUrl m_redirect;
    QString m_state;
    Arrived m_arrived;
};

} // namespace truckroll

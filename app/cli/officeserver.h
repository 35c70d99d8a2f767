// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/officeprotocol.h"
#include <QLocalServer>
#include <QObject>
#include <functional>

namespace truckroll {

/// The window's end of the socket: takes commands for the office it holds. Only the user's own processes can
/// connect (the socket and its folder are the user's alone).
class OfficeServer : public QObject
{
    Q_OBJECT

public:
    /// `work` does a request and calls back with the answer, on this object's thread.
    using Work = std::function<void(const CliRequest &, std::function<void(CliAnswer)>)>;

    explicit OfficeServer(Work work, QObject *parent = nullptr);

    /// Begins to listen for the office, which this process holds: a socket left there by a crash is removed.
    bool listen(const QString &officePath);

signals:
    void raiseRequested();

private:
    void greet();
    void handle(class QLocalSocket *socket, const OfficeMessage &message);

    Work m_work;
    QLocalServer m_server;
};

} // namespace truckroll

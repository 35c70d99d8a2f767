// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/officeserver.h"

#include <QLocalSocket>
#include <QPointer>
#include <memory>

namespace truckroll {

OfficeServer::OfficeServer(Work work, QObject *parent) : QObject(parent), m_work(std::move(work))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &OfficeServer::greet);
}

bool OfficeServer::listen(const QString &officePath)
{
    const QString name = officeSocket(officePath);
    // The office's lock is ours, so whoever left a socket of this name is gone.
    QLocalServer::removeServer(name);
    return m_server.listen(name);
}

void OfficeServer::greet()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto buffer = std::make_shared<QByteArray>();
        const auto read = [this, socket, buffer] {
            *buffer += socket->readAll();
            bool broken = false;
            if (const auto message = takeMessage(*buffer, broken))
                handle(socket, *message);
            else if (broken)
                socket->abort();
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

void OfficeServer::handle(QLocalSocket *socket, const OfficeMessage &message)
{
    const auto answer = [target = QPointer<QLocalSocket>(socket)](const CliAnswer &done) {
        if (!target)
            return;
        target->write(encoded(done));
        target->disconnectFromServer(); // after what was written has gone
    };
    if (message.kind == OfficeMessage::Kind::Raise) {
        emit raiseRequested();
        answer({});
    } else {
        m_work(message.request, answer);
    }
}

} // namespace truckroll

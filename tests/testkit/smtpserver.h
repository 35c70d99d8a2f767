// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace truckroll::testkit {

/// A real SMTP server on loopback in a process of its own: tests/data/smtpserver.py, on aiosmtpd.
class SmtpServer
{
public:
    /// `options` as the script takes them; "--certificate" and "--key" are added when `encrypted`.
    explicit SmtpServer(const QStringList &options = {}, bool encrypted = false);
    ~SmtpServer();

    int port() const { return m_port; }
    /// The file of the certificate to trust.
    QString certificate() const { return m_folder.filePath(QStringLiteral("certificate.pem")); }
    /// The next letter it took; waits for it.
    QJsonObject letter();
    /// It took nothing more than was asked for.
    bool tookNoMore();

private:
    QByteArray line();

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace truckroll::testkit

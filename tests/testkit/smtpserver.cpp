// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/smtpserver.h"

#include "tests/testkit/httpserver.h"
#include <QFile>
#include <QJsonDocument>
#include <catch2/catch.hpp>

namespace truckroll::testkit {

namespace {

constexpr int longest = 60'000; // milliseconds; on a busy machine

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

SmtpServer::SmtpServer(const QStringList &options, bool encrypted)
{
    QStringList arguments{QStringLiteral(TRUCKROLL_SMTP_SERVER)};
    arguments += options;
    if (encrypted) {
        const QString key = m_folder.filePath(QStringLiteral("key.pem"));
        write(certificate(), TestCertificate::shared().certificatePem);
        write(key, TestCertificate::shared().keyPem);
        arguments << QStringLiteral("--certificate") << certificate() << QStringLiteral("--key") << key;
    }
    // The system's own, which has the system's aiosmtpd, before one that somebody installed beside it.
    const QString system = QStringLiteral("/usr/bin/python3");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QFile::exists(system) ? system : QStringLiteral("python3"), arguments);
    REQUIRE(m_process.waitForStarted(longest));
    const QByteArray first = line();
    REQUIRE(first.startsWith("PORT "));
    m_port = first.mid(5).trimmed().toInt();
}

SmtpServer::~SmtpServer()
{
    m_process.kill();
    m_process.waitForFinished(longest);
}

QByteArray SmtpServer::line()
{
    while (!m_process.canReadLine())
        REQUIRE(m_process.waitForReadyRead(longest));
    return m_process.readLine();
}

QJsonObject SmtpServer::letter()
{
    return QJsonDocument::fromJson(line()).object();
}

bool SmtpServer::tookNoMore()
{
    return !m_process.canReadLine() && m_process.bytesAvailable() == 0;
}

} // namespace truckroll::testkit

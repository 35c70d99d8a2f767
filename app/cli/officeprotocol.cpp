// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/officeprotocol.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtEndian>
#include <unistd.h>

namespace truckroll {

namespace {

constexpr quint32 magic = 0x54524f31; // "TRO1"
constexpr quint32 largest = 256u << 20;
constexpr auto streamVersion = QDataStream::Qt_6_4;

QString socketFolder()
{
    // Not XDG_RUNTIME_DIR first: cron has none, and must come to the same place as the session.
    const QFileInfo session(QStringLiteral("/run/user/%1").arg(::getuid()));
    if (session.isDir() && session.isWritable() && session.ownerId() == ::getuid())
        return session.filePath();
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

QByteArray framed(const QByteArray &body)
{
    QByteArray frame(4, Qt::Uninitialized);
    qToBigEndian(quint32(body.size()), frame.data());
    return frame + body;
}

std::optional<QByteArray> takeFrame(QByteArray &buffer, bool &broken)
{
    if (buffer.size() < 4)
        return std::nullopt;
    const quint32 size = qFromBigEndian<quint32>(buffer.constData());
    broken = size > largest;
    if (broken || quint32(buffer.size() - 4) < size)
        return std::nullopt;
    const QByteArray body = buffer.mid(4, size);
    buffer.remove(0, 4 + qsizetype(size));
    return body;
}

} // namespace

QString officeSocket(const QString &officePath)
{
    const QString canonical = QFileInfo(officePath).canonicalFilePath();
    const QByteArray name = (canonical.isEmpty() ? officePath : canonical).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(24);
    return QDir(socketFolder()).filePath(QStringLiteral("truckroll-") + QString::fromLatin1(hash));
}

QByteArray encoded(const OfficeMessage &message)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    const CliRequest &request = message.request;
    stream << magic << quint8(message.kind) << request.arguments << request.folder << request.password
           << request.input;
    return framed(body);
}

QByteArray encoded(const CliAnswer &answer)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << magic << answer.out << answer.err << qint32(answer.exitCode);
    return framed(body);
}

std::optional<OfficeMessage> takeMessage(QByteArray &buffer, bool &broken)
{
    const auto body = takeFrame(buffer, broken);
    if (!body)
        return std::nullopt;
    QDataStream stream(*body);
    stream.setVersion(streamVersion);
    quint32 mark = 0;
    quint8 kind = 0;
    OfficeMessage message;
    CliRequest &request = message.request;
    stream >> mark >> kind >> request.arguments >> request.folder >> request.password >> request.input;
    broken = stream.status() != QDataStream::Ok || mark != magic || kind < 1 || kind > 2;
    if (broken)
        return std::nullopt;
    message.kind = OfficeMessage::Kind(kind);
    return message;
}

std::optional<CliAnswer> takeAnswer(QByteArray &buffer, bool &broken)
{
    const auto body = takeFrame(buffer, broken);
    if (!body)
        return std::nullopt;
    QDataStream stream(*body);
    stream.setVersion(streamVersion);
    quint32 mark = 0;
    qint32 exitCode = 0;
    CliAnswer answer;
    stream >> mark >> answer.out >> answer.err >> exitCode;
    broken = stream.status() != QDataStream::Ok || mark != magic;
    if (broken)
        return std::nullopt;
    answer.exitCode = exitCode;
    return answer;
}

} // namespace truckroll

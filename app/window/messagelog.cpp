// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/messagelog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <cstdio>
#include <unistd.h>

namespace truckroll {

namespace {

constexpr qint64 largest = 1 << 20;

QMutex &lock()
{
    static QMutex mutex;
    return mutex;
}

QFile &file()
{
    static QFile opened;
    return opened;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "message";
}

void write(const char *level, const QString &text)
{
    const QMutexLocker guard(&lock());
    const QString line = QStringLiteral("%1 %2 %3\n")
                             .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate), QLatin1String(level),
                                  text.simplified());
    if (file().isOpen()) {
        file().write(line.toUtf8());
        file().flush();
    }
}

void take(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    write(levelName(type), text);
    if (type == QtCriticalMsg || type == QtFatalMsg) {
        std::fputs(qPrintable(text + u'\n'), stderr);
        std::fflush(stderr);
    }
    // Qt gives up when there is no display, with a core dump on top; the sentence is enough.
    if (type == QtFatalMsg)
        ::_exit(1);
}

QString folder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        QDir::isAbsolutePath(state) ? state : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/truckroll");
}

} // namespace

QString MessageLog::path()
{
    return folder() + QStringLiteral("/messages.log");
}

void MessageLog::start()
{
    QDir().mkpath(folder());
    const QString older = path() + QStringLiteral(".1");
    if (QFileInfo(path()).size() > largest) {
        QFile::remove(older);
        QFile::rename(path(), older);
    }
    file().setFileName(path());
    if (file().open(QIODevice::WriteOnly | QIODevice::Append))
        file().setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qInstallMessageHandler(take);
    write("info", QStringLiteral("Truckroll %1 begins").arg(QStringLiteral(TRUCKROLL_VERSION)));
}

void MessageLog::note(const Error &error)
{
    write("error", QStringLiteral("%1: %2").arg(errorCodeName(error.code), error.forLog));
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace truckroll::testkit {

/// Statements on a file past all guards: makes what a foreign or damaged file looks like.
void runRaw(const QString &path, const char *sql);
/// One number of a query.
qint64 askRaw(const QString &path, const char *sql);

/// Every name of a folder with the bytes behind it (folders, pipes and links: what they are).
QMap<QString, QByteArray> filesIn(const QString &folder);
QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace truckroll::testkit

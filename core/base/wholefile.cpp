// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

} // namespace

Done mayReplaceFile(const QString &path)
{
    constexpr const char *database = "SQLite format 3";
    QFile there(path);
    if (!QFileInfo(path).isFile() || !there.open(QIODevice::ReadOnly) ||
        there.read(qint64(qstrlen(database))) != database)
        return Nothing{};
    return ruleBroken(Texts::tr("“%1” is an office or another database, which nothing else may replace. "
                                "Nothing was written; choose another name.")
                          .arg(QDir::toNativeSeparators(path)));
}

Done writeWholeFile(const QString &path, const QByteArray &bytes)
{
    CHECK_OK(mayReplaceFile(path));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Nothing{};
    return failure(
        ErrorCode::StorageFailed,
        Texts::tr("“%1” could not be written: %2. Nothing was changed there; choose another place.")
            .arg(QDir::toNativeSeparators(path), file.errorString()),
        QStringLiteral("writing a file: %1").arg(file.error()));
}

} // namespace truckroll

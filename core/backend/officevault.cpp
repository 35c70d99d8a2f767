// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/officevault.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

namespace truckroll {

std::unique_ptr<Vault> officeVault(const QString &officePath)
{
    constexpr qsizetype keyLength = 16;
    const QString canonical = QFileInfo(officePath).canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(
        (canonical.isEmpty() ? officePath : canonical).toUtf8(), QCryptographicHash::Sha256);
    const QString key = QString::fromLatin1(digest.toHex().left(keyLength));
    // The program's data, whichever of its programs asks.
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Truckroll");
    return std::make_unique<Vault>(key, folder + QStringLiteral("/secrets-%1.enc").arg(key));
}

} // namespace truckroll

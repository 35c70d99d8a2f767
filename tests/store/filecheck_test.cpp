// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filecheck.h"

#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Network drives are refused with the reason, drives of this computer are not")
{
    const QString path = QStringLiteral("/srv/shop.truckroll");
    for (const char *system : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs"}) {
        const auto place = checkPlace(path, QByteArray(system));
        INFO(system);
        REQUIRE_FALSE(place.has_value());
        CHECK(place.error().code == ErrorCode::OfficeRefused);
        CHECK(place.error().forUser.contains(QStringLiteral("network drive")));
    }
    for (const char *system : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "vfat", "zfs", ""})
        CHECK(checkPlace(path, QByteArray(system)).has_value());
}

TEST_CASE("Folders of sync programs are refused with the reason")
{
    for (const char *folder : {"Dropbox", "OneDrive", "Google Drive", "Nextcloud"}) {
        const auto place =
            checkPlace(QStringLiteral("/home/ann/%1/work/shop.truckroll").arg(QLatin1String(folder)), "ext4");
        REQUIRE_FALSE(place.has_value());
        CHECK(place.error().forUser.contains(QLatin1String(folder)));
    }
    CHECK(checkPlace(QStringLiteral("/home/ann/Dropbox.truckroll"), "ext4").has_value());
}

TEST_CASE("What is no office is refused with what to choose, which is no name that it bears already")
{
    const QTemporaryDir folder;
    const auto refusal = [&](const QString &name) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const auto checked = checkFile(folder.filePath(name), 1);
        REQUIRE_FALSE(checked.has_value());
        return checked.error().forUser;
    };
    CHECK(
        refusal(QStringLiteral("notes.txt")).contains(QStringLiteral("a file called like “shop.truckroll”")));
    CHECK(refusal(QStringLiteral("notes.truckroll")).endsWith(QStringLiteral("or restore a backup.")));
}

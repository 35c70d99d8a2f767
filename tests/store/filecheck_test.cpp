// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filecheck.h"

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

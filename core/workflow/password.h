// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace truckroll {

/// argon2id as text (libsodium crypto_pwhash_str, INTERACTIVE: 64 MiB, about 60 ms); empty for an empty
/// password. Empty as well when the memory for it is not there; ask before storing.
QByteArray hashPassword(const QString &password);
bool passwordMatches(const QByteArray &hash, const QString &password);
/// The hash was made with less than today's strength.
bool needsRehash(const QByteArray &hash);

} // namespace truckroll

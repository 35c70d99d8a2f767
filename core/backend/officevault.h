// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"
#include <memory>

namespace truckroll {

/// Where the secrets of the office at this path are: the environment, the user's keyring, or an encrypted
/// file in the user's own data folder. They do not travel with the office's file.
std::unique_ptr<Vault> officeVault(const QString &officePath);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/cardrules.h"
#include "core/domain/cardsetup.h"

namespace truckroll::cardpointe {

/// Everything that a call to the processor needs for one company.
struct Account
{
    CardAddresses addresses;
    QString merchant;
    QString currency;
    Secret user;
    Secret password;
    Secret terminalKey;
    CardPace pace;
    bool signature = true; ///< asked for at terminals
};

} // namespace truckroll::cardpointe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/cardservice.h"
#include "core/backend/officevault.h"
#include "core/backend/paymentrunner.h"

namespace truckroll {

/// Everything that a program needs to take cards, put together over one office: what a window or the command
/// line makes one of. It goes before the office does.
class CardTill
{
public:
    CardTill(std::unique_ptr<OfficeDoor> door, const QString &officePath);
    ~CardTill();
    Q_DISABLE_COPY_MOVE(CardTill)

    OfficeDoor &door() { return *m_door; }
    PaymentRunner &runner() { return *m_runner; }
    CardService &service() { return *m_service; }
    /// For the window that asks for the passphrase of the encrypted file (vault().sealed()), and for whatever
    /// else needs secrets of this office: it is asked for once.
    const std::shared_ptr<Vault> &vault() { return m_vault; }

    /// Goes on with what an earlier start left open, and watches links and settlements. Windows only.
    void start();

private:
    std::unique_ptr<OfficeDoor> m_door;
    std::shared_ptr<Vault> m_vault;
    std::unique_ptr<Transport> m_wire;
    std::unique_ptr<PaymentRunner> m_runner;
    std::unique_ptr<CardService> m_service;
};

} // namespace truckroll

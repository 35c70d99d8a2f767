// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/cardtill.h"

#include "core/net/qttransport.h"

namespace truckroll {

CardTill::CardTill(std::unique_ptr<OfficeDoor> door, const QString &officePath)
    : m_door(std::move(door)), m_vault(officeVault(officePath)), m_wire(std::make_unique<QtTransport>()),
      m_runner(std::make_unique<PaymentRunner>(*m_door, *m_wire, *m_vault)),
      m_service(std::make_unique<CardService>(*m_runner, *m_vault))
{
}

CardTill::~CardTill() = default;

void CardTill::start()
{
    m_runner->start();
    m_service->start();
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/wire.h"
#include "core/net/transport.h"

namespace truckroll::quickbooks {

/// The wire over a transport of the sender's own thread.
class TransportWire final : public Wire
{
public:
    explicit TransportWire(Transport &transport) : m_transport(transport) {}

    WireAnswer call(const WireRequest &request) override;

private:
    Transport &m_transport;
};

} // namespace truckroll::quickbooks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardanswer.h"
#include "core/domain/cardpayment.h"
#include "core/net/transport.h"
#include "core/payments/cardpointe/account.h"

/// The card terminals' service: requests, and what its answers mean.
namespace truckroll::cardpointe {

/// The serial numbers of the company's terminals.
HttpRequest terminalListRequest(const Account &account);
Result<QStringList> readTerminalList(const Outcome &outcome);

/// Opens a session; `force` takes the terminal from another workstation and cancels what runs there.
HttpRequest terminalConnectRequest(const Account &account, const QString &terminal, bool force);
/// The key of the session, good for ten minutes. Conflict: another workstation holds the terminal.
Result<Secret> readTerminalSession(const Outcome &outcome);
HttpRequest terminalDisconnectRequest(const Account &account, const QString &terminal, const Secret &session);
/// Cancels what runs on the terminal. What had been sent to the bank is not stopped by it.
HttpRequest terminalCancelRequest(const Account &account, const QString &terminal, const Secret &session);

/// A charge: the card is held to the terminal, or keyed in on it. Waits for the customer. `signature`: asks
/// for one, of whoever holds a card to it.
HttpRequest terminalSaleRequest(const Account &account, const PaymentIntent &intent, const Secret &session,
                                bool signature);
/// An approval can stand inside an answer that says "failed". Only what says for sure that the card was never
/// read counts as not sent.
CardAnswer readTerminalAnswer(const Outcome &outcome);

} // namespace truckroll::cardpointe

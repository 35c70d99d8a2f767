// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/entities.h"
#include "core/accounting/quickbooks/jsontext.h"
#include "core/domain/postingacts.h"

/// The fields of papers and payments.
namespace truckroll::quickbooks {

void writeAddress(JsonText &json, const char *name, const Address &address);
/// Invoices and credit memos. `there`: of updates, as it is there.
void writeSale(JsonText &json, const PostingGround &ground, const RemoteRecord &there);
/// What of an issued invoice was corrected since it was sent, and nothing else: the rest there may have been
/// changed by somebody. `there`: as it is there, which counts for what was never sent from here.
void writeCorrection(JsonText &json, const PostingGround &ground, const RemoteRecord &there);
/// `invoice`: as it is there; the payment is its customer's.
void writePayment(JsonText &json, const PostingGround &ground, const RemoteRecord &invoice);
/// A payment of which money went back: with that it pays the refunds, and so much less of its invoice.
/// `payment`: as it is there; what else it pays stays.
void writeReopening(JsonText &json, const PostingGround &ground, const RemoteRecord &payment);
/// An expense of the customer in the account of open invoices.
void writeRefund(JsonText &json, const PostingGround &ground);
/// Purchase orders and bills. `there`: of updates, as it is there.
void writePurchase(JsonText &json, const PostingGround &ground, const RemoteRecord &there);

} // namespace truckroll::quickbooks

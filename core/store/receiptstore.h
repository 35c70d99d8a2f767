// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/receipt.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Receipt> findReceipt(ReadScope &scope, ReceiptId id);
/// Oldest first, those taken back as well.
std::vector<Receipt> receiptsOf(ReadScope &scope, DocumentId order);
void insertReceipt(WriteScope &scope, Receipt &receipt);
/// Stores that it was taken back; the rest never changes.
void updateReceiptState(WriteScope &scope, Receipt &receipt);

} // namespace truckroll

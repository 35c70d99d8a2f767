// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postingacts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// Vendors in use, as far as the books need to know.
std::vector<BooksVendor> booksVendors(ReadScope &scope);
std::optional<BooksVendor> booksVendor(ReadScope &scope, qint64 id);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// With logo, terms and number series.
std::optional<Company> findCompany(ReadScope &scope, CompanyId id);
/// In the order they were made; the first is the office's own, for what names no company.
std::vector<Company> companies(ReadScope &scope);
void insertCompany(WriteScope &scope, Company &company);
void updateCompany(WriteScope &scope, Company &company);
/// A number of this company and kind stands on a document already.
bool isNumberTaken(ReadScope &scope, CompanyId company, DocumentKind kind, const QString &number);

} // namespace truckroll

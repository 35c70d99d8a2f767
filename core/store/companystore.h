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
/// The company of this name whatever its case; none when there is none.
CompanyId companyNamed(ReadScope &scope, const QString &name);
/// The highest number that documents of this company and kind bear behind this prefix; 0 when none does.
qint64 highestNumber(ReadScope &scope, CompanyId company, DocumentKind kind, const QString &prefix);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/categorystore.h"
#include "core/store/companystore.h"
#include "core/store/itemstore.h"
#include "core/store/officestore.h"
#include "core/store/settingstore.h"
#include "core/store/taxratestore.h"
#include "core/store/userstore.h"
#include "core/workflow/perform.h"

namespace truckroll {

Result<PriceBook::Reply> answer(ReadScope &scope, const PriceBook &)
{
    return PriceBook::Reply{items(scope), taxRates(scope), categories(scope)};
}

Result<OfficeInfo::Reply> answer(ReadScope &scope, const OfficeInfo &)
{
    const OfficeBasics basics = officeBasics(scope);
    OfficeInfo::Reply info;
    info.zone = basics.zone;
    info.currency = basics.currency;
    const OfficeMaking making = officeMaking(scope);
    info.madeAt = making.at;
    info.isAsMade = making.asMade;
    info.companies = companies(scope);
    if (!info.companies.empty())
        info.name = info.companies.front().name;
    info.settings = settingValues(scope);
    info.users = users(scope);
    info.path = scope.connection().path();
    info.schemaVersion = officeSchema(scope);
    return info;
}

Result<RecordCounts::Reply> answer(ReadScope &scope, const RecordCounts &)
{
    return recordCounts(scope);
}

} // namespace truckroll

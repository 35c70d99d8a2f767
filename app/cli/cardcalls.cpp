// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cardcalls.h"

#include "app/cli/texts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

Error endedMeanwhile()
{
    return {
        ErrorCode::OutcomeUnknown,
        CliTexts::tr("The window that holds the office was closed before the card processor answered. What "
                     "became of it is looked up when the office is opened again; see “card list” then."),
        {}};
}

CardTill tillOf(const CliContext &context)
{
    return CardTill(std::make_unique<DirectDoor>(context.office(), context.actor(), context.clock()),
                    context.office().path());
}

Result<CompanyId> companyFrom(CliContext &context, const Values &given)
{
    if (given.has(u"company"_s))
        return given.id<CompanyId>(u"company"_s);
    TRY(const auto *info, context.info());
    return info->companies.front().id;
}

} // namespace truckroll

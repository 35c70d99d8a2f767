// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include "core/domain/permission.h"
#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"

namespace truckroll {

/// What a role must be allowed for asking a query. A query without a line here does not compile.
template <class Query>
struct MissingRow;
template <class Query>
inline constexpr Action queryAction = MissingRow<Query>::action;

#define TRUCKROLL_MAY_ASK(Query, action)                                                                     \
    template <>                                                                                              \
    inline constexpr Action queryAction<Query> = Action::action;

TRUCKROLL_MAY_ASK(BoardRange, SeeBoard)
TRUCKROLL_MAY_ASK(BestSlots, SeeBoard)
TRUCKROLL_MAY_ASK(FixCheck, SeeBoard)
TRUCKROLL_MAY_ASK(People, SeeBoard)
TRUCKROLL_MAY_ASK(WaitingList, SeeBoard)
TRUCKROLL_MAY_ASK(VisitDetails, SeeBoard)
TRUCKROLL_MAY_ASK(VisitList, SeeBoard)
TRUCKROLL_MAY_ASK(PriceBook, SeeBoard)
TRUCKROLL_MAY_ASK(OfficeInfo, SeeBoard)
TRUCKROLL_MAY_ASK(Drafts, SeeBoard)
TRUCKROLL_MAY_ASK(FindAppointment, SeeBoard)
TRUCKROLL_MAY_ASK(AppointmentList, SeeCustomers)
TRUCKROLL_MAY_ASK(CustomerList, SeeCustomers)
TRUCKROLL_MAY_ASK(CustomerDetails, SeeCustomers)
TRUCKROLL_MAY_ASK(FindLikeCustomers, SeeCustomers)
TRUCKROLL_MAY_ASK(Search, SeeCustomers)
TRUCKROLL_MAY_ASK(SeriesDetails, SeeBoard)
TRUCKROLL_MAY_ASK(PlanSeries, SeeBoard)
TRUCKROLL_MAY_ASK(Folder, SeeDocuments)
TRUCKROLL_MAY_ASK(FolderHistory, SeeDocuments)
TRUCKROLL_MAY_ASK(DocumentDetails, SeeDocuments)
TRUCKROLL_MAY_ASK(FindDocument, SeeDocuments)
TRUCKROLL_MAY_ASK(DocumentList, SeeDocuments)
TRUCKROLL_MAY_ASK(PaymentList, SeeDocuments)
TRUCKROLL_MAY_ASK(CardDesk, SeeDocuments)
TRUCKROLL_MAY_ASK(OpenIntents, SeeBoard)
TRUCKROLL_MAY_ASK(IntentDetails, SeeBoard)
TRUCKROLL_MAY_ASK(OpenPaymentLinks, SeeBoard)
TRUCKROLL_MAY_ASK(CardPaymentDetails, SeeDocuments)
TRUCKROLL_MAY_ASK(CardAccount, SeeBoard)
TRUCKROLL_MAY_ASK(CardSetups, SeeBoard)
TRUCKROLL_MAY_ASK(OfficeTasks, SeeDocuments)
TRUCKROLL_MAY_ASK(CardReconciliation, SeeDocuments)

#undef TRUCKROLL_MAY_ASK

} // namespace truckroll

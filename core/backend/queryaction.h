// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include "core/domain/cardacts.h"
#include "core/domain/customeracts.h"
#include "core/domain/mailacts.h"
#include "core/domain/permission.h"
#include "core/domain/pipelineacts.h"
#include "core/domain/postingacts.h"
#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/queries.h"
#include "core/domain/reports.h"
#include "core/domain/seriesacts.h"
#include "core/domain/stockacts.h"
#include "core/domain/worktasks.h"

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
TRUCKROLL_MAY_ASK(RecordCounts, SeeBoard)
TRUCKROLL_MAY_ASK(Drafts, SeeBoard)
TRUCKROLL_MAY_ASK(FindAppointment, SeeBoard)
TRUCKROLL_MAY_ASK(AppointmentList, SeeCustomers)
TRUCKROLL_MAY_ASK(MatchingFolders, SeeCustomers)
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
TRUCKROLL_MAY_ASK(InvoiceCounts, SeeDocuments)
TRUCKROLL_MAY_ASK(PaymentList, SeeDocuments)
TRUCKROLL_MAY_ASK(CardDesk, SeeDocuments)
TRUCKROLL_MAY_ASK(OpenIntents, SeeBoard)
TRUCKROLL_MAY_ASK(IntentDetails, SeeBoard)
TRUCKROLL_MAY_ASK(OpenPaymentLinks, SeeBoard)
TRUCKROLL_MAY_ASK(CardPaymentDetails, SeeDocuments)
TRUCKROLL_MAY_ASK(ReturnableAccounts, SeeBoard)
TRUCKROLL_MAY_ASK(CardAccount, SeeBoard)
TRUCKROLL_MAY_ASK(CardSetups, SeeBoard)
TRUCKROLL_MAY_ASK(OfficeTasks, SeeDocuments)
TRUCKROLL_MAY_ASK(CardReconciliation, SeeDocuments)
TRUCKROLL_MAY_ASK(BooksStatus, SeeDocuments)
TRUCKROLL_MAY_ASK(PostingList, SeeDocuments)
TRUCKROLL_MAY_ASK(BooksLog, SeeDocuments)
TRUCKROLL_MAY_ASK(BooksMapping, UseAccounting)
TRUCKROLL_MAY_ASK(BooksLinks, UseAccounting)
TRUCKROLL_MAY_ASK(BooksFindings, SeeDocuments)
TRUCKROLL_MAY_ASK(BooksJournal, UseAccounting)
TRUCKROLL_MAY_ASK(GroundOfPosting, UseAccounting)
TRUCKROLL_MAY_ASK(PostingsToSend, UseAccounting)
TRUCKROLL_MAY_ASK(BooksLinksOf, UseAccounting)
TRUCKROLL_MAY_ASK(BooksOutOfBalance, UseAccounting)
TRUCKROLL_MAY_ASK(Vendors, SeeDocuments)
TRUCKROLL_MAY_ASK(PartsToOrder, SeeDocuments)
TRUCKROLL_MAY_ASK(PurchaseList, SeeDocuments)
TRUCKROLL_MAY_ASK(PurchaseDetails, SeeDocuments)
TRUCKROLL_MAY_ASK(StockLevels, SeeDocuments)
TRUCKROLL_MAY_ASK(StockMovements, SeeDocuments)
TRUCKROLL_MAY_ASK(ReorderList, SeeDocuments)
TRUCKROLL_MAY_ASK(PriceLevels, SeeDocuments)
TRUCKROLL_MAY_ASK(WorkTasks, SeeDocuments)
TRUCKROLL_MAY_ASK(CreditsOf, SeeDocuments)
TRUCKROLL_MAY_ASK(PaymentsOf, SeeDocuments)
TRUCKROLL_MAY_ASK(CustomerStatement, SeeDocuments)
TRUCKROLL_MAY_ASK(EquipmentList, SeeCustomers)
TRUCKROLL_MAY_ASK(ServiceHistory, SeeCustomers)
TRUCKROLL_MAY_ASK(CustomerDuplicates, SeeCustomers)
TRUCKROLL_MAY_ASK(Report, SeeReports)
TRUCKROLL_MAY_ASK(ReportBehind, SeeReports)
TRUCKROLL_MAY_ASK(Outbox, SeeCustomers)
TRUCKROLL_MAY_ASK(NextMailAt, SendMail)
TRUCKROLL_MAY_ASK(LetterPapers, SendMail)
TRUCKROLL_MAY_ASK(MailTemplates, SeeCustomers)
TRUCKROLL_MAY_ASK(ComposeMail, SendMail)
TRUCKROLL_MAY_ASK(StageList, SeeDocuments)
TRUCKROLL_MAY_ASK(Pipeline, SeeDocuments)
TRUCKROLL_MAY_ASK(QuoteReport, SeeReports)
TRUCKROLL_MAY_ASK(BillingPreview, SeeDocuments)
TRUCKROLL_MAY_ASK(VoidingPreview, SeeDocuments)
TRUCKROLL_MAY_ASK(CallsOf, SeeCustomers)

#undef TRUCKROLL_MAY_ASK

} // namespace truckroll

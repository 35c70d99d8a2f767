// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/billingacts.h"
#include "core/domain/cardacts.h"
#include "core/domain/commands.h"
#include "core/domain/customeracts.h"
#include "core/domain/mailacts.h"
#include "core/domain/pipelineacts.h"
#include "core/domain/postingacts.h"
#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/queries.h"
#include "core/domain/reports.h"
#include "core/domain/seriesacts.h"
#include "core/domain/stockacts.h"
#include "core/domain/worktasks.h"
#include "core/store/scope.h"

/// One function for each command and each query; their bodies stand by subject in a file of this folder that
/// is named after it, those of queries in reading*.cpp.
namespace truckroll {

// clang-format off
#define TRUCKROLL_COMMANDS(X)                                                                                \
    X(BookVisit) X(MoveVisit) X(SetVisitStatus) X(DuplicateVisit) X(AddVisit) X(SaveAppointment)             \
    X(SaveVisitNotes) X(SaveVisitWishes) X(SetSeries) X(MoveSeries) X(EndSeries) X(SkipVisit)                \
    X(SetSeriesDates) X(AddSeriesDate) X(ResetVisits) X(ExtendSeries) X(RepeatWorkOrder) X(AddCallNote)      \
    X(SaveDocument)                                                                                          \
    X(MarkDocument) X(ConvertDocument) X(IssueInvoice) X(MakeProForma) X(VoidDocument) X(RecordPayment)      \
    X(VoidPayment) X(SaveCustomer) X(SaveSite) X(SaveCustomerWishes) X(MergeCustomers) X(SaveTechnician)     \
    X(SaveCrew) X(SaveWorkingWeek) X(SaveTimeOff) X(RemoveTimeOff) X(SaveClosingDay) X(RemoveClosingDay)     \
    X(SaveItem) X(SaveTaxRate) X(SaveCategory) X(SaveCompany) X(SaveSetting) X(SaveUser) X(KeepDraft)        \
    X(PrepareCharge) X(PrepareReturn) X(MarkIntentSent) X(RecordCardAnswer) X(CancelIntent)                  \
    X(CountIntentVoid) X(DecideIntent) X(SaveCardProfile) X(RemoveCardProfile) X(MakePaymentLink)            \
    X(ClosePaymentLink) X(RecordLinkAnswer) X(RecordSettlement) X(AdoptCharge) X(CloseOfficeTask)            \
    X(SaveCardSetup) X(SaveBooksChoice) X(SaveBooksLink) X(ImportFromBooks) X(RetryPosting)                  \
    X(RetryAllPostings) X(SettleBooksFinding) X(SaveBooksConnection) X(NoteAboutConnection) X(TakeBooksLease)                       \
    X(GiveBackBooksLease) X(KeepBooksList) X(MakePosting) X(BeginSending) X(SettlePosting)                   \
    X(NoteInBooksLog) X(ApplyBooksChanges) X(SaveVendor) X(OrderParts) X(ReceiveParts) X(TakeBackReceipt)    \
    X(CancelWorkOrder) X(CountStock) X(SavePriceLevel) X(ChangePrices) X(SaveWorkTasks)                      \
    X(MakePartProForma) X(BillProForma) X(MakeCreditNote) X(IssueCreditNote) X(ApplyCredit)                  \
    X(SaveEquipment) X(SetFolderEquipment) X(KeepApart) X(QueueMail) X(CancelMail) X(RetryMail)              \
    X(TakeDueMail) X(MailWasTried) X(SaveMailTemplate) X(SaveStage) X(OrderStages) X(RemoveStage)            \
    X(PlaceQuotes) X(SellQuote) X(ChooseOption) X(ConvertOption) X(LoseQuotes) X(FollowUpQuotes)             \
    X(AssignQuotes) X(DuplicateDocument) X(ReviseQuote) X(UnlinkPosting)                              \
    X(OrderForShelf) X(PrepareCapture) X(CorrectInvoice)

#define TRUCKROLL_QUERIES(X)                                                                                 \
    X(BoardRange) X(BestSlots) X(FixCheck) X(People) X(WaitingList) X(VisitDetails) X(VisitList) X(Folder)   \
    X(FolderHistory) X(SeriesDetails) X(PlanSeries) X(FindAppointment) X(AppointmentList) X(MatchingFolders) \
    X(DocumentDetails) X(FindDocument) X(DocumentList) X(InvoiceCounts) X(PaymentList) X(CustomerList) X(CustomerDetails)     \
    X(FindLikeCustomers) X(PriceBook) X(OfficeInfo) X(RecordCounts) X(Drafts) X(Search) X(CardDesk) X(OpenIntents)           \
    X(IntentDetails) X(OpenPaymentLinks) X(CardPaymentDetails) X(ReturnableAccounts) X(CardAccount) X(CardSetups) X(OfficeTasks)   \
    X(CardReconciliation) X(BooksStatus) X(PostingList) X(BooksLog) X(BooksMapping) X(BooksLinks)            \
    X(BooksFindings) X(BooksJournal) X(GroundOfPosting) X(PostingsToSend) X(BooksLinksOf)                    \
    X(BooksOutOfBalance) X(Vendors)                                                                         \
    X(PartsToOrder) X(PurchaseList) X(PurchaseDetails) X(StockLevels) X(StockMovements) X(ReorderList)       \
    X(PriceLevels) X(WorkTasks) X(CreditsOf) X(PaymentsOf) X(CustomerStatement) X(EquipmentList)             \
    X(ServiceHistory) X(CustomerDuplicates) X(Report) X(Outbox) X(NextMailAt) X(MailTemplates)               \
    X(ComposeMail) X(StageList) X(Pipeline) X(QuoteReport) X(ReportBehind) X(LetterPapers)          \
    X(BillingPreview) X(VoidingPreview) X(CallsOf)
// clang-format on

#define TRUCKROLL_DECLARE_COMMAND(C) Result<C::Reply> perform(WriteScope &scope, const C &command);
#define TRUCKROLL_DECLARE_QUERY(Q) Result<Q::Reply> answer(ReadScope &scope, const Q &query);
TRUCKROLL_COMMANDS(TRUCKROLL_DECLARE_COMMAND)
TRUCKROLL_QUERIES(TRUCKROLL_DECLARE_QUERY)
#undef TRUCKROLL_DECLARE_COMMAND
#undef TRUCKROLL_DECLARE_QUERY

} // namespace truckroll

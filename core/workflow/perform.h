// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/cardacts.h"
#include "core/domain/commands.h"
#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"
#include "core/store/scope.h"

/// One function for each command and each query; their bodies stand by subject in booking.cpp,
/// scheduling.cpp, series.cpp, folders.cpp, documents.cpp, conversions.cpp, invoicing.cpp, takingpayment.cpp,
/// customers.cpp, people.cpp, wishes.cpp, closingdays.cpp, pricebook.cpp, companies.cpp, users.cpp,
/// drafts.cpp, preparingcharges.cpp, takingcard.cpp, cardlinks.cpp, cardsettlements.cpp, cardsetups.cpp,
/// and for queries in reading*.cpp.
namespace truckroll {

// clang-format off
#define TRUCKROLL_COMMANDS(X)                                                                                \
    X(BookVisit) X(MoveVisit) X(SetVisitStatus) X(DuplicateVisit) X(AddVisit) X(SaveAppointment)             \
    X(SaveVisitNotes) X(SaveVisitWishes) X(SetSeries) X(MoveSeries) X(EndSeries) X(SkipVisit)                \
    X(AddSeriesDate) X(ResetVisits) X(ExtendSeries) X(RepeatWorkOrder) X(AddCallNote) X(SaveDocument)        \
    X(MarkDocument) X(ConvertDocument) X(IssueInvoice) X(MakeProForma) X(VoidDocument) X(RecordPayment)      \
    X(VoidPayment) X(SaveCustomer) X(SaveSite) X(SaveCustomerWishes) X(MergeCustomers) X(SaveTechnician)     \
    X(SaveCrew) X(SaveWorkingWeek) X(SaveTimeOff) X(RemoveTimeOff) X(SaveClosingDay) X(RemoveClosingDay)     \
    X(SaveItem) X(SaveTaxRate) X(SaveCategory) X(SaveCompany) X(SaveSetting) X(SaveUser) X(KeepDraft)                  \
    X(PrepareCharge) X(PrepareReturn) X(MarkIntentSent) X(RecordCardAnswer) X(CancelIntent)                  \
    X(CountIntentVoid) X(DecideIntent) X(SaveCardProfile) X(RemoveCardProfile) X(MakePaymentLink)            \
    X(ClosePaymentLink) X(RecordLinkAnswer) X(RecordSettlement) X(AdoptCharge) X(CloseOfficeTask)            \
    X(SaveCardSetup)

#define TRUCKROLL_QUERIES(X)                                                                                 \
    X(BoardRange) X(BestSlots) X(FixCheck) X(People) X(WaitingList) X(VisitDetails) X(VisitList) X(Folder)   \
    X(FolderHistory) X(SeriesDetails) X(PlanSeries) X(FindAppointment) X(AppointmentList)                    \
    X(DocumentDetails) X(FindDocument) X(DocumentList) X(PaymentList) X(CustomerList) X(CustomerDetails)     \
    X(FindLikeCustomers) X(PriceBook) X(OfficeInfo) X(Drafts) X(Search)                           \
    X(CardDesk) X(OpenIntents) X(IntentDetails) X(OpenPaymentLinks) X(CardPaymentDetails) X(CardAccount)     \
    X(CardSetups) X(OfficeTasks) X(CardReconciliation)
// clang-format on

#define TRUCKROLL_DECLARE_COMMAND(C) Result<C::Reply> perform(WriteScope &scope, const C &command);
#define TRUCKROLL_DECLARE_QUERY(Q) Result<Q::Reply> answer(ReadScope &scope, const Q &query);
TRUCKROLL_COMMANDS(TRUCKROLL_DECLARE_COMMAND)
TRUCKROLL_QUERIES(TRUCKROLL_DECLARE_QUERY)
#undef TRUCKROLL_DECLARE_COMMAND
#undef TRUCKROLL_DECLARE_QUERY

} // namespace truckroll

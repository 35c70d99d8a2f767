// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/demodiary.h"

namespace truckroll {

/// A document of the demo office while its life is played.
struct DemoPaper
{
    DemoVisitPtr visit;
    DocumentId id;
    Version version = 0;
    Money total;
};
using DemoPaperPtr = std::shared_ptr<DemoPaper>;

/// Nine to five on the first working day, `days` or more after the date.
WallTime demoOfficeHour(DemoContext &demo, const QDate &date, int days);
/// A new quote or work order with what the visit's job comes to.
Result<Document> saveDemoDocument(DemoContext &demo, const DemoVisitPtr &visit, DocumentKind kind,
                                  const WallTime &when);
Done markDemoPaper(DemoContext &demo, const DemoPaperPtr &paper, const WallTime &when, DocumentState state,
                   const QString &reason = {});
void markDemoPaperAt(DemoContext &demo, const DemoPaperPtr &paper, const WallTime &when, DocumentState state,
                     const QString &reason = {});

/// The parts of a work order: ordered, sent, received, some late; and its checklist.
void playDemoPurchases(DemoContext &demo, const DemoPaperPtr &workOrder, const WallTime &written);
/// From the work that was done to the invoice and its payment.
void playDemoBilling(DemoContext &demo, const DemoPaperPtr &workOrder, const WallTime &done);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that a technician takes along the papers of the visit, not those of a whole year of visits.
#include "core/domain/carddocument.h"
#include <QStringList>
#include <catch2/catch.hpp>

using namespace truckroll;
using K = DocumentKind;
using S = DocumentState;

namespace {

const VisitId own(7);
const VisitId other(8);

CardDocument paper(const char *number, K kind, S state, VisitId visit)
{
    return {QString::fromLatin1(number), kind, state, Money(), Money(), visit};
}

QString kept(const std::vector<CardDocument> &folder)
{
    QStringList numbers;
    for (const CardDocument &each : papersOfVisit(own, folder))
        numbers << each.number;
    return numbers.join(u' ');
}

} // namespace

TEST_CASE("A visit of a series has its own papers and those of all of the folder, in their order")
{
    CHECK(kept({}).isEmpty());
    CHECK(kept({paper("Q-1", K::Quote, S::Sold, {}), paper("WO-1", K::WorkOrder, S::Open, other),
                paper("WO-2", K::WorkOrder, S::Open, own), paper("Q-2", K::Quote, S::Draft, other),
                paper("INV-1", K::Invoice, S::Paid, other), paper("INV-2", K::Invoice, S::Open, own)}) ==
          QStringLiteral("Q-1 WO-2 INV-2"));
}

TEST_CASE("Work that is left goes along to a visit that has no work order of its own")
{
    for (const S left : {S::Open, S::InProgress, S::OnHold})
        CHECK(kept({paper("WO-1", K::WorkOrder, left, other)}) == QStringLiteral("WO-1"));
    for (const S over : {S::Completed, S::Invoiced, S::Cancelled})
        CHECK(kept({paper("WO-1", K::WorkOrder, over, other)}).isEmpty());
    CHECK(kept({paper("Q-1", K::Quote, S::Sent, other)}).isEmpty());
    const CardDocument canceled = paper("WO-2", K::WorkOrder, S::Cancelled, own); // is no work order to go by
    CHECK(kept({paper("WO-1", K::WorkOrder, S::Open, other), canceled}) == QStringLiteral("WO-1 WO-2"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/visitchecks.h"

#include "core/store/appointmentstore.h"
#include "core/store/conflict.h"
#include "core/store/folderground.h"
#include "core/store/visitstore.h"
#include "core/workflow/serieswork.h"
#include "core/workflow/visitwords.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitChecks)
};

} // namespace

Result<KnownVisit> knownVisit(ReadScope &scope, VisitId id)
{
    auto visit = findVisit(scope, id);
    if (!visit)
        return failure(
            ErrorCode::NotFound,
            Texts::tr("This visit is not there any more; its booking was undone. Nothing was saved."));
    const auto folder = findAppointment(scope, visit->appointment);
    const auto customer = folder ? customerInShort(scope, folder->customer) : std::nullopt;
    return KnownVisit{std::move(*visit), customer ? customer->name : QString()};
}

Result<KnownVisit> visitAsSeen(ReadScope &scope, VisitId id, Version seen)
{
    TRY(KnownVisit known, knownVisit(scope, id));
    const Done same = checkVersion(scope, known.customer, known.visit.version, seen);
    if (same)
        return known;
    Error error = same.error();
    error.forUser +=
        QLatin1Char(' ') + Texts::tr("It is now %1 (%2, %3).")
                               .arg(visitStatusText(known.visit.status), placeOf(scope, known.visit),
                                    lengthInWords(known.visit.minutes));
    return tl::unexpected<Error>(std::move(error));
}

Result<Visit> storeVisit(WriteScope &scope, const KnownVisit &changed)
{
    Visit visit = changed.visit;
    visit.edited = editedByHand(scope, visit);
    if (!changeVisit(scope, visit))
        CHECK_OK(checkVersion(scope, changed.customer, 0, visit.version));
    return visit;
}

} // namespace truckroll

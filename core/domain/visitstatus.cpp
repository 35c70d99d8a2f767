// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/visitstatus.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<visitStatusCount> names{"scheduled", "confirmed", "dispatched", "in-progress",
                                            "on-hold",   "done",      "cancelled"};

// Rows: from; columns: to; both in the order of the enum. Before work begins everything can be put right
// again; begun work goes back to Dispatched at most; what is closed is opened by one way only, so that a
// reopened visit always stands in a state that says so.
// clang-format off
constexpr bool yes = true;
constexpr bool no = false;
constexpr bool mayBecome[visitStatusCount][visitStatusCount] = {
    // Sch Con Disp InP Hold Done Canc
    {no,  yes, yes, yes, yes, yes, yes}, // Scheduled
    {yes, no,  yes, yes, yes, yes, yes}, // Confirmed
    {yes, yes, no,  yes, yes, yes, yes}, // Dispatched
    {no,  no,  yes, no,  yes, yes, yes}, // InProgress
    {yes, no,  yes, yes, no,  yes, yes}, // OnHold
    {no,  no,  no,  yes, no,  no,  no},  // Done
    {yes, no,  no,  no,  no,  no,  no},  // Cancelled
};
// clang-format on

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitStatus)
};

} // namespace

QString visitStatusName(VisitStatus status)
{
    return nameIn(names, status);
}

std::optional<VisitStatus> visitStatusFromName(const QString &name)
{
    return valueIn<VisitStatus>(names, name);
}

QString visitStatusText(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Scheduled:
        return Texts::tr("Scheduled");
    case VisitStatus::Confirmed:
        return Texts::tr("Confirmed");
    case VisitStatus::Dispatched:
        return Texts::tr("Dispatched");
    case VisitStatus::InProgress:
        return Texts::tr("In progress");
    case VisitStatus::OnHold:
        return Texts::tr("On hold");
    case VisitStatus::Done:
        return Texts::tr("Done");
    case VisitStatus::Cancelled:
        return Texts::tr("Canceled");
    }
    Q_UNREACHABLE();
}

bool visitMayBecome(VisitStatus from, VisitStatus to)
{
    return mayBecome[size_t(from)][size_t(to)];
}

bool visitIsClosed(VisitStatus status)
{
    return status == VisitStatus::Done || status == VisitStatus::Cancelled;
}

bool visitNeedsTime(VisitStatus status)
{
    return status == VisitStatus::Confirmed || status == VisitStatus::Dispatched ||
           status == VisitStatus::InProgress || status == VisitStatus::Done;
}

} // namespace truckroll

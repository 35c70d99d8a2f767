// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

class QMimeData;

namespace truckroll {

struct WaitingVisit;

/// What a visit of the waiting list is while it is dragged to the board.
struct DraggedVisit
{
    VisitId visit;
    Version version = 0;
    int minutes = 60;
    QString customer; ///< shown on the ghost
    QString title;
    QByteArray zone;                       ///< IANA name of the visit's own
    std::vector<TechnicianId> technicians; ///< it keeps them where lanes are no people
    // Of a customer's or document's row, which is no visit yet (`visit` none): dropping it books one.
    CustomerId bookFor{};
    AppointmentId bookIn{}; ///< none: a new folder

    friend bool operator==(const DraggedVisit &, const DraggedVisit &) = default;
};

/// "application/x-truckroll-visit"; the text of the customer comes along for other programs.
inline constexpr char visitMimeType[] = "application/x-truckroll-visit";

DraggedVisit draggedVisit(const WaitingVisit &visit);
/// For QDrag, which takes it over.
QMimeData *mimeOf(const DraggedVisit &visit);
/// None for anything that is not a visit of this program.
std::optional<DraggedVisit> visitIn(const QMimeData *data);
/// A visit, or the one that a dragged record (recorddrag.h) would become.
std::optional<DraggedVisit> broughtIn(const QMimeData *data);

} // namespace truckroll

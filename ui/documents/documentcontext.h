// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"

namespace truckroll {

/// What every document editor of a window needs of the office: read once, and again when it changes.
struct DocumentContext
{
    PriceBook::Reply book;
    OfficeInfo::Reply office;
    bool seesMargin = false;

    const Company *company(CompanyId id) const
    {
        for (const Company &each : office.companies)
            if (each.id == id || id.isNone())
                return &each;
        return nullptr;
    }
};

/// A new quote or work order as it is before the first save: company, dates and tax as they are usual for the
/// customer. `appointment` none: saving makes one.
Document newDocument(DocumentKind kind, const Customer &customer, SiteId site, AppointmentId appointment,
                     const DocumentContext &context, QDate today);
/// The day in the office's zone.
QDate officeDay(qint64 utc, const QByteArray &zone);
/// "Mar 2, 2026 8:15 AM" in the office's zone and the user's spelling.
QString officeTime(qint64 utc, const QByteArray &zone);
/// The same without the year in which one is, where little room is left.
QString briefOfficeTime(qint64 utc, const QByteArray &zone, const QDate &today);
/// Why lines and prices cannot be changed; empty while they can.
QString frozenReason(const Document &document);

} // namespace truckroll

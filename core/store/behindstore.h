// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/visitstatus.h"
#include "core/store/reportstore.h"

/// What stands behind a row of a report, counted by the same rules as the row (reportstore.h).
namespace truckroll {

/// A paper and what of it is in the row; credit notes with the opposite sign. By date and number.
struct PaperBehind
{
    DocumentId document;
    QString number;
    QDate date;
    QString customer;
    DocumentState state = DocumentState::Open;
    Quantity quantity; ///< of an item
    Money net;
    Money tax;
    Money total;
    Money cost;
    Money deposits; ///< of sales, in `net`
};
std::vector<PaperBehind> salesPapers(ReadScope &scope, const SpanOfDays &span);
/// `item` 0: lines without an item, `depositsItem`: deposits; net and cost are those of its lines.
std::vector<PaperBehind> papersOfItem(ReadScope &scope, const SpanOfDays &span, qint64 item);
std::vector<PaperBehind> papersOfCategory(ReadScope &scope, const SpanOfDays &span, qint64 category);
/// Net is what was taxed at this rate, without a rate what was not taxed.
std::vector<PaperBehind> papersOfRate(ReadScope &scope, const SpanOfDays &span, const QString &name,
                                      std::optional<Percent> percent);
std::vector<PaperBehind> quotePapers(ReadScope &scope, const SpanOfDays &span);

struct PaymentBehind
{
    DocumentId invoice;
    QString number;
    QDate date;
    QString customer;
    QString reference;
    Money received;
    Money refunded;
};
std::vector<PaymentBehind> paymentsBy(ReadScope &scope, const SpanOfDays &span, PaymentMethod method);

struct VisitBehind
{
    AppointmentId appointment;
    QString number;
    WallTime start;
    QString customer;
    QString title;
    VisitStatus status = VisitStatus::Scheduled;
    int minutes = 0;
};
std::vector<VisitBehind> visitsOf(ReadScope &scope, const SpanOfDays &span, TechnicianId technician);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookmarks.h"

namespace truckroll {

namespace {

constexpr auto opening = "[TR-";

/// "-invoice-57-1772445600]"
QString recordPart(const QString &mark)
{
    const qsizetype opened = QLatin1String(opening).size();
    return mark.mid(mark.indexOf(QLatin1Char('-'), opened));
}

} // namespace

QString bookMark(const QString &officeMark, BookEntity entity, qint64 record, qint64 madeAt)
{
    return QLatin1String(opening) + officeMark + QLatin1Char('-') + bookEntityName(entity) +
           QLatin1Char('-') + QString::number(record) + QLatin1Char('-') + QString::number(madeAt) +
           QLatin1Char(']');
}

QString bookMarkIn(const QString &note, const QString &officeMark)
{
    const QString own = officeMark.isEmpty() ? QString() : officeMark + QLatin1Char('-');
    const qsizetype from = note.indexOf(QLatin1String(opening) + own);
    const qsizetype to = from < 0 ? -1 : note.indexOf(QLatin1Char(']'), from);
    return to < 0 ? QString() : note.mid(from, to - from + 1);
}

bool bearsMarkOfCopy(const QString &note, const QString &mark)
{
    const QString other = bookMarkIn(note, {});
    return !other.isEmpty() && recordPart(other) == recordPart(mark);
}

std::optional<BookEntity> bookedAs(const Document &document)
{
    switch (document.kind) {
    case DocumentKind::Invoice:
        return BookEntity::Invoice;
    case DocumentKind::CreditNote:
        return BookEntity::CreditNote;
    case DocumentKind::PurchaseOrder:
        return BookEntity::PurchaseOrder;
    case DocumentKind::Quote:
    case DocumentKind::WorkOrder:
    case DocumentKind::ProForma:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool belongsInBooks(const Document &document)
{
    using S = DocumentState;
    switch (document.kind) {
    case DocumentKind::Invoice:
        return document.state == S::Open || document.state == S::Paid;
    case DocumentKind::CreditNote:
        return document.state == S::Issued || document.state == S::Applied;
    case DocumentKind::PurchaseOrder:
        return document.state == S::Sent || document.state == S::PartlyReceived ||
               document.state == S::Received;
    case DocumentKind::Quote:
    case DocumentKind::WorkOrder:
    case DocumentKind::ProForma:
        return false;
    }
    Q_UNREACHABLE();
}

bool leavesBooks(const Document &document)
{
    return bookedAs(document) &&
           (document.state == DocumentState::Void || document.state == DocumentState::Cancelled);
}

bool belongsInBooks(const Payment &payment)
{
    return payment.state == PaymentState::Approved || payment.state == PaymentState::Pending ||
           payment.state == PaymentState::Refunded;
}

AccountingState accountingStateOf(PostingState state)
{
    switch (state) {
    case PostingState::Pending:
        return AccountingState::Pending;
    case PostingState::Sending:
        return AccountingState::Sending;
    case PostingState::Sent:
        return AccountingState::Sent;
    case PostingState::NeedsAttention:
        return AccountingState::NeedsAttention;
    case PostingState::Dropped:
        return AccountingState::NotApplicable;
    }
    Q_UNREACHABLE();
}

} // namespace truckroll

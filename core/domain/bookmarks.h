// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include "core/domain/document.h"
#include "core/domain/payment.h"
#include <optional>

/// What an act on a paper or a payment means for the books, and the mark by which a record is known again
/// there.
namespace truckroll {

/// "[TR-9f2c71d0-invoice-57-1772445600]". Made of what a restored backup has as well: the office, the record
/// and when it was made. So a record that was sent after yesterday's backup is known again, and another one
/// that got the same id after the restore is not taken for it.
QString bookMark(const QString &officeMark, BookEntity entity, qint64 record, qint64 madeAt);
/// The mark in a private note, without what stands around it; empty when there is none of this office (of
/// any, when `officeMark` is empty).
QString bookMarkIn(const QString &note, const QString &officeMark);
/// The note bears the mark of the same record under another name of the office: it was connected once more
/// from a backup that knew nothing of the first connection. Record and second of making are the same.
bool bearsMarkOfCopy(const QString &note, const QString &mark);

/// What the books keep of a document: nothing of quotes, work orders and pro formas.
std::optional<BookEntity> bookedAs(const Document &document);
/// It is in force: the books are to have it.
bool belongsInBooks(const Document &document);
/// It was, and is not any more: the books are to take it out.
bool leavesBooks(const Document &document);
/// A payment that counts.
bool belongsInBooks(const Payment &payment);

/// The standing of a document that follows from its posting.
AccountingState accountingStateOf(PostingState state);

} // namespace truckroll

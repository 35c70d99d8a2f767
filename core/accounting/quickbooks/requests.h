// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/entities.h"
#include "core/domain/postingacts.h"
#include <QByteArray>
#include <QString>

namespace truckroll::quickbooks {

/// What is posted: the path behind /v3/company/REALM/ with its own parameters, and the body.
struct Request
{
    QString path;
    QByteArray body;

    friend bool operator==(const Request &, const Request &) = default;
};

/// Something that stands against a posting and can be seen before anything leaves the house.
struct Problem
{
    BooksAdvice advice = BooksAdvice::CorrectRecord;
    QString sentence;
};
/// All at once.
std::vector<Problem> problemsOf(const PostingGround &ground);

/// What must be there before: customers, items and vendors without a counterpart.
std::vector<PostingGround::Key> missingFor(const PostingGround &ground);

/// The same ground gives the same bytes. `remote`: for payments the invoice as it is there, for updates and
/// voids the record itself.
Request requestFor(const PostingGround &ground, const RemoteRecord &remote = {});

/// Nothing of a correction is left to be sent: it went with something else, or was corrected back. `remote`
/// as above; what was sent of it from here is known without.
bool isCorrectionDone(const PostingGround &ground, const RemoteRecord &remote = {});

/// An invoice that was found there and never sent from here is due on another day there, or has not our note
/// for the customer.
bool isFoundOtherwise(const PostingGround &ground, const RemoteRecord &there);

/// The mark that goes into the private note.
QString markFor(const PostingGround &ground);
/// The name or number under which it is sent; empty when QuickBooks numbers.
QString nameFor(const PostingGround &ground);
/// "Valve" of the item that lines without one are sent with.
QString miscellaneousName();

/// The queries that find it when it is there already. Papers with a number are looked for by customer and day
/// as well: somebody may have given ours another number there.
QStringList lookUpsFor(const PostingGround &ground);

/// What a person reads of that: "by its number INV-1042 and among the invoices of its customer of Mar 2,
/// 2026".
QString lookedForText(const PostingGround &ground);
/// The query for a record that a person names by its number or name.
QString queryByName(BookEntity entity, const QString &name);

enum class Likeness {
    Other,    ///< has nothing to do with it
    Ours,     ///< adopted
    Stranger, ///< the same name or number, and not known to be ours: a person decides
};
Likeness likenessOf(const PostingGround &ground, const RemoteRecord &record);
/// The record bears its name or number, as it is now or as it left.
bool bearsName(const PostingGround &ground, const RemoteRecord &record);

} // namespace truckroll::quickbooks

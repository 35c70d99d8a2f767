// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/entities.h"
#include "core/domain/postingacts.h"
#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

/// What stands there beside what was sent and what is to be sent, so that nobody's change is overwritten
/// unseen.
namespace truckroll::quickbooks {

/// All that `body` says of money, people, days and lines stands there already.
bool stands(const QJsonObject &there, const QByteArray &body);

/// What `body` would overwrite that somebody changed there since it was last seen, as people call it ("its
/// lines"). Empty: nothing, as when only a payment was applied. Fields that `body` leaves alone do not count.
QStringList overwritten(const PostingGround &ground, const RemoteRecord &there, const QByteArray &body);

/// What a void of ours would take along there that nobody has seen: what somebody changed of a paper, or what
/// a payment pays and holds besides. Empty: it is ours alone, or a person was told of it as it is.
QStringList takenAlong(const PostingGround &ground, const RemoteRecord &there);
/// What a payment of ours is linked with: the invoice, what went back of it, and the credit note that it
/// uses.
bool isOurs(const PostingGround &ground, const RemoteRecord::Applied &line);
/// So much of a payment there pays our invoice, or what went back of it.
Money appliedToOurs(const PostingGround &ground, const RemoteRecord &there);
/// Amount and lines of a payment, as a person is told of them (JSON).
QByteArray paymentThere(const RemoteRecord &there);

/// What `body` changes there, as people call it, with both sides where they are short.
QStringList differences(const QJsonObject &there, const QByteArray &body);

/// What of a correction is not there although QuickBooks said yes to it, as people call it. A note that it
/// only writes otherwise is there.
QStringList ignored(const QJsonObject &answer, const QByteArray &body);

/// What of a paper is other there than it was sent with `sent`: customer, days, lines, note. Number and total
/// are not looked at, and neither is what stands there as a person was `told` of it (standingOtherwise).
QStringList changedSince(const QJsonObject &there, const QByteArray &sent, const QByteArray &told = {});

/// The fields of a paper that are other there than they were sent with `sent`, with what stands there (JSON);
/// empty: none.
QByteArray standingOtherwise(const QJsonObject &there, const QByteArray &sent);
/// What is left of that once `body` went: what it says stands there.
BooksTold toldAfter(const BooksTold &told, const QByteArray &body);

/// Those fields of `body` that can be corrected of an issued invoice and that somebody changed there: left as
/// they are, no correction brings them back.
QByteArray contested(const PostingGround &ground, const RemoteRecord &there, const QByteArray &body);

} // namespace truckroll::quickbooks

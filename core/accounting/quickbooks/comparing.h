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

/// What `body` changes there, as people call it, with both sides where they are short.
QStringList differences(const QJsonObject &there, const QByteArray &body);

/// What of a correction is not there although QuickBooks said yes to it, as people call it. A note that it
/// only writes otherwise is there.
QStringList ignored(const QJsonObject &answer, const QByteArray &body);

/// What of a paper is other there than it was sent with `sent`: customer, days, lines, note. Number and total
/// are not looked at.
QStringList changedSince(const QJsonObject &there, const QByteArray &sent);

} // namespace truckroll::quickbooks

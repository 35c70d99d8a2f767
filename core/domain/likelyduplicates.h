// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace truckroll {

/// What customers are compared by.
struct CustomerTraits
{
    CustomerId id;
    QString name;
    QString email;
    QStringList phones; ///< digits
    QString addressKey; ///< addresskey.h; empty: not known
};

struct LikelyPair
{
    CustomerId first; ///< the older one
    CustomerId second;
    bool sameName = false;
    bool samePhone = false;
    bool sameEmail = false;
    bool sameAddress = false;

    /// A telephone or an e-mail address tells more than a name or a house with many doors.
    int weight() const
    {
        return 2 * int(sameName) + 3 * int(samePhone) + 3 * int(sameEmail) + 2 * int(sameAddress);
    }

    friend bool operator==(const LikelyPair &, const LikelyPair &) = default;
};

/// The name as it is compared: folded, without punctuation, the order of its words, and what companies and
/// people put before or behind it ("The Kline Bakery, Inc." is "bakery kline").
QString nameKey(const QString &name);

/// Pairs that are likely the same customer, the likeliest first: a common telephone or e-mail, or name and
/// address both. What very many share (a landlord's number, a mall) is no sign.
std::vector<LikelyPair> likelyDuplicates(const std::vector<CustomerTraits> &customers);

} // namespace truckroll

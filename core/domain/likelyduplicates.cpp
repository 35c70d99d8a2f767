// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/likelyduplicates.h"

#include "core/base/text.h"
#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

constexpr size_t mostSharing = 12;
constexpr int leastWeight = 3;
constexpr qsizetype wholePhone = 7; ///< digits

using Pairs = std::map<std::pair<CustomerId, CustomerId>, LikelyPair>;
using Buckets = QHash<QString, std::vector<CustomerId>>;

void put(Buckets &buckets, const QString &key, CustomerId customer)
{
    if (key.isEmpty())
        return;
    auto &bucket = buckets[key];
    if (bucket.empty() || bucket.back() != customer)
        bucket.push_back(customer);
}

void addPairs(Pairs &pairs, const Buckets &buckets, bool LikelyPair::*sign)
{
    for (const auto &bucket : buckets) {
        if (bucket.size() < 2 || bucket.size() > mostSharing)
            continue;
        for (size_t i = 0; i < bucket.size(); ++i) {
            for (size_t j = i + 1; j < bucket.size(); ++j) {
                const auto ordered = std::minmax(bucket[i], bucket[j]);
                LikelyPair &pair = pairs[{ordered.first, ordered.second}];
                pair.first = ordered.first;
                pair.second = ordered.second;
                pair.*sign = true;
            }
        }
    }
}

const QSet<QString> &idleWords()
{
    static const QSet<QString> words{QStringLiteral("the"),  QStringLiteral("and"),     QStringLiteral("inc"),
                                     QStringLiteral("llc"),  QStringLiteral("ltd"),     QStringLiteral("co"),
                                     QStringLiteral("corp"), QStringLiteral("company"), QStringLiteral("mr"),
                                     QStringLiteral("mrs"),  QStringLiteral("ms"),      QStringLiteral("dr")};
    return words;
}

} // namespace

QString nameKey(const QString &name)
{
    QString letters = foldForSearch(name);
    for (QChar &c : letters) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char(' ');
    }
    QStringList words = letters.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return idleWords().contains(word); });
    words.sort();
    return words.join(QLatin1Char(' '));
}

std::vector<LikelyPair> likelyDuplicates(const std::vector<CustomerTraits> &customers)
{
    Buckets names;
    Buckets phones;
    Buckets emails;
    Buckets addresses;
    for (const CustomerTraits &customer : customers) {
        put(names, nameKey(customer.name), customer.id);
        put(emails, customer.email.toLower(), customer.id);
        put(addresses, customer.addressKey, customer.id);
        for (const QString &phone : customer.phones) {
            if (phone.size() >= wholePhone)
                put(phones, phone, customer.id);
        }
    }
    Pairs pairs;
    addPairs(pairs, names, &LikelyPair::sameName);
    addPairs(pairs, phones, &LikelyPair::samePhone);
    addPairs(pairs, emails, &LikelyPair::sameEmail);
    addPairs(pairs, addresses, &LikelyPair::sameAddress);
    std::vector<LikelyPair> likely;
    for (const auto &[ids, pair] : pairs) {
        if (pair.weight() >= leastWeight)
            likely.push_back(pair);
    }
    std::stable_sort(likely.begin(), likely.end(),
                     [](const LikelyPair &a, const LikelyPair &b) { return a.weight() > b.weight(); });
    return likely;
}

} // namespace truckroll

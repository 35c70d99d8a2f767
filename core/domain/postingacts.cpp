// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/postingacts.h"
#include "core/base/localamount.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace truckroll {

namespace {

/// What can be corrected of an issued invoice, as it is called there.
constexpr QLatin1String dueDateThere("DueDate");
constexpr QLatin1String memoThere("CustomerMemo");

} // namespace

const BooksLink *PostingGround::link(BookEntity entity, qint64 record) const
{
    const auto it = links.find({entity, record});
    return it == links.end() ? nullptr : &it->second;
}

QString PostingGround::choice(const QString &key) const
{
    const auto it = choices.find(key);
    return it == choices.end() ? QString() : it->second.remoteId;
}

QString PostingGround::money(Money amount) const
{
    const QLocale locale;
    return moneyText(amount, locale, currencySymbol(currency, locale));
}

QByteArray sentInAll(const std::vector<QByteArray> &bodies)
{
    QJsonObject all;
    for (const QByteArray &body : bodies) {
        const QJsonObject said = QJsonDocument::fromJson(body).object();
        for (auto it = said.begin(); it != said.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all.isEmpty() ? QByteArray() : QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QByteArray sentByAll(std::vector<Posting> postings)
{
    // A total that is accepted later settles its entry anew, and what was found or left never left here.
    const auto wentAt = [](const Posting &posting) {
        return posting.body.isEmpty() || !posting.leftAt ? posting.settledAt : posting.leftAt;
    };
    std::stable_sort(postings.begin(), postings.end(),
                     [&](const Posting &one, const Posting &other) { return wentAt(one) < wentAt(other); });
    std::vector<QByteArray> bodies;
    for (const Posting &posting : postings) {
        if (posting.kind == PostingKind::Create)
            bodies.clear();
        bodies.push_back(posting.body);
    }
    return sentInAll(bodies);
}

bool saysWholePaper(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object().contains(u"Line");
}

QByteArray withWhatStoodHere(const QByteArray &sent, const Document &before)
{
    QJsonObject said = QJsonDocument::fromJson(sent).object();
    const QString memo = booksMemo(before);
    if (!said.contains(dueDateThere) && before.dueDate.isValid())
        said.insert(dueDateThere, before.dueDate.toString(Qt::ISODate));
    if (!said.contains(memoThere) && !memo.isEmpty())
        said.insert(memoThere, QJsonObject{{QStringLiteral("value"), memo}});
    return said.isEmpty() ? QByteArray() : QJsonDocument(said).toJson(QJsonDocument::Compact);
}

QString booksMemo(const Document &document)
{
    constexpr int longest = 1000;
    const QString &note = document.notesForCustomer;
    if (note.size() <= longest)
        return note;
    return note.left(note.at(longest).isLowSurrogate() ? longest - 1 : longest);
}

QByteArray correctedToday(const QByteArray &body, const Document &document)
{
    QJsonObject said = QJsonDocument::fromJson(body).object();
    if (said.contains(dueDateThere) && document.dueDate.isValid())
        said.insert(dueDateThere, document.dueDate.toString(Qt::ISODate));
    if (said.contains(memoThere))
        said.insert(memoThere, QJsonObject{{QStringLiteral("value"), booksMemo(document)}});
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

} // namespace truckroll

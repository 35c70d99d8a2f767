// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/postingacts.h"
#include "core/base/localamount.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace truckroll {

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

} // namespace truckroll

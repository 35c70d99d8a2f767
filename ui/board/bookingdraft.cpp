// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/bookingdraft.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace truckroll {

namespace {

QJsonObject customerToJson(const NewCustomer &customer)
{
    return {
        {QStringLiteral("name"), customer.name},         {QStringLiteral("phone"), customer.phone},
        {QStringLiteral("email"), customer.email},       {QStringLiteral("street"), customer.address.street},
        {QStringLiteral("city"), customer.address.city}, {QStringLiteral("state"), customer.address.state},
        {QStringLiteral("zip"), customer.address.zip}};
}

NewCustomer customerFromJson(const QJsonObject &o)
{
    const auto text = [&](const char *key) { return o.value(QString::fromLatin1(key)).toString(); };
    return {text("name"), text("phone"), text("email"),
            Address{text("street"), text("city"), text("state"), text("zip")}};
}

// Ids are whole numbers beyond what a JSON number holds; they travel as text.
QString idText(qint64 id)
{
    return QString::number(id);
}

} // namespace

QString UnfinishedBooking::inWords() const
{
    QStringList parts{customerName.isEmpty() ? searching : customerName, book.title};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": "));
}

QString bookingDraftText(const UnfinishedBooking &booking)
{
    const BookVisit &book = booking.book;
    QJsonObject o{{QStringLiteral("booking"), 1},
                  {QStringLiteral("customerName"), booking.customerName},
                  {QStringLiteral("searching"), booking.searching},
                  {QStringLiteral("title"), book.title},
                  {QStringLiteral("description"), book.description},
                  {QStringLiteral("contactName"), book.contactName},
                  {QStringLiteral("contactPhone"), book.contactPhone},
                  {QStringLiteral("notes"), book.notes},
                  {QStringLiteral("site"), idText(book.site.value())},
                  {QStringLiteral("category"), idText(book.category.value())},
                  {QStringLiteral("start"), book.start ? book.start->toText() : QString()},
                  {QStringLiteral("minutes"), book.minutes}};
    if (const auto *fresh = std::get_if<NewCustomer>(&book.customer))
        o[QStringLiteral("newCustomer")] = customerToJson(*fresh);
    else
        o[QStringLiteral("customer")] = idText(std::get<CustomerId>(book.customer).value());
    QJsonArray technicians;
    for (const TechnicianId id : book.technicians)
        technicians << idText(id.value());
    o[QStringLiteral("technicians")] = technicians;
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

std::optional<UnfinishedBooking> bookingFromDraft(const QString &text)
{
    const QJsonObject o = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!o.contains(QStringLiteral("booking")))
        return std::nullopt;
    const auto at = [&](const char *key) { return o.value(QString::fromLatin1(key)).toString(); };
    UnfinishedBooking made;
    made.customerName = at("customerName");
    made.searching = at("searching");
    BookVisit &book = made.book;
    if (o.contains(QStringLiteral("newCustomer")))
        book.customer = customerFromJson(o.value(QStringLiteral("newCustomer")).toObject());
    else
        book.customer = CustomerId(at("customer").toLongLong());
    book.title = at("title");
    book.description = at("description");
    book.contactName = at("contactName");
    book.contactPhone = at("contactPhone");
    book.notes = at("notes");
    book.site = SiteId(at("site").toLongLong());
    book.category = CategoryId(at("category").toLongLong());
    book.start = WallTime::fromText(at("start"));
    book.minutes = o.value(QStringLiteral("minutes")).toInt(book.minutes);
    for (const QJsonValue each : o.value(QStringLiteral("technicians")).toArray())
        book.technicians.emplace_back(each.toString().toLongLong());
    return made;
}

} // namespace truckroll

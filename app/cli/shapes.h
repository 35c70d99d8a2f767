// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/context.h"
#include "core/domain/queries.h"
#include "core/schedule/conflicts.h"
#include <QJsonObject>

/// The JSON of records: keys in snake_case, ids, counts and numbers as strings, absent values null; and the
/// views that show the same values as a table. Other programs rely on the keys: they are added to, not
/// changed.
namespace truckroll {

/// An empty text is null.
QJsonValue jsonText(const QString &text);
template <class Tag>
QJsonValue jsonId(Id<Tag> id)
{
    return id ? QJsonValue(QString::number(id.value())) : QJsonValue();
}
QJsonValue jsonDate(const QDate &date);
QJsonValue jsonTime(const std::optional<WallTime> &time);
/// An instant as the office's clocks showed it.
QJsonValue jsonInstant(qint64 utc, const QTimeZone &zone);
/// Id and name; null for none.
QJsonValue categoryRef(CategoryId id, const PriceBook::Reply &book);

QJsonObject siteJson(const Site &site);
Result<QJsonObject> customerJson(CliContext &context, const CustomerDetails::Reply &customer);
QJsonObject technicianJson(const Technician &technician);
QJsonObject crewJson(const Crew &crew, const People::Reply &people);
QJsonObject timeOffJson(const TimeOff &timeOff, const People::Reply &people, const QTimeZone &zone);
QJsonObject closingDayJson(const ClosingDay &day);
QJsonObject customerWishesJson(const CustomerWishes &wishes, const People::Reply &people);
/// Id and name of each.
QJsonArray technicianRefs(const std::vector<TechnicianId> &ids, const People::Reply &people);
QJsonObject userJson(const User &user);
QJsonObject itemJson(const Item &item);
QJsonObject taxRateJson(const TaxRate &rate);
QJsonObject categoryJson(const Category &category);
QJsonObject visitJson(const VisitList::Row &row, const People::Reply &people);
QJsonObject callJson(const CallNote &note, const QTimeZone &zone);
Result<QJsonObject> folderJson(CliContext &context, const Folder::Reply &folder, const People::Reply &people);
QJsonObject documentJson(const DocumentDetails::Reply &details);
QJsonObject paymentJson(const Payment &payment, const QString &invoiceNumber);

const CliView &customerView();
const CliView &siteView();
const CliView &technicianView();
const CliView &crewView();
const CliView &timeOffView();
const CliView &closingDayView();
const CliView &userView();
const CliView &itemView();
const CliView &taxRateView();
const CliView &categoryView();
const CliView &appointmentView();
const CliView &visitView();
const CliView &waitingView(); ///< with what the visits want of their place
const CliView &callView();
const CliView &documentView();
const CliView &documentListView();
const CliView &paymentView();

} // namespace truckroll

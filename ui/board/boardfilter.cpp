// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardfilter.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace truckroll {

// Ids are text: JSON's numbers do not hold 64 bits.

QString filterToText(const BoardFilter &filter)
{
    QJsonArray technicians;
    for (const TechnicianId technician : filter.technicians)
        technicians.append(QString::number(technician.value()));
    QJsonArray statuses;
    for (const VisitStatus status : filter.statuses)
        statuses.append(visitStatusName(status));
    const QJsonObject object{{QStringLiteral("technicians"), technicians},
                             {QStringLiteral("crew"), QString::number(filter.crew.value())},
                             {QStringLiteral("department"), filter.department},
                             {QStringLiteral("category"), QString::number(filter.category.value())},
                             {QStringLiteral("statuses"), statuses},
                             {QStringLiteral("text"), filter.text}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<BoardFilter> filterFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    const auto id = [&](const char *name) {
        return object.value(QLatin1String(name)).toString().toLongLong();
    };
    BoardFilter filter;
    for (const QJsonValue &each : object.value(QStringLiteral("technicians")).toArray())
        filter.technicians.insert(TechnicianId(each.toString().toLongLong()));
    filter.crew = CrewId(id("crew"));
    filter.department = object.value(QStringLiteral("department")).toString();
    filter.category = CategoryId(id("category"));
    for (const QJsonValue &each : object.value(QStringLiteral("statuses")).toArray()) {
        if (const auto status = visitStatusFromName(each.toString()))
            filter.statuses.insert(*status);
    }
    filter.text = object.value(QStringLiteral("text")).toString();
    return filter;
}

} // namespace truckroll

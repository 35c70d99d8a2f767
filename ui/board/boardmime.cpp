// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmime.h"

#include "core/domain/queries.h"
#include "ui/widgets/recorddrag.h"
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace truckroll {

namespace {

constexpr quint32 mark = 0x54525632; ///< "TRV2"

QString mimeType()
{
    return QString::fromLatin1(visitMimeType);
}

} // namespace

DraggedVisit draggedVisit(const WaitingVisit &waiting)
{
    const Visit &visit = waiting.visit;
    return {visit.id,      visit.version, visit.minutes,    waiting.customer,
            waiting.title, visit.zone,    visit.technicians};
}

QMimeData *mimeOf(const DraggedVisit &visit)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    QList<qint64> technicians;
    for (const TechnicianId each : visit.technicians)
        technicians << each.value();
    out << mark << visit.visit.value() << qint64(visit.version) << visit.minutes << visit.customer
        << visit.title << visit.zone << technicians;
    auto *data = new QMimeData;
    data->setData(mimeType(), bytes);
    data->setText(visit.title.isEmpty() ? visit.customer
                                        : QStringLiteral("%1, %2").arg(visit.customer, visit.title));
    return data;
}

std::optional<DraggedVisit> visitIn(const QMimeData *data)
{
    if (!data || !data->hasFormat(mimeType()))
        return {};
    QDataStream in(data->data(mimeType()));
    in.setVersion(QDataStream::Qt_6_4);
    quint32 read = 0;
    qint64 id = 0;
    qint64 version = 0;
    DraggedVisit visit;
    QList<qint64> technicians;
    in >> read >> id >> version >> visit.minutes >> visit.customer >> visit.title >> visit.zone >>
        technicians;
    if (in.status() != QDataStream::Ok || read != mark || id <= 0 || visit.minutes <= 0)
        return {};
    visit.visit = VisitId(id);
    visit.version = Version(version);
    for (const qint64 each : technicians)
        visit.technicians.emplace_back(each);
    return visit;
}

std::optional<DraggedVisit> broughtIn(const QMimeData *data)
{
    if (auto visit = visitIn(data))
        return visit;
    const auto record = recordIn(data);
    if (!record)
        return {};
    DraggedVisit visit;
    visit.customer = record->name;
    visit.title = record->title;
    visit.bookFor = record->customer;
    visit.bookIn = record->folder;
    return visit;
}

} // namespace truckroll

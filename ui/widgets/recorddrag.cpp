// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recorddrag.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDataStream>
#include <QDrag>
#include <QIODevice>
#include <QMimeData>
#include <QMouseEvent>

namespace truckroll {

namespace {
constexpr quint32 mark = 0x54525231; ///< "TRR1"
} // namespace

QMimeData *mimeOf(const DraggedRecord &record)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << mark << record.customer.value() << record.folder.value() << record.name << record.title;
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(recordMimeType), bytes);
    data->setText(record.title.isEmpty() ? record.name
                                         : QStringLiteral("%1, %2").arg(record.name, record.title));
    return data;
}

std::optional<DraggedRecord> recordIn(const QMimeData *data)
{
    if (!data || !data->hasFormat(QString::fromLatin1(recordMimeType)))
        return {};
    QDataStream in(data->data(QString::fromLatin1(recordMimeType)));
    in.setVersion(QDataStream::Qt_6_4);
    quint32 read = 0;
    qint64 customer = 0;
    qint64 folder = 0;
    DraggedRecord record;
    in >> read >> customer >> folder >> record.name >> record.title;
    if (in.status() != QDataStream::Ok || read != mark || customer <= 0 || folder < 0)
        return {};
    record.customer = CustomerId(customer);
    record.folder = AppointmentId(folder);
    return record;
}

RecordDrag::RecordDrag(QAbstractItemView *view, RecordOf recordOf)
    : QObject(view), m_view(view), m_recordOf(std::move(recordOf))
{
    view->viewport()->installEventFilter(this);
}

bool RecordDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        m_from = press->pos();
        m_pressed = press->button() == Qt::LeftButton && press->modifiers() == Qt::NoModifier
                        ? QPersistentModelIndex(m_view->indexAt(m_from))
                        : QPersistentModelIndex();
    } else if (event->type() == QEvent::MouseMove && m_pressed.isValid()) {
        const auto *move = static_cast<QMouseEvent *>(event);
        if (!(move->buttons() & Qt::LeftButton))
            m_pressed = QPersistentModelIndex();
        else if ((move->pos() - m_from).manhattanLength() >= QApplication::startDragDistance())
            start();
        if (move->buttons() & Qt::LeftButton)
            return true; // no rows are chosen by drawing over them: that is the keyboard's and Shift's
    }
    return QObject::eventFilter(watched, event);
}

void RecordDrag::start()
{
    const auto record = m_recordOf(std::exchange(m_pressed, QPersistentModelIndex()));
    if (!record)
        return;
    auto *drag = new QDrag(m_view);
    drag->setMimeData(mimeOf(*record));
    drag->exec(Qt::CopyAction);
}

} // namespace truckroll

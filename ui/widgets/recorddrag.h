// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>
#include <QString>
#include <functional>
#include <optional>

class QAbstractItemView;
class QMimeData;

namespace truckroll {

/// A customer's or a document's row while it is dragged: onto the board it books a visit.
struct DraggedRecord
{
    CustomerId customer;
    AppointmentId folder; ///< of a document: the visit goes into it; none: a new folder
    QString name;         ///< the customer's
    QString title;        ///< "WO-1021, Water heater"; empty for a customer's row

    friend bool operator==(const DraggedRecord &, const DraggedRecord &) = default;
};

inline constexpr char recordMimeType[] = "application/x-truckroll-record";

/// For QDrag, which takes it over; other programs get the words.
QMimeData *mimeOf(const DraggedRecord &record);
/// None for anything that is not a record of this program.
std::optional<DraggedRecord> recordIn(const QMimeData *data);

/// Lets rows of a list or table be dragged out of it, whatever model stands behind.
class RecordDrag : public QObject
{
public:
    using RecordOf = std::function<std::optional<DraggedRecord>(const QModelIndex &)>;
    /// Lives as long as the view.
    RecordDrag(QAbstractItemView *view, RecordOf recordOf);

    /// What a drag of this row would carry.
    std::optional<DraggedRecord> recordAt(const QModelIndex &index) const { return m_recordOf(index); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();

    QAbstractItemView *m_view;
    RecordOf m_recordOf;
    QPersistentModelIndex m_pressed;
    QPoint m_from;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "ui/models/keyedrows.h"
#include <QStyledItemDelegate>

namespace truckroll {

/// Rows of the list of technicians. A row that is dropped elsewhere is asked for by `dropped`; the model
/// itself changes only when the office did.
class TechnicianListModel : public KeyedRows<Technician>
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, InitialsRole, ColorRole, FadedRole };
    using KeyedRows::KeyedRows;

    std::vector<qint64> keys() const;
    void setDraggable(bool draggable) { m_draggable = draggable; }

    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void dropped(int from, int before);

private:
    bool m_draggable = true;
};

/// Initials on the technician's colour, name, skills below.
class TechnicianDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace truckroll

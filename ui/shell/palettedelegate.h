// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace truckroll {

class PaletteModel;
struct PaletteEntry;

/// Draws a line of the palette: icon, title, what it is, and its key at the end.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const PaletteModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const PaletteEntry &entry) const;

    const PaletteModel &m_model;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quotefigures.h"
#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace truckroll {

/// Draws a quote of the pipeline as a card: whose it is, what about, how much, when to ask again, how old.
/// Cards that were drawn are kept: to write one takes a hundred times as long as to show it again.
class QuoteCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Whatever a card's picture depends on.
    struct Look
    {
        QuoteRow row;
        QDate today;
        QString currency;
        QFont font;
        QSize size;
        qreal ratio = 1;
        quint32 state = 0;
        bool dark = false;

        friend bool operator==(const Look &, const Look &) = default;
    };
    struct Picture
    {
        Look look;
        QPixmap pixels;
    };
    static constexpr int mostKept = 4096; ///< KiB

    mutable QCache<qint64, Picture> m_pictures{mostKept};
};

} // namespace truckroll

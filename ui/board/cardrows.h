// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace truckroll {

/// The frame of a row that stands as a card, with a bar of that colour (invalid: neutral). Gives where its
/// words stand.
QRect paintCardFrame(QPainter *painter, const QStyleOptionViewItem &option, const QColor &bar);
/// The same place without painting anything.
QRect cardWords(const QRect &row);

/// Rows of several lines as cards: the first line strong, the second plain, the others of second rank; each
/// wrapped in the width of the list, nothing is cut off.
class CardRows : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int ColorRole = Qt::UserRole; ///< of the bar
    /// The lines of a row, one below the other.
    struct Line
    {
        QString text;
        QFont font;
        QColor color;
        QRect place;
    };

    explicit CardRows(QListView *list) : QStyledItemDelegate(list), m_list(list) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    std::vector<Line> linesIn(const QRect &row, const QModelIndex &index) const;

private:
    QListView *m_list;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/technicianlistmodel.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/theme.h"
#include <QMimeData>
#include <QPainter>

namespace truckroll {

namespace {

constexpr int avatarSize = 32;

QString rowMime()
{
    return QStringLiteral("application/x-truckroll-technician-row");
}

} // namespace

std::vector<qint64> TechnicianListModel::keys() const
{
    std::vector<qint64> keys;
    for (const Technician &technician : rows())
        keys.push_back(technician.id.value());
    return keys;
}

QVariant TechnicianListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Technician &row = at(index.row());
    QStringList does{row.department, row.skills.join(QStringLiteral(", "))};
    does.removeAll(QString());
    const QString detail = !row.active      ? tr("Out of use")
                           : does.isEmpty() ? row.phone
                                            : does.join(QStringLiteral(" \u00b7 "));
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case DetailRole:
        return detail;
    case InitialsRole:
        return row.initials();
    case ColorRole:
        return row.color;
    case FadedRole:
        return !row.active;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, row %3 of the board").arg(row.name, detail, QString::number(index.row() + 1));
    case Qt::ToolTipRole:
        return tr("%1\n%2\nDrag to change the order of the board's rows.").arg(row.name, detail);
    default:
        return {};
    }
}

Qt::ItemFlags TechnicianListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractListModel::flags(index);
    if (!m_draggable)
        return base;
    return index.isValid() ? base | Qt::ItemIsDragEnabled : base | Qt::ItemIsDropEnabled; // between rows only
}

QStringList TechnicianListModel::mimeTypes() const
{
    return {rowMime()};
}

QMimeData *TechnicianListModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowMime(), QByteArray::number(indexes.first().row()));
    return data;
}

bool TechnicianListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                       const QModelIndex &)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowMime()))
        return false;
    emit dropped(data->data(rowMime()).toInt(), row < 0 ? rowCount() : row);
    return false; // the view must not take the dragged row away: the office's answer moves it
}

QSize TechnicianDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(avatarSize + 14, 2 * option.fontMetrics.height() + 18)};
}

void TechnicianDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(space::xs, 1, -space::xs, -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(selected && option.state & QStyle::State_HasFocus ? QPen(tokens.accent, 2)
                                                                          : QPen(Qt::NoPen));
        painter->setBrush(selected ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    }
    const bool faded = index.data(TechnicianListModel::FadedRole).toBool();
    painter->setOpacity(faded ? 0.5 : 1.0);
    const bool leftToRight = option.direction == Qt::LeftToRight;
    QRect avatar(card.left() + space::s, card.center().y() - avatarSize / 2, avatarSize, avatarSize);
    QRect text = card.adjusted(2 * space::s + avatarSize + space::xs, 6, -space::s, -6);
    if (!leftToRight) {
        avatar.moveRight(card.right() - space::s);
        text = card.adjusted(space::s, 6, -(2 * space::s + avatarSize + space::xs), -6);
    }
    paintAvatar(painter, avatar, index.data(TechnicianListModel::InitialsRole).toString(),
                index.data(TechnicianListModel::ColorRole).toString(), option.widget);
    painter->setOpacity(1.0);
    const QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect lower = upper.translated(0, upper.height());
    const auto line = [&](const QRect &rect, const QFont &font, const QColor &color, const QVariant &words) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, int(leftToRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(words.toString(), Qt::ElideRight, rect.width()));
    };
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    line(upper, strong, faded ? tokens.muted : tokens.text, index.data());
    line(lower, Theme::smallFont(), tokens.muted, index.data(TechnicianListModel::DetailRole));
    painter->restore();
}

} // namespace truckroll

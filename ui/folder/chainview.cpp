// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/chainview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/moneyedit.h"
#include <QContextMenuEvent>
#include <QPainter>
#include <QPainterPath>

namespace truckroll {

namespace {

constexpr int entryHeight = 60;
constexpr int laneWidth = 12;
constexpr int iconSize = 20;

QString iconOf(const ChainEntry &entry)
{
    if (entry.kind == ChainEntry::Kind::Note)
        return QStringLiteral("phone");
    if (entry.kind == ChainEntry::Kind::Payment)
        return QStringLiteral("money");
    switch (entry.documentKind) {
    case DocumentKind::Quote:
        return QStringLiteral("quote");
    case DocumentKind::WorkOrder:
        return QStringLiteral("workorder");
    case DocumentKind::Invoice:
        return QStringLiteral("invoice");
    case DocumentKind::ProForma:
        return QStringLiteral("proforma");
    case DocumentKind::PurchaseOrder:
        return QStringLiteral("purchaseorder");
    case DocumentKind::CreditNote:
        return QStringLiteral("creditnote");
    }
    return {};
}

Meaning meaningOf(const ChainEntry &entry)
{
    if (entry.kind == ChainEntry::Kind::Document)
        return entry.state;
    return entry.voided ? Meaning(DocumentState::Void) : Meaning(toneOf(entry.payment));
}

QString stateText(const ChainEntry &entry)
{
    if (entry.kind == ChainEntry::Kind::Document)
        return entry.progress.isEmpty()
                   ? documentStateText(entry.documentKind, entry.state, entry.total.value_or(Money()))
                   : entry.progress;
    if (entry.kind == ChainEntry::Kind::Payment)
        return entry.progress.isEmpty() ? paymentStateText(entry.payment) : entry.progress;
    return {};
}

} // namespace

void ChainModel::setSpelling(std::function<QString(qint64)> time, const QString &currency)
{
    m_time = std::move(time);
    m_currency = currency;
}

void ChainModel::setEntries(std::vector<ChainEntry> entries)
{
    const int before = int(m_entries.size());
    const int after = int(entries.size());
    auto pieces = chainLines(entries);
    m_lanes = 0;
    for (const auto &row : pieces)
        for (const ChainPiece &piece : row)
            m_lanes = std::max(m_lanes, piece.lane + 1);
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_entries = std::move(entries);
    m_pieces = std::move(pieces);
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        emit dataChanged(index(0), index(after - 1));
}

int ChainModel::rowOf(ChainEntry::Kind kind, qint64 id) const
{
    for (size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].kind == kind && m_entries[i].id == id)
            return int(i);
    return -1;
}

QString ChainModel::moneyOf(const ChainEntry &entry) const
{
    return entry.total ? moneyText(*entry.total, m_currency) : QString();
}

int ChainModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant ChainModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ChainEntry &entry = m_entries[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return entry.name;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList parts{entry.name, entry.detail, stateText(entry), moneyOf(entry), timeText(entry), entry.by};
    if (entry.parent >= 0)
        parts << tr("from %1").arg(m_entries[size_t(entry.parent)].name);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

int ChainDelegate::gutter() const
{
    return space::s + m_model.lanes() * laneWidth;
}

QSize ChainDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(entryHeight, 2 * option.fontMetrics.height() + 24)};
}

void ChainDelegate::paintLines(QPainter *painter, const QRect &row, int index, const QColor &color) const
{
    painter->setPen(QPen(color, 1.5));
    painter->setBrush(Qt::NoBrush);
    const qreal right = row.left() + gutter() + 2;
    const qreal middle = row.center().y();
    for (const ChainPiece &piece : m_model.pieces(index)) {
        const qreal x = row.left() + gutter() - (piece.lane + 0.5) * laneWidth;
        const qreal bend = std::min<qreal>(6, right - x);
        QPainterPath path;
        if (piece.part == ChainPiece::Part::Begins) {
            path.moveTo(right, middle);
            path.lineTo(x + bend, middle);
            path.quadTo(x, middle, x, middle + bend);
            path.lineTo(x, row.bottom() + 1);
        } else if (piece.part == ChainPiece::Part::Passes) {
            path.moveTo(x, row.top());
            path.lineTo(x, row.bottom() + 1);
        } else {
            path.moveTo(x, row.top());
            path.lineTo(x, middle - bend);
            path.quadTo(x, middle, x + bend, middle);
            path.lineTo(right, middle);
            if (piece.part == ChainPiece::Part::Branches) {
                path.moveTo(x, middle - bend);
                path.lineTo(x, row.bottom() + 1);
            }
        }
        painter->drawPath(path);
    }
}

void ChainDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                               const ChainEntry &entry) const
{
    const Tokens &tokens = Tokens::of(option.widget);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    strong.setStrikeOut(entry.voided);
    const QFont figures = Theme::tabular(strong);
    const QFont small = Theme::smallFont();
    const QString amount = m_model.moneyOf(entry);
    const int amountWidth = QFontMetrics(figures).horizontalAdvance(amount);
    QRect upper = place;
    upper.setHeight(place.height() / 2);
    painter->setPen(tokens.text);
    painter->setFont(figures);
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, amount);
    painter->setFont(strong);
    upper.setRight(upper.right() - amountWidth - space::s);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(entry.name, Qt::ElideRight, upper.width()));

    QRect lower(place.left(), place.top() + place.height() / 2, place.width(), place.height() / 2);
    if (const QString state = stateText(entry); !state.isEmpty()) {
        const QString icon = meaningIcon(meaningOf(entry));
        const QSize size = Chip::sizeFor(state, small, !icon.isEmpty());
        const QRect chip(lower.right() - size.width() + 1, lower.top(), size.width(), lower.height());
        Chip::paint(painter, chip, state, icon, hueOf(tokens, meaningOf(entry)), small,
                    painter->device()->devicePixelRatioF());
        lower.setRight(chip.left() - space::s);
    }
    const QString when = m_model.timeText(entry);
    const QString detail = entry.kind == ChainEntry::Kind::Note && !entry.by.isEmpty()
                               ? entry.by + QStringLiteral(": ") + entry.detail
                               : entry.detail;
    painter->setPen(tokens.muted);
    painter->setFont(small);
    const QString line = detail.isEmpty() ? when : when + QStringLiteral(" \u00b7 ") + detail;
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(line, Qt::ElideRight, lower.width()));
}

void ChainDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const ChainEntry &entry = m_model.entries()[size_t(index.row())];
    const Tokens &tokens = Tokens::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const QRect card = row.adjusted(gutter(), 3, -space::s, -3);
    paintLines(painter, row, index.row(), mixed(tokens.muted, tokens.raised, 0.6));
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(selected ? QPen(tokens.accent, option.state & QStyle::State_HasFocus ? 2 : 1)
                                 : Qt::NoPen);
        painter->setBrush(selected ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    }
    const Hue &hue = entry.kind == ChainEntry::Kind::Note ? tokens.neutral : hueOf(tokens, meaningOf(entry));
    const QRect mark(card.left() + space::s, card.center().y() - 14, 28, 28);
    painter->setPen(hue.line);
    painter->setBrush(hue.tint);
    painter->drawEllipse(mark);
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(mark.center().x() - iconSize / 2 + 1, mark.center().y() - iconSize / 2 + 1,
                        icons::pixmap(iconOf(entry), iconSize, ratio, hue.text));
    paintTexts(painter, option, card.adjusted(space::s + 28 + space::s, 6, -space::s, -6), entry);
    painter->restore();
}

ChainView::ChainView(QWidget *parent) : QListView(parent), m_model(new ChainModel(this))
{
    setObjectName(QStringLiteral("folderChain"));
    setAccessibleName(tr("What is in the folder"));
    setModel(m_model);
    setItemDelegate(new ChainDelegate(*m_model, this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(260);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { emit opened(m_model->entries()[size_t(index.row())]); });
}

void ChainView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QPoint at = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    emit menuRequested(m_model->entries()[size_t(index.row())], at);
}

bool ChainView::choose(ChainEntry::Kind kind, qint64 id)
{
    const int row = m_model->rowOf(kind, id);
    if (row < 0)
        return false;
    m_quiet = true;
    setCurrentIndex(m_model->index(row));
    m_quiet = false;
    return true;
}

const ChainEntry *ChainView::current() const
{
    return currentIndex().isValid() && currentIndex().row() < m_model->rowCount()
               ? &m_model->entries()[size_t(currentIndex().row())]
               : nullptr;
}

void ChainView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void ChainView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit chosen(m_model->entries()[size_t(current.row())]);
}

} // namespace truckroll

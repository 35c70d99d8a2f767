// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardrowpainter.h"
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int margin = 12;
constexpr int betweenColumns = 14;
constexpr int iconSize = 14;
constexpr int narrowList = 760; ///< below this the documents have no column

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardRow)
};

/// Where the columns stand; the wide ones share what the others leave.
struct Columns
{
    QRect time;
    QRect customer;
    QRect what;
    QRect people;
    QRect status;
    QRect papers;
};

Columns columnsOf(const QRect &row, BoardInk &ink)
{
    Columns columns;
    int left = row.left() + margin;
    const auto take = [&](int width) {
        const QRect column(left, row.top(), width, row.height());
        left += width + betweenColumns;
        return column;
    };
    const int word = std::max(ink.widthOf(visitStatusText(VisitStatus::Dispatched), Face::Small),
                              ink.widthOf(visitStatusText(VisitStatus::InProgress), Face::Small));
    const int status = word + iconSize + 15; // the chip of paintStatus
    const int time = ink.widthOf(QStringLiteral("10:00 AM\u201312:00 PM"), Face::Small) + 8;
    const int papers = row.width() < narrowList ? 0 : row.width() / 6;
    const int rest = row.width() - 2 * margin - 5 * betweenColumns - status - time - papers;
    columns.time = take(time);
    columns.customer = take(rest * 35 / 100);
    columns.what = take(rest * 39 / 100);
    columns.people = take(rest * 26 / 100);
    columns.status = take(status);
    columns.papers = take(papers);
    return columns;
}

void paintStatus(QPainter *painter, const QRect &column, const BoardEntry &entry, BoardInk &ink,
                 const Tokens &tokens)
{
    const Hue &hue = tokens.of(entry.card->status);
    const QString text = visitStatusText(entry.card->status);
    const QString icon = statusIcon(entry.card->status);
    const int height = ink.lineHeight(Face::Small) + 2;
    const int iconRoom = icon.isEmpty() ? 0 : iconSize + 3;
    const QRect chip(column.left(), column.top() + (column.height() - height) / 2,
                     std::min(column.width(), ink.widthOf(text, Face::Small) + iconRoom + 12), height);
    ink.box(painter, chip, hue.tint, hue.line, 3);
    if (!icon.isEmpty())
        ink.icon(painter, chip.topLeft() + QPoint(4, (height - iconSize) / 2), icon, iconSize, hue.text);
    ink.text(painter, chip.adjusted(6 + iconRoom, 0, -2, 0), text, Face::Small, hue.text);
}

void paintPapers(QPainter *painter, const QRect &column, const BoardEntry &entry, const QString &currency,
                 BoardInk &ink, const Tokens &tokens)
{
    if (entry.documents.empty() || column.width() < 40)
        return;
    const CardDocument &newest = entry.documents.back();
    QString text = documentBadge(newest, currency);
    if (entry.documents.size() > 1)
        text += QStringLiteral(" +%1").arg(entry.documents.size() - 1);
    ink.text(painter, column, text, Face::Small, tokens.of(newest.state).text);
}

/// Signs in front of the customer: tried out, late, in conflict, recurring.
QRect paintSigns(QPainter *painter, QRect column, const BoardEntry &entry, BoardInk &ink,
                 const Tokens &tokens)
{
    const auto sign = [&](const char *name, const QColor &color) {
        ink.icon(painter, QPoint(column.left(), column.top() + (column.height() - iconSize) / 2),
                 QString::fromLatin1(name), iconSize, color);
        column.setLeft(column.left() + iconSize + 4);
    };
    if (entry.tried)
        sign("swap", tokens.warning.text);
    if (entry.conflict)
        sign("warning", tokens.danger.text);
    if (entry.late)
        sign("clock", tokens.danger.text);
    if (entry.card->recurring)
        sign("recurrence", tokens.muted);
    return column;
}

void paintGround(QPainter *painter, const QRect &rect, const BoardEntry &entry, const CardLook &look,
                 BoardInk &ink, const Tokens &tokens)
{
    QColor fill = look.selected ? tokens.selection : tokens.raised;
    if (look.hovered)
        fill = mixed(tokens.accent, fill, tokens.dark ? 0.14 : 0.07);
    else if (entry.tried)
        fill = tokens.warning.tint;
    painter->fillRect(rect, fill);
    const Hue &hue =
        ink.hue(tokens, entry.ground && entry.ground->isValid() ? *entry.ground : entry.categoryColor);
    painter->fillRect(QRect(rect.left() + 3, rect.top() + 4, 3, rect.height() - 8), hue.fill);
    BoardInk::line(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (look.focused)
        ink.box(painter, rect.adjusted(1, 1, -2, -2), {}, tokens.accent, 4, 2);
}

} // namespace

void paintRow(QPainter *painter, const QRect &rect, const BoardEntry &entry, const CardLook &look,
              const QString &currency, BoardInk &ink, const Tokens &tokens)
{
    const qreal opacity = entry.faded ? 0.28 : look.held ? 0.4 : entry.pending ? 0.7 : 1;
    const qreal before = painter->opacity();
    paintGround(painter, rect, entry, look, ink, tokens);
    if (opacity < 1)
        painter->setOpacity(before * opacity);
    const Columns columns = columnsOf(rect, ink);
    const bool closed = visitIsClosed(entry.card->status);
    const QColor text = closed ? tokens.muted : tokens.text;
    ink.text(painter, columns.time, entry.time(), Face::Small, text);
    ink.text(painter, paintSigns(painter, columns.customer, entry, ink, tokens), entry.card->customer,
             Face::Strong, text);
    QString what = entry.card->title;
    if (!entry.card->place.isEmpty())
        what += what.isEmpty() ? entry.card->place : QStringLiteral(" · ") + entry.card->place;
    ink.text(painter, columns.what, what, Face::Small, text);
    const bool nobody = entry.people.isEmpty();
    ink.text(painter, columns.people, nobody ? Texts::tr("Unassigned") : entry.people, Face::Small,
             nobody ? tokens.warning.text : text);
    paintStatus(painter, columns.status, entry, ink, tokens);
    paintPapers(painter, columns.papers, entry, currency, ink, tokens);
    if (opacity < 1)
        painter->setOpacity(before);
}

} // namespace truckroll

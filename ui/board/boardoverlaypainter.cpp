// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardcardpainter.h"
#include "ui/board/boardtimes.h"
#include "ui/board/previewwords.h"
#include <QPainter>
#include <algorithm>
#include <optional>
#include <tuple>

namespace truckroll {

namespace {

using Face = BoardInk::Face;
using Kind = BoardPreview::Kind;

constexpr int labelIcon = 16;
constexpr int widestLabel = 560;
constexpr int farFromHand = 60;    ///< from here a ghost's words would not be looked for beside it
constexpr int mostCovered = 130;   ///< so far from the ghost its words still belong to it
constexpr size_t mostAvoided = 40; ///< ghosts: where there are more, some lie below the words
constexpr int besideHand = 18;     ///< how far the pointer reaches down

QColor sheer(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// Thin over the cards, so that their words stay readable; the ground below has it in full.
void paintNow(QPainter *painter, const BoardFrame &frame, const QRect &clip, const Tokens &tokens)
{
    const QRect line = frame.nowLine();
    if (line.isEmpty())
        return;
    painter->fillRect(BoardInk::aligned(painter, line & clip), sheer(tokens.now, 70));
}

/// In a cell that is a whole day: in the line of the day's number, or below the cards, where there is always
/// room.
void paintCursorTime(QPainter *painter, const BoardFrame &frame, const QRect &cell,
                     std::span<const int> cards, BoardInk &ink, const Tokens &tokens)
{
    const QString time = boardtimes::time(frame.state.cursor->start.minute);
    const int beside =
        frame.view == BoardViewKind::Month ? ink.widthOf(QStringLiteral("00"), Face::SmallStrong) + 12 : 0;
    const QSize size(std::min(cell.width() - 6 - beside, ink.widthOf(time, Face::Small) + 12),
                     cursorTimeHeight(ink));
    QPoint corner = cell.topLeft() + QPoint(3, 2);
    if (frame.view == BoardViewKind::Month)
        corner.setX(cell.right() - 2 - size.width());
    for (const int card : cards) {
        const QRect rect = frame.toViewport(frame.entries[size_t(card)].rect);
        if (frame.view != BoardViewKind::Month && rect.intersects(cell))
            corner.setY(std::max(corner.y(), rect.bottom() + 2));
    }
    const QRect box(corner, size);
    ink.box(painter, box, mixed(tokens.accent, tokens.raised, tokens.dark ? 0.3 : 0.16), tokens.accent, 4, 1);
    ink.text(painter, box.adjusted(6, 0, -4, 0), time, Face::Small, tokens.text);
}

void paintCursor(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                 const Tokens &tokens)
{
    const QRect rect = frame.toViewport(frame.cursorRect());
    if (!frame.state.cursor || rect.isEmpty() || !rect.intersects(clip))
        return;
    // A whole day holds cards, whose colours must stay what they are.
    ink.box(painter, rect, frame.geometry->isTimed() ? sheer(tokens.accent, 26) : QColor(), tokens.accent, 4,
            frame.state.hasFocus ? 2 : 1);
    const auto cards = frame.cardsIn(frame.laneOf(frame.state.cursor->technician));
    if (frame.view == BoardViewKind::List)
        return; // a row among others, whose words it would hide
    if (!frame.geometry->isTimed())
        return paintCursorTime(painter, frame, rect, cards, ink, tokens);
    const QRect place = frame.cursorRect();
    const bool taken = std::any_of(cards.begin(), cards.end(), [&](int card) {
        return frame.entries[size_t(card)].rect.intersects(place);
    });
    if (!taken) // over a card's words it could not be read
        ink.text(painter, rect.adjusted(8, 2, -4, 0), boardtimes::time(frame.state.cursor->start.minute),
                 Face::Small, tokens.accent);
}

/// A place without a card of its own: free time being drawn, a visit from the waiting list or from another
/// day, each of several. A low one has room for the name alone.
void paintPlainGhost(QPainter *painter, const QRect &rect, const QString &customer, const QString &title,
                     BoardInk &ink, const Tokens &tokens)
{
    ink.box(painter, rect, mixed(tokens.accent, tokens.raised, tokens.dark ? 0.3 : 0.16), tokens.accent, 4,
            2);
    const int strong = ink.lineHeight(Face::Strong);
    const int small = ink.lineHeight(Face::Small);
    const bool both = rect.height() >= strong + small + 6;
    const QRect inner = rect.adjusted(8, both ? 4 : std::max(0, (rect.height() - strong) / 2), -6, 0);
    if (inner.width() < strong)
        return;
    ink.text(painter, QRect(inner.left(), inner.top(), inner.width(), std::min(strong, inner.height())),
             customer, Face::Strong, tokens.text);
    if (both)
        ink.text(painter, QRect(inner.left(), inner.top() + strong, inner.width(), small), title, Face::Small,
                 tokens.text);
}

void paintHatch(QPainter *painter, const QRect &rect, BoardInk &ink, const Tokens &tokens)
{
    ink.hatch(painter, QRect(rect.left() + 3, rect.bottom() - 6, rect.width() - 6, 5), tokens.danger.fill, 5);
}

/// The card as it would stand there.
void paintCardGhost(QPainter *painter, const BoardFrame &frame, const QRect &rect, const BoardEntry &held,
                    BoardInk &ink, const Tokens &tokens)
{
    BoardEntry ghost = held;
    std::tie(ghost.from, ghost.until) = frame.clockOf(frame.preview->place);
    ghost.late = ghost.conflict = ghost.pending = ghost.tried = ghost.faded = false;
    CardLook look;
    look.ghost = true;
    paintCard(painter, rect, ghost, look, frame.currency, ink, tokens);
}

VisitId visitOf(const BoardPreview &preview)
{
    return preview.visit;
}

VisitId visitOf(const PreviewPart &part)
{
    return part.card.visit;
}

void paintGhosts(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                 const Tokens &tokens)
{
    const BoardPreview &preview = *frame.preview;
    if (preview.outside || preview.lane < 0 || preview.lane >= int(frame.lanes.size()))
        return;
    const bool plain = preview.kind == Kind::Bring || !preview.others.empty();
    const BoardEntry *held = preview.visit && !plain ? frame.find(preview.visit) : nullptr;
    if (!held && !plain)
        held = preview.card.get(); // it does not stand on these days
    const auto paint = [&](const auto &part, const BoardEntry *card) {
        for (const QRect &content :
             frame.ghostRects(visitOf(part), part.lane, part.place, part.technicians)) {
            const QRect rect = frame.toViewport(content);
            if (!rect.adjusted(-3, -3, 3, 3).intersects(clip))
                continue;
            if (card)
                paintCardGhost(painter, frame, rect, *card, ink, tokens);
            else
                paintPlainGhost(painter, rect, part.customer, part.title, ink, tokens);
            if (!preview.problems.empty())
                paintHatch(painter, rect, ink, tokens);
        }
    };
    paint(preview, held);
    for (const PreviewPart &part : preview.others)
        paint(part, nullptr);
}

} // namespace

void paintOverlay(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                  const Tokens &tokens)
{
    paintNow(painter, frame, clip, tokens);
    paintCursor(painter, frame, clip, ink, tokens);
    if (frame.preview)
        paintGhosts(painter, frame, clip, ink, tokens);
}

int cursorTimeHeight(const BoardInk &ink)
{
    return ink.lineHeight(BoardInk::Face::Small) + 2;
}

/// They are asked for several times for each movement of the hand.
static QStringList writtenLines(const BoardFrame &frame)
{
    return frame.previewWords.isEmpty() ? previewLines(frame) : frame.previewWords;
}

/// The ghost with the cards before and behind it, which should be seen, unless they reach far.
static QRect withNeighbours(const BoardFrame &frame, const QRect &ghost)
{
    QRect all = ghost;
    for (const QRect &area : frame.room.areas) {
        const QRect day = frame.toViewport(area);
        if (!day.intersects(ghost))
            continue;
        if (ghost.top() - day.top() < mostCovered)
            all.setTop(std::min(ghost.top(), day.top()));
        if (day.bottom() - ghost.bottom() < mostCovered)
            all.setBottom(std::max(ghost.bottom(), day.bottom()));
    }
    return all;
}

/// Above the ghost, else below it; beside the hand where that is far from it.
static QPoint labelAlong(const BoardFrame &frame, const QRect &ghost, const QSize &size)
{
    const QRect seen = withNeighbours(frame, ghost);
    const int top = frame.contentArea().top();
    const auto &hand = frame.preview->hand; // that is what people look at
    const bool above = hand && ghost.bottom() < hand->y() - farFromHand;
    const bool below = hand && ghost.top() > hand->y() + farFromHand;
    int y = (below ? hand->y() : seen.top()) - size.height() - 6;
    if (above || y < top)
        y = (above || below ? hand->y() + besideHand : seen.bottom()) + 7;
    const bool far = above || below || (hand && ghost.width() > 2 * size.width());
    if (!far && frame.view == BoardViewKind::List) // over what matters less than names and times
        return {ghost.right() - size.width() - 12, y};
    return {far ? hand->x() + 16 : ghost.left(), y};
}

/// Where cards stand below each other one wants to see those before and behind: the words stand over the days
/// or lanes beside, or over the head of the lane, which they repeat. None where there is no room for them.
static std::optional<QPoint> labelAside(const BoardFrame &frame, const QRect &ghost, const QSize &size)
{
    constexpr int apart = 8;
    const QRect area = frame.contentArea();
    const int right = ghost.right() + apart, left = ghost.left() - apart - size.width();
    const bool isRight = right + size.width() < area.right();
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    if ((rows && frame.geometry->isTimed()) || (!isRight && left < (rows ? 2 : area.left())))
        return {};
    const auto &hand = frame.preview->hand;
    const bool far =
        hand && (hand->y() < ghost.top() - farFromHand || hand->y() > ghost.bottom() + farFromHand);
    return QPoint(isRight ? right : left, far ? hand->y() - size.height() / 2 : ghost.top());
}

static QRect labelBeside(const BoardFrame &frame, const QRect &ghost, const QSize &size)
{
    const QRect area = frame.contentArea();
    const auto within = [](int wanted, int first, int last) {
        return std::clamp(wanted, first, std::max(first, last));
    };
    const auto aside = labelAside(frame, ghost, size);
    const QPoint at = aside.value_or(labelAlong(frame, ghost, size));
    return {QPoint(within(at.x(), aside ? 2 : area.left() + 2, area.right() - size.width() - 2),
                   within(at.y(), area.top(), area.bottom() - size.height())),
            size};
}

/// So that one sees where those land that go along: the place nearest to the usual one that hides none of
/// them, if there is any.
static QRect clearOf(const BoardFrame &frame, const std::vector<QRect> &onPlane, const QRect &label)
{
    const QRect area = frame.contentArea().adjusted(2, 0, -2, 0);
    std::vector<QRect> ghosts;
    for (const QRect &rect : onPlane) {
        if (const QRect ghost = frame.toViewport(rect); ghost.intersects(area))
            ghosts.push_back(ghost);
    }
    const auto hidesNone = [&](const QRect &at) {
        return area.contains(at) && std::none_of(ghosts.begin(), ghosts.end(),
                                                 [&](const QRect &ghost) { return ghost.intersects(at); });
    };
    if (onPlane.size() < 2 || onPlane.size() > mostAvoided || hidesNone(label))
        return label;
    std::optional<QRect> best;
    const auto away = [&](const QRect &at) { return (at.center() - label.center()).manhattanLength(); };
    const auto consider = [&](const QPoint &topLeft) {
        const QRect at(topLeft, label.size());
        if ((!best || away(at) < away(*best)) && hidesNone(at))
            best = at;
    };
    for (const QRect &ghost : ghosts) {
        consider({label.left(), ghost.top() - label.height() - 6});
        consider({label.left(), ghost.bottom() + 7});
        consider({ghost.right() + 8, label.top()});
        consider({ghost.left() - label.width() - 8, label.top()});
    }
    return best.value_or(label);
}

QRect previewLabelRect(const BoardFrame &frame, BoardInk &ink)
{
    const auto rects = frame.previewRects();
    const QStringList lines = writtenLines(frame);
    if (rects.empty() || lines.isEmpty())
        return {};
    int width = 0;
    for (int i = 0; i < lines.size(); ++i)
        width = std::max(width, i == 0 ? ink.widthOf(lines[i], Face::Strong)
                                       : ink.widthOf(lines[i], Face::Small) + labelIcon + 4);
    width = std::min(width, widestLabel) + 20;
    const int height =
        ink.lineHeight(Face::Strong) + int(lines.size() - 1) * (ink.lineHeight(Face::Small) + 2) + 10;
    return clearOf(frame, rects, labelBeside(frame, frame.toViewport(rects.front()), {width, height}));
}

void paintPreviewLabel(QPainter *painter, const BoardFrame &frame, BoardInk &ink, const Tokens &tokens)
{
    const QRect rect = previewLabelRect(frame, ink);
    const QStringList lines = writtenLines(frame);
    if (rect.isEmpty())
        return;
    const bool bad = !frame.preview->problems.empty();
    ink.box(painter, rect, tokens.raised, bad ? tokens.danger.fill : tokens.accent, 5);
    int y = rect.top() + 5;
    ink.text(painter, QRect(rect.left() + 10, y, rect.width() - 20, ink.lineHeight(Face::Strong)), lines[0],
             Face::Strong, tokens.text);
    y += ink.lineHeight(Face::Strong) + 1;
    const int small = ink.lineHeight(Face::Small);
    for (int i = 1; i < lines.size(); ++i, y += small + 2) {
        const bool wayOut = hasWayOut(*frame.preview) && i + 1 == lines.size();
        const QColor color = wayOut ? tokens.accent : tokens.danger.text;
        ink.icon(painter, QPoint(rect.left() + 9, y + (small - labelIcon) / 2),
                 wayOut ? QStringLiteral("check") : QStringLiteral("warning"), labelIcon, color);
        ink.text(painter, QRect(rect.left() + 13 + labelIcon, y, rect.width() - 20 - labelIcon, small),
                 lines[i], Face::Small, color);
    }
}

} // namespace truckroll

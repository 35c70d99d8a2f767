// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpainter.h"
#include "ui/board/boardcardpainter.h"
#include "ui/board/boardcellpainter.h"
#include "ui/board/boardgroundpainter.h"
#include "ui/board/boardheaderpainter.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardproposal.h"
#include "ui/board/boardrowpainter.h"
#include <QPainter>
#include <algorithm>

namespace truckroll {

namespace {

CardLook lookOf(const BoardFrame &frame, const BoardEntry &entry)
{
    CardLook look;
    look.selected = frame.state.selection.contains(entry.card->visit);
    look.focused = frame.state.hasFocus && frame.state.focus == entry.key();
    look.hovered = frame.hovered == entry.key();
    using Kind = BoardPreview::Kind;
    const bool goesElsewhere = frame.proposal && frame.proposal->card->visit == entry.card->visit;
    look.held = goesElsewhere || (frame.preview && frame.preview->kind != Kind::Copy &&
                                  holds(*frame.preview, entry.card->visit));
    look.wordsFrom = frame.headerWidth + 6;
    look.timeBelow = frame.timesBelow;
    return look;
}

void paintEntry(QPainter *painter, const BoardFrame &frame, int place, BoardInk &ink, const Tokens &tokens)
{
    const BoardEntry &entry = frame.entries[size_t(place)];
    const QRect rect = frame.toViewport(frame.rectNow(place));
    const CardLook look = lookOf(frame, entry);
    if (frame.view == BoardViewKind::List)
        paintRow(painter, rect, entry, look, frame.currency, ink, tokens);
    else
        paintCard(painter, rect, entry, look, frame.currency, ink, tokens);
}

void paintCards(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                const Tokens &tokens)
{
    int focused = -1; // its frame lies over its neighbours
    const QRect near = QRect(frame.toContent(clip.topLeft()), clip.size()).adjusted(-3, -3, 3, 3);
    for (const int lane : frame.lanesAt(near)) {
        for (const int place : frame.cardsIn(lane)) {
            const BoardEntry &entry = frame.entries[size_t(place)];
            const QRect rect = frame.rectNow(place);
            if (rect.isEmpty() || !rect.intersects(near))
                continue; // out of sight, or without room in its day
            if (frame.state.focus == entry.key())
                focused = place;
            else
                paintEntry(painter, frame, place, ink, tokens);
        }
    }
    if (focused >= 0)
        paintEntry(painter, frame, focused, ink, tokens);
}

} // namespace

void paintBoard(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                const Tokens &tokens)
{
    if (!frame.geometry) {
        painter->fillRect(clip, tokens.surface);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QRect content = clip & frame.contentArea();
    if (!content.isEmpty()) {
        painter->save();
        painter->setClipRect(content, Qt::IntersectClip);
        paintGround(painter, frame, content, ink, tokens);
        paintCards(painter, frame, content, ink, tokens);
        paintOverlay(painter, frame, content, ink, tokens);
        paintProposal(painter, frame, content, ink, tokens);
        paintPinnedDay(painter, frame, content, ink, tokens);
        painter->restore();
    }
    paintHeaders(painter, frame, clip, ink, tokens);
    if (frame.preview && clip.intersects(previewLabelRect(frame, ink)))
        paintPreviewLabel(painter, frame, ink, tokens);
}

} // namespace truckroll

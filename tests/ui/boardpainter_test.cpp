// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardsamples.h"
#include "ui/board/boardcardpainter.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardpainter.h"
#include "ui/board/boardscalepainter.h"
#include "ui/board/previewwords.h"
#include "ui/widgets/icons.h"
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QImage paint(const BoardFrame &frame, const QRect &clip, double ratio = 1,
             const Tokens &tokens = Tokens::light())
{
    QImage image(frame.viewport * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    BoardInk ink;
    painter.setClipRect(clip);
    paintBoard(&painter, frame, clip, ink, tokens);
    return image;
}

QRect all(const BoardFrame &frame)
{
    return {{}, frame.viewport};
}

BoardFrame sampleFrame()
{
    BoardContents contents = boardSample();
    Category plumbing;
    plumbing.id = CategoryId(7);
    plumbing.color = QStringLiteral("#d1701f");
    contents.categories = {plumbing};
    contents.cards.own()[1].category = plumbing.id;
    BoardFrame frame = frameOf(contents);
    frame.scroll = {400, 0};
    frame.nowUtc = contents.cards[1].startUtc + 4 * 3600;
    return frame;
}

bool anyPixel(const QImage &image, const QRect &rect, const QColor &color)
{
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if (image.rect().contains(x, y) && image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("The sign of every status is there to be painted")
{
    for (const VisitStatus status : allVisitStatuses) {
        const QString icon = statusIcon(status);
        CHECK((icon.isEmpty() || icons::exists(icon)));
        CHECK(icon.isEmpty() == (status == VisitStatus::Scheduled || status == VisitStatus::Cancelled));
    }
}

TEST_CASE("A card that is tried out stands out in a frame, and is as strong as the others")
{
    BoardContents contents = boardSample();
    const auto colours = [&] {
        BoardFrame frame = frameOf(contents);
        frame.scroll = {400, 0};
        const QRect card = frame.toViewport(frame.find(VisitId(4))->rect) & frame.contentArea();
        const QImage image = paint(frame, all(frame));
        const Tokens &tokens = Tokens::light();
        return std::pair(anyPixel(image, card, tokens.warning.fill), anyPixel(image, card, tokens.text));
    };
    CHECK(colours() == std::pair(false, true));
    contents.tried = {VisitId(4)};
    CHECK(colours() == std::pair(true, true));
    contents.tried.clear();
    contents.pending = {VisitId(4)}; // on its way to the office
    CHECK(colours() == std::pair(false, false));
}

TEST_CASE("The words of a card that begins left of what is seen stay in sight")
{
    BoardFrame frame = sampleFrame();
    const QRect card = frame.find(VisitId(4))->rect;
    frame.scroll = {card.left() + 40, 0};
    const QImage image = paint(frame, all(frame));
    const QRect seen = frame.toViewport(card) & frame.contentArea();
    CHECK(anyPixel(image, QRect(seen.left() + 6, seen.top(), 20, 24), Tokens::light().text));
}

TEST_CASE("The whole board is painted, in all views, at every scale and in both themes")
{
    const BoardViewKind view = GENERATE(from_range(allBoardViews));
    BoardContents contents = boardSample();
    contents.view = view;
    contents.period = periodOf(view, monday, Qt::Sunday);
    BoardFrame frame = view == BoardViewKind::Day ? sampleFrame() : frameOf(contents);
    if (!showsLanes(view))
        frame.headerWidth = frame.scaleHeight = 0; // no lanes stand beside it
    INFO("view " << int(view) << ", of " << frame.geometry->size().width() << " x "
                 << frame.geometry->size().height());
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        for (const Tokens *tokens : {&Tokens::light(), &Tokens::darkTheme()}) {
            const QImage image = paint(frame, all(frame), ratio, *tokens);
            CHECK_FALSE(anyPixel(image, image.rect(), Qt::magenta)); // nothing was left out
        }
    }
}

TEST_CASE("A strip painted again is the same as in the whole picture")
{
    BoardFrame frame = sampleFrame();
    frame.state.focus = {VisitId(1), ann};
    frame.state.hasFocus = true;
    const QImage whole = paint(frame, all(frame));
    for (const QRect &strip : {QRect(120, 40, 300, 90), QRect(0, 0, 140, 390), QRect(500, 95, 77, 13)}) {
        const QImage part = paint(frame, strip);
        CHECK(part.copy(strip) == whole.copy(strip));
        // Beside it nothing was touched.
        CHECK(part.pixelColor(strip.right() + 2, strip.bottom() + 2) == QColor(Qt::magenta));
    }
}

TEST_CASE("A card shows its status's ground and its category's bar")
{
    const BoardFrame frame = sampleFrame();
    const QImage image = paint(frame, all(frame));
    const QRect card = frame.toViewport(frame.find(VisitId(1))->rect);
    const Tokens &tokens = Tokens::light();
    CHECK(anyPixel(image, QRect(card.left(), card.top(), 8, card.height()),
                   tokens.from(QColor(0xd1, 0x70, 0x1f)).fill));
    CHECK(anyPixel(image, card, tokens.of(VisitStatus::Scheduled).tint));
    CHECK(anyPixel(image, card, tokens.text)); // the customer's name
}

TEST_CASE("Late, in conflict, selected and focused can each be seen")
{
    BoardFrame frame = sampleFrame();
    const QImage plain = paint(frame, all(frame));
    const QRect card = frame.toViewport(frame.find(VisitId(1))->rect).adjusted(-3, -3, 3, 3);
    const auto differs = [&](const BoardFrame &other) {
        return paint(other, all(other)).copy(card) != plain.copy(card);
    };
    BoardEntry &entry = frame.entries[1];
    REQUIRE(entry.card->visit == VisitId(1));
    const auto with = [&](bool BoardEntry::*flag) {
        BoardFrame other = frame;
        other.entries[1].*flag = true;
        return differs(other);
    };
    CHECK(with(&BoardEntry::late));
    CHECK(with(&BoardEntry::conflict));
    CHECK(with(&BoardEntry::pending));
    CHECK(with(&BoardEntry::faded));
    BoardFrame selected = frame;
    selected.state.selection = {VisitId(1)};
    CHECK(differs(selected));
    BoardFrame focused = frame;
    focused.state.focus = {VisitId(1), ann};
    focused.state.hasFocus = true;
    CHECK(differs(focused));
}

TEST_CASE("Nothing is painted outside a card that is too narrow for its words")
{
    BoardContents contents = boardSample();
    contents.cards = {boardCard(1, ann, 9, 0, 90, "A customer with a very long name indeed, of Springfield",
                                "A title that is longer than any card could ever be")};
    for (const double hour : {4.0, 12.0, 30.0, 60.0, 200.0}) {
        BoardFrame frame = frameOf(contents);
        assemble(frame, contents, sampleSizes(hour));
        frame.scroll = {int(7 * hour), 0};
        BoardFrame empty = frame;
        empty.entries.clear();
        empty.indexEntries();
        const QImage with = paint(frame, all(frame));
        const QImage without = paint(empty, all(empty));
        const QRect card = frame.toViewport(frame.entries[0].rect);
        bool outside = false;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x)
                outside = outside || (!card.contains(x, y) && with.pixel(x, y) != without.pixel(x, y));
        }
        INFO("hour of " << hour);
        CHECK_FALSE(outside);
    }
}

TEST_CASE("What differs between two frames is found, and no more than that")
{
    const BoardFrame before = sampleFrame();
    CHECK(changedRegion(before, before).isEmpty());
    BoardFrame after = before;
    after.entries[1].late = true;
    const QRect card = after.toViewport(after.entries[1].rect);
    CHECK(changedRegion(before, after).boundingRect() == card.adjusted(-3, -3, 3, 3));
    CHECK(card.width() * card.height() < 1000 * 400 / 20);
    after = before;
    after.state.selection = {VisitId(2)};
    CHECK(
        changedRegion(before, after).boundingRect().contains(after.toViewport(after.find(VisitId(2))->rect)));
    after = before;
    after.entries.erase(after.entries.begin() + 1);
    after.indexEntries();
    CHECK(changedRegion(before, after).boundingRect().contains(card));
    after = before;
    after.scroll += QPoint(5, 0);
    CHECK(changedRegion(before, after).boundingRect() == all(after));
}

TEST_CASE("When very many cards differ, all that is seen is painted at once")
{
    BoardContents contents = boardSample();
    contents.cards.own().clear();
    for (int i = 1; i <= 2 * mostRegions; ++i)
        contents.cards.own().push_back(boardCard(i, i % 2 ? ann : bob, 8, i * 4 % 480, 3, "Kline Bakery"));
    BoardFrame before = frameOf(contents);
    before.scroll = {450, 0};
    BoardFrame after = before;
    for (const BoardCard &card : contents.cards)
        after.state.selection.insert(card.visit);
    CHECK(changedRegion(before, after) == QRegion(all(after)));
}

TEST_CASE("The picture that follows from repainting only what differs is the picture painted whole")
{
    BoardFrame before = sampleFrame();
    BoardContents contents = boardSample();
    contents.cards.own()[1] = boardCard(1, ann, 10, 30, 45, "Kline Bakery");
    BoardFrame after = frameOf(contents);
    after.scroll = before.scroll;
    after.nowUtc = before.nowUtc;
    QImage image = paint(before, all(before));
    QPainter painter(&image);
    BoardInk ink;
    for (const QRect &rect : changedRegion(before, after)) {
        painter.setClipRect(rect);
        paintBoard(&painter, after, rect, ink, Tokens::light());
    }
    painter.end();
    CHECK(image == paint(after, all(after)));
}

TEST_CASE("The words beside what is dragged name time, length, technician and what speaks against it")
{
    BoardFrame frame = sampleFrame();
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Move;
    preview.visit = VisitId(1);
    preview.lane = frame.laneOf(bob);
    preview.place = {bob, WallTime::at(QDate(2026, 3, 2), 9, 15), 90};
    preview.technicians = {bob};
    const BoardContents contents = boardSample();
    preview.problems = problemsOf({VisitId(1), preview.place.start, 90, {bob}},
                                  {contents.cards, contents.people, contents.zone, {}});
    frame.preview = preview;
    const QStringList lines = previewLines(frame);
    CHECK(lines[0].contains("Bob Marsh"));
    CHECK(lines[0].contains("1 h 30 min"));
    CHECK(lines.size() == 3);
    CHECK(lines[1].contains("Lake Motel"));
    frame.preview->nearest = NearSlot{WallTime::at(QDate(2026, 3, 2), 13), {bob}};
    CHECK(previewLines(frame).join(u' ').contains("key F"));
    frame.preview->kind = BoardPreview::Kind::Bring; // from the waiting list by mouse: no key comes through
    CHECK_FALSE(previewLines(frame).join(u' ').contains("key F"));
    frame.preview->kind = BoardPreview::Kind::Move;
    BoardInk ink;
    CHECK(all(frame).contains(previewLabelRect(frame, ink)));
    frame.preview->outside = true;
    CHECK(previewLabelRect(frame, ink).isEmpty());
}

TEST_CASE("The words beside what is dragged hide none of those that go along")
{
    BoardFrame frame = sampleFrame();
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Move;
    preview.visit = VisitId(5);
    preview.lane = 0;
    preview.place = {{}, WallTime::at(monday, 10), 60};
    const auto along = [&](qint64 visit, TechnicianId technician, int hour) {
        preview.others.push_back({{VisitId(visit), technician},
                                  frame.laneOf(technician),
                                  {technician, WallTime::at(monday, hour), 90},
                                  {technician}});
    };
    along(1, ann, 10); // where the words would stand
    along(2, bob, 10);
    const bool inSight = GENERATE(true, false);
    if (inSight)
        along(6, cem, 11);
    frame.preview = preview;
    const QRect first = frame.toViewport(frame.previewRects().front());
    frame.preview->hand = first.center();
    BoardInk ink;
    const QRect label = previewLabelRect(frame, ink);
    REQUIRE_FALSE(label.isEmpty());
    CHECK(frame.contentArea().contains(label));
    for (const QRect &ghost : frame.previewRects())
        CHECK_FALSE(frame.toViewport(ghost).intersects(label));
}

TEST_CASE("The days above a week are named alike, in full where there is room for the longest")
{
    BoardContents contents = boardSample();
    contents.view = BoardViewKind::WorkWeek;
    contents.period = periodOf(BoardViewKind::WorkWeek, contents.day, Qt::Sunday);
    BoardInk ink;
    std::set<qsizetype> inFull;
    for (int width = 60; width < 260; width += 2) {
        BoardSizes sizes;
        sizes.day = width;
        BoardFrame frame;
        frame.viewport = {1280, 600};
        assemble(frame, contents, sizes);
        const QStringList names = dayNames(frame, ink);
        REQUIRE(names.size() == 5);
        inFull.insert(std::count_if(names.begin(), names.end(),
                                    [](const QString &name) { return name.contains(u','); }));
    }
    CHECK(inFull == std::set<qsizetype>{0, 5});
}

TEST_CASE("A narrow card that is high enough says when it begins")
{
    const BoardFrame frame = sampleFrame();
    BoardEntry entry = frame.entries.front();
    const auto painted = [&](int width, int minute) {
        QImage image(width, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        BoardInk ink;
        entry.from.minute = minute;
        entry.until.minute = minute + 45;
        paintCard(&painter, image.rect(), entry, {}, frame.currency, ink, Tokens::light());
        return image;
    };
    CHECK(painted(50, 8 * 60) != painted(50, 9 * 60 + 15));
    CHECK(painted(24, 8 * 60) == painted(24, 9 * 60 + 15)); // no room for any word
}

TEST_CASE(
    "A card with room for two lines that is too narrow for the time beside the name says when it begins")
{
    const BoardFrame frame = sampleFrame();
    BoardEntry entry = frame.entries.front();
    BoardInk ink;
    const int twoLines = ink.lineHeight(BoardInk::Face::Strong) + ink.lineHeight(BoardInk::Face::Small) + 6;
    const auto painted = [&](int minute) {
        QImage image(120, twoLines, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        entry.from.minute = minute;
        entry.until.minute = minute + 45;
        paintCard(&painter, image.rect(), entry, {}, frame.currency, ink, Tokens::light());
        return image;
    };
    CHECK(painted(8 * 60) != painted(9 * 60 + 15));
}

TEST_CASE("On a card with room for one line nothing but the name is written")
{
    const BoardFrame frame = sampleFrame();
    BoardEntry entry = frame.entries.front();
    BoardInk ink;
    const auto painted = [&](const QSize &size, int minute) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        entry.from.minute = minute;
        entry.until.minute = minute + 45;
        paintCard(&painter, image.rect(), entry, {}, frame.currency, ink, Tokens::light());
        return image;
    };
    const int lines = ink.lineHeight(BoardInk::Face::Strong) + ink.lineHeight(BoardInk::Face::Small);
    for (const int width : {50, 60, 100, 150})
        for (int height = 14; height < lines + 4; ++height) { // 4 above and below the words
            CAPTURE(width, height);
            CHECK(painted({width, height}, 8 * 60) == painted({width, height}, 9 * 60 + 15));
        }
}

TEST_CASE("On a whole day the cursor says its time where no card is")
{
    BoardContents contents = boardSample();
    contents.view = BoardViewKind::Week;
    contents.period = periodOf(BoardViewKind::Week, contents.day, Qt::Sunday);
    BoardFrame frame = frameOf(contents);
    const auto painted = [&](int hour) {
        frame.state.cursor = BoardPlace{cem, WallTime::at(monday, hour), 60};
        return paint(frame, all(frame));
    };
    const QImage nine = painted(9), noon = painted(12);
    CHECK(nine != noon);
    for (const BoardEntry &entry : frame.entries) {
        const QRect card = frame.toViewport(entry.rect) & all(frame);
        CHECK(nine.copy(card) == noon.copy(card));
    }
}

TEST_CASE("In a cell full of cards the time of the cursor covers none of them")
{
    BoardContents contents = boardSample();
    contents.view = GENERATE(BoardViewKind::Week, BoardViewKind::WorkWeek, BoardViewKind::Month);
    contents.period = periodOf(contents.view, contents.day, Qt::Sunday);
    BoardCard card = contents.cards.all().front();
    for (int more = 0; more < 8; ++more) {
        card.visit = VisitId(9000 + more);
        contents.cards.own().push_back(card);
    }
    BoardInk ink;
    BoardSizes sizes = sampleSizes(60);
    sizes.row = GENERATE(20, 26, 45); // also of compact cards
    sizes.cursorFoot = cursorTimeHeight(ink) + 3;
    BoardFrame frame;
    frame.viewport = {1200, 900};
    frame.headerWidth = contents.view == BoardViewKind::Month ? 0 : 150;
    frame.scaleHeight = 30;
    sizes.room = frame.contentArea().size();
    sizes.day = sizes.room.width() / contents.period.days();
    assemble(frame, contents, sizes);
    const auto painted = [&](int hour) {
        frame.state.cursor = BoardPlace{card.technician, WallTime::at(card.start.date, hour), 60};
        return paint(frame, all(frame));
    };
    const QImage nine = painted(9), noon = painted(12);
    CHECK(nine != noon);
    for (const BoardEntry &entry : frame.entries) {
        const QRect rect = frame.toViewport(entry.rect) & all(frame);
        if (!rect.isEmpty()) // a month shows as many as there is room for
            CHECK(nine.copy(rect) == noon.copy(rect));
    }
}

TEST_CASE("Turned, a column says how full it is by a bar as well, however narrow it is")
{
    BoardContents contents = boardSample();
    contents.view = BoardViewKind::DayColumns;
    for (const int width : {90, 128, 200}) {
        BoardFrame frame;
        frame.viewport = {1000, 400};
        frame.headerWidth = 60;
        frame.scaleHeight = 56;
        BoardSizes sizes = sampleSizes(60);
        sizes.lane = width;
        assemble(frame, contents, sizes);
        const QImage image = paint(frame, all(frame));
        CAPTURE(width);
        CHECK(anyPixel(image, frame.laneHeader(frame.laneOf(ann)), Tokens::light().accent));
    }
}

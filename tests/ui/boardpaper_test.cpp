// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the board on paper: every visit is on a page, no lane is cut that fits on one, the words are in
// the PDF.
#include "tests/ui/boardsamples.h"
#include "tests/ui/pagewithboard.h"
#include "ui/board/boardprint.h"
#include "ui/print/previewdialog.h"
#include <QFileDialog>
#include <QProcess>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <numeric>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

BoardPaperHead head()
{
    BoardPaperHead made;
    made.office = QStringLiteral("Prairie Plumbing");
    made.period = QStringLiteral("March 2, 2026");
    return made;
}

/// Many technicians, each with a visit at nine.
BoardContents crowd(BoardViewKind view, int technicians)
{
    BoardContents contents = boardSample();
    contents.view = view;
    contents.period = periodOf(view, contents.day, Qt::Sunday);
    contents.cards.own().clear();
    contents.people.technicians.clear();
    for (int i = 1; i <= technicians; ++i) {
        Technician technician;
        technician.id = TechnicianId(1000 + i);
        technician.name = QStringLiteral("Technician %1").arg(i);
        contents.people.technicians.push_back(technician);
        contents.cards.own().push_back(boardCard(i, technician.id, 9, 0, 60, "Kline Bakery"));
    }
    return contents;
}

QString wordsOf(const QString &pdf, int page = 0)
{
    QStringList arguments{QStringLiteral("-layout")};
    if (page > 0)
        arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l")
                  << QString::number(page);
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), arguments << pdf << QStringLiteral("-"));
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

Done writeBoardPdf(const BoardContents &contents, const QString &path)
{
    return writePdf(*boardLayOut(contents, head())(PageSize::Letter), path);
}

struct PaperBench : PageWithBoard
{
    /// The words of the board as the page prints it now.
    QString printed(const char *name)
    {
        action("print-board")->trigger();
        auto *preview = dialog<PreviewDialog>();
        const QString path = folder.filePath(QString::fromLatin1(name));
        preview->savePdf(path);
        delete preview;
        return wordsOf(path);
    }

    QTemporaryDir folder;
};

} // namespace

TEST_CASE("Every visit is on one page of the printed board, in each view")
{
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::WorkWeek, BoardViewKind::Week,
                                     BoardViewKind::List, BoardViewKind::DayColumns}) {
        INFO(boardViewName(view).toStdString());
        const BoardPaper paper(crowd(view, 60), head(), {1040, 720});
        int visits = 0;
        for (int page = 0; page < paper.pages(); ++page)
            visits += paper.visitsOn(page);
        CHECK(visits == 60);
        CHECK(paper.pages() > 1);
    }
    CHECK(BoardPaper(crowd(BoardViewKind::Day, 0), head(), {1040, 720}).pages() == 1);
}

TEST_CASE("The printed board says period, office, page and visits in words a PDF reader finds")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("board.pdf"));
    REQUIRE(writeBoardPdf(crowd(BoardViewKind::Day, 30), path));
    const QString text = wordsOf(path);
    for (const char *words :
         {"March 2, 2026", "Prairie Plumbing", "Page 1 of", "Kline Bakery", "Technician 30"}) {
        INFO(words);
        CHECK(text.contains(QString::fromLatin1(words)));
    }
    const Done refused = writeBoardPdf(boardSample(), folder.filePath(QStringLiteral("no/such/board.pdf")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().forUser.contains("not written"));
}

TEST_CASE("In the PDF a page holds the words that are seen on it, and none of the pages beside it")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("board.pdf"));
    for (const BoardViewKind view :
         {BoardViewKind::Day, BoardViewKind::DayColumns, BoardViewKind::Week, BoardViewKind::List}) {
        INFO(boardViewName(view).toStdString());
        BoardContents contents = crowd(view, 60);
        for (BoardCard &card : contents.cards.own())
            card.customer = QStringLiteral("C%1").arg(card.visit.value());
        REQUIRE(writeBoardPdf(contents, path));
        int pages = 0;
        QStringList found;
        for (QString words = wordsOf(path, 1); words.contains(QStringLiteral("Page %1 of").arg(pages + 1));
             words = wordsOf(path, ++pages + 1)) {
            const QStringList all = words.simplified().split(u' ');
            std::copy_if(all.begin(), all.end(), std::back_inserter(found), [](const QString &word) {
                return word.size() > 1 && word.startsWith(u'C') && word[1].isDigit();
            });
        }
        CHECK(pages > 1);
        CHECK(found.size() == 60);
        CHECK(QSet(found.begin(), found.end()).size() == 60);
    }
    REQUIRE(writeBoardPdf(crowd(BoardViewKind::Day, 3), path)); // people work from eight on
    CHECK(wordsOf(path).contains(QStringLiteral("9 AM")));
    CHECK_FALSE(wordsOf(path).contains(QStringLiteral("5 AM")));
}

TEST_CASE("A group that goes on on a further page has its name there, and covers nobody's")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("board.pdf"));
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::DayColumns, BoardViewKind::Week}) {
        INFO(boardViewName(view).toStdString());
        BoardContents contents = crowd(view, 60);
        contents.lanes.groups = LaneGroups::Department;
        for (Technician &each : contents.people.technicians) {
            each.name = QStringLiteral("N%1").arg(each.id.value());
            each.department = QStringLiteral("Plumbing");
        }
        REQUIRE(writeBoardPdf(contents, path));
        int pages = 0;
        QStringList names;
        for (QString words = wordsOf(path, 1); words.contains(QStringLiteral("Page %1 of").arg(pages + 1));
             words = wordsOf(path, ++pages + 1)) {
            CHECK((words.contains(QStringLiteral("Plumbing")) || view == BoardViewKind::DayColumns));
            for (const QString &word : words.simplified().split(u' '))
                if (word.startsWith(u'N') && word.size() == 5)
                    names << word;
        }
        CHECK(pages > 1);
        CHECK(QSet(names.begin(), names.end()).size() == 60);
        CHECK(names.size() == 60);
    }
}

TEST_CASE("A page that begins with a group does not name the one before it")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("board.pdf"));
    const auto group = [](qint64 technician, int size) {
        return QStringLiteral("Group%1").arg(technician / size, 4, 10, QLatin1Char('0'));
    };
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::Week}) {
        for (const int size : {2, 3, 4}) {
            INFO(boardViewName(view).toStdString() << ", " << size);
            BoardContents contents = crowd(view, 60);
            contents.lanes.groups = LaneGroups::Department;
            for (Technician &each : contents.people.technicians) {
                each.name = QStringLiteral("N%1").arg(each.id.value());
                each.department = group(each.id.value(), size);
            }
            REQUIRE(writeBoardPdf(contents, path));
            int pages = 0;
            for (QString words = wordsOf(path, 1);
                 words.contains(QStringLiteral("Page %1 of").arg(pages + 1));
                 words = wordsOf(path, ++pages + 1)) {
                QSet<QString> named, there;
                for (const QString &word : words.simplified().split(u' ')) {
                    if (word.startsWith(QStringLiteral("Group")))
                        named << word.left(9);
                    else if (word.startsWith(u'N') && word.size() == 5)
                        there << group(word.mid(1).toLongLong(), size);
                }
                CHECK(named == there);
            }
            CHECK(pages > 1);
        }
    }
}

TEST_CASE("A board on which things are being tried out says so on paper, on each page")
{
    PaperBench bench;
    const QString remark = QStringLiteral("Tried out, not kept");
    CHECK_FALSE(bench.printed("before.pdf").contains(remark));
    bench.tryOut();
    const QString tried = bench.printed("tried.pdf");
    CHECK(tried.contains(remark));
    CHECK(tried.contains("March 2, 2026"));
    bench.model().dropWhatIf();
    CHECK_FALSE(bench.printed("after.pdf").contains(remark));
}

TEST_CASE("The board on paper is looked at, saved and named by keys, like all papers")
{
    PaperBench bench;
    bench.view().setFocus();
    bench.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *preview = bench.dialog<PreviewDialog>();
    CHECK(preview->windowTitle() == "Print preview: Board, Monday, March 2, 2026");
    auto *pages = preview->findChild<PageView *>();
    REQUIRE(pages);
    CHECK(pages->pageCount() == 1);
    CHECK(pages->pageRect(0).width() > pages->pageRect(0).height()); // it lies
    CHECK(pages->accessibleDescription().contains("Kline Bakery"));
    QTest::keyClick(pages, Qt::Key_S, Qt::ControlModifier);
    auto *chooser = preview->findChild<QFileDialog *>();
    REQUIRE(chooser);
    CHECK(chooser->selectedFiles().value(0).endsWith("Board, Monday, March 2, 2026.pdf"));
    delete preview;
}

TEST_CASE("A printed board says why cards are pale and which lanes are missing")
{
    PaperBench bench;
    CHECK_FALSE(bench.printed("all.pdf").contains("hidden"));
    BoardFilter filter;
    filter.text = QStringLiteral("Nothing is like that");
    filter.technicians = {bench.ann};
    bench.model().setFilter(filter);
    REQUIRE(waitUntil([&] { return !bench.model().contents().faded.isEmpty(); }));
    const QString narrowed = bench.printed("narrowed.pdf").simplified();
    CHECK(narrowed.contains("Pale: what the")); // "fi" is one letter in the PDF
    CHECK(narrowed.contains("1 lane(s) hidden"));
}

TEST_CASE("Turned, the printed board goes on on further pages before its columns become too narrow to read")
{
    for (const int technicians : {1, 8, 20, 60}) {
        INFO(technicians);
        const BoardPaper paper(crowd(BoardViewKind::DayColumns, technicians), head(), {1040, 720});
        const BoardFrame &frame = paper.frame();
        CHECK((paper.pages() > 1) == (technicians > 9));
        int lanes = 0;
        for (int page = 0; page < paper.pages(); ++page) {
            for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
                const QRect column = frame.geometry->laneRect(lane);
                const QRect part = paper.part(page);
                CHECK(column.width() >= BoardPaper::narrowestLane);
                const bool whole = column.left() >= part.left() && column.right() <= part.right();
                CHECK((whole || !column.intersects(part)));
                lanes += whole;
            }
            CHECK(paper.part(page).width() <= 1040 - frame.headerWidth);
        }
        CHECK(lanes == technicians + 1); // each on one page, with the visits nobody is sent to
    }
}

TEST_CASE("On paper a visit over midnight does not make the hours of its day smaller")
{
    BoardContents contents = boardSample();
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        INFO(boardViewName(view).toStdString());
        contents.view = view;
        const auto hourOn = [&](const BoardPaper &paper) {
            const auto at = [&](int hour) {
                return *paper.frame().geometry->positionOf(
                    paper.frame().geometry->instantOf(WallTime::at(monday, hour)));
            };
            return at(12) - at(11);
        };
        BoardContents allDay = contents;
        allDay.cards.own().push_back(boardCard(7, ann, 0, 0, 24 * 60, "Harbor Hotel"));
        BoardContents longer = contents;
        longer.cards.own().push_back(boardCard(7, ann, 0, 0, 5 * 24 * 60, "Harbor Hotel"));
        longer.cards.own().back().startUtc -= 2 * 24 * 3600;
        const BoardPaper paper(longer, head(), {1040, 720});
        CHECK(hourOn(paper) == hourOn(BoardPaper(allDay, head(), {1040, 720})));
        CHECK(paper.visitsOn(0) == int(longer.cards.size()));
    }
}

TEST_CASE("On paper a visit across the end of a page is on both pages, a lane higher than a page is cut")
{
    BoardContents contents = boardSample();
    contents.cards.own().clear();
    for (int i = 1; i <= 40; ++i)
        contents.cards.own().push_back(boardCard(i, {}, 9, 0, 60, "Kline Bakery")); // the first lane is high
    const BoardPaper paper(contents, head(), {1040, 720});
    REQUIRE(paper.pages() > 1);
    int visits = 0;
    for (int page = 0; page < paper.pages(); ++page) {
        CHECK(paper.part(page).height() <= 720);
        visits += paper.visitsOn(page);
    }
    CHECK(visits > 40);
    CHECK(visits < 40 + paper.pages());
}

TEST_CASE("On paper the days of a week without visits leave their room to the names of the others")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("week.pdf"));
    BoardContents contents = crowd(BoardViewKind::Week, 5); // all on Monday
    const QString name = QStringLiteral("Clara Hutchinson");
    qint64 visit = 100;
    for (int day = 1; day < 5; ++day) {
        BoardCard card = boardCard(++visit, TechnicianId(1001), 9, 0, 60, "Kline Bakery");
        card.customer = name;
        card.status = VisitStatus::Confirmed; // with a sign beside the name
        card.start.date = card.start.date.addDays(day);
        card.startUtc += qint64(day) * 24 * 3600;
        contents.cards.own().push_back(card);
    }
    BoardPaperHead wide = head();
    wide.density = BoardDensity::Normal;
    const BoardPaper paper(contents, wide, {980, 740});
    const BoardFrame &frame = paper.frame();
    std::vector<int> widths;
    for (int day = 0; day < 7; ++day) {
        const qint64 noon = frame.geometry->instantOf(WallTime::at(frame.period.from.addDays(day), 12));
        widths.push_back(frame.geometry->spanRect(0, noon, noon + 60).width());
    }
    CHECK(widths.front() == widths.back()); // Sunday and Saturday
    CHECK(widths[3] > 2 * widths.front());
    CHECK(std::accumulate(widths.begin(), widths.end(), 0) <= 980 - frame.headerWidth);
    REQUIRE(writePdf(*boardLayOut(contents, wide)(PageSize::Letter), path));
    CHECK(wordsOf(path).count(name) == 4);
    CHECK(wordsOf(path).contains(QStringLiteral("Sat 7")));
}

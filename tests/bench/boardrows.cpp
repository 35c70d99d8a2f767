// SPDX-License-Identifier: GPL-3.0-or-later
// The real board view on a real office, driven by events: drag, scroll, another day, drop.
#include "core/schedule/zonedday.h"
#include "tests/bench/floorpainter.h"
#include "tests/bench/measuring.h"
#include "tests/bench/rawfloor.h"
#include "tests/bench/rows.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/board/boardview.h"
#include "ui/shell/commandcatalog.h"
#include <QApplication>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace truckroll::bench {

namespace {

constexpr int framesOfDrag = 400;
constexpr double longestFrame = 8; ///< ms

/// What of a widget was painted since the last look, and when that was done.
class PaintedRegion : public QObject
{
public:
    explicit PaintedRegion(QWidget *watched) { watched->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_inside)
            return false;
        m_inside = true;
        QCoreApplication::sendEvent(watched, event);
        m_inside = false;
        m_region += static_cast<QPaintEvent *>(event)->region();
        m_done = nowNanoseconds();
        return true;
    }
    QRegion take() { return std::exchange(m_region, {}); }
    bool isEmpty() const { return m_region.isEmpty(); }
    /// The event loop may have gone on meanwhile with what nobody waits for.
    double millisecondsSince(qint64 begin) const { return double(m_done - begin) / 1e6; }

private:
    QRegion m_region;
    qint64 m_done = 0;
    bool m_inside = false;
};

/// The floor of the same places in a window of the same size.
class FloorWindow : public QWidget
{
public:
    explicit FloorWindow(const QSize &size)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(size);
        setVisible(true);
        QApplication::processEvents();
    }
    void take(const BoardFrame &frame)
    {
        m_floor = std::make_unique<FloorPainter>(frame, QApplication::font(), Tokens::light());
        m_scroll = frame.scroll;
    }
    double paint(const QRegion &region, const QPoint &scroll)
    {
        m_scroll = scroll;
        return millisecondsOf([&] { repaint(region); });
    }
    void paintEvent(QPaintEvent *event) override
    {
        if (!m_floor)
            return;
        QPainter painter(this);
        for (const QRect &rect : event->region())
            m_floor->paint(&painter, rect, m_scroll);
    }

private:
    std::unique_ptr<FloorPainter> m_floor;
    QPoint m_scroll;
};

class BoardBench
{
public:
    BoardBench(Bench &bench, const QString &office)
        : m_bench(bench), m_path(office), m_backend(benchClock()), m_view(m_backend, m_catalog),
          m_floor({1920, 1080})
    {
        bool opened = false;
        m_backend.open(office, &m_receiver, [&](const Done &done) {
            need(Done(done));
            opened = true;
        });
        until([&] { return opened; });
        m_view.resize(1920, 1080);
        m_view.show();
        m_painted = std::make_unique<PaintedRegion>(m_view.viewport());
        until([&] { return m_view.model().isLoaded() && !m_painted->isEmpty(); });
        settle();
        m_floor.take(m_view.frame());
    }

    void drag(const QString &work);
    void scroll(const QString &work);
    void days();
    void drop();
    void showWeek();
    void week();
    void steps();

private:
    enum class Known { No, Yes }; ///< the days that are gone to
    void leaf(const QString &work, int step, int runs, Known known);
    void forgetDays();
    void step(const QString &work, const std::function<void()> &act);
    static void until(const std::function<bool()> &ready)
    {
        while (!ready())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    /// The event loop goes on with what nobody waits for, so the moment itself is noted.
    double untilStored(VisitId visit, qint64 begin)
    {
        QObject here;
        qint64 stored = 0;
        const auto look = [&] {
            if (stored == 0 && !m_view.model().isPending(visit))
                stored = nowNanoseconds();
        };
        QObject::connect(&m_view.model(), &BoardModel::marked, &here, look);
        QObject::connect(&m_view.model(), &BoardModel::changed, &here, look);
        until([&] { return stored > 0; });
        return double(stored - begin) / 1e6;
    }
    void settle()
    {
        for (int i = 0; i < 5; ++i) {
            m_backend.lane().drain();
            QApplication::processEvents();
        }
        m_painted->take();
    }
    void mouse(QEvent::Type type, const QPoint &at)
    {
        const bool released = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          released ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.viewport(), &event);
    }
    /// An open visit well in sight, wide enough to be taken in its middle.
    const BoardEntry &cardToTake() const
    {
        const QRect sure = m_view.frame().contentArea().adjusted(300, 200, -300, -200);
        for (const BoardEntry &entry : m_view.frame().entries) {
            if (sure.contains(m_view.frame().toViewport(entry.rect)) && entry.rect.width() > 40)
                return entry;
        }
        std::fprintf(stderr, "No card is in sight\n");
        std::exit(1);
    }
    /// The large office is what is meant where nothing else is said.
    QString named(const QString &work) const
    {
        if (m_bench.size.visits >= largeOffice.visits)
            return work;
        return QStringLiteral("%1 visits: %2").arg(QString::number(m_bench.size.visits), work);
    }
    void add(const QString &work, const Times &own, const Times &floor, double mostTimes, double most)
    {
        m_bench.table.add({named(work) + QStringLiteral(", 95th percentile"),
                           own.usual(),
                           QStringLiteral("ms"),
                           floor.usual(),
                           mostTimes,
                           0,
                           {}});
        m_bench.table.add(
            {named(work) + QStringLiteral(", longest"), own.longest(), QStringLiteral("ms"), 0, 0, most, {}});
    }

    Bench &m_bench;
    QString m_path;
    QObject m_receiver;
    CommandCatalog m_catalog;
    Backend m_backend;
    BoardView m_view;
    FloorWindow m_floor;
    std::unique_ptr<PaintedRegion> m_painted;
};

void BoardBench::drag(const QString &work)
{
    const QPoint from = m_view.frame().toViewport(cardToTake().rect).center();
    mouse(QEvent::MouseButtonPress, from);
    Times own, floor;
    for (int frame = 0; frame < std::max(40, m_bench.runs * framesOfDrag / 60); ++frame) {
        const QPoint at = from + QPoint(int(200 * std::sin(frame / 20.0)), int(150 * std::sin(frame / 13.0)));
        m_painted->take();
        const double took = millisecondsOf([&] {
            mouse(QEvent::MouseMove, at);
            QApplication::processEvents();
        });
        const QRegion strip = m_painted->take();
        if (frame < 5 || strip.isEmpty())
            continue;
        own.add(took);
        floor.add(m_floor.paint(strip, m_view.frame().scroll));
    }
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&m_view, &escape);
    mouse(QEvent::MouseButtonRelease, from);
    settle();
    add(work, own, floor, 2.5, longestFrame);
}

void BoardBench::scroll(const QString &work)
{
    Times own, floor;
    QScrollBar *bar = m_view.verticalScrollBar();
    const int start = bar->value();
    for (int frame = 0; frame < m_bench.runs * 4; ++frame) {
        const double took = millisecondsOf([&] {
            bar->setValue(start + std::min(bar->maximum(), frame * 37));
            QApplication::processEvents();
        });
        if (frame < 3)
            continue;
        own.add(took);
        floor.add(m_floor.paint(m_floor.rect(), m_view.frame().scroll));
    }
    bar->setValue(start);
    settle();
    add(work, own, floor, 1.5, longestFrame);
}

/// Far from the visits, and as after an act of somebody else: nothing that was read before counts any more.
void BoardBench::forgetDays()
{
    const QDate away = firstDay().addDays(365);
    m_view.setDay(away);
    until([&] { return m_view.model().shownDay() == away; });
    settle();
    ChangeSet one;
    one.changes.push_back({EntityKind::Visit, 1});
    emit m_backend.changed(one);
    settle();
}

/// One period after the other; `step` days lie between two. Known ones were left or read ahead shortly
/// before.
void BoardBench::leaf(const QString &work, int step, int runs, Known known)
{
    RawOffice raw(m_path, false);
    const QTimeZone zone("America/Chicago");
    Times own, floor;
    for (int i = 0; i < runs; ++i) {
        const QDate day = firstDay().addDays(1 + i % (step == 1 ? 10 : 2) * step);
        if (known == Known::No)
            forgetDays();
        m_painted->take();
        const qint64 begin = nowNanoseconds();
        m_view.setDay(day);
        until([&] { return m_view.model().shownDay() == day && !m_painted->isEmpty(); });
        own.add(m_painted->millisecondsSince(begin));
        settle();
        m_floor.take(m_view.frame());
        const BoardPeriod &period = m_view.model().shownPeriod();
        const double query = millisecondsOf([&] {
            raw.readSlots(ZonedDay::toUtc({period.from, 0}, zone),
                          ZonedDay::toUtc({period.to.addDays(1), 0}, zone));
        });
        floor.add(query + m_floor.paint(m_floor.rect(), m_view.frame().scroll));
    }
    m_bench.table.add({named(work), own.median(), QStringLiteral("ms"), floor.median(), 1.5, 0, {}});
    m_view.setDay(firstDay());
    until([&] { return m_view.model().shownDay() == firstDay(); });
    settle();
}

void BoardBench::days()
{
    const int runs = std::max(4, m_bench.runs / 2);
    leaf(QStringLiteral("another day opened: read, packed, painted"), 1, runs, Known::No);
    leaf(QStringLiteral("a day opened that is known: packed, painted"), 1, runs, Known::Yes);
}

void BoardBench::showWeek()
{
    m_view.setView(BoardViewKind::Week);
    until([&] { return m_view.model().isLoaded() && m_view.model().shownView() == BoardViewKind::Week; });
    settle();
}

void BoardBench::week()
{
    showWeek();
    m_floor.take(m_view.frame());
    const int runs = std::max(4, m_bench.runs / 6);
    leaf(QStringLiteral("another week opened: read, packed, painted"), 7, runs, Known::No);
    leaf(QStringLiteral("a week opened that is known: packed, painted"), 7, runs, Known::Yes);
    m_floor.take(m_view.frame());
    scroll(QStringLiteral("frame of a scroll, week"));
    drag(QStringLiteral("frame of a drag, week"));
}

void BoardBench::drop()
{
    Times own, strips;
    for (int i = 0; i < m_bench.runs / 2; ++i) {
        const BoardEntry taken = cardToTake().alone(); // it must not keep the list that it stands in
        const QPoint from = m_view.frame().toViewport(taken.rect).center();
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, from + QPoint(20, 0));
        mouse(QEvent::MouseMove, from + QPoint(60, 0));
        QApplication::processEvents();
        m_painted->take();
        const qint64 begin = nowNanoseconds();
        mouse(QEvent::MouseButtonRelease, from + QPoint(60, 0));
        const double stored = untilStored(taken.card->visit, begin);
        QApplication::processEvents();
        own.add(std::max(stored, m_painted->millisecondsSince(begin)));
        const QRegion strip = m_painted->take();
        strips.add(m_floor.paint(strip, m_view.frame().scroll));
        settle();
        m_floor.take(m_view.frame());
    }
    const QString copy = copyOf(officeIn(m_bench.offices, m_bench.size), m_bench.scratch);
    m_bench.table.add({named(QStringLiteral("a card dropped: stored and painted")),
                       own.median(),
                       QStringLiteral("ms"),
                       rawMoves(copy, m_bench.runs).median() + strips.median(),
                       1.5,
                       0,
                       {}});
}

/// The longest time in which the window does not answer, in an act and all that follows from it: the quickest
/// of several times, as another program may have had the processor meanwhile.
void BoardBench::step(const QString &work, const std::function<void()> &act)
{
    auto &watched = static_cast<testkit::WatchedApplication &>(*qApp);
    Times longest;
    for (int i = 0; i < std::max(3, m_bench.runs / 20); ++i) {
        settle();
        watched.forget();
        const double own = millisecondsOf(act);
        settle();
        until([&] { return m_view.model().isChecked() && m_view.model().isMarked(); });
        settle();
        longest.add(std::max(own, watched.longestMilliseconds()));
    }
    m_bench.table.add({work, longest.least(), QStringLiteral("ms"), 0, 0, longestFrame, {}});
}

/// On a week of 25,000 visits.
void BoardBench::steps()
{
    showWeek();
    BoardModel &model = m_view.model();
    const auto elsewhere = [&] {
        const BoardEntry taken = cardToTake().alone();
        model.move(taken.card->visit, taken.from.plusMinutes(24 * 60), taken.card->minutes,
                   taken.card->technicians);
    };
    int typed = 0;
    step(QStringLiteral("longest step, week: words typed into the filter"), [&] {
        BoardFilter filter;
        filter.text = QStringLiteral("heater %1").arg(++typed);
        model.setFilter(filter);
    });
    model.setFilter({});
    step(QStringLiteral("longest step, week: a card moved"), elsewhere);
    QObject::connect(&model, &BoardModel::whatIfChanged, &m_receiver, [&model] { model.whatIf(); });
    model.beginWhatIf();
    step(QStringLiteral("longest step, week: a card moved to try it out"), elsewhere);
    model.dropWhatIf();
    settle();
    step(QStringLiteral("longest step, week: another week that is known"),
         [&] { m_view.setDay(m_view.day().addDays(m_view.day() == firstDay() ? 7 : -7)); });
}

} // namespace

/// Small offices and large ones: what is quick in one must not have grown with the other.
void boardRows(Bench &bench)
{
    const OfficeSize wanted = bench.size;
    for (const OfficeSize &size : {smallOffice, middleOffice, largeOffice}) {
        if (size.visits > wanted.visits)
            break;
        bench.size = size;
        const QString office = bench.scratch.absoluteFilePath(size.name());
        QFile::copy(officeIn(bench.offices, size), office);
        BoardBench board(bench, office);
        board.drag(QStringLiteral("frame of a drag, conflicts checked"));
        board.scroll(QStringLiteral("frame of a scroll"));
        board.days();
        board.drop();
        board.week();
    }
    bench.size = wanted;
}

void stepRows(Bench &bench)
{
    const QString office = bench.scratch.absoluteFilePath(QStringLiteral("steps.truckroll"));
    QFile::copy(officeIn(bench.offices, bench.size), office);
    BoardBench board(bench, office);
    board.steps();
}

} // namespace truckroll::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that the cards shown stand out for all that the office finds, on any days and as it is now.
#include "core/store/appointmentstore.h"
#include "tests/testkit/tempdatabase.h"
#include "tests/ui/boardbench.h"
#include "ui/board/boardsearch.h"
#include "ui/widgets/searchfield.h"
#include <QListWidget>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Searching : BoardBench
{
    Searching()
    {
        behindTheShop(kline);
        settle();
    }
    /// Words that no card shows.
    void behindTheShop(const Visit &visit)
    {
        SaveAppointment save;
        save.appointment = ask(Folder{visit.appointment}).appointment;
        save.appointment.description = QStringLiteral("behind the xylophone shop");
        act(save);
    }
    void look(const QString &words)
    {
        BoardFilter filter;
        filter.text = words;
        view->model().setFilter(filter);
        emit field.searched(words);
    }
    bool standsOut(VisitId visit)
    {
        const BoardCard *card = view->model().find(visit);
        return card && view->model().matches(*card);
    }
    /// Folders without visits that have the same description as that of Kline Bakery.
    void addFolders(int count)
    {
        backend().lane().run<bool>(
            view.get(),
            [count, like = kline.appointment](Office &office) {
                return office.database()
                    .write<Nothing>(TempDatabase::owner(), true,
                                    [&](WriteScope &scope) -> Done {
                                        Appointment folder = *findAppointment(scope, like);
                                        for (int i = 0; i < count; ++i) {
                                            folder.id = {};
                                            folder.number = QStringLiteral("X-%1").arg(i);
                                            addAppointment(scope, folder);
                                        }
                                        return Nothing{};
                                    })
                    .has_value();
            },
            [](bool done) { CHECK(done); });
        settle();
    }

    QWidget window;
    SearchField field{QStringLiteral("Search"), &window};
    BoardSearch search{backend(), view->model(), &field, &window};
};

} // namespace

TEST_CASE("A card stands out for what only its folder says, however many newer folders say the same")
{
    Searching bench;
    bench.addFolders(1100);
    bench.look(QStringLiteral("xylophone"));
    CHECK(waitUntil([&] { return bench.standsOut(bench.kline.id); }));
    CHECK_FALSE(bench.standsOut(bench.oak.id));
}

TEST_CASE("No folder is hidden by its age: the list shows more until all are there, what comes next first")
{
    Searching bench;
    bench.addFolders(260); // newer than Kline Bakery's
    bench.window.resize(900, 700);
    showActive(bench.window);
    bench.field.setFocus();
    auto *list = child<QListWidget>(&bench.search, "boardSearchList");
    const auto has = [&](const QString &words) {
        return !list->findItems(words, Qt::MatchContains).isEmpty();
    };
    const auto showMore = [&](int then) {
        REQUIRE(list->item(list->count() - 1)->text() == QStringLiteral("Show more…"));
        list->setCurrentRow(list->count() - 1);
        QTest::keyClick(list, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return list->count() == then; }));
        CHECK(list->currentRow() == 0);
        CHECK(list->hasFocus());
    };
    bench.look(QStringLiteral("xylophone"));
    REQUIRE(waitUntil([&] { return list->count() == BoardSearch::most + 1; }));
    CHECK_FALSE(has(QStringLiteral("Mar 2")));
    bench.search.goDown();
    showMore(201);
    showMore(261);
    CHECK(list->item(0)->text().contains(QStringLiteral("Mar 2"))); // Kline Bakery's has a visit ahead
    QSignalSpy chosen(&bench.search, &BoardSearch::chosen);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<AppointmentId>() == bench.kline.appointment);
    bench.look(QStringLiteral("xylo")); // other words begin anew
    CHECK(waitUntil([&] { return list->count() == BoardSearch::most + 1; }));
}

TEST_CASE("On other days, too, the cards stand out for what only their folders say")
{
    Searching bench;
    const QDate tuesday = monday.addDays(1);
    const Visit away = bench.book("Mill Row", bench.ann, 13, 60);
    bench.behindTheShop(away);
    bench.act(MoveVisit{away.id, bench.stored(away.id).version, WallTime::at(tuesday, 13), 60, {bench.ann}});
    bench.calm();
    bench.look(QStringLiteral("xylophone"));
    REQUIRE(waitUntil([&] { return bench.standsOut(bench.kline.id); }));
    bench.view->setDay(tuesday);
    CHECK(waitUntil([&] { return bench.standsOut(away.id); }));
    bench.view->setDay(monday);
    CHECK(waitUntil([&] { return bench.standsOut(bench.kline.id); }));
}

TEST_CASE("A card stands out as soon as its folder says what is looked for, and no longer than it does")
{
    Searching bench;
    bench.look(QStringLiteral("xylophone"));
    REQUIRE(waitUntil([&] { return bench.standsOut(bench.kline.id); }));
    REQUIRE_FALSE(bench.standsOut(bench.oak.id));
    bench.behindTheShop(bench.oak);
    CHECK(waitUntil([&] { return bench.standsOut(bench.oak.id); }));
    SaveAppointment save;
    save.appointment = bench.ask(Folder{bench.kline.appointment}).appointment;
    save.appointment.description = QStringLiteral("moved away");
    bench.act(save);
    CHECK(waitUntil([&] { return !bench.standsOut(bench.kline.id); }));
    CHECK(bench.standsOut(bench.oak.id));
    bench.look({});
    bench.settle();
    CHECK(bench.view->model().contents().faded.isEmpty());
}

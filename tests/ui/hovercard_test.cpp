// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/hovercard.h"
#include <QLabel>
#include <QLineEdit>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct HoverBench : OfficeBench
{
    HoverBench()
    {
        context.load();
        REQUIRE(waitUntil([&] { return context.isLoaded(); }));
        booked = visit(customer());
        owner.resize(600, 400);
        owner.show();
        QApplication::setActiveWindow(&owner);
        field.setFocus();
    }
    bool waitShown()
    {
        return waitUntil([&] { return card.isVisible(); });
    }
    QString text(const char *name) { return child<QLabel>(&card, name)->text(); }

    BoardContext context{backend()};
    QWidget owner;
    QLineEdit field{&owner};
    HoverCard card{backend(), context, &owner};
    BookVisit::Reply booked;
    const QRect place{100, 100, 200, 60};
};

} // namespace

TEST_CASE("The hover card tells all of a visit and leaves the focus where it is")
{
    HoverBench bench;
    bench.act(AddCallNote{bench.booked.appointment.id, u"Comes to the door himself."_qs});
    SaveDocument save;
    save.document.kind = DocumentKind::Quote;
    save.document.appointment = bench.booked.appointment.id;
    save.document.customer = bench.booked.appointment.customer;
    save.document.title = u"Tap"_qs;
    const Document quote = bench.act(save);
    bench.card.showAt(bench.booked.visit.id, bench.place);
    REQUIRE(bench.waitShown());
    CHECK(bench.text("hoverCustomer") == u"Kline Bakery");
    CHECK(bench.text("hoverTitle") == u"Tap repair, kitchen");
    CHECK(bench.text("hoverPhone") == u"217 555 0144");
    CHECK(bench.text("hoverAddress").startsWith(u"12 Long Street"_qs));
    CHECK(bench.text("hoverWho") == u"Ann Ruiz");
    CHECK(bench.text("hoverWhen").contains(u"Mar 2, 2026"_qs));
    CHECK(bench.text("hoverCall").endsWith(u"Comes to the door himself."_qs));
    CHECK(bench.card.inWords().contains(u"Scheduled"_qs));
    CHECK(bench.card.inWords().contains(quote.number));
    CHECK(bench.field.hasFocus());
}

TEST_CASE("The hover card comes after a rest of the mouse and goes when it leaves")
{
    HoverBench bench;
    bench.card.rest(bench.booked.visit.id, bench.place);
    bench.settle();
    CHECK_FALSE(bench.card.isVisible()); // not at once
    REQUIRE(bench.waitShown());
    bench.card.rest(VisitId(), QRect());
    CHECK_FALSE(bench.card.isVisible());
    bench.settle();
    CHECK_FALSE(bench.card.isVisible());
}

TEST_CASE("Leaving before the answer is there shows nothing afterwards")
{
    HoverBench bench;
    bench.card.showAt(bench.booked.visit.id, bench.place);
    bench.card.leave();
    bench.settle();
    CHECK_FALSE(bench.card.isVisible());
}

TEST_CASE("The key that shows the card hides it again")
{
    HoverBench bench;
    bench.card.toggle(bench.booked.visit.id, bench.place);
    REQUIRE(bench.waitShown());
    bench.card.toggle(bench.booked.visit.id, bench.place);
    CHECK_FALSE(bench.card.isVisible());
}

TEST_CASE("The hover card stays on the screen, wherever the card is")
{
    HoverBench bench;
    const QRect screen = bench.owner.screen()->availableGeometry();
    for (const QPoint corner :
         {screen.topLeft(), screen.topRight(), screen.bottomLeft(), screen.bottomRight()}) {
        bench.card.showAt(bench.booked.visit.id, QRect(corner - QPoint(60, 20), QSize(120, 40)));
        bench.settle();
        REQUIRE(bench.waitShown());
        INFO(corner.x() << ", " << corner.y());
        CHECK(screen.contains(bench.card.geometry()));
        bench.card.leave();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/connectionbox.h"

#include "tests/ui/bookspagebench.h"
#include "ui/widgets/elidedlabel.h"
#include <QTabWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

int topOfTabs(BooksPageBench &bench)
{
    bench.settle();
    return bench.part<QTabWidget>("accountingTabs")->mapTo(bench.page.get(), QPoint()).y();
}

} // namespace

TEST_CASE("What the page says stands in the head, where the connection's sentence was, and moves nothing")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.part<Banner>("accountingBanner")->clear();
    const int before = topOfTabs(bench);
    CHECK(bench.part<QLabel>("booksDetail")->isVisible());
    bench.sendAll();
    CHECK(bench.banner().contains(QStringLiteral("sent")));
    CHECK_FALSE(bench.part<QLabel>("booksDetail")->isVisible());
    CHECK(topOfTabs(bench) == before);
}

TEST_CASE("What is done at the moment is shown as far as there is room, and shows that there is more")
{
    BooksPageBench bench;
    auto *box = bench.part<ConnectionBox>("booksConnection");
    const int before = topOfTabs(bench);
    box->showProgress(QString(400, QLatin1Char('m')), 1, 3);
    CHECK(topOfTabs(bench) == before);
    auto *doing = bench.part<ElidedLabel>("booksDoing");
    CHECK(doing->isCut());
    CHECK(doing->shownText().endsWith(QChar(0x2026)));
    CHECK(doing->width() > 200);
    CHECK(bench.part<QWidget>("booksStop")->geometry().right() <= box->width());
    box->showProgress(QString(), 0, 0);
    CHECK_FALSE(doing->isVisible());
}

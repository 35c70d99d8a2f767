// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/orderpartsdialog.h"

#include "tests/ui/purchasingbench.h"
#include "ui/widgets/dayedit.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct DialogBench : PurchasingBench
{
    DialogBench() { open(); }
    void open()
    {
        dialog = std::make_unique<OrderPartsDialog>(backend(), ask(PartsToOrder{job.id}),
                                                    QStringLiteral("USD"), QDate(2026, 3, 2), nullptr);
        dialog->show();
    }
    void type(int row, int column, const char *text)
    {
        dialog->table()->item(row, column)->setText(QString::fromLatin1(text));
    }
    QPushButton *button() { return child<QPushButton>(dialog.get(), "orderParts"); }
    QString sum() { return child<QLabel>(dialog.get(), "orderSum")->text(); }

    std::unique_ptr<OrderPartsDialog> dialog;
};

} // namespace

TEST_CASE(
    "Ordering parts proposes what is needed, of the vendors of the catalogue, and makes an order for each")
{
    DialogBench bench;
    REQUIRE(bench.dialog->table()->rowCount() == 2);
    CHECK(bench.sum() == QStringLiteral("2 order(s), $116.00 in all"));
    std::vector<Document> made;
    QObject::connect(bench.dialog.get(), &OrderPartsDialog::ordered,
                     [&](const std::vector<Document> &orders) { made = orders; });
    bench.button()->click();
    REQUIRE(waitUntil([&] { return !made.empty(); }));
    REQUIRE(made.size() == 2);
    CHECK(made[0].vendor == bench.acme);
    CHECK(made[0].expected == QDate(2026, 3, 5));
    CHECK(made[0].lines[0].sourceLine == bench.job.lines[0].id);
    CHECK_FALSE(bench.dialog->isVisible());
}

TEST_CASE("Parts are expected on a day on which somebody is there to take them in")
{
    DialogBench bench;
    ClosingDay closed;
    closed.first = QDate(2026, 3, 5);
    closed.last = QDate(2026, 3, 6);
    closed.name = QStringLiteral("Stock-taking");
    bench.act(SaveClosingDay{closed});
    bench.open();
    const auto *expected = child<DayEdit>(bench.dialog.get(), "expectedOn");
    CHECK(waitUntil([&] { return expected->date() == QDate(2026, 3, 9); })); // behind the weekend
}

TEST_CASE("Quantities, costs and vendors are changed by hand, and what is wrong is said at once")
{
    DialogBench bench;
    bench.type(0, 5, "1");
    bench.type(0, 6, "38.50");
    bench.dialog->table()->item(1, 0)->setCheckState(Qt::Unchecked);
    CHECK(bench.sum() == QStringLiteral("1 order(s), $38.50 in all"));
    REQUIRE(bench.dialog->lines().size() == 1);
    CHECK(bench.dialog->lines()[0].quantity == Quantity::whole(1));
    bench.type(0, 5, "none");
    CHECK_FALSE(bench.button()->isEnabled());
    CHECK(bench.sum().contains(QStringLiteral("Valve")));
    bench.type(0, 5, "1");
    child<QComboBox>(bench.dialog.get(), "vendor-0")->setCurrentIndex(0);
    CHECK(bench.sum().contains(QStringLiteral("Choose a vendor")));
    child<QComboBox>(bench.dialog.get(), "vendor-0")->setCurrentIndex(2);
    CHECK(bench.dialog->lines()[0].vendor == bench.brill);
    CHECK(bench.button()->isEnabled());
}

TEST_CASE("What is ordered or on the shelf is shown and not proposed again")
{
    DialogBench bench;
    bench.act(CountStock{bench.filter.id, Quantity::whole(9), {}});
    bench.order();
    bench.open();
    CHECK(bench.dialog->lines().empty());
    CHECK_FALSE(bench.button()->isEnabled());
    CHECK(bench.sum() == QStringLiteral("All of it is here or on its way."));
    const auto role = child<QLabel>(bench.dialog.get(), "orderSum")->foregroundRole();
    CHECK(role == QPalette::WindowText); // nothing is wrong
    CHECK(bench.dialog->table()->item(1, 4)->toolTip() ==
          QStringLiteral("9 on hand, 3 reserved for work, 0 on the way"));
    CHECK(bench.dialog->table()->item(0, 3)->text() == QStringLiteral("2"));
    CHECK(bench.dialog->table()->item(1, 4)->text() == QStringLiteral("6"));
}

TEST_CASE("A quantity that is typed is ordered, a part that was not proposed too, and 0 is not")
{
    DialogBench bench;
    bench.order();
    bench.open();
    REQUIRE(bench.dialog->lines().empty());
    bench.type(0, 5, "1");
    REQUIRE(bench.dialog->lines().size() == 1);
    CHECK(bench.dialog->lines()[0].quantity == Quantity::whole(1));
    CHECK(bench.sum() == QStringLiteral("1 order(s), $40.00 in all"));
    bench.type(0, 5, "0");
    CHECK(bench.dialog->lines().empty());
    CHECK_FALSE(bench.button()->isEnabled());
}

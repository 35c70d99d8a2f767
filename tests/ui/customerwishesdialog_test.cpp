// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/customers/customerspage.h"
#include "ui/customers/customerwishesdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/timeedit.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct CustomersBench : OfficeBench
{
    CustomersBench()
    {
        Technician ann;
        ann.name = u"Ann Ruiz"_qs;
        technician = act(SaveTechnician{ann}).id;
        kline = customer();
        page = std::make_unique<CustomersPage>(backend(), catalog());
        page->resize(1200, 800);
        page->show();
        page->activate();
        page->showCustomer(kline);
        settle();
    }
    CustomerWishesDialog *open()
    {
        child<QToolButton>(page.get(), "customer-wishes")->click();
        settle();
        return child<CustomerWishesDialog>(page.get(), "customerWishesDialog");
    }
    CustomerWishes stored() { return ask(CustomerDetails{kline}).wishes; }
    QString line() { return child<QLabel>(page.get(), "customerWishLine")->text(); }

    TechnicianId technician;
    CustomerId kline;
    std::unique_ptr<CustomersPage> page;
};

} // namespace

TEST_CASE("A customer's days, hours, technicians and note are chosen and stand beside the name")
{
    CustomersBench bench;
    CHECK(bench.line().isEmpty());
    CustomerWishesDialog *dialog = bench.open();
    child<QCheckBox>(dialog, "wishesDay6")->setChecked(false);
    child<QCheckBox>(dialog, "wishesDay7")->setChecked(false);
    child<QCheckBox>(dialog, "wishesHasHours")->setChecked(true);
    child<TimeEdit>(dialog, "wishesEnd")->setTime(QTime(15, 0));
    const QByteArray box = "wishesTechnician" + QByteArray::number(bench.technician.value());
    child<QComboBox>(dialog, box.constData())->setCurrentIndex(2);
    child<QLineEdit>(dialog, "wishesNote")->setText(u"ring twice"_qs);
    child<QPushButton>(dialog, "wishesSave")->click();
    bench.settle();
    const CustomerWishes wishes = bench.stored();
    CHECK(wishes.weekdays == 0b0011111);
    CHECK(wishes.hours == MinuteRange{9 * 60, 15 * 60});
    CHECK(wishes.refused == std::vector{bench.technician});
    REQUIRE(waitUntil(
        [&] { return bench.line() == u"Visits: Mon–Fri, 9:00 AM–3:00 PM, not Ann Ruiz, ring twice"_qs; }));
    bench.backend().undo();
    bench.settle();
    CHECK(bench.stored().isEmpty());
    CHECK(bench.line().isEmpty());
}

TEST_CASE("A customer who takes visits on no day, or in no time, is not saved")
{
    CustomersBench bench;
    CustomerWishesDialog *dialog = bench.open();
    for (int day = 1; day <= 7; ++day)
        child<QCheckBox>(dialog, ("wishesDay" + QByteArray::number(day)).constData())->setChecked(false);
    child<QPushButton>(dialog, "wishesSave")->click();
    bench.settle();
    CHECK(dialog->isVisible());
    child<QCheckBox>(dialog, "wishesDay2")->setChecked(true);
    child<QCheckBox>(dialog, "wishesHasHours")->setChecked(true);
    child<TimeEdit>(dialog, "wishesEnd")->setTime(QTime(8, 0));
    child<QPushButton>(dialog, "wishesSave")->click();
    bench.settle();
    CHECK(dialog->isVisible());
    CHECK(bench.stored().isEmpty());
    child<TimeEdit>(dialog, "wishesEnd")->setTime(QTime(23, 59));
    bench.failWrites(true);
    child<QPushButton>(dialog, "wishesSave")->click();
    bench.settle();
    CHECK(dialog->banner()->isShown());
    bench.failWrites(false);
    child<QPushButton>(dialog, "wishesSave")->click();
    bench.settle();
    CHECK(bench.stored().hours == MinuteRange{9 * 60, 1440});
}

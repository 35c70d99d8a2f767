// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/placeedit.h"
#include "ui/board/visitdialog.h"
#include "ui/board/wishesdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/timeedit.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct WishesBench : OfficeBench
{
    WishesBench()
    {
        Technician ann;
        ann.name = u"Ann Ruiz"_qs;
        ann.skills = {u"Gas"_qs, u"HVAC"_qs};
        technician = act(SaveTechnician{ann}).id;
        context.load();
        REQUIRE(waitUntil([this] { return context.isLoaded(); }));
        BookVisit book;
        book.customer = customer();
        book.title = u"Tap drips"_qs;
        visit = act(book).visit;
    }
    VisitDetails::Reply details() { return ask(VisitDetails{visit.id}); }
    void open()
    {
        dialog = std::make_unique<WishesDialog>(backend(), context, details());
        dialog->show();
    }
    template <class T>
    T *field(const char *name)
    {
        return child<T>(dialog.get(), name);
    }
    void save()
    {
        field<QPushButton>("wishSave")->click();
        settle();
    }

    TechnicianId technician;
    BoardContext context{backend()};
    Visit visit;
    std::unique_ptr<WishesDialog> dialog;
};

} // namespace

TEST_CASE("Priority, skill, days and hours of a visit are chosen and saved, and can be undone")
{
    WishesBench bench;
    bench.open();
    auto *skill = bench.field<QComboBox>("wishSkill");
    CHECK(skill->findText(u"HVAC"_qs) > 0);
    bench.field<QComboBox>("wishPriority")->setCurrentIndex(3);
    skill->setCurrentText(u"Gas"_qs);
    CHECK_FALSE(bench.field<DayEdit>("wishFrom")->isEnabled());
    bench.field<QCheckBox>("wishHasFrom")->setChecked(true);
    bench.field<DayEdit>("wishFrom")->setDate(QDate(2026, 3, 3));
    bench.field<QCheckBox>("wishHasUntil")->setChecked(true);
    bench.field<DayEdit>("wishUntil")->setDate(QDate(2026, 3, 5));
    bench.field<QCheckBox>("wishHasHours")->setChecked(true);
    bench.field<TimeEdit>("wishStart")->setTime(QTime(8, 0));
    bench.field<TimeEdit>("wishEnd")->setTime(QTime(23, 59));
    QSignalSpy saved(bench.dialog.get(), &WishesDialog::saved);
    bench.save();
    CHECK(saved.count() == 1);
    CHECK(bench.dialog->result() == QDialog::Accepted);
    const VisitWishes wishes = bench.details().visit.wishes;
    CHECK(wishes == VisitWishes{VisitPriority::Urgent, u"Gas"_qs, QDate(2026, 3, 3), QDate(2026, 3, 5),
                                MinuteRange{480, 1440}});
    bench.open();
    CHECK(bench.field<QComboBox>("wishPriority")->currentIndex() == 3);
    CHECK(bench.field<TimeEdit>("wishEnd")->time() == QTime(23, 59));
    bench.backend().undo();
    bench.settle();
    CHECK(bench.details().visit.wishes == VisitWishes());
}

TEST_CASE("Wishes that do not fit stay in the dialog and say why")
{
    WishesBench bench;
    bench.open();
    bench.field<QCheckBox>("wishHasFrom")->setChecked(true);
    bench.field<DayEdit>("wishFrom")->setDate(QDate(2026, 3, 9));
    bench.field<QCheckBox>("wishHasUntil")->setChecked(true);
    bench.field<DayEdit>("wishUntil")->setDate(QDate(2026, 3, 5));
    bench.save();
    CHECK(bench.dialog->isVisible());
    CHECK(bench.details().visit.wishes == VisitWishes());
    bench.field<DayEdit>("wishUntil")->setDate(QDate(2026, 3, 9));
    bench.failWrites(true);
    bench.save();
    CHECK(bench.dialog->banner()->isShown());
    bench.failWrites(false);
    bench.save();
    CHECK_FALSE(bench.dialog->isVisible());
}

TEST_CASE("What the customer wishes stands below what the visit wants")
{
    WishesBench bench;
    bench.open();
    CHECK_FALSE(bench.field<QLabel>("wishCustomer")->isVisible());
    CustomerWishes wishes;
    wishes.customer = bench.details().customer.id;
    wishes.refused = {bench.technician};
    bench.act(SaveCustomerWishes{wishes});
    bench.open();
    CHECK(bench.field<QLabel>("wishCustomer")->text().contains(u"not Ann Ruiz"_qs));
}

TEST_CASE("In the dialog of time and people wishes are saved by themselves, and what they want of the place "
          "is said")
{
    WishesBench bench;
    VisitPlace place{WallTime::at(QDate(2026, 3, 3), 9), 60, {bench.technician}};
    VisitDialog dialog(bench.backend(), bench.context, bench.details(), place, VisitDialog::Start::Time);
    dialog.show();
    bench.settle();
    auto *problems = child<QLabel>(&dialog, "placeProblems");
    CHECK(problems->text().isEmpty());
    child<QPushButton>(&dialog, "visitWishes")->click();
    auto *wishes = child<WishesDialog>(&dialog, "wishesDialog");
    child<QComboBox>(wishes, "wishSkill")->setCurrentText(u"Panels"_qs);
    child<QPushButton>(wishes, "wishSave")->click();
    bench.settle();
    CHECK(problems->text() == u"Ann Ruiz does not have the skill Panels"_qs);
    child<QPushButton>(&dialog, "visitSave")->click();
    bench.settle();
    CHECK(dialog.result() == QDialog::Accepted); // with the version that the wishes made
    CHECK(bench.details().visit.start == place.start);
}

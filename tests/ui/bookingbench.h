// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/bookingcustomer.h"
#include "ui/board/bookingdialog.h"
#include "ui/board/customerfinder.h"
#include "ui/widgets/banner.h"
#include <QPointer>

namespace truckroll::testkit {

/// An office with two technicians and a customer, and the dialog that books, driven by keys that are counted.
class BookingBench : public OfficeBench
{
public:
    BookingBench()
    {
        ann = technician(QStringLiteral("Ann Ruiz"));
        bob = technician(QStringLiteral("Bob Hale"));
        kline = customer();
        context.load();
        REQUIRE(waitUntil([&] { return context.isLoaded(); }));
    }
    ~BookingBench()
    {
        delete dialog;
        settle();
    }

    TechnicianId technician(const QString &name)
    {
        SaveTechnician save;
        save.technician.name = name;
        return act(save).id;
    }
    static BookingStart at(int hour, std::vector<TechnicianId> technicians, int minutes = 60)
    {
        BookingStart start;
        start.place.start = WallTime::at(QDate(2026, 3, 3), hour);
        start.place.minutes = minutes;
        start.place.technicians = std::move(technicians);
        return start;
    }
    BookingDialog &open(const BookingStart &start)
    {
        delete dialog;
        dialog = new BookingDialog(backend(), context, start);
        QObject::connect(dialog, &BookingDialog::booked, dialog,
                         [this](const BookVisit::Reply &reply, bool open) {
                             booked = reply;
                             opened = open;
                         });
        dialog->show();
        QApplication::setActiveWindow(dialog);
        settle();
        return *dialog;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QTest::keyClick(dialog->focusWidget(), key, modifiers);
    }
    /// Text is not counted: it is what the caller says.
    void type(const QString &text) { QTest::keyClicks(dialog->focusWidget(), text); }
    QString focus() const { return dialog->focusWidget()->objectName(); }
    bool waitForList()
    {
        return waitUntil([&] { return finder().isListShown(); });
    }
    /// As far as the quick form of a customer, whose name was typed and is not known.
    void openForNew(const QString &name)
    {
        open(at(10, {bob}));
        type(name);
        REQUIRE(waitForList());
        press(Qt::Key_Return);
    }
    CustomerFinder &finder() { return *child<CustomerFinder>(dialog, "customerFinder"); }
    QString text(const char *field) { return child<QLineEdit>(dialog, field)->text(); }
    QString banner() { return dialog->banner()->text(); }
    BookVisit::Reply waitForBooking()
    {
        REQUIRE(waitUntil([&] { return booked.has_value(); }));
        settle();
        return *booked;
    }

    TechnicianId ann;
    TechnicianId bob;
    CustomerId kline;
    BoardContext context{backend()};
    QPointer<BookingDialog> dialog;
    std::optional<BookVisit::Reply> booked;
    bool opened = false;
    int presses = 0;
};

} // namespace truckroll::testkit

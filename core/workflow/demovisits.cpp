// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demodiary.h"

#include <algorithm>
#include <cstring>

namespace truckroll {

namespace {

constexpr const char *callNotes[] = {
    "Customer called to ask for the morning. Told them we come between 8 and 10.",
    "Left a message on the mailbox, asked to call back.",
    "Tenant lets us in, owner is out of town. Tenant's number is on the contact.",
    "Wants a text half an hour before we arrive.",
    "Asked whether the service plan covers it; it does, labor included.",
    "Called back: problem is worse since yesterday, please come earlier if somebody falls out.",
    "Access through the side gate, dog is friendly.",
    "Old unit is on the second floor. Bring two people and the stair dolly.",
    "Part ordered, arrives Thursday morning at the counter.",
    "Customer confirmed by phone."};

constexpr const char *departments[] = {"Service", "Service", "Service", "Projects"};

bool isEmergency(const DemoVisit &visit)
{
    return std::strcmp(visit.job->category, "Emergency") == 0;
}

WallTime timeOfCall(DemoContext &demo, const DemoVisit &visit)
{
    if (isEmergency(visit)) {
        WallTime call = visit.start->plusMinutes(-demo.random.between(60, 180));
        call.minute = std::max(call.minute, 6 * 60 + 30); // whoever is on call gets up early
        const bool onCall = call.date.dayOfWeek() > 5;
        return onCall || demo.present() < call ? call : demo.inHours(call);
    }
    WallTime call = visit.start->plusMinutes(-1440 * demo.random.between(1, 12));
    call.minute = 7 * 60 + 30 + demo.random.below(9 * 60);
    // What stands in the books for next month was called in by now.
    if (demo.present() < call.plusMinutes(30))
        call = demo.present().plusMinutes(-demo.random.between(90, 4 * 1440));
    return demo.inHours(call);
}

Done setStatus(DemoContext &demo, const DemoVisitPtr &visit, const WallTime &when, VisitStatus status)
{
    TRY(const Visit after,
        demo.act(demo.dispatcher, when, SetVisitStatus{visit->visit, visit->version, status}));
    visit->version = after.version;
    return Nothing{};
}

void statusAt(DemoContext &demo, const DemoVisitPtr &visit, const WallTime &when, VisitStatus status)
{
    demo.at(when, [&demo, visit, when, status] { return setStatus(demo, visit, when, status); });
}

/// Days long past need no steps in between; the last few show them in the folder's history.
bool tellsAllSteps(const DemoContext &demo, const DemoVisit &visit)
{
    return visit.start->date.daysTo(demo.today()) <= 2;
}

void playNormal(DemoContext &demo, const DemoVisitPtr &visit)
{
    const WallTime dayBefore{visit->start->date.addDays(-1), 15 * 60};
    const WallTime leaves = visit->start->plusMinutes(-20);
    const WallTime begins = visit->start->plusMinutes(demo.random.between(-4, 6));
    const WallTime ends = visit->end().plusMinutes(demo.random.between(-10, 5));
    if (tellsAllSteps(demo, *visit)) {
        if (visit->bookedAt < dayBefore && visit->outcome != DemoVisit::Outcome::Unconfirmed)
            statusAt(demo, visit, dayBefore, VisitStatus::Confirmed);
        else if (visit->start->date != demo.today() && demo.random.percent(25))
            statusAt(demo, visit, visit->bookedAt.plusMinutes(45), VisitStatus::Confirmed);
        statusAt(demo, visit, leaves, VisitStatus::Dispatched);
        statusAt(demo, visit, begins, VisitStatus::InProgress);
    }
    statusAt(demo, visit, ends, VisitStatus::Done);
}

void playOutcome(DemoContext &demo, const DemoVisitPtr &visit)
{
    const WallTime morning{visit->start->date, 7 * 60 + 40};
    switch (visit->outcome) {
    case DemoVisit::Outcome::Normal:
    case DemoVisit::Outcome::Unconfirmed:
        playNormal(demo, visit);
        return;
    case DemoVisit::Outcome::Cancelled:
        statusAt(demo, visit, std::max(visit->bookedAt.plusMinutes(20), morning), VisitStatus::Cancelled);
        return;
    case DemoVisit::Outcome::OnHold:
        statusAt(demo, visit, visit->start->plusMinutes(3), VisitStatus::InProgress);
        statusAt(demo, visit, visit->start->plusMinutes(20), VisitStatus::OnHold);
        return;
    case DemoVisit::Outcome::Late:
        statusAt(demo, visit, visit->bookedAt.plusMinutes(10), VisitStatus::Confirmed);
        return;
    }
}

BookVisit bookingOf(DemoContext &demo, const DemoVisit &visit)
{
    const DemoCustomer &customer = demo.customers[visit.customer];
    BookVisit book;
    book.customer = customer.id;
    book.site = customer.sites[visit.site];
    book.company = demo.company.id;
    book.title = QString::fromLatin1(visit.job->title);
    book.description = QString::fromLatin1(visit.job->description);
    book.category = demo.categories.at(QString::fromLatin1(visit.job->category));
    book.department = QString::fromLatin1(demo.random.oneOf(departments));
    book.contactName = customer.contactName;
    book.contactPhone = customer.contactPhone;
    book.start = visit.start;
    book.minutes = visit.minutes;
    book.wishes = visit.wishes;
    for (const size_t technician : visit.technicians)
        book.technicians.push_back(demo.technicians[technician].id);
    return book;
}

Done book(DemoContext &demo, const DemoVisitPtr &visit)
{
    TRY(const BookVisit::Reply booked, demo.act(demo.dispatcher, visit->bookedAt, bookingOf(demo, *visit)));
    visit->appointment = booked.appointment.id;
    visit->visit = booked.visit.id;
    visit->version = booked.visit.version;
    if (demo.random.percent(visit->start ? 14 : 60)) {
        const WallTime when = visit->bookedAt.plusMinutes(demo.random.between(2, 25));
        const QString text = QString::fromLatin1(demo.random.oneOf(callNotes));
        demo.at(when, [&demo, visit, when, text]() -> Done {
            CHECK_OK(demo.act(demo.dispatcher, when, AddCallNote{visit->appointment, text}));
            return Nothing{};
        });
    }
    if (visit->start)
        playOutcome(demo, visit);
    playDemoDocuments(demo, visit);
    return Nothing{};
}

} // namespace

void chooseDemoCaller(DemoContext &demo, DemoVisit &visit)
{
    visit.customer = size_t(demo.random.below(int(demo.customers.size())));
    visit.site = size_t(demo.random.below(int(demo.customers[visit.customer].sites.size())));
    if (!visit.start)
        return;
    visit.bookedAt = timeOfCall(demo, visit);
    if (visit.start->date == demo.today() || visit.outcome != DemoVisit::Outcome::Normal)
        return;
    if (demo.random.percent(4))
        visit.outcome = DemoVisit::Outcome::Cancelled;
    else if (demo.random.percent(1))
        visit.outcome = DemoVisit::Outcome::OnHold;
}

void playDemoVisit(DemoContext &demo, const DemoVisitPtr &visit)
{
    demo.at(visit->bookedAt, [&demo, visit] { return book(demo, visit); });
}

} // namespace truckroll

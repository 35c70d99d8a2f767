// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/generateload.h"

#include "core/schedule/zonedday.h"
#include "core/store/officestore.h"
#include "core/store/technicianstore.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <QRandomGenerator>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GenerateLoad)
};

constexpr int mostVisits = 1'000'000;
constexpr int visitsOfCustomer = 5;
constexpr int firstHour = 7;
constexpr int lastHour = 18;

// Names and jobs are data of a test office, the same in every language.
const QStringList &jobs()
{
    static const QStringList names{QStringLiteral("Tap repair"),      QStringLiteral("Water heater"),
                                   QStringLiteral("Drain cleaning"),  QStringLiteral("Furnace check"),
                                   QStringLiteral("Air conditioner"), QStringLiteral("Leak search"),
                                   QStringLiteral("Sump pump"),       QStringLiteral("Gas line test")};
    return names;
}

class Load
{
public:
    Load(WriteScope &scope, const GenerateLoad &what, const QDate &from)
        : m_scope(scope), m_what(what), m_from(from), m_random(what.seed)
    {
    }

    Done run()
    {
        CHECK_OK(addTechnicians());
        for (int i = 0; i < m_what.visits; ++i)
            CHECK_OK(addVisit(i));
        m_scope.describe(Texts::tr("Generated %n visit(s)", nullptr, m_what.visits));
        return Nothing{};
    }

private:
    Done addTechnicians()
    {
        for (int i = 1; i <= m_what.technicians; ++i) {
            Technician technician;
            technician.name = QStringLiteral("Technician %1").arg(i, 3, 10, QLatin1Char('0'));
            if (const TechnicianId known = technicianNamed(m_scope, technician.name)) { // of an earlier load
                m_technicians.push_back(known);
                continue;
            }
            technician.color =
                QStringLiteral("#%1").arg(m_random.bounded(0x404040, 0xc0c0c0), 6, 16, QLatin1Char('0'));
            technician.position = 1000 + i;
            TRY(const Technician saved, perform(m_scope, SaveTechnician{technician}));
            m_technicians.push_back(saved.id);
        }
        return Nothing{};
    }

    /// Quarter hours of the working day, technicians and days in turn, so that the load is even.
    BookVisit booking(int index)
    {
        BookVisit book;
        book.title = jobs().at(m_random.bounded(int(jobs().size())));
        book.technicians = {m_technicians[size_t(index) % m_technicians.size()]};
        const int day = index / m_what.technicians % m_what.days;
        const int quarter = m_random.bounded(firstHour * 4, lastHour * 4);
        book.start = WallTime{m_from.addDays(day), quarter * 15};
        book.minutes = 30 + 30 * m_random.bounded(4);
        return book;
    }

    Done addVisit(int index)
    {
        BookVisit book = booking(index);
        if (index % visitsOfCustomer == 0)
            book.customer = newCustomer(index / visitsOfCustomer + 1);
        else
            book.customer = m_customer;
        TRY(const BookVisit::Reply booked, perform(m_scope, book));
        m_customer = booked.appointment.customer;
        return Nothing{};
    }

    static NewCustomer newCustomer(int number)
    {
        NewCustomer customer;
        customer.name = QStringLiteral("Customer %1").arg(number, 5, 10, QLatin1Char('0'));
        customer.phone = QStringLiteral("217555%1").arg(number % 10000, 4, 10, QLatin1Char('0'));
        customer.address = {QStringLiteral("%1 Long Street").arg(number), QStringLiteral("Springfield"),
                            QStringLiteral("IL"), QStringLiteral("62701")};
        return customer;
    }

    WriteScope &m_scope;
    const GenerateLoad &m_what;
    QDate m_from;
    QRandomGenerator m_random;
    std::vector<TechnicianId> m_technicians;
    CustomerId m_customer;
};

} // namespace

Done generateLoad(WriteScope &scope, const GenerateLoad &what)
{
    if (what.technicians < 1 || what.days < 1 || what.visits < 0 || what.visits > mostVisits)
        return ruleBroken(
            Texts::tr("A load needs at least one technician and one day, and at most %1 visits. Nothing "
                      "was added.")
                .arg(mostVisits));
    QDate from = what.from;
    if (!from.isValid()) {
        const auto zone = findZone(officeBasics(scope).zone);
        from = ZonedDay::toWall(scope.clock().nowUtc(), zone.value_or(QTimeZone::utc())).date;
    }
    return Load(scope, what, from).run();
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/boardslots.h"

#include "core/store/statement.h"
#include "core/store/visitsql.h"
#include "core/store/visitstore.h"
#include <QCoreApplication>
#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BoardSlots)
};

/// What a slot copies from the folder, its customer and its site.
#define TRUCKROLL_SLOT_TEXTS                                                                                 \
    "coalesce(a.category_id, 0) AS category_id, CASE WHEN a.rule = '' THEN 0 ELSE 1 END AS recurring, "      \
    "c.id AS customer_id, c.name AS customer, a.title AS title, " TRUCKROLL_PLACE " AS place"
#define TRUCKROLL_SLOT_SOURCE                                                                                \
    "appointment a JOIN customer c ON c.id = a.customer_id LEFT JOIN site s ON s.id = a.site_id"
#define TRUCKROLL_RENEW_SLOTS                                                                                \
    "UPDATE board_slot SET category_id = now.category_id, recurring = now.recurring, "                       \
    "customer_id = now.customer_id, customer = now.customer, title = now.title, place = now.place "          \
    "FROM (SELECT v.id AS visit_id, " TRUCKROLL_SLOT_TEXTS " FROM " TRUCKROLL_SLOT_SOURCE                    \
    " JOIN visit v ON v.appointment_id = a.id WHERE "
#define TRUCKROLL_RENEW_SLOTS_END ") AS now WHERE board_slot.visit_id = now.visit_id"

QString joined(const std::vector<TechnicianId> &technicians)
{
    QString text;
    for (const TechnicianId technician : technicians) {
        if (!text.isEmpty())
            text += QLatin1Char(' ');
        text += QString::number(technician.value());
    }
    return text;
}

/// What joined() wrote.
std::vector<TechnicianId> taken(std::string_view text)
{
    std::vector<TechnicianId> technicians;
    technicians.reserve(text.empty() ? 0 : size_t(1 + std::count(text.begin(), text.end(), ' ')));
    for (const char *at = text.data(), *end = at + text.size(); at != end;) {
        qint64 number = 0;
        const auto [after, error] = std::from_chars(at, end, number);
        if (error == std::errc())
            technicians.emplace_back(number);
        at = after == at ? at + 1 : after;
    }
    return technicians;
}

/// What many rows hold: a busy week names the same customers, titles, streets and people again and again.
/// What was read shortly before is taken again instead of being made anew, which is quicker and takes less
/// memory.
template <class Value>
class Repeated
{
public:
    explicit Repeated(Value (*made)(std::string_view stored)) : m_made(made) {}

    Value of(std::string_view stored)
    {
        if (stored.empty())
            return {};
        Known &known = m_known[std::hash<std::string_view>()(stored) % m_known.size()];
        if (known.stored != stored) {
            known.stored.assign(stored);
            known.value = m_made(stored);
        }
        return known.value;
    }

private:
    struct Known
    {
        std::string stored;
        Value value;
    };
    Value (*m_made)(std::string_view);
    std::vector<Known> m_known{2048};
};

struct RepeatedValues
{
    Repeated<QString> texts{
        [](std::string_view stored) { return QString::fromUtf8(stored.data(), qsizetype(stored.size())); }};
    Repeated<TechnicianIds> people{[](std::string_view stored) { return TechnicianIds(taken(stored)); }};
};

VisitStatus statusOf(int stored)
{
    return stored >= 0 && stored < int(visitStatusCount) ? VisitStatus(stored) : VisitStatus::Scheduled;
}

BoardCard cardOfRow(const Statement &s, RepeatedValues &repeated)
{
    Repeated<QString> &texts = repeated.texts;
    BoardCard card;
    card.startUtc = s.number(0);
    card.technician = s.id<TechnicianId>(1);
    card.visit = s.id<VisitId>(2);
    card.appointment = s.id<AppointmentId>(3);
    card.version = s.number(4);
    card.start = s.wallTime(5).value_or(WallTime());
    card.minutes = s.integer(6);
    card.status = statusOf(s.integer(7));
    card.category = s.id<CategoryId>(8);
    card.recurring = s.flag(9);
    card.technicians = repeated.people.of(s.storedText(10));
    card.customer = texts.of(s.storedText(11));
    card.title = texts.of(s.storedText(12));
    card.place = texts.of(s.storedText(13));
    card.customerId = s.id<CustomerId>(14);
    card.skill = texts.of(s.storedText(15));
    return card;
}

} // namespace

void addSlots(WriteScope &scope, const Visit &visit)
{
    if (!visit.start || visit.status == VisitStatus::Cancelled)
        return;
    Statement insert(
        scope.connection(),
        "INSERT INTO board_slot(category_id, recurring, customer_id, customer, title, place, start_utc, "
        "technician_id, visit_id, appointment_id, version, start_wall, minutes, status, technicians, skill) "
        "SELECT " TRUCKROLL_SLOT_TEXTS ", ?, ?, ?, a.id, ?, ?, ?, ?, ?, ? FROM " TRUCKROLL_SLOT_SOURCE
        " WHERE a.id = ?");
    const QString all = joined(visit.technicians);
    const auto add = [&](qint64 technician) {
        insert
            .bindAll(visit.startUtc, technician, visit.id, visit.version, visit.start, visit.minutes,
                     int(visit.status), all, visit.wishes.skill, visit.appointment)
            .run();
        insert.reset();
    };
    if (visit.technicians.empty())
        add(0);
    for (const TechnicianId technician : visit.technicians)
        add(technician.value());
}

void removeSlots(WriteScope &scope, VisitId visit)
{
    Statement(scope.connection(), "DELETE FROM board_slot WHERE visit_id = ?").bind(visit).run();
}

void refreshSlotsOfAppointment(WriteScope &scope, AppointmentId appointment)
{
    Statement(scope.connection(), TRUCKROLL_RENEW_SLOTS "a.id = ?" TRUCKROLL_RENEW_SLOTS_END)
        .bind(appointment)
        .run();
}

void refreshSlotsOfCustomer(WriteScope &scope, CustomerId customer)
{
    Statement(scope.connection(), TRUCKROLL_RENEW_SLOTS "a.customer_id = ?" TRUCKROLL_RENEW_SLOTS_END)
        .bind(customer)
        .run();
}

void refreshSlotsOfSite(WriteScope &scope, SiteId site)
{
    // Through the customer, whose folders are indexed; the folders of a site are not.
    Statement(scope.connection(),
              TRUCKROLL_RENEW_SLOTS "a.customer_id = (SELECT customer_id FROM site WHERE id = ?) AND "
                                    "a.site_id = ?" TRUCKROLL_RENEW_SLOTS_END)
        .bindAll(site, site)
        .run();
}

std::vector<BoardCard> cardsBetween(ReadScope &scope, qint64 fromUtc, qint64 toUtc)
{
    Statement s(scope.connection(),
                "SELECT start_utc, technician_id, visit_id, appointment_id, version, start_wall, minutes, "
                "status, category_id, recurring, technicians, customer, title, place, customer_id, skill "
                "FROM board_slot "
                "WHERE start_utc > ? AND start_utc < ? AND start_utc + minutes * 60 > ? "
                "ORDER BY start_utc, technician_id, visit_id");
    s.bindAll(fromUtc - qint64(Visit::longest) * 60, toUtc, fromUtc);
    std::vector<BoardCard> cards;
    RepeatedValues repeated;
    while (s.step())
        cards.push_back(cardOfRow(s, repeated));
    return cards;
}

QStringList slotProblems(Connection &connection, int most)
{
    // What the slots must be, said once more in SQL; what only one of the two sets holds is a problem.
    Statement s(
        connection,
        "WITH wanted AS (SELECT v.start_utc, coalesce(vt.technician_id, 0), v.id AS visit_id, a.id, "
        "v.version, "
        "v.start_wall, v.minutes, CASE v.status WHEN 'scheduled' THEN 0 WHEN 'confirmed' THEN 1 "
        "WHEN 'dispatched' THEN 2 WHEN 'in-progress' THEN 3 WHEN 'on-hold' THEN 4 WHEN 'done' THEN 5 "
        "END, " TRUCKROLL_SLOT_TEXTS
        ", coalesce((SELECT group_concat(technician_id, ' ') FROM (SELECT technician_id "
        "FROM visit_technician WHERE visit_id = v.id ORDER BY position)), ''), v.skill "
        "FROM visit v JOIN appointment a ON a.id = v.appointment_id "
        "JOIN customer c ON c.id = a.customer_id LEFT JOIN site s ON s.id = a.site_id "
        "LEFT JOIN visit_technician vt ON vt.visit_id = v.id "
        "WHERE v.start_wall IS NOT NULL AND v.status <> 'cancelled'), "
        "found AS (SELECT start_utc, technician_id, visit_id, appointment_id, version, start_wall, minutes, "
        "status, category_id, recurring, customer_id, customer, title, place, technicians, skill "
        "FROM board_slot) "
        "SELECT DISTINCT visit_id FROM (SELECT * FROM (SELECT * FROM wanted EXCEPT SELECT * FROM found) "
        "UNION ALL SELECT * FROM (SELECT * FROM found EXCEPT SELECT * FROM wanted)) LIMIT ?");
    s.bind(most);
    QStringList problems;
    while (s.step())
        problems += Texts::tr("The board shows visit %1 otherwise than it is stored.").arg(s.number(0));
    return problems;
}

} // namespace truckroll

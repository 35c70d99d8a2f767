// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/rows.h"

#include "core/store/counters.h"
#include "core/store/statement.h"

namespace truckroll {

void foundOffice(WriteScope &scope)
{
    const qint64 company = scope.newId();
    Statement(scope.connection(),
              "INSERT INTO company VALUES (?, ?, 'Prairie Plumbing', '', '', '', '', '', '', '', "
              "x'', NULL, 30, 30)")
        .bindAll(company, scope.version())
        .run();
    Statement(scope.connection(), "INSERT INTO number_series VALUES (?, 'quote', 'Q-', 1001, 1001, '')")
        .bind(company)
        .run();
}

BookedRows bookRows(WriteScope &scope, const QString &title)
{
    Connection &c = scope.connection();
    const Version version = scope.version();
    const BookedRows rows{scope.newId(), scope.newId(), scope.newId()};
    Statement(
        c,
        "INSERT INTO customer(id, version, name, phone, email, street, city, state, zip, tax_exempt, "
        "tax_exempt_reference, tax_rate_id, payment_term_days, notes, active, merged_into, search, "
        "phone_digits, address_key) VALUES (?, ?, 'Kline Bakery', '', '', '', '', '', '', 0, '', NULL, 30, "
        "'', 1, NULL, 'kline bakery', '', '')")
        .bindAll(rows.customer, version)
        .run();
    Statement(
        c,
        "INSERT INTO appointment VALUES (?, ?, ?, (SELECT min(id) FROM company), ?, NULL, ?, '', NULL, '', "
        "'', '', '', NULL, 0, '')")
        .bindAll(rows.appointment, version, nextAppointmentNumber(scope), rows.customer, title)
        .run();
    Statement(
        c, "INSERT INTO visit VALUES (?, ?, ?, NULL, '2026-03-02T09:00', 60, 'America/Chicago', 1772463600, "
           "'scheduled', '', 0, 'usual', '', NULL, NULL, NULL, NULL, 0)")
        .bindAll(rows.visit, version, rows.appointment)
        .run();
    Statement(c,
              "INSERT INTO board_slot VALUES (1772463600, 0, ?, ?, ?, '2026-03-02T09:00', 60, 0, 0, 0, '', "
              "'Kline Bakery', ?, '', ?, '')")
        .bindAll(rows.visit, rows.appointment, version, title, rows.customer)
        .run();
    scope.describe(QStringLiteral("Booked ") + title, AppointmentId(rows.appointment));
    return rows;
}

void stretchVisit(WriteScope &scope, qint64 visit, int minutes)
{
    Statement(scope.connection(), "UPDATE visit SET minutes = ?, version = ? WHERE id = ?")
        .bindAll(minutes, scope.version(), visit)
        .run();
    Statement(scope.connection(), "UPDATE board_slot SET minutes = ?, version = ? WHERE visit_id = ?")
        .bindAll(minutes, scope.version(), visit)
        .run();
    Statement folder(scope.connection(), "SELECT appointment_id FROM visit WHERE id = ?");
    folder.bind(visit);
    scope.describe(QStringLiteral("Made it %1 minutes").arg(minutes),
                   folder.step() ? folder.id<AppointmentId>(0) : AppointmentId());
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/officestore.h"

#include "core/store/migrator.h"
#include "core/store/statement.h"
#include <QCryptographicHash>
#include <QUuid>

namespace truckroll {

namespace {

QString stored(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT value FROM setting WHERE name = ?");
    statement.bind(name);
    return statement.step() ? statement.text(0) : QString();
}

void store(WriteScope &scope, const QString &name, const QString &value)
{
    Statement(scope.connection(), "INSERT INTO setting(name, value) VALUES (?, ?) "
                                  "ON CONFLICT(name) DO UPDATE SET value = excluded.value")
        .bindAll(name, value)
        .run();
}

/// Number of the audit's last row.
qint64 lastAct(ReadScope &scope)
{
    Statement statement(scope.connection(), "SELECT coalesce(max(seq), 0) FROM audit");
    return statement.step() ? statement.number(0) : 0;
}

} // namespace

OfficeBasics officeBasics(ReadScope &scope)
{
    return {stored(scope, QStringLiteral("office.zone")).toLatin1(),
            stored(scope, QStringLiteral("office.currency"))};
}

OfficeMaking officeMaking(ReadScope &scope)
{
    const qint64 acts = stored(scope, QStringLiteral("office.made_acts")).toLongLong();
    Statement statement(scope.connection(), "SELECT NOT EXISTS (SELECT 1 FROM draft)");
    const bool nothingTyped = statement.step() && statement.flag(0);
    return {stored(scope, QStringLiteral("office.made")).toLongLong(),
            acts != 0 && lastAct(scope) <= acts && nothingTyped};
}

/// Of its making and the first row of its audit, which nobody changes.
QByteArray officeIdentity(ReadScope &scope)
{
    Statement first(scope.connection(), "SELECT at_utc, version, user_name FROM audit ORDER BY seq LIMIT 1");
    QByteArray birth =
        (stored(scope, QStringLiteral("office.made")) + stored(scope, QStringLiteral("office.birth")))
            .toUtf8();
    if (first.step())
        birth += '/' + QByteArray::number(first.number(0)) + '/' + QByteArray::number(first.number(1)) + '/' +
                 first.text(2).toUtf8();
    return QCryptographicHash::hash(birth, QCryptographicHash::Sha256).toHex();
}

void storeOfficeMaking(WriteScope &scope)
{
    store(scope, QStringLiteral("office.made"), QString::number(scope.clock().nowUtc()));
    // Offices that were made in the same second, by a script for instance, are two all the same.
    store(scope, QStringLiteral("office.birth"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    store(scope, QStringLiteral("office.made_acts"), QString::number(lastAct(scope) + 1));
}

int officeSchema(ReadScope &scope)
{
    return schemaVersion(scope.connection().handle());
}

std::map<QString, qint64> recordCounts(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT 'customers', count(*) FROM customer WHERE active = 1 "
                        "UNION ALL SELECT 'sites', count(*) FROM site WHERE active = 1 "
                        "UNION ALL SELECT 'technicians', count(*) FROM technician WHERE active = 1 "
                        "UNION ALL SELECT 'crews', count(*) FROM crew "
                        "UNION ALL SELECT 'items', count(*) FROM item WHERE active = 1 "
                        "UNION ALL SELECT 'appointments', count(*) FROM appointment "
                        "UNION ALL SELECT 'visits', count(*) FROM visit "
                        "UNION ALL SELECT 'notes', count(*) FROM call_note "
                        "UNION ALL SELECT 'quotes', count(*) FROM document WHERE kind = 'quote' "
                        "UNION ALL SELECT 'workorders', count(*) FROM document WHERE kind = 'workorder' "
                        "UNION ALL SELECT 'invoices', count(*) FROM document WHERE kind = 'invoice' "
                        "UNION ALL SELECT 'proformas', count(*) FROM document WHERE kind = 'proforma' "
                        "UNION ALL SELECT 'payments', count(*) FROM payment");
    std::map<QString, qint64> counts;
    while (statement.step())
        counts[statement.text(0)] = statement.number(1);
    return counts;
}

void storeOfficeBasics(WriteScope &scope, const OfficeBasics &basics)
{
    store(scope, QStringLiteral("office.zone"), QString::fromLatin1(basics.zone));
    store(scope, QStringLiteral("office.currency"), basics.currency);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/officestore.h"

#include "core/store/statement.h"

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

} // namespace

OfficeBasics officeBasics(ReadScope &scope)
{
    return {stored(scope, QStringLiteral("office.zone")).toLatin1(),
            stored(scope, QStringLiteral("office.currency"))};
}

void storeOfficeBasics(WriteScope &scope, const OfficeBasics &basics)
{
    store(scope, QStringLiteral("office.zone"), QString::fromLatin1(basics.zone));
    store(scope, QStringLiteral("office.currency"), basics.currency);
}

} // namespace truckroll

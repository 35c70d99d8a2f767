// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/counters.h"

#include "core/store/statement.h"
#include <QCoreApplication>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Counters)
};

/// The prefix and the number that stood in the series before it moved on.
QString drawn(Statement &statement)
{
    QString number = statement.text(0) + QString::number(statement.number(1));
    while (statement.step()) { // RETURNING must be read to its end, or the row is not there yet
    }
    return number;
}

} // namespace

QString nextAppointmentNumber(WriteScope &scope)
{
    Statement statement(scope.connection(),
                        "UPDATE office_series SET next = next + 1 WHERE name = 'appointment' "
                        "RETURNING prefix, next - 1");
    if (!statement.step())
        throw StorageFailure(SQLITE_CORRUPT, "the series of appointment numbers is missing");
    return drawn(statement);
}

Result<QString> nextDocumentNumber(WriteScope &scope, CompanyId company, DocumentKind kind)
{
    Statement statement(scope.connection(), "UPDATE number_series SET next = next + 1 "
                                            "WHERE company_id = ? AND kind = ? RETURNING prefix, next - 1");
    statement.bindAll(company, documentKindName(kind));
    if (!statement.step())
        return failure(
            ErrorCode::NotFound,
            Texts::tr("The company of this document is not there any more. Choose another company; "
                      "nothing was saved."));
    return drawn(statement);
}

} // namespace truckroll

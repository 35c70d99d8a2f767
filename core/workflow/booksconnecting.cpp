// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/officestore.h"
#include "core/store/postingstore.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksConnecting)
};

/// The same again when a backup is restored that is older than the first connection.
QString newOfficeMark(ReadScope &scope)
{
    constexpr int hexDigits = 8;
    return QString::fromLatin1(officeIdentity(scope).left(hexDigits));
}

bool hasLinks(ReadScope &scope)
{
    for (size_t entity = 0; entity < bookEntityCount; ++entity) {
        if (!linksOf(scope, BookEntity(entity)).empty())
            return true;
    }
    return !postingsInState(scope, PostingState::Sending).empty();
}

} // namespace

Result<BooksConnection> perform(WriteScope &scope, const SaveBooksConnection &command)
{
    const BooksConnection before = booksConnection(scope);
    BooksConnection connection = command.connection;
    if (connection.version != before.version)
        return failure(ErrorCode::Conflict,
                       Texts::tr("The connection to QuickBooks was changed by somebody else in the meantime. "
                                 "Nothing was changed; look at it, then try again."));
    const bool otherCompany =
        !before.realm.isEmpty() && (before.realm != connection.realm || before.sandbox != connection.sandbox);
    if (otherCompany && hasLinks(scope))
        return ruleBroken(
            Texts::tr(
                "This office has sent to “%1”, and you signed in to another company. Its customers and "
                "invoices "
                "are not there, so nothing was connected. Sign in again and choose “%1”; for another company "
                "use an office of its own.")
                .arg(before.companyName));
    if (otherCompany) { // as at the first connection: what was read and chosen is of the company before
        forgetBooksLists(scope);
        connection.listsAt = 0;
        connection.pulledUntil = 0;
    }
    connection.officeMark = before.officeMark.isEmpty() ? newOfficeMark(scope) : before.officeMark;
    if (connection == before && connection.connected)
        return connection; // a disconnect is always stored: whoever connects meanwhile notices
    storeBooksConnection(scope, connection);
    if (connection.isConnected() && !before.isConnected())
        scope.describe(Texts::tr("Connected with “%1” in QuickBooks").arg(connection.companyName));
    else if (!connection.isConnected() && before.isConnected())
        scope.describe(Texts::tr("Disconnected from “%1” in QuickBooks").arg(before.companyName));
    return connection;
}

Result<BooksConnection> perform(WriteScope &scope, const NoteAboutConnection &command)
{
    const BooksConnection before = booksConnection(scope);
    BooksConnection connection = before;
    if (!before.isConnected() || before.realm != command.realm)
        return before;
    if (command.ends) {
        connection.accessUntil = command.ends->access;
        connection.refreshUntil = command.ends->refresh;
        connection.hardEnd = command.ends->hard;
    }
    if (command.preferences) {
        connection.preferences = *command.preferences;
        connection.trouble.clear();
    }
    if (command.trouble)
        connection.trouble = *command.trouble;
    if (command.lookBackTo && command.lookBackTo < before.pulledUntil)
        connection.pulledUntil = command.lookBackTo;
    if (command.listsAt)
        connection.listsAt = command.listsAt;
    if (connection == before)
        return before;
    storeBooksConnection(scope, connection);
    return connection;
}

Result<BooksLease> perform(WriteScope &scope, const TakeBooksLease &command)
{
    const qint64 now = scope.clock().nowUtc();
    const BooksLease held = booksLease(scope);
    // One process holds an office, so the lease of another one was left behind by a crash.
    const auto process = [](const QString &owner) { return owner.section(QLatin1Char('/'), 0, 0); };
    const bool alive = process(held.owner) == process(command.owner) && held.until > now;
    if (!held.owner.isEmpty() && held.owner != command.owner && alive)
        return failure(
            ErrorCode::StorageBusy,
            Texts::tr("%1 is sending to QuickBooks at the moment. Nothing was sent; try again when that is "
                      "done.")
                .arg(held.who.isEmpty() ? Texts::tr("Another window") : held.who));
    BooksLease lease{command.owner, scope.actor().name, now + command.seconds};
    storeBooksLease(scope, lease);
    return lease;
}

Result<Nothing> perform(WriteScope &scope, const GiveBackBooksLease &command)
{
    if (booksLease(scope).owner == command.owner)
        storeBooksLease(scope, {});
    return Nothing{};
}

Result<Nothing> perform(WriteScope &scope, const NoteInBooksLog &command)
{
    writeBooksLog(scope, command.entry);
    return Nothing{};
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draftstore.h"

#include "core/store/statement.h"

namespace truckroll {

std::map<QString, QString> draftsOf(ReadScope &scope, UserId user)
{
    Statement statement(scope.connection(), "SELECT name, text FROM draft WHERE user_id = ?");
    statement.bind(user.value());
    std::map<QString, QString> drafts;
    while (statement.step())
        drafts[statement.text(0)] = statement.text(1);
    return drafts;
}

void storeDraft(WriteScope &scope, UserId user, const QString &key, const QString &text)
{
    if (text.isEmpty()) {
        Statement(scope.connection(), "DELETE FROM draft WHERE user_id = ? AND name = ?")
            .bindAll(user.value(), key)
            .run();
        return;
    }
    Statement(scope.connection(),
              "INSERT INTO draft(user_id, name, text, at_utc) VALUES (?, ?, ?, ?) "
              "ON CONFLICT(user_id, name) DO UPDATE SET text = excluded.text, at_utc = excluded.at_utc")
        .bindAll(user.value(), key, text, scope.clock().nowUtc())
        .run();
}

} // namespace truckroll

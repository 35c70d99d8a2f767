// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include <QByteArray>

struct sqlite3_session;

namespace truckroll {

/// Takes down what a transaction changes in the user's tables, as an SQLite changeset: the old and the new
/// values of each row. Begun after BEGIN, read before COMMIT. Not taken down are the tables that undo must
/// leave alone: the counters (numbers of the program never go back), the audit, unsaved
/// text and the search indexes, which triggers keep.
class Recording
{
public:
    explicit Recording(Connection &connection); ///< throws StorageFailure
    ~Recording();
    Q_DISABLE_COPY_MOVE(Recording)

    QByteArray changeset(); ///< empty when nothing changed; throws StorageFailure

private:
    Connection &m_connection;
    sqlite3_session *m_session = nullptr;
};

bool isRecorded(const char *table);
/// The changeset that takes another one back; throws StorageFailure.
QByteArray inverted(const QByteArray &changeset);
/// Two changesets as one; throws StorageFailure.
QByteArray concatenated(const QByteArray &first, const QByteArray &second);

} // namespace truckroll

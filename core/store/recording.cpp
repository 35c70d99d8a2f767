// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recording.h"

#include "core/store/statement.h"
#include "core/store/trigrams.h"
#include <algorithm>
#include <array>
#include <cstring>
#include <sqlite3.h>

namespace truckroll {

namespace {

void check(int code, const char *what)
{
    if (code != SQLITE_OK)
        throw StorageFailure(code, what);
}

QByteArray taken(void *bytes, int size)
{
    QByteArray copy(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return copy;
}

} // namespace

bool isRecorded(const char *table)
{
    static constexpr std::array<const char *, 6> left{"counter",     "audit",       "draft",
                                                      "books_entry", "books_lease", "books_log"};
    return !isSearchIndex(table) && std::none_of(left.begin(), left.end(), [&](const char *name) {
        return std::strcmp(name, table) == 0;
    });
}

Recording::Recording(Connection &connection) : m_connection(connection)
{
    check(sqlite3session_create(connection.handle(), "main", &m_session), "sqlite3session_create");
    sqlite3session_table_filter(
        m_session, [](void *, const char *table) { return isRecorded(table) ? 1 : 0; }, nullptr);
    const int code = sqlite3session_attach(m_session, nullptr);
    if (code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        check(code, "sqlite3session_attach");
    }
}

Recording::~Recording()
{
    sqlite3session_delete(m_session);
}

QByteArray Recording::changeset()
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3session_changeset(m_session, &size, &bytes), "sqlite3session_changeset");
    return taken(bytes, size);
}

QByteArray inverted(const QByteArray &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes),
          "sqlite3changeset_invert");
    return taken(bytes, size);
}

QByteArray concatenated(const QByteArray &first, const QByteArray &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    int size = 0;
    void *bytes = nullptr;
    // The C interface takes them as void *, but only reads.
    check(sqlite3changeset_concat(int(first.size()), const_cast<char *>(first.constData()),
                                  int(second.size()), const_cast<char *>(second.constData()), &size, &bytes),
          "sqlite3changeset_concat");
    return taken(bytes, size);
}

} // namespace truckroll

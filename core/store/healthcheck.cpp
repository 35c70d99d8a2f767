// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/healthcheck.h"

#include "core/base/memory.h"
#include "core/store/connection.h"
#include "core/store/filecheck.h"
#include "core/store/officecheck.h"
#include "core/store/statement.h"
#include <QCoreApplication>
#include <chrono>
#include <sqlite3.h>
#include <unistd.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HealthCheck)
};

Done damaged(const QString &path, const QString &detail)
{
    return refused(
        Texts::tr("“%1” is damaged: what it shows may be wrong, and nothing is written to it any more. "
                  "Restore a backup.")
            .arg(path),
        detail);
}

/// Whoever reads the board meanwhile goes first.
void giveWay()
{
    constexpr int lowerPriority = 10;
    // On Linux it is of this thread alone; where it cannot be had all goes on as it is.
    [[maybe_unused]] const int now = ::nice(lowerPriority);
}

} // namespace

HealthCheck::HealthCheck(const QString &path, const Migrations &migrations, Told told)
    : m_answer(m_promise.get_future().share()), m_thread([this, path, migrations, told = std::move(told)] {
          giveWay();
          const Done found = look(path, migrations);
          giveBackMemory(); // a large office leaves megabytes that nobody needs again
          {
              const std::lock_guard guard(m_mutex);
              if (told && !m_brokenOff)
                  told(found);
          }
          m_promise.set_value(found); // last: whoever waited for it may end this at once
      })
{
}

HealthCheck::~HealthCheck()
{
    {
        const std::lock_guard guard(m_mutex);
        m_brokenOff = true;
        if (m_handle)
            sqlite3_interrupt(m_handle);
    }
    m_thread.join();
}

bool HealthCheck::isDone() const
{
    return m_answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

Done HealthCheck::answer()
{
    return m_answer.get();
}

Done HealthCheck::look(const QString &path, const Migrations &migrations)
{
    const auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (!connection)
        return damaged(path, connection.error().forLog);
    const auto hold = [this](sqlite3 *handle) {
        const std::lock_guard guard(m_mutex);
        m_handle = handle;
        return !m_brokenOff;
    };
    Done found = Nothing{};
    if (hold((*connection)->handle())) {
        try {
            const QStringList problems = structureProblems(**connection, migrations);
            if (!problems.isEmpty())
                found = damaged(path, problems.join(QLatin1Char('\n')));
        } catch (const StorageFailure &problem) {
            found = damaged(path, QString::fromUtf8(problem.what()));
        }
    }
    hold(nullptr);
    return found;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/migrator.h"
#include <QString>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace truckroll {

/// Looks through an office's file while it is being read already: a large one takes seconds, and nobody
/// should wait for the board so long. On a thread and a connection of its own; whoever writes waits for the
/// answer.
class HealthCheck
{
public:
    /// OfficeRefused when the file is damaged.
    using Told = std::function<void(const Done &)>;

    /// Begins at once. `told` is called on the check's thread as soon as the answer is there, not at all when
    /// this went before.
    HealthCheck(const QString &path, const Migrations &migrations, Told told);
    ~HealthCheck(); ///< breaks it off
    Q_DISABLE_COPY_MOVE(HealthCheck)

    /// The answer is there.
    bool isDone() const;
    /// Waits for the answer.
    Done answer();

private:
    Done look(const QString &path, const Migrations &migrations);

    std::mutex m_mutex;
    sqlite3 *m_handle = nullptr; ///< while it looks; guarded by m_mutex
    bool m_brokenOff = false;    ///< guarded by m_mutex
    std::promise<Done> m_promise;
    std::shared_future<Done> m_answer;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace truckroll

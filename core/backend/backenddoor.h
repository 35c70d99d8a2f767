// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/officedoor.h"

namespace truckroll {

/// To a window's office, as whoever is signed in there. `changed` of the backend tells what it did.
class BackendDoor final : public OfficeDoor
{
public:
    explicit BackendDoor(Backend &backend) : m_backend(backend) {}

    qint64 nowUtc() const override { return m_backend.clock().nowUtc(); }

protected:
    void run(QObject *receiver, Work work, std::function<void()> done) override
    {
        m_backend.lane().run<bool>(receiver, asUser(std::move(work)), told(std::move(done)));
    }
    void look(QObject *receiver, Work work, std::function<void()> done) override
    {
        m_backend.lane().look<bool>(receiver, asUser(std::move(work)), told(std::move(done)));
    }

private:
    std::function<bool(Office &)> asUser(Work &&work) const
    {
        return [actor = m_backend.actor(), work = std::move(work)](Office &office) {
            work(office, actor);
            return true;
        };
    }
    static std::function<void(bool)> told(std::function<void()> &&done)
    {
        return [done = std::move(done)](bool) { done(); };
    }

    Backend &m_backend;
};

} // namespace truckroll

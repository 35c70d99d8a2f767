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
        m_backend.lane().run<bool>(
            receiver,
            [actor = m_backend.actor(), work = std::move(work)](Office &office) {
                work(office, actor);
                return true;
            },
            [done = std::move(done)](bool) { done(); });
    }

private:
    Backend &m_backend;
};

} // namespace truckroll

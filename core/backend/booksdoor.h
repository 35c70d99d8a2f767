// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/databaselane.h"
#include "core/backend/office.h"
#include "core/backend/renewalturns.h"
#include <QCoreApplication>
#include <QSemaphore>
#include <memory>

namespace truckroll {

/// The office as somebody reaches it who works through many steps, each of which is a transaction, and waits
/// for each: the command line straight, the window's sender from its thread through the lane.
class BooksDoor
{
public:
    virtual ~BooksDoor() = default;

    template <class Command>
    Result<typename Command::Reply> act(const Command &command)
    {
        std::optional<Result<typename Command::Reply>> reply;
        run([&](Office &office, const Actor &actor) {
            auto acted = office.act(actor, command);
            if (acted)
                reply.emplace(std::move(acted->reply));
            else
                reply.emplace(tl::unexpected<Error>(acted.error()));
        });
        return reply ? std::move(*reply) : Result<typename Command::Reply>(closed());
    }
    template <class Query>
    Result<typename Query::Reply> ask(const Query &query)
    {
        std::optional<Result<typename Query::Reply>> reply;
        look([&](Office &office, const Actor &actor) { reply.emplace(office.ask(actor, query)); });
        return reply ? std::move(*reply) : Result<typename Query::Reply>(closed());
    }

    /// The office's; of nobody else when there is none.
    std::shared_ptr<RenewalTurns> renewals()
    {
        auto turns = std::make_shared<RenewalTurns>();
        look([&turns](Office &office, const Actor &) { turns = office.renewals(); });
        return turns;
    }

protected:
    /// Returns when the work is done, or when there is no office to do it in.
    virtual void run(const std::function<void(Office &, const Actor &)> &work) = 0;
    /// The same for what only reads.
    virtual void look(const std::function<void(Office &, const Actor &)> &work) { run(work); }

private:
    static tl::unexpected<Error> closed()
    {
        return failure(
            ErrorCode::Cancelled,
            QCoreApplication::translate("truckroll::BooksDoor",
                                        "The office was closed. What was sent stays sent; the rest goes on "
                                        "when it is open again."));
    }
};

class StraightDoor final : public BooksDoor
{
public:
    StraightDoor(Office &office, Actor actor) : m_office(office), m_actor(std::move(actor)) {}

protected:
    void run(const std::function<void(Office &, const Actor &)> &work) override { work(m_office, m_actor); }

private:
    Office &m_office;
    Actor m_actor;
};

/// Called from another thread than the lane's two.
class LaneDoor final : public BooksDoor
{
public:
    LaneDoor(DatabaseLane &lane, Actor actor) : m_lane(lane), m_actor(std::move(actor)) {}

protected:
    void run(const std::function<void(Office &, const Actor &)> &work) override
    {
        wait(&DatabaseLane::run<int>, work);
    }
    void look(const std::function<void(Office &, const Actor &)> &work) override
    {
        wait(&DatabaseLane::look<int>, work);
    }

private:
    using Way = void (DatabaseLane::*)(QObject *, std::function<int(Office &)>, std::function<void(int)>);

    void wait(Way way, const std::function<void(Office &, const Actor &)> &work)
    {
        QSemaphore done;
        // Let go when the work was done or thrown away: without an open office the lane does nothing with it.
        auto letGo = std::shared_ptr<void>(nullptr, [&done](void *) { done.release(); });
        (m_lane.*way)(
            &m_lane,
            [&work, actor = m_actor, letGo](Office &office) {
                work(office, actor);
                return 0;
            },
            [](int) {});
        letGo.reset();
        done.acquire();
    }

    DatabaseLane &m_lane;
    Actor m_actor;
};

} // namespace truckroll

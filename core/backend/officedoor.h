// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/office.h"
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace truckroll {

/// The way to the office for what runs beside it and waits for the network: a window's office lives on its
/// own thread, the command line's on this one. Answers come later, by the event loop, on the thread of the
/// call, and not at all when the receiver is gone.
class OfficeDoor
{
public:
    virtual ~OfficeDoor() = default;

    /// The office's time: what stands in its rows was written by it.
    virtual qint64 nowUtc() const = 0;

    template <class Command>
    void act(QObject *receiver, Command command,
             std::function<void(const Result<typename Command::Reply> &)> done)
    {
        through<Result<typename Command::Reply>>(
            &OfficeDoor::run, receiver,
            [command = std::move(command)](Office &office, const Actor &actor) {
                auto acted = office.act(actor, command);
                return acted ? Result<typename Command::Reply>(std::move(acted->reply))
                             : Result<typename Command::Reply>(tl::unexpected<Error>(acted.error()));
            },
            std::move(done));
    }
    template <class Query>
    void ask(QObject *receiver, Query query, std::function<void(const Result<typename Query::Reply> &)> done)
    {
        through<Result<typename Query::Reply>>(
            &OfficeDoor::look, receiver,
            [query = std::move(query)](Office &office, const Actor &actor) {
                return office.ask(actor, query);
            },
            std::move(done));
    }

protected:
    using Work = std::function<void(Office &, const Actor &)>;
    virtual void run(QObject *receiver, Work work, std::function<void()> done) = 0;
    /// The same for what only reads.
    virtual void look(QObject *receiver, Work work, std::function<void()> done)
    {
        run(receiver, std::move(work), std::move(done));
    }

private:
    using Way = void (OfficeDoor::*)(QObject *, Work, std::function<void()>);

    template <class T, class Call>
    void through(Way way, QObject *receiver, Call call, std::function<void(const T &)> done)
    {
        auto answer = std::make_shared<std::optional<T>>();
        (this->*way)(
            receiver,
            [answer, call = std::move(call)](Office &office, const Actor &actor) {
                answer->emplace(call(office, actor));
            },
            [answer, done = std::move(done)] { done(**answer); });
    }
};

/// To an office of this thread: the command line, tests.
class DirectDoor final : public OfficeDoor
{
public:
    DirectDoor(Office &office, const Actor &actor, const Clock &clock)
        : m_office(office), m_actor(actor), m_clock(clock)
    {
    }

    qint64 nowUtc() const override { return m_clock.nowUtc(); }

protected:
    void run(QObject *receiver, Work work, std::function<void()> done) override
    {
        work(m_office, m_actor);
        QMetaObject::invokeMethod(receiver, std::move(done), Qt::QueuedConnection);
    }

private:
    Office &m_office;
    Actor m_actor;
    const Clock &m_clock;
};

} // namespace truckroll

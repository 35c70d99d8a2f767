// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httprequest.h"
#include <QObject>
#include <functional>
#include <variant>

namespace truckroll {

/// A whole answer came: as long as it says itself. What it means is for the caller to read.
struct Answered
{
    HttpReply reply;
};

/// Nothing that could be carried out has left this machine: no name, no connection, no trusted certificate.
/// The only outcome after which the same request may be sent again as it is.
struct NotSent
{
    Error error; ///< NetworkDown, with a sentence
};

/// It was sent, in whole or in part, and what became of it is not known: cut, late, too long, or nothing.
struct Unknown
{
    Error error; ///< OutcomeUnknown, with a sentence
};

using Outcome = std::variant<Answered, NotSent, Unknown>;

/// Sends requests and tells what became of each. Lives on one thread; answers come there, later, by the event
/// loop, and not at all when their receiver is gone (the request is given up then).
class Transport
{
public:
    virtual ~Transport() = default;
    virtual void send(const HttpRequest &request, QObject *receiver,
                      std::function<void(const Outcome &)> done) = 0;
};

/// Waits for the outcome in an event loop of its own: command line and tests only.
Outcome sendAndWait(Transport &transport, const HttpRequest &request);

/// "PUT https://host/path 200": what a log may hold of a request. No query, header or body.
QString logLine(const HttpRequest &request, const Outcome &outcome);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/transportwire.h"

namespace truckroll::quickbooks {

namespace {

HttpRequest httpRequest(const WireRequest &request)
{
    constexpr int milliseconds = 1000;
    HttpRequest http;
    http.method = request.method == "POST" ? HttpRequest::Method::Post : HttpRequest::Method::Get;
    http.url = request.url;
    http.body = request.body;
    http.answerMs = request.seconds * milliseconds;
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header) {
        if (header.key() == "Authorization")
            http.secretHeaders.emplace_back(header.key(), Secret(QByteArrayView(header.value())));
        else if (header.key() == "Content-Type")
            http.contentType = header.value();
        else
            http.headers.emplace_back(header.key(), header.value());
    }
    return http;
}

} // namespace

WireAnswer TransportWire::call(const WireRequest &request)
{
    const HttpRequest http = httpRequest(request);
    const Outcome outcome = sendAndWait(m_transport, http);
    WireAnswer answer;
    answer.trouble = logLine(http, outcome);
    if (const auto *answered = std::get_if<Answered>(&outcome)) {
        answer.kind = WireAnswer::Kind::Answered;
        answer.status = answered->reply.status;
        answer.body = answered->reply.body;
        for (const auto &[name, value] : answered->reply.headers)
            answer.headers[name] = value;
    } else if (std::holds_alternative<NotSent>(outcome)) {
        answer.kind = WireAnswer::Kind::NotSent;
    }
    return answer;
}

} // namespace truckroll::quickbooks

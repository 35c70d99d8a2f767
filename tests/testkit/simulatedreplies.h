// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/httpserver.h"
#include <QJsonDocument>
#include <QJsonObject>

/// What the parts of SimulatedBooks share.
namespace truckroll::testkit::simulated {

inline ServerReply json(const QJsonObject &object, int status = 200)
{
    return ServerReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}
/// Of a proxy before the service.
inline ServerReply page(int status)
{
    ServerReply reply = ServerReply::json("<html><body>Service Unavailable</body></html>", status);
    reply.contentType = "text/html";
    return reply;
}

} // namespace truckroll::testkit::simulated

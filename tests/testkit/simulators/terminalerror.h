// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/httpserver.h"

namespace truckroll::testkit {

/// How the terminals' service says no (reference, section 9).
inline ServerReply terminalError(int status, int code, const QByteArray &message)
{
    return ServerReply::json(
        "{\"errorCode\":" + QByteArray::number(code) + ",\"errorMessage\":\"" + message + "\"}", status);
}

} // namespace truckroll::testkit

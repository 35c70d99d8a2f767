// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/officeclient.h"

#include "app/cli/officeprotocol.h"
#include "app/cli/present.h"
#include "app/cli/texts.h"
#include <QLocalSocket>

namespace truckroll {

namespace {

constexpr int connectMilliseconds = 1000;

std::optional<CliAnswer> exchange(const QString &officePath, const OfficeMessage &message)
{
    QLocalSocket socket;
    socket.connectToServer(officeSocket(officePath));
    if (!socket.waitForConnected(connectMilliseconds))
        return std::nullopt;
    socket.write(encoded(message));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(-1)) {
    }
    QByteArray buffer;
    bool broken = false;
    for (;;) {
        buffer += socket.readAll();
        if (auto answer = takeAnswer(buffer, broken))
            return answer;
        // No time limit: a window that works on it is waited for like a command of our own.
        if (broken || !socket.waitForReadyRead(-1))
            break;
    }
    return errorAnswer(
        QStringLiteral("outcome_unknown"),
        CliTexts::tr("The window that holds the office ended before it answered; look into the "
                     "office to see whether the command was done."),
        CliAnswer::Unknown, message.request.arguments.contains(QStringLiteral("--json")));
}

} // namespace

std::optional<CliAnswer> handToWindow(const QString &officePath, const CliRequest &request)
{
    return exchange(officePath, {OfficeMessage::Kind::Command, request});
}

bool raiseWindow(const QString &officePath)
{
    const auto answer = exchange(officePath, {OfficeMessage::Kind::Raise, {}});
    return answer && answer->exitCode == CliAnswer::Good;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/transport.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QUrl>
#include <optional>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

} // namespace

Outcome sendAndWait(Transport &transport, const HttpRequest &request)
{
    QEventLoop loop;
    std::optional<Outcome> outcome;
    transport.send(request, &loop, [&](const Outcome &known) {
        outcome = known;
        loop.quit();
    });
    if (!outcome)
        loop.exec();
    if (outcome)
        return *outcome;
    // The thread is told to end: nobody waits for the answer any more.
    return Unknown{{ErrorCode::OutcomeUnknown,
                    Texts::tr("The program was closed before the answer came. It is asked for later."),
                    QStringLiteral("thread ended")}};
}

QString logLine(const HttpRequest &request, const Outcome &outcome)
{
    const QUrl plain = request.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    QString line = QString::fromLatin1(methodName(request.method)) + u' ' + plain.toString() + u' ';
    if (const auto *answered = std::get_if<Answered>(&outcome))
        line += QString::number(answered->reply.status);
    else if (const auto *notSent = std::get_if<NotSent>(&outcome))
        line += QStringLiteral("not sent: ") + notSent->error.forLog;
    else
        line += QStringLiteral("unknown: ") + std::get<Unknown>(outcome).error.forLog;
    return line;
}

} // namespace truckroll

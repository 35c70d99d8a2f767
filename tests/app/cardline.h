// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/commandline.h"
#include "tests/testkit/simulators/simulatedcardpointe.h"
#include <QJsonDocument>
#include <catch2/catch.hpp>

namespace truckroll::testkit {

/// The command line with a simulated processor; secrets come by the environment.
struct CardLine : CommandLine
{
    static inline const QString token = QStringLiteral("9418594164541111");
    SimulatedCardPointe processor;
    QString invoice;

    CardLine()
    {
        qputenv("TRUCKROLL_CARDPOINTE_USER", SimulatedCardPointe::user);
        qputenv("TRUCKROLL_CARDPOINTE_PASSWORD", SimulatedCardPointe::password);
        qputenv("TRUCKROLL_CARDPOINTE_TERMINAL_KEY", SimulatedCardPointe::terminalKey);
        object({"setting", "set", "cardpointe.gateway_url", processor.gatewayUrl()});
        object({"setting", "set", "cardpointe.terminal_url", processor.terminalUrl()});
        object({"setting", "set", "cardpointe.page_url", processor.pageUrl()});
        object({"setting", "set", "cardpointe.merchant_id", SimulatedCardPointe::merchant});
        invoice = newInvoice(newCustomer());
        processor.setTime(clock().nowUtc());
    }
    ~CardLine()
    {
        qunsetenv("TRUCKROLL_CARDPOINTE_USER");
        qunsetenv("TRUCKROLL_CARDPOINTE_PASSWORD");
        qunsetenv("TRUCKROLL_CARDPOINTE_TERMINAL_KEY");
    }
    QJsonObject charged(int exitCode, const QStringList &more = {})
    {
        const CliAnswer answer = run(
            QStringList{"--json", "card", "charge", invoice, "--token", token, "--expiry", "1228"} + more);
        INFO(answer.out.toStdString() << answer.err.toStdString());
        CHECK(answer.exitCode == exitCode);
        return QJsonDocument::fromJson(answer.out).object();
    }
    QString status() { return object({"document", "show", invoice}).value("status").toString(); }
};

} // namespace truckroll::testkit

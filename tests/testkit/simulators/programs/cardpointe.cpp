// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulators/simulatedcardpointe.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QTimer>
#include <cstdio>

/// The simulated card processor, started by hand: `simulated-cardpointe [PORT]`. Says how to set up an office
/// for it and runs until it is ended.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const quint16 port = argc > 1 ? QString::fromLocal8Bit(argv[1]).toUShort() : quint16(8777);
    using truckroll::testkit::SimulatedCardPointe;
    SimulatedCardPointe processor(truckroll::testkit::HttpServer::Kind::Plain, port);
    processor.attendTerminal();
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout,
                     [&] { processor.setTime(QDateTime::currentSecsSinceEpoch()); });
    processor.setTime(QDateTime::currentSecsSinceEpoch());
    clock.start(1000);
    std::printf("truckroll-cli setting set cardpointe.gateway_url %s\n", qPrintable(processor.gatewayUrl()));
    std::printf("truckroll-cli setting set cardpointe.terminal_url %s\n",
                qPrintable(processor.terminalUrl()));
    std::printf("truckroll-cli setting set cardpointe.page_url %s\n", qPrintable(processor.pageUrl()));
    std::printf("truckroll-cli setting set cardpointe.merchant_id %s\n", SimulatedCardPointe::merchant);
    std::printf("export TRUCKROLL_DEMO_SETTINGS=\"cardpointe.gateway_url=%s cardpointe.terminal_url=%s "
                "cardpointe.page_url=%s cardpointe.merchant_id=%s\"\n",
                qPrintable(processor.gatewayUrl()), qPrintable(processor.terminalUrl()),
                qPrintable(processor.pageUrl()), SimulatedCardPointe::merchant);
    std::printf("export TRUCKROLL_CARDPOINTE_USER=%s TRUCKROLL_CARDPOINTE_PASSWORD=%s "
                "TRUCKROLL_CARDPOINTE_TERMINAL_KEY=%s\n",
                SimulatedCardPointe::user, SimulatedCardPointe::password, SimulatedCardPointe::terminalKey);
    std::printf("# terminal %s, token 9418594164541111 until 1228; its cards, faults and settlement are at "
                "http://127.0.0.1:%d/\n",
                SimulatedCardPointe::terminal, processor.server().port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

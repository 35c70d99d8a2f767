// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QTextStream>
#include <QTimer>

using namespace truckroll::testkit;

/// A simulated QuickBooks Online to try the program with: prints what to set, then answers until it is ended.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("port"), QStringLiteral("Port to listen at."), QStringLiteral("N"),
                      QStringLiteral("8766")});
    parser.addOption({QStringLiteral("manual-tax"), QStringLiteral("The company has tax codes of its own.")});
    parser.addOption({QStringLiteral("no-tax"), QStringLiteral("Sales tax is switched off.")});
    parser.addOption({QStringLiteral("closed"), QStringLiteral("The books are closed up to this day."),
                      QStringLiteral("YYYY-MM-DD")});
    parser.addOption(
        {QStringLiteral("trouble"),
         QStringLiteral("Misbehaves once with the next write: \"close after\", \"500 before\" ... may be "
                        "given again."),
         QStringLiteral("WHAT")});
    parser.process(application);

    SimulatedBooks books(quint16(parser.value(QStringLiteral("port")).toUInt()));
    SimulatedCompany &company = books.ledger().company;
    if (parser.isSet(QStringLiteral("manual-tax")))
        company.tax = SimulatedCompany::Tax::Manual;
    if (parser.isSet(QStringLiteral("no-tax")))
        company.tax = SimulatedCompany::Tax::Off;
    company.closedUntil = QDate::fromString(parser.value(QStringLiteral("closed")), Qt::ISODate);
    for (const QString &wanted : parser.values(QStringLiteral("trouble"))) {
        for (int i = 0; i < booksTroubleCount; ++i) {
            if (wanted == QLatin1String(troubleName(BooksTrouble(i))))
                books.misbehave(BooksTrouble(i));
        }
    }
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, [&] { books.setNow(QDateTime::currentSecsSinceEpoch()); });
    books.setNow(QDateTime::currentSecsSinceEpoch());
    clock.start(1000);

    QTextStream out(stdout);
    const QString base = books.base();
    out << "setting set quickbooks.api_url " << base << "\nsetting set quickbooks.authorize_url " << base
        << "/connect/oauth2\nsetting set quickbooks.token_url " << base
        << "/oauth2/v1/tokens/bearer\nsetting set quickbooks.revoke_url " << base
        << "/v2/oauth2/tokens/revoke\nsetting set quickbooks.client_id " << books.clientId
        << "\nTRUCKROLL_QUICKBOOKS_CLIENT_SECRET=" << books.clientSecret
        << "\nTRUCKROLL_QUICKBOOKS_REFRESH_TOKEN=" << books.freshRefreshToken()
        << "\nTRUCKROLL_QUICKBOOKS_REALM=" << books.realm << '\n';
    out.flush();
    return QCoreApplication::exec();
}

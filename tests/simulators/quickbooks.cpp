// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QTextStream>
#include <QTimer>

using namespace truckroll::testkit;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOption({QStringLiteral("port"), QStringLiteral("Port to listen at."), QStringLiteral("N"),
                      QStringLiteral("8766")});
    parser.addOption({QStringLiteral("manual-tax"), QStringLiteral("The company has tax codes of its own.")});
    parser.addOption({QStringLiteral("no-tax"), QStringLiteral("Sales tax is switched off.")});
    parser.addOption(
        {QStringLiteral("tax-not-set-up"), QStringLiteral("Automated sales tax is not set up.")});
    parser.addOption({QStringLiteral("no-tax-override"),
                      QStringLiteral("Automated sales tax computes its own, whatever is sent.")});
    parser.addOption({QStringLiteral("own-numbers"), QStringLiteral("QuickBooks numbers by itself.")});
    parser.addOption({QStringLiteral("no-duplicate-warning"),
                      QStringLiteral("A number may be used twice without a word.")});
    parser.addOption({QStringLiteral("no-discounts"), QStringLiteral("Discounts are switched off.")});
    parser.addOption(
        {QStringLiteral("apply-credits"), QStringLiteral("Credits go to open invoices by themselves.")});
    parser.addOption({QStringLiteral("country"), QStringLiteral("Where the company is: US, CA ..."),
                      QStringLiteral("CODE"), QStringLiteral("US")});
    parser.addOption({QStringLiteral("currency"), QStringLiteral("What the company keeps its books in."),
                      QStringLiteral("CODE"), QStringLiteral("USD")});
    parser.addOption({QStringLiteral("per-minute"),
                      QStringLiteral("Calls that are taken in a minute (500 in truth); 0: as many as come."),
                      QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("closed"), QStringLiteral("The books are closed up to this day."),
                      QStringLiteral("YYYY-MM-DD")});
    parser.addOption(
        {QStringLiteral("trouble"),
         QStringLiteral("Misbehaves once with the next write: \"close after\", \"500 before\" ... may be "
                        "given again."),
         QStringLiteral("WHAT")});
}

/// The company as it is asked for.
void setUp(SimulatedBooks &books, const QCommandLineParser &parser)
{
    SimulatedCompany &company = books.ledger().company;
    if (parser.isSet(QStringLiteral("manual-tax")))
        company.tax = SimulatedCompany::Tax::Manual;
    if (parser.isSet(QStringLiteral("no-tax")))
        company.tax = SimulatedCompany::Tax::Off;
    company.isTaxSetUp = !parser.isSet(QStringLiteral("tax-not-set-up"));
    company.overridesTax = !parser.isSet(QStringLiteral("no-tax-override"));
    company.ownNumbers = !parser.isSet(QStringLiteral("own-numbers"));
    company.warnsOfDuplicates = !parser.isSet(QStringLiteral("no-duplicate-warning"));
    company.discounts = !parser.isSet(QStringLiteral("no-discounts"));
    company.appliesCredits = parser.isSet(QStringLiteral("apply-credits"));
    company.country = parser.value(QStringLiteral("country"));
    company.currency = parser.value(QStringLiteral("currency"));
    books.perMinute = parser.value(QStringLiteral("per-minute")).toInt();
    company.closedUntil = QDate::fromString(parser.value(QStringLiteral("closed")), Qt::ISODate);
    for (const QString &wanted : parser.values(QStringLiteral("trouble"))) {
        for (int i = 0; i < booksTroubleCount; ++i) {
            if (wanted == QLatin1String(troubleName(BooksTrouble(i))))
                books.misbehave(BooksTrouble(i));
        }
    }
}

/// What makes an office use it.
void printSettings(SimulatedBooks &books)
{
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
}

} // namespace

/// A simulated QuickBooks Online to try the program with: prints what to set, then answers until it is ended.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    SimulatedBooks books(quint16(parser.value(QStringLiteral("port")).toUInt()));
    setUp(books, parser);
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, [&] { books.setNow(QDateTime::currentSecsSinceEpoch()); });
    books.setNow(QDateTime::currentSecsSinceEpoch());
    clock.start(1000);
    printSettings(books);
    return QCoreApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payments/cardshop.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QStringList logged;

void remember(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text;
}

} // namespace

TEST_CASE("No secret and no card number is in any file of the office or in the log, also not in free pages")
{
    CardShop shop;
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(remember);
    QLoggingCategory::setFilterRules(QStringLiteral("truckroll.*=true"));
    const Document invoice = shop.newInvoice();
    const Payment payment = shop.paid(invoice);
    REQUIRE(shop.charge(CardShop::terminalSaleOf(shop.newInvoice())).has_value());
    shop.processor().failNext(CardFault::CloseAfter);
    REQUIRE(shop.charge(CardShop::saleOf(shop.newInvoice())).has_value());
    REQUIRE(shop.giveBack(payment.id).has_value());
    PrepareCharge number = CardShop::saleOf(shop.newInvoice());
    number.with.token = "4788250000121443";
    CHECK_FALSE(shop.charge(number).has_value());
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);

    const QList<QByteArray> canaries{SimulatedCardPointe::password, SimulatedCardPointe::terminalKey,
                                     "session-key-9", "4788250000121443", "dGVzdGluZzp0ZXN0aW5nMTIz"};
    int files = 0;
    QDirIterator walk(shop.office().folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const QByteArray &canary : canaries) {
            INFO(file.fileName().toStdString() << " " << canary.toStdString());
            CHECK_FALSE(bytes.contains(canary));
        }
    }
    CHECK(files >= 2); // the office and its WAL
    CHECK_FALSE(logged.isEmpty());
    for (const QByteArray &canary : canaries)
        CHECK_FALSE(logged.join(u'\n').toUtf8().contains(canary));
    CHECK_FALSE(logged.join(u'\n').contains("9418594164541111"));
}

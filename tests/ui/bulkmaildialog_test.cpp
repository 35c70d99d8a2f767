// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "tests/ui/officebench.h"
#include "ui/mail/bulkmaildialog.h"
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

DocumentId invoiceFor(OfficeBench &bench, const char *name, const char *email)
{
    Customer customer;
    customer.name = QString::fromUtf8(name);
    customer.email = QString::fromUtf8(email);
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = bench.act(SaveCustomer{customer}).id;
    DocumentLine line;
    line.description = QStringLiteral("Labor");
    line.unitPrice = UnitPrice::whole(100);
    order.lines = {line};
    return bench.act(ConvertDocument{bench.act(SaveDocument{order}).id, DocumentKind::Invoice, {}, false})
        .document.id;
}

} // namespace

TEST_CASE("Several documents go as a letter each, and one without an address stays behind and says so")
{
    OfficeBench bench;
    bench.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    const std::vector<DocumentId> documents{invoiceFor(bench, "Kline Bakery", "office@kline.example"),
                                            invoiceFor(bench, "Oak School", ""),
                                            invoiceFor(bench, "Ruiz Garage", "ruiz@garage.example")};
    QWidget parent;
    BulkMailDialog dialog(bench.backend(), documents, &parent);
    REQUIRE(waitUntil([&] { return dialog.isComposed(); }));
    auto *table = child<QTableWidget>(&dialog, "bulkMailTable");
    auto *send = child<QPushButton>(&dialog, "sendBulkMail");
    CHECK(table->item(0, 2)->text() == "office@kline.example");
    CHECK(child<QPlainTextEdit>(&dialog, "bulkMailText")->toPlainText().contains("Kline Bakery"));
    CHECK(table->item(1, 4)->text() == "Not sent");
    CHECK(send->text().contains(u'2'));
    SECTION("as they are")
    {
        int told = 0;
        QObject::connect(&dialog, &BulkMailDialog::queued, [&](int letters) { told = letters; });
        send->click();
        REQUIRE(waitUntil([&] { return told == 2; }));
        const auto rows = bench.ask(Outbox{});
        REQUIRE(rows.size() == 2);
        for (const Outbox::Row &row : rows)
            CHECK(row.attachments == QStringList{row.document + ".pdf"});
    }
    SECTION("an address that was typed is used, a wrong one is told")
    {
        table->item(1, 2)->setText("no address");
        CHECK_FALSE(table->item(1, 4)->toolTip().isEmpty());
        table->item(1, 2)->setText("school@oak.example");
        CHECK(send->text().contains(u'3'));
        send->click();
        REQUIRE(waitUntil([&] { return bench.ask(Outbox{}).size() == 3; }));
    }
}

TEST_CASE("Without a server several letters cannot be sent, and the reason is told")
{
    OfficeBench bench;
    const std::vector<DocumentId> documents{invoiceFor(bench, "Kline Bakery", "office@kline.example"),
                                            invoiceFor(bench, "Ruiz Garage", "ruiz@garage.example")};
    QWidget parent;
    BulkMailDialog dialog(bench.backend(), documents, &parent);
    REQUIRE(waitUntil([&] { return dialog.isComposed(); }));
    CHECK_FALSE(child<QPushButton>(&dialog, "sendBulkMail")->isEnabled());
    CHECK(child<QPushButton>(&dialog, "sendBulkMail")->toolTip().contains("server"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "tests/ui/officebench.h"
#include "ui/mail/bulkmaildialog.h"
#include <QCheckBox>
#include <QComboBox>
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

TEST_CASE("What several letters say is written once, and each says it in its own words")
{
    OfficeBench bench;
    bench.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    MailTemplate reminder;
    reminder.purpose = QStringLiteral("invoice");
    reminder.name = QStringLiteral("Reminder");
    reminder.subject = QStringLiteral("Reminder: {number}");
    reminder.body = QStringLiteral("Dear {customer}");
    bench.act(SaveMailTemplate{reminder});
    const std::vector<DocumentId> documents{invoiceFor(bench, "Kline Bakery", "office@kline.example"),
                                            invoiceFor(bench, "Ruiz Garage", "ruiz@garage.example")};
    QWidget parent;
    BulkMailDialog dialog(bench.backend(), documents, &parent);
    REQUIRE(waitUntil([&] { return dialog.isComposed(); }));
    auto *table = child<QTableWidget>(&dialog, "bulkMailTable");
    auto *choice = child<QComboBox>(&dialog, "bulkMailTemplate");
    CHECK(choice->currentText() == "Reminder");
    CHECK(table->item(0, 3)->text().startsWith("Reminder: INV-"));
    choice->setCurrentIndex(1); // the usual words
    emit choice->activated(1);
    CHECK_FALSE(table->item(0, 3)->text().startsWith("Reminder"));
    child<QPlainTextEdit>(&dialog, "bulkMailBody")->setPlainText("We are closed on Friday, {customer}.");
    child<QPushButton>(&dialog, "sendBulkMail")->click();
    REQUIRE(waitUntil([&] { return bench.ask(Outbox{}).size() == 2; }));
    for (const Outbox::Row &row : bench.ask(Outbox{}))
        CHECK(row.mail.body == "We are closed on Friday, " + row.customer + ".");
}

TEST_CASE("A draft among several invoices stays behind and says why")
{
    OfficeBench bench;
    bench.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = bench.customer();
    DocumentLine line;
    line.description = QStringLiteral("Labor");
    line.unitPrice = UnitPrice::whole(100);
    order.lines = {line};
    const Document draft =
        bench.act(ConvertDocument{bench.act(SaveDocument{order}).id, DocumentKind::Invoice, {}, true})
            .document;
    QWidget parent;
    BulkMailDialog dialog(
        bench.backend(),
        std::vector<DocumentId>{draft.id, invoiceFor(bench, "Ruiz Garage", "ruiz@garage.example")}, &parent);
    REQUIRE(waitUntil([&] { return dialog.isComposed(); }));
    auto *table = child<QTableWidget>(&dialog, "bulkMailTable");
    CHECK(table->item(0, 3)->text().contains("draft"));
    CHECK(table->item(0, 4)->text() == "Not sent");
    child<QPushButton>(&dialog, "sendBulkMail")->click();
    REQUIRE(waitUntil([&] { return bench.ask(Outbox{}).size() == 1; }));
    CHECK(bench.ask(Outbox{}).front().customer == "Ruiz Garage");
}

TEST_CASE("Customers get a letter each, with their own statement of account or with none")
{
    OfficeBench bench;
    bench.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    invoiceFor(bench, "Kline Bakery", "office@kline.example");
    invoiceFor(bench, "Ruiz Garage", "ruiz@garage.example");
    std::vector<CustomerId> customers;
    for (const CustomerRow &row : bench.ask(CustomerList{}))
        customers.push_back(row.id);
    QWidget parent;
    BulkMailDialog dialog(bench.backend(), customers, &parent);
    REQUIRE(waitUntil([&] { return dialog.isComposed(); }));
    const bool attached = GENERATE(true, false);
    child<QCheckBox>(&dialog, "attachStatement")->setChecked(attached);
    child<QPushButton>(&dialog, "sendBulkMail")->click();
    REQUIRE(waitUntil([&] { return bench.ask(Outbox{}).size() == 2; }));
    for (const Outbox::Row &row : bench.ask(Outbox{})) {
        CHECK(row.attachments.size() == (attached ? 1 : 0));
        CHECK_FALSE(row.customer.isEmpty());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/customeracts.h"
#include "core/domain/mailacts.h"
#include "tests/ui/officebench.h"
#include "ui/customers/accounttab.h"
#include "ui/customers/callstab.h"
#include "ui/customers/duplicatesdialog.h"
#include "ui/customers/equipmenttab.h"
#include "ui/mail/maildialog.h"
#include "ui/mail/outboxpanel.h"
#include "ui/widgets/datatable.h"
#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Customer newCustomer(OfficeBench &bench, const char *name, const char *phone = "", const char *email = "")
{
    Customer customer;
    customer.name = QString::fromLatin1(name);
    customer.phone = QString::fromLatin1(phone);
    customer.email = QString::fromLatin1(email);
    return bench.act(SaveCustomer{customer});
}

Document invoiceOf(OfficeBench &bench, CustomerId customer)
{
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = customer;
    DocumentLine line;
    line.description = QStringLiteral("Labor");
    line.unitPrice = UnitPrice::whole(100);
    order.lines = {line};
    return bench.act(ConvertDocument{bench.act(SaveDocument{order}).id, DocumentKind::Invoice, {}, false})
        .document;
}

int rowsOf(QWidget &widget, const char *table)
{
    return child<DataTable>(&widget, table)->view()->model()->rowCount();
}

} // namespace

TEST_CASE("Equipment is added in the customer's tab and shown with its warranty")
{
    OfficeBench bench;
    const Customer customer = newCustomer(bench, "Kline Bakery");
    EquipmentTab tab(bench.backend());
    tab.setSites(bench.ask(CustomerDetails{customer.id}).sites);
    tab.show(customer.id);
    tab.QWidget::show();
    tab.edit(0);
    auto *dialog = child<QDialog>(&tab, "equipmentDialog");
    child<QAbstractButton>(dialog, "saveEquipment")->click(); // without a name: stays
    bench.settle();
    CHECK(rowsOf(tab, "equipmentTable") == 0);
    child<QLineEdit>(dialog, "equipmentName")->setText(QStringLiteral("Oven"));
    child<QLineEdit>(dialog, "equipmentSerial")->setText(QStringLiteral("OV-1"));
    child<QAbstractButton>(dialog, "saveEquipment")->click();
    REQUIRE(waitUntil([&] { return rowsOf(tab, "equipmentTable") == 1; }));
    CHECK(bench.ask(CustomerList{QStringLiteral("ov1"), 5}).size() == 1);
}

TEST_CASE("The account shows what is owed and follows payments")
{
    OfficeBench bench;
    const Customer customer = newCustomer(bench, "Kline Bakery");
    const Document invoice = invoiceOf(bench, customer.id);
    AccountTab tab(bench.backend());
    tab.setCurrency(QStringLiteral("USD"));
    tab.show(customer.id);
    REQUIRE(waitUntil([&] { return rowsOf(tab, "accountTable") == 1; }));
    CHECK(child<QLabel>(&tab, "accountBalance")->text().contains(QStringLiteral("$100.00")));
    RecordPayment part;
    part.invoice = invoice.id;
    part.amount = Money::whole(40);
    bench.act(part);
    REQUIRE(waitUntil([&] { return rowsOf(tab, "accountTable") == 2; }));
    CHECK(child<QLabel>(&tab, "accountBalance")->text().contains(QStringLiteral("$60.00")));
    tab.resize(720, 500); // as in a window of 1280 pixels
    tab.setVisible(true);
    const auto *from = child<QWidget>(&tab, "accountFrom");
    CHECK(from->width() >= from->sizeHint().width()); // the date is read whole
    CHECK(tab.width() == 720);
}

TEST_CASE("Likely duplicates are merged from their list, and the list follows")
{
    OfficeBench bench;
    const Customer first = newCustomer(bench, "Kline Bakery", "217 555 0144");
    newCustomer(bench, "D. Kline", "(217) 555-0144");
    DuplicatesDialog dialog(bench.backend(), nullptr);
    dialog.show();
    REQUIRE(waitUntil([&] { return rowsOf(dialog, "duplicatesTable") == 1; }));
    REQUIRE(waitUntil([&] { return child<QAbstractButton>(&dialog, "mergeIntoFirst")->isEnabled(); }));
    child<QAbstractButton>(&dialog, "mergeIntoFirst")->click();
    REQUIRE(waitUntil([&] { return rowsOf(dialog, "duplicatesTable") == 0; }));
    CHECK(bench.ask(CustomerList{QString(), -1}).size() == 1);
    CHECK(bench.ask(CustomerList{QString(), -1}).front().id == first.id);
}

TEST_CASE("A letter is written from its document, and cannot go without an address or a server")
{
    OfficeBench bench;
    const Customer customer = newCustomer(bench, "Kline Bakery", "", "office@kline.example");
    const Document invoice = invoiceOf(bench, customer.id);
    QWidget parent;
    mailDocument(&parent, bench.backend(), invoice.id);
    REQUIRE(waitUntil([&] { return parent.findChild<QDialog *>(QStringLiteral("mailDialog")); }));
    auto *dialog = child<QDialog>(&parent, "mailDialog");
    auto *send = child<QAbstractButton>(dialog, "sendMail");
    REQUIRE(waitUntil([&] { return !child<QLineEdit>(dialog, "mailSubject")->text().isEmpty(); }));
    CHECK_FALSE(send->isEnabled());
    CHECK(send->toolTip().contains(QStringLiteral("server")));
    dialog->reject();
    bench.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    QWidget again;
    mailDocument(&again, bench.backend(), invoice.id);
    REQUIRE(waitUntil([&] { return again.findChild<QDialog *>(QStringLiteral("mailDialog")); }));
    auto *second = child<QDialog>(&again, "mailDialog");
    REQUIRE(waitUntil([&] { return child<QAbstractButton>(second, "sendMail")->isEnabled(); }));
    child<QLineEdit>(second, "mailSubject")->clear();
    CHECK_FALSE(child<QAbstractButton>(second, "sendMail")->isEnabled());
    child<QLineEdit>(second, "mailSubject")->setText(QStringLiteral("Your invoice"));
    child<QAbstractButton>(second, "sendMail")->click();
    REQUIRE(waitUntil([&] { return bench.ask(Outbox{}).size() == 1; }));
    const auto row = bench.ask(Outbox{}).front();
    CHECK(row.mail.recipients == QStringLiteral("office@kline.example"));
    CHECK(row.attachments == QStringList{invoice.number + QStringLiteral(".pdf")});
    OutboxPanel outbox(bench.backend());
    outbox.showAll();
    REQUIRE(waitUntil([&] { return rowsOf(outbox, "outboxTable") == 1; }));
    child<DataTable>(&outbox, "outboxTable")->select(row.mail.id.value());
    REQUIRE(child<QAbstractButton>(&outbox, "cancelMail")->isEnabled());
    child<QAbstractButton>(&outbox, "cancelMail")->click();
    REQUIRE(waitUntil([&] { return bench.ask(Outbox{}).front().mail.state == MailState::Cancelled; }));
}

TEST_CASE("The calls of a customer stand together, with whose they are, and open their folder")
{
    OfficeBench bench;
    const Customer kline = newCustomer(bench, "Kline Bakery");
    BookVisit book;
    book.customer = kline.id;
    book.title = QStringLiteral("Tap drips");
    const Appointment folder = bench.act(book).appointment;
    bench.act(AddCallNote{folder.id, QStringLiteral("Drips all night")});
    CallsTab tab(bench.backend());
    tab.show(kline.id);
    tab.QWidget::show();
    REQUIRE(waitUntil([&] { return rowsOf(tab, "customerCalls") == 1; }));
    const QAbstractItemModel *model = tab.table()->view()->model();
    QStringList texts;
    for (int column = 0; column < model->columnCount(); ++column)
        texts << model->index(0, column).data().toString();
    CHECK(texts.contains(QStringLiteral("Drips all night")));
    CHECK(texts.contains(folder.number));
    CHECK(texts.contains(QStringLiteral("Mar 2, 2026")));
    bench.act(AddCallNote{folder.id, QStringLiteral("Calls again")});
    REQUIRE(waitUntil([&] { return rowsOf(tab, "customerCalls") == 2; }));
    AppointmentId opened;
    QObject::connect(&tab, &CallsTab::folderRequested, [&](AppointmentId id) { opened = id; });
    emit tab.table()->activated(model->rowCount() > 0 ? bench.ask(CallsOf{kline.id}).front().note.id.value()
                                                      : 0);
    CHECK(opened == folder.id);
}

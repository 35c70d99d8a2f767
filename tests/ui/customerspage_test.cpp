// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/customeracts.h"
#include "tests/ui/officebench.h"
#include "ui/customers/customerspage.h"
#include "ui/widgets/searchfield.h"
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Document workOrder(OfficeBench &bench, CustomerId customer, const QString &title)
{
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = customer;
    order.title = title;
    DocumentLine line;
    line.description = QStringLiteral("Labor");
    line.unitPrice = UnitPrice::whole(100);
    order.lines = {line};
    return bench.act(SaveDocument{order});
}

} // namespace

TEST_CASE(
    "Enter in the customers' search shows the first that fits, whatever is typed: a telephone number in any "
    "spelling, a serial, a document")
{
    OfficeBench bench;
    bench.customer(QStringLiteral("Abbott Books"));
    Customer ruiz;
    ruiz.name = QStringLiteral("Ruiz Garage");
    ruiz.phone = QStringLiteral("(309) 555-0177");
    const CustomerId id = bench.act(SaveCustomer{ruiz}).id;
    Equipment lift;
    lift.site = bench.ask(CustomerDetails{id}).sites.front().id;
    lift.name = QStringLiteral("Lift");
    lift.serial = QStringLiteral("LF-204 77");
    bench.act(SaveEquipment{lift});
    const Document made = workOrder(bench, id, QStringLiteral("Lift sticks"));
    CustomersPage page(bench.backend(), bench.catalog());
    page.resize(1100, 700);
    page.show();
    page.activate();
    auto *shown = child<QLabel>(&page, "shownCustomer");
    REQUIRE(waitUntil([&] { return shown->text() == "Abbott Books"; }));
    auto *search = child<SearchField>(&page, "customerSearch");
    for (const QString &text : {QStringLiteral("309.555 0177"), QStringLiteral("lf20477"), made.number}) {
        INFO(text.toStdString());
        search->setText(QStringLiteral("abbott"));
        QTest::keyClick(search, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return shown->text() == "Abbott Books"; }));
        search->setText(text);
        QTest::keyClick(search, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return shown->text() == "Ruiz Garage"; }));
    }
}

TEST_CASE(
    "What is shown is one of those that were found, the one of the very name first, and nobody when none was")
{
    OfficeBench bench;
    for (const char *name : {"Abbott Books", "Kline Bakery", "Kline"}) {
        Customer made;
        made.name = QString::fromLatin1(name);
        if (made.name == QStringLiteral("Kline"))
            made.billing.street = QStringLiteral("9 Zebra Street"); // what sorts it behind the other
        bench.act(SaveCustomer{made});
    }
    CustomersPage page(bench.backend(), bench.catalog());
    page.resize(1100, 700);
    showActive(page);
    page.activate();
    auto *shown = child<QLabel>(&page, "shownCustomer");
    auto *list = child<QListView>(&page, "customerList");
    auto *search = child<SearchField>(&page, "customerSearch");
    REQUIRE(waitUntil([&] { return shown->text() == "Abbott Books"; }));
    QTest::keyClicks(search, QStringLiteral("kline"));
    REQUIRE(waitUntil([&] { return shown->text() == "Kline"; }));
    CHECK(list->currentIndex().data().toString() == "Kline");
    CHECK(list->model()->rowCount() == 2);
    CHECK(search->hasFocus()); // one goes on typing
    QTest::keyClicks(search, QStringLiteral(" bak"));
    REQUIRE(waitUntil([&] { return shown->text() == "Kline Bakery"; }));
    QTest::keyClicks(search, QStringLiteral("xyz"));
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 0; }));
    bench.settle();
    CHECK_FALSE(shown->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return shown->isVisible() && shown->text() == "Abbott Books"; }));
}

TEST_CASE("A customer that is shown from elsewhere stands in the list, whatever was looked for before")
{
    OfficeBench bench;
    bench.customer(QStringLiteral("Abbott Books"));
    const CustomerId kline = bench.customer(QStringLiteral("Kline Bakery"));
    CustomersPage page(bench.backend(), bench.catalog());
    page.resize(1100, 700);
    showActive(page);
    page.activate();
    auto *shown = child<QLabel>(&page, "shownCustomer");
    auto *list = child<QListView>(&page, "customerList");
    auto *search = child<SearchField>(&page, "customerSearch");
    QTest::keyClicks(search, QStringLiteral("abbott"));
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 1; }));
    page.showEntity(EntityKind::Customer, kline.value());
    REQUIRE(waitUntil([&] { return shown->text() == "Kline Bakery"; }));
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 2; }));
    bench.settle();
    CHECK(shown->text() == "Kline Bakery");
    CHECK(list->currentIndex().data().toString() == "Kline Bakery");
}

TEST_CASE("In a narrow window no button of a customer shows half of its words")
{
    OfficeBench bench;
    bench.customer();
    CustomersPage page(bench.backend(), bench.catalog());
    page.resize(1116, 760);
    page.show();
    page.activate();
    bench.settle();
    for (const char *name :
         {"customer-new-visit", "customer-new-quote", "customer-account", "customer-merge"}) {
        auto *button = child<QToolButton>(&page, name);
        INFO(name);
        CHECK(button->width() >= button->sizeHint().width());
    }
    CHECK(child<QToolButton>(&page, "customer-merge")->toolButtonStyle() == Qt::ToolButtonIconOnly);
    page.resize(1756, 960);
    bench.settle();
    CHECK(child<QToolButton>(&page, "customer-merge")->toolButtonStyle() == Qt::ToolButtonTextBesideIcon);
}

TEST_CASE(
    "Several customers are chosen by key and get a letter each, and Enter goes on to what is shown of one")
{
    OfficeBench bench;
    for (const char *name : {"Abbott Books", "Kline Bakery", "Ruiz Garage"})
        bench.customer(QString::fromLatin1(name));
    CustomersPage page(bench.backend(), bench.catalog());
    page.resize(1100, 700);
    showActive(page);
    page.activate();
    auto *list = child<QListView>(&page, "customerList");
    REQUIRE(waitUntil([&] { return child<QLabel>(&page, "shownCustomer")->text() == "Abbott Books"; }));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(waitUntil([&] { return child<QLabel>(&page, "shownCustomer")->text() == "Kline Bakery"; }));
    QTest::keyClick(list, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitUntil([&] { return page.findChild<QDialog *>("bulkMailDialog") != nullptr; }));
    auto *letters = child<QTableWidget>(&page, "bulkMailTable");
    REQUIRE(waitUntil([&] { return letters->rowCount() == 2; }));
    child<QDialog>(&page, "bulkMailDialog")->reject();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(child<QTabWidget>(&page, "customerTabs")->isAncestorOf(page.focusWidget()));
}

TEST_CASE(
    "A wide window shows beside the form what comes, what is owed and what is under way, and leads there")
{
    OfficeBench bench;
    const CustomerId kline = bench.customer(QStringLiteral("Kline Bakery"));
    BookVisit book;
    book.customer = kline;
    book.title = QStringLiteral("Oven cold");
    book.start = WallTime{QDate(2026, 3, 9), 600};
    const Appointment folder = bench.act(book).appointment;
    const Document order = workOrder(bench, kline, QStringLiteral("New burner"));
    const Document invoice =
        bench
            .act(ConvertDocument{
                workOrder(bench, kline, QStringLiteral("New burner")).id, DocumentKind::Invoice, {}, false})
            .document;
    CustomersPage page(bench.backend(), bench.catalog());
    page.resize(1740, 900);
    page.show();
    page.activate();
    page.showCustomer(kline);
    auto *glance = child<QWidget>(&page, "customerGlance");
    const auto texts = [&] {
        QStringList all;
        for (const QLabel *label : glance->findChildren<QLabel *>())
            all << label->text();
        return all.join(QLatin1Char('|'));
    };
    REQUIRE(waitUntil([&] { return texts().contains(invoice.number) && texts().contains(folder.number); }));
    CHECK(glance->isVisible());
    CHECK(texts().contains(QStringLiteral("Oven cold")));
    CHECK(texts().contains(QStringLiteral("$100.00")));
    CHECK(texts().contains(order.number));
    qint64 opened = 0;
    QObject::connect(&page, &Page::openRequested, &page, [&](EntityKind, qint64 id) { opened = id; });
    for (QLabel *label : glance->findChildren<QLabel *>())
        if (label->text().contains(invoice.number))
            emit label->linkActivated(QStringLiteral("document:%1").arg(invoice.id.value()));
    CHECK(opened == invoice.id.value());
    page.resize(1100, 700);
    bench.settle();
    CHECK_FALSE(glance->isVisible());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/databaselane.h"
#include "core/store/database.h"
#include "core/workflow/restored.h"
#include "tests/ui/cardbench.h"
#include "ui/payments/checkingtab.h"
#include "ui/payments/paymentspage.h"
#include "ui/payments/reconciliationtab.h"
#include "ui/payments/taskstab.h"
#include "ui/widgets/datatable.h"
#include <QAccessible>
#include <QPushButton>
#include <QTabWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PageBench : CardBench
{
    PageBench()
    {
        page = std::make_unique<PaymentsPage>(backend(), catalog(), &cashier);
        page->resize(1280, 800);
        page->show();
        page->activate();
        settle();
    }
    ~PageBench() { page.reset(); }
    QAction *action(const char *id)
    {
        return child<QAction>(page.get(), (QByteArray("payments.") + id).constData());
    }
    void run(const char *id)
    {
        INFO(id << ": " << action(id)->toolTip().toStdString());
        REQUIRE(action(id)->isEnabled());
        action(id)->trigger();
        settle();
    }
    int rows(DataTable *table) { return table->view()->model()->rowCount(); }
    QString cell(DataTable *table, int row, const char *column)
    {
        auto *model = static_cast<TableModel *>(table->view()->model());
        return model->text(row, model->columnOf(QString::fromLatin1(column)));
    }
    /// Chosen, on its tab.
    TasksTab *onlyTask()
    {
        TasksTab *tab = page->tasks();
        waitFor("the task", [&] { return rows(tab->table()) == 1; });
        page->showFiltered(QStringLiteral("tasks"));
        tab->table()->view()->selectRow(0);
        return tab;
    }
    /// A sale that was made at the processor without us, settled.
    void strangeCharge(qint64 cents)
    {
        processor.payOnPage(QStringLiteral("NOBODYKNOWSTHIS"), cents);
        processor.settle();
    }
    /// As if the office had been restored from a backup.
    void afterRestore()
    {
        bool done = false;
        backend().lane().run<bool>(
            qApp,
            [](Office &office) {
                return office.database()
                    .write<Nothing>(Actor{UserId(), QStringLiteral("Truckroll"), Role::Owner}, false,
                                    [](WriteScope &scope) -> Done {
                                        truckroll::afterRestore(scope, QStringLiteral("backup.truckroll"));
                                        return Nothing{};
                                    })
                    .has_value();
            },
            [&](bool stored) { done = stored; });
        waitFor("the restore", [&] { return done; });
        page->tasks()->read();
    }

    std::unique_ptr<PaymentsPage> page;
};

} // namespace

TEST_CASE("Empty, each tab of the payments says what belongs there")
{
    PageBench bench;
    for (const char *tab : {"reconciliation", "tasks", "checking"}) {
        REQUIRE(bench.page->showFiltered(QString::fromLatin1(tab)));
        CHECK_FALSE(bench.action("open")->isEnabled());
        CHECK(bench.action("open")->toolTip().contains(QStringLiteral("Choose")));
    }
    CHECK_FALSE(bench.page->showFiltered(QStringLiteral("nonsense")));
}

TEST_CASE("The settlement is fetched and compared: matched, not known here, and filtered by a button")
{
    PageBench bench;
    const Document invoice = bench.newInvoice();
    bench.payWithStoredCard(invoice);
    bench.strangeCharge(7700);
    auto *tab = bench.page->reconciliation();
    bench.run("refresh");
    bench.waitFor("the rows",
                  [&] { return bench.rows(tab->table()) >= 2 && bench.rows(tab->deposits()) >= 1; });
    QStringList matches;
    for (int row = 0; row < bench.rows(tab->table()); ++row)
        matches << bench.cell(tab->table(), row, "match");
    CHECK(matches.contains(QStringLiteral("Matched")));
    CHECK(matches.contains(QStringLiteral("Not known here")));
    QTest::mouseClick(child<QPushButton>(tab, "preset-missing-here"), Qt::LeftButton);
    CHECK(bench.rows(tab->table()) == matches.count(QStringLiteral("Not known here")));
    CHECK(bench.cell(tab->table(), 0, "todo").contains(QStringLiteral("Book it")));
    QTest::mouseClick(child<QPushButton>(tab, "preset-all"), Qt::LeftButton);
    CHECK(bench.rows(tab->table()) == matches.size());
}

TEST_CASE("An unknown charge becomes a task and is booked on its invoice from there")
{
    PageBench bench;
    const Document invoice = bench.newInvoice(7700);
    bench.strangeCharge(7700);
    bench.run("refresh");
    auto *tab = bench.page->tasks();
    bench.waitFor("the task", [&] { return bench.rows(tab->table()) == 1 && bench.cashier.tasks() == 1; });
    REQUIRE(bench.page->showFiltered(QStringLiteral("tasks")));
    CHECK(child<QTabWidget>(bench.page.get(), "paymentsTabs")->tabText(1) == QStringLiteral("Tasks (1)"));
    tab->table()->view()->selectRow(0);
    CHECK(child<QLabel>(tab, "taskText")->text().contains(QStringLiteral("NOBODYKNOWSTHIS")));
    bench.run("adopt");
    auto *adopt = child<QDialog>(tab, "adoptDialog");
    child<QLineEdit>(adopt, "adoptInvoice")->setText(invoice.number);
    child<QAbstractButton>(adopt, "adoptDoIt")->click();
    bench.waitFor("the booking", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    bench.waitFor("the task done", [&] { return bench.rows(tab->table()) == 0; });
}

TEST_CASE("What a restored office has forgotten is booked by its number there, also before it has settled")
{
    PageBench bench;
    const Document invoice = bench.newInvoice(7700);
    const QString charge = bench.processor.payOnPage(QStringLiteral("FORGOTTENCHARGE"), 7700);
    bench.afterRestore();
    auto *tab = bench.onlyTask();
    bench.run("adopt");
    auto *adopt = child<QDialog>(tab, "adoptDialog");
    auto *doIt = child<QAbstractButton>(adopt, "adoptDoIt");
    const auto missing = [&] {
        CHECK_FALSE(doIt->isEnabled());
        return doIt->toolTip();
    };
    CHECK(missing().contains(QStringLiteral("number that it has")));
    child<QLineEdit>(adopt, "adoptNumber")->setText(QStringLiteral("005123499999"));
    CHECK(missing().contains(QStringLiteral("what it is")));
    auto *kind = child<QComboBox>(adopt, "adoptKind");
    kind->setCurrentIndex(kind->findData(int(AdoptCharge::SeenAs::Charge)));
    CHECK(missing().contains(QStringLiteral("invoice's number")));
    child<QLineEdit>(adopt, "adoptInvoice")->setText(invoice.number);
    doIt->click();
    bench.waitFor("the refusal", [&] {
        return adopt->findChild<Banner *>()->text().contains(QStringLiteral("does not know this charge"));
    });
    child<QLineEdit>(adopt, "adoptNumber")->setText(charge);
    doIt->click();
    bench.waitFor("the booking", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    CHECK(bench.rows(tab->table()) == 1); // there may be more
}

TEST_CASE("A refund that is booked from its task is told of as a refund, with its own amount")
{
    PageBench bench;
    const Document invoice = bench.newInvoice(7700);
    bench.payWithStoredCard(invoice);
    bench.processor.settle();
    const Payment payment = bench.desk(invoice.id).payments.front();
    bench.processor.with<int>([&](CardLedger &ledger) {
        ledger.issuersCode = true; // nothing in the answer says that it is one
        ledger.refund(payment.gatewayReference, {}, 2000);
        return 0;
    });
    bench.processor.settle();
    QStringList said;
    QObject::connect(bench.page.get(), &Page::said, [&](const QString &text) { said << text; });
    bench.run("refresh");
    auto *tab = bench.onlyTask();
    bench.run("adopt");
    auto *adopt = child<QDialog>(tab, "adoptDialog");
    child<QLineEdit>(adopt, "adoptInvoice")->setText(invoice.number);
    child<QAbstractButton>(adopt, "adoptDoIt")->click();
    bench.waitFor("the booking",
                  [&] { return bench.desk(invoice.id).payments.front().refunded == Money::fromUnits(2000); });
    bench.waitFor("the sentence", [&] {
        return said.contains(QStringLiteral("$20.00 that went back is booked on %1.").arg(invoice.number));
    });
}

TEST_CASE("A task is closed with a note that can be read afterwards")
{
    PageBench bench;
    bench.strangeCharge(500);
    bench.run("refresh");
    auto *tab = bench.onlyTask();
    bench.run("close-task");
    auto *reason = child<QDialog>(tab, "reasonDialog");
    child<QLineEdit>(reason, "reason")->setText(QStringLiteral("Belongs to the other shop"));
    child<QAbstractButton>(reason, "reasonDoIt")->click();
    bench.waitFor("the end", [&] { return bench.rows(tab->table()) == 0; });
    child<QAbstractButton>(tab, "closedTasksToo")->click();
    bench.waitFor("the closed one", [&] { return bench.rows(tab->table()) == 1; });
    CHECK(bench.cell(tab->table(), 0, "note") == QStringLiteral("Belongs to the other shop"));
    tab->table()->view()->selectRow(0);
    CHECK_FALSE(bench.action("close-task")->isEnabled());
}

TEST_CASE("What is being checked is looked up from the list, and opens its invoice")
{
    PageBench bench;
    const Document invoice = bench.unansweredCharge();
    auto *tab = bench.page->checking();
    bench.waitFor("the row", [&] {
        return bench.rows(tab->table()) == 1 && bench.cell(tab->table(), 0, "invoice") == invoice.number;
    });
    bench.waitFor("the doubt",
                  [&] { return bench.cell(tab->table(), 0, "state") == QStringLiteral("Checking"); });
    bench.waitFor("the cashier to know",
                  [&] { return bench.cashier.checking() == 1 && bench.cashier.isOpen(invoice.id); });
    bench.page->showFiltered(QStringLiteral("checking"));
    tab->table()->view()->selectRow(0);
    qint64 opened = 0;
    QObject::connect(bench.page.get(), &Page::openRequested, [&](EntityKind, qint64 id) { opened = id; });
    bench.run("open");
    CHECK(opened == invoice.id.value());
    bench.run("look-up");
    bench.waitFor("the end", [&] { return bench.rows(tab->table()) == 0; });
    bench.waitFor("the count", [&] { return bench.cashier.checking() == 0; });
    CHECK(bench.now(invoice.id).state == DocumentState::Paid);
}

TEST_CASE("Keys of the payments page do not clash, and what can be reached there has a name")
{
    PageBench bench;
    CHECK(bench.catalog().clashes().isEmpty());
    for (const char *tab : {"reconciliation", "tasks", "checking"}) {
        bench.page->showFiltered(QString::fromLatin1(tab));
        for (QWidget *widget : bench.page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            INFO(tab << ": " << widget->metaObject()->className() << " "
                     << widget->objectName().toStdString());
            REQUIRE(told);
            CHECK_FALSE(told->text(QAccessible::Name).isEmpty());
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline, reports and the outbox without a mouse.
#include "core/domain/mailacts.h"
#include "core/domain/pipelineacts.h"
#include "tests/app/officekeys.h"
#include "ui/reports/reportspage.h"
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr Qt::KeyboardModifiers controlShift = Qt::ControlModifier | Qt::ShiftModifier;

Document quoteOf(TradeBench &bench, bool options = false)
{
    Document quote;
    quote.kind = DocumentKind::Quote;
    quote.customer = bench.kline;
    quote.title = QStringLiteral("Furnace");
    quote.lines = {lineOf(bench.valve, 10)};
    if (options) {
        quote.optionNames = {QStringLiteral("Good"), QStringLiteral("Better")};
        quote.lines[0].option = 1;
        quote.lines.push_back(lineOf(bench.filter, 50));
        quote.lines[1].option = 2;
    }
    return bench.office().act(SaveDocument{quote});
}

} // namespace

TEST_CASE(
    "By keys alone a quote moves on, is lost with a reason and a note, reopened, and sold by its option")
{
    TradeBench bench;
    const DocumentId quote = quoteOf(bench, true).id;
    bench.start("pipeline");
    bench.tabTo("cards-Draft");
    bench.press(Qt::Key_Home);
    bench.press(Qt::Key_Right, Qt::AltModifier);
    bench.waitFor("it sent", [&] { return bench.now(quote).state == DocumentState::Sent; });

    bench.press(Qt::Key_L);
    bench.shown("loseDialog");
    bench.waitForFocus("lostReason");
    bench.type(QStringLiteral("Too slow"));
    bench.fill({{"lostNote", "They wanted it by Friday."}});
    bench.pressButton("loseDoIt");
    bench.waitFor("it lost", [&] { return bench.now(quote).state == DocumentState::Lost; });
    CHECK(bench.now(quote).stateReason == QStringLiteral("Too slow\nThey wanted it by Friday."));

    bench.press(Qt::Key_S); // all that can be done
    bench.chooseInMenu(QStringLiteral("Move to"));
    bench.chooseInMenu(QStringLiteral("Follow-up"));
    bench.waitFor("it open again", [&] { return bench.now(quote).state == DocumentState::Sent; });

    bench.press(Qt::Key_W);
    bench.shown("chooseDialog");
    bench.press(Qt::Key_Down); // the better one
    bench.press(Qt::Key_Return);
    bench.waitFor("it sold", [&] { return bench.now(quote).state == DocumentState::Sold; });
    CHECK(bench.now(quote).chosenOption == 2);
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.waitFor("it open", [&] { return bench.now(quote).state == DocumentState::Sent; });
}

TEST_CASE(
    "By keys alone a report is chosen, its days, its rows filtered, looked behind, and written to a file")
{
    TradeBench bench;
    const Document invoice =
        bench.office().act(ConvertDocument{bench.job.id, DocumentKind::Invoice, {}, false}).document;
    RecordPayment cash;
    cash.invoice = invoice.id;
    cash.amount = Money::whole(100);
    bench.office().act(cash);
    cash.amount = Money::whole(50);
    cash.method = PaymentMethod::Check;
    bench.office().act(cash);
    bench.start("reports");
    bench.waitForFocus("reportList");
    bench.press(Qt::Key_End); // payments by method
    auto *page = static_cast<ReportsPage *>(bench.page(QStringLiteral("reports")));
    bench.waitFor("the report", [&] { return page->table().rows.size() == 2; });
    bench.tabTo("reportSpan");
    bench.press(Qt::Key_Home); // this month
    bench.waitFor("the days", [&] { return page->table().from == QDate(2026, 3, 1); });
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("check"));
    bench.press(Qt::Key_Return);
    auto *rows = page->findChild<QTableView *>();
    CHECK(rows->model()->rowCount() == 1);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return); // what stands behind it
    bench.shown("behindDialog");
    bench.press(Qt::Key_Escape);

    const QTemporaryDir folder;
    bench.press(Qt::Key_E, controlShift);
    bench.waitFor("the file dialog", [&] { return page->findChild<QFileDialog *>() != nullptr; });
    bench.type(folder.filePath(QStringLiteral("payments.csv")));
    bench.press(Qt::Key_Return);
    QFile file(folder.filePath(QStringLiteral("payments.csv")));
    bench.waitFor("the file", [&] { return file.exists() && file.size() > 0; });
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("Cash,1,100.00,0.00,100.00,"));
    CHECK(text.contains("Check,1,50.00,0.00,50.00,"));
    bench.press(Qt::Key_P, Qt::ControlModifier);
    bench.shown("printPreview");
    bench.press(Qt::Key_Escape);
}

TEST_CASE("By keys alone a letter that waits is found in the outbox, read, cancelled and sent again")
{
    TradeBench bench;
    QueueMail letter;
    letter.mail.customer = bench.kline;
    letter.mail.recipients = QStringLiteral("office@kline.example");
    letter.mail.subject = QStringLiteral("Your account");
    letter.mail.body = QStringLiteral("Dear customer");
    bench.office().act(letter); // there is no server: it waits
    bench.start("settings");
    const auto state = [&] { return bench.ask(Outbox{}).front().mail.state; };
    bench.waitForFocus("settingsSections");
    bench.type(QStringLiteral("e-m")); // goes to the section of that name
    bench.tabTo("qt_tabwidget_tabbar");
    bench.press(Qt::Key_Right);
    bench.press(Qt::Key_Right); // the outbox
    bench.tabTo("tableView");
    bench.press(Qt::Key_Home);
    bench.press(Qt::Key_Return);
    bench.shown("letterDialog");
    bench.press(Qt::Key_Escape);
    bench.tabTo("cancelMail", Qt::ShiftModifier);
    bench.press(Qt::Key_Return);
    bench.waitFor("it cancelled", [&] { return state() == MailState::Cancelled; });
    bench.tabTo("retryMail", Qt::ShiftModifier);
    bench.press(Qt::Key_Return);
    bench.waitFor("it waiting", [&] { return state() != MailState::Cancelled; });
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/mail/letterdialog.h"
#include "ui/mail/outboxpanel.h"
#include "ui/widgets/datatable.h"
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE(
    "A letter of the outbox can be read again, with why it was not sent and its paper as it was attached")
{
    OfficeBench bench;
    QueueMail letter;
    letter.mail.recipients = QStringLiteral("a@kline.example");
    letter.mail.subject = QStringLiteral("Invoice INV-1001");
    letter.mail.body = QStringLiteral("Hello\nattached is the invoice.");
    letter.attachments = {{QStringLiteral("INV-1001.pdf"), QByteArray("%PDF-1.7")}};
    const Mail mail = bench.act(letter);
    bench.act(TakeDueMail{});
    bench.act(MailWasTried{mail.id, false, false, QStringLiteral("No such mailbox.")});
    CHECK(bench.ask(LetterPapers{mail.id}) == letter.attachments);
    OutboxPanel outbox(bench.backend());
    outbox.showAll();
    auto *table = child<DataTable>(&outbox, "outboxTable");
    REQUIRE(waitUntil([&] { return table->view()->model()->rowCount() == 1; }));
    emit table->activated(mail.id.value());
    auto *dialog = child<QDialog>(&outbox, "letterDialog");
    CHECK(dialog->windowTitle() == "Invoice INV-1001");
    CHECK(child<QPlainTextEdit>(dialog, "letterText")->toPlainText() == letter.mail.body);
    CHECK(child<QPushButton>(dialog, "letterPaper")->text() == "INV-1001.pdf");
    bool says = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        says = says || label->text().contains("No such mailbox");
    CHECK(says);
}

TEST_CASE("Why the chosen letter did not go is told whole below the list, with what becomes of it")
{
    OfficeBench bench;
    QueueMail letter;
    letter.mail.recipients = QStringLiteral("a@kline.example");
    letter.mail.subject = QStringLiteral("Invoice INV-1001");
    letter.mail.body = QStringLiteral("Hello");
    const Mail mail = bench.act(letter);
    OutboxPanel outbox(bench.backend());
    outbox.show();
    outbox.showAll();
    auto *table = child<DataTable>(&outbox, "outboxTable");
    auto *reason = child<QLabel>(&outbox, "mailReason");
    REQUIRE(waitUntil([&] { return table->view()->model()->rowCount() == 1; }));
    table->select(mail.id.value());
    CHECK_FALSE(reason->isVisible());
    const QString problem = QStringLiteral("The server smtp.lakeside.example could not be reached.");
    const auto fails = [&](bool again) {
        bench.act(TakeDueMail{});
        bench.act(MailWasTried{mail.id, false, again, problem});
    };
    fails(true);
    REQUIRE(waitUntil([&] { return reason->text().startsWith(problem); }));
    CHECK(reason->text().contains(QStringLiteral("next try is on Mar 2, 2026")));
    CHECK(reason->isVisible());
    bench.clock().advance(3600);
    fails(false);
    CHECK(waitUntil([&] { return reason->text().contains(QStringLiteral("Send again")); }));
}

TEST_CASE("An attachment is written under its name and never outside of its folder")
{
    const auto path = LetterDialog::write({QStringLiteral("../../etc/INV.pdf"), QByteArray("%PDF")});
    REQUIRE(path);
    QFile file(*path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "%PDF");
    CHECK(path->endsWith("INV.pdf"));
    CHECK_FALSE(path->contains("/../"));
}

TEST_CASE("A letter that was refused is written again to another address, with the papers it had")
{
    OfficeBench bench;
    bench.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    QueueMail letter;
    letter.mail.customer = bench.customer();
    letter.mail.recipients = QStringLiteral("wrong@kline.example");
    letter.mail.subject = QStringLiteral("Your account");
    letter.mail.body = QStringLiteral("Hello");
    letter.attachments = {{QStringLiteral("Statement.pdf"), QByteArray("%PDF-1.7")}};
    const Mail mail = bench.act(letter);
    bench.act(TakeDueMail{});
    bench.act(MailWasTried{mail.id, false, false, QStringLiteral("No such mailbox.")});
    OutboxPanel outbox(bench.backend());
    outbox.showAll();
    auto *table = child<DataTable>(&outbox, "outboxTable");
    REQUIRE(waitUntil([&] { return table->view()->model()->rowCount() == 1; }));
    emit table->activated(mail.id.value());
    child<QPushButton>(child<QDialog>(&outbox, "letterDialog"), "writeLetterAgain")->click();
    REQUIRE(waitUntil([&] { return outbox.findChild<QDialog *>("mailDialog") != nullptr; }));
    auto *dialog = child<QDialog>(&outbox, "mailDialog");
    auto *send = child<QPushButton>(dialog, "sendMail");
    auto *to = child<QComboBox>(dialog, "mailTo");
    REQUIRE(waitUntil([&] { return send->isEnabled(); }));
    CHECK(to->currentText() == "wrong@kline.example");
    CHECK(child<QPlainTextEdit>(dialog, "mailText")->toPlainText() == "Hello");
    to->setEditText("right@kline.example");
    send->click();
    REQUIRE(waitUntil([&] { return bench.ask(Outbox{}).size() == 2; }));
    bench.settle();
    const auto rows = bench.ask(Outbox{}); // newest first
    const auto &[again, before] = std::pair(rows[0], rows[1]);
    CHECK(again.mail.recipients == "right@kline.example");
    CHECK(again.mail.state == MailState::Waiting);
    CHECK(bench.ask(LetterPapers{again.mail.id}) == letter.attachments);
    CHECK(before.mail.state == MailState::Cancelled);
}

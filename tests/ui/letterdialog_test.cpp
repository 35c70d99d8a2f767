// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/mail/letterdialog.h"
#include "ui/mail/outboxpanel.h"
#include "ui/widgets/datatable.h"
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

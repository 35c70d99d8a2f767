// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cardacts.h"
#include "core/domain/mailacts.h"
#include "tests/workflow/purchasebench.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QueueMail letter(const Document &about)
{
    QueueMail command;
    command.mail.document = about.id;
    command.mail.recipients = QStringLiteral("office@kline.example");
    command.mail.subject = QStringLiteral("Invoice");
    command.mail.body = QStringLiteral("Hello");
    command.attachments = {{QStringLiteral("INV.pdf"), QByteArray("%PDF")}};
    return command;
}

} // namespace

TEST_CASE("A letter waits in the outbox with its paper, in the document's folder, until it was sent")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const Mail mail = shop.act(letter(invoice));
    CHECK(mail.state == MailState::Waiting);
    CHECK(mail.customer == shop.customer);
    CHECK(mail.appointment == invoice.appointment);
    const auto taken = shop.act(TakeDueMail{});
    REQUIRE(taken.mail);
    CHECK(taken.mail->state == MailState::Sending);
    CHECK(taken.attachments == letter(invoice).attachments);
    CHECK_FALSE(shop.act(TakeDueMail{}).mail);
    const Mail sent = shop.act(MailWasTried{mail.id, true, false, {}});
    CHECK(sent.state == MailState::Sent);
    CHECK(sent.sentAt == mondayMorningUtc);
    Outbox query;
    query.appointment = invoice.appointment;
    const auto rows = shop.ask(query);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].document == invoice.number);
    CHECK(rows[0].attachments == QStringList{QStringLiteral("INV.pdf")});
    CHECK(shop.ask(NextMailAt{}) == 0);
    CHECK(shop.refusal(CancelMail{sent.id, sent.version}).code == ErrorCode::RuleBroken);
    CHECK(shop.refusal(RetryMail{sent.id, sent.version}).code == ErrorCode::RuleBroken);
}

TEST_CASE("A letter that could not go is tried again after growing pauses, then given up with the reason")
{
    DocumentBench shop;
    const Mail mail = shop.act(letter(shop.issued()));
    qint64 pause = 0;
    int tries = 0;
    for (;; ++tries) {
        const auto taken = shop.act(TakeDueMail{});
        REQUIRE(taken.mail);
        const Mail after = shop.act(MailWasTried{mail.id, false, true, QStringLiteral("no network")});
        CHECK(after.problem == QStringLiteral("no network"));
        if (after.state == MailState::Failed)
            break;
        REQUIRE(after.state == MailState::Waiting);
        const qint64 wait = after.nextAt - shop.clock().nowUtc();
        CHECK(wait > pause);
        pause = wait;
        CHECK_FALSE(shop.act(TakeDueMail{}).mail); // not before its time
        shop.clock().advance(wait);
    }
    CHECK(tries == 8);
    const Mail failed = shop.ask(Outbox{}).front().mail;
    const Mail again = shop.act(RetryMail{failed.id, failed.version});
    CHECK(again.state == MailState::Waiting);
    CHECK(shop.act(TakeDueMail{}).mail);
}

TEST_CASE("A letter that was refused for good is not tried again, and one that was cancelled does not go")
{
    DocumentBench shop;
    const Mail mail = shop.act(letter(shop.issued()));
    shop.act(TakeDueMail{});
    const Mail refused = shop.act(MailWasTried{mail.id, false, false, QStringLiteral("no such mailbox")});
    CHECK(refused.state == MailState::Failed);
    CHECK(shop.act(CancelMail{refused.id, refused.version}).state == MailState::Cancelled);
    CHECK_FALSE(shop.act(TakeDueMail{}).mail);
}

TEST_CASE("A letter that was being sent when the program ended is never sent a second time by itself")
{
    DocumentBench shop;
    shop.act(letter(shop.issued()));
    shop.act(TakeDueMail{});
    shop.reopen();
    CHECK_FALSE(shop.act(TakeDueMail{}).mail);
    CHECK(shop.ask(Outbox{}).front().mail.state == MailState::Sending);
    shop.clock().advance(TakeDueMail::longest);
    CHECK_FALSE(shop.act(TakeDueMail{}).mail);
    const Mail mail = shop.ask(Outbox{}).front().mail;
    CHECK(mail.state == MailState::Failed);
    CHECK_FALSE(mail.problem.isEmpty());
}

TEST_CASE("Letters go on when the clock was put back, and what was being sent then is somebody's to look at")
{
    const bool beingSent = GENERATE(false, true);
    DocumentBench shop;
    const Mail mail = shop.act(letter(shop.issued()));
    if (beingSent)
        shop.act(TakeDueMail{});
    shop.clock().advance(-qint64(30) * 24 * 3600);
    const auto taken = shop.act(TakeDueMail{});
    if (beingSent) {
        CHECK_FALSE(taken.mail);
        CHECK(shop.ask(Outbox{}).front().mail.state == MailState::Failed);
    } else {
        REQUIRE(taken.mail);
        CHECK(taken.mail->id == mail.id);
    }
}

TEST_CASE("A letter without a recipient, with a wrong address or too much attached is refused")
{
    DocumentBench shop;
    QueueMail command = letter(shop.issued());
    command.mail.recipients.clear();
    refusedCleanly(shop, command);
    command.mail.recipients = QStringLiteral("nobody");
    CHECK(shop.refusal(command).forUser.contains(QStringLiteral("nobody")));
    command.mail.recipients = QStringLiteral("a@b.example");
    command.attachments.front().bytes = QByteArray(QueueMail::mostBytes + 1, 'x');
    CHECK(shop.refusal(command).code == ErrorCode::RuleBroken);
}

TEST_CASE("A letter begins addressed and written from the template that fits")
{
    DocumentBench shop;
    Customer customer = shop.ask(CustomerDetails{shop.customer}).customer;
    customer.email = QStringLiteral("office@kline.example");
    shop.act(SaveCustomer{customer});
    const Document invoice = shop.issued();
    ComposeMail query;
    query.document = invoice.id;
    const auto usual = shop.ask(query);
    CHECK(usual.mail.recipients == QStringLiteral("office@kline.example"));
    CHECK(usual.mail.subject.contains(invoice.number));
    CHECK(usual.mail.subject.startsWith(QStringLiteral("Invoice")));
    CHECK(usual.mail.body.contains(QStringLiteral("$551.69")));
    CHECK(unknownPlaceholders(usual.mail.body, usual.values).isEmpty());
    CHECK_FALSE(usual.canSend);
    MailTemplate own;
    own.purpose = QStringLiteral("invoice");
    own.name = QStringLiteral("Friendly");
    own.subject = QStringLiteral("Your bill {number}");
    own.body = QStringLiteral("{unknown} {total}");
    own = thereAndBack(shop, SaveMailTemplate{own});
    const auto friendly = shop.ask(query);
    CHECK(friendly.mail.subject == QStringLiteral("Your bill ") + invoice.number);
    CHECK(unknownPlaceholders(friendly.mail.body, friendly.values) ==
          QStringList{QStringLiteral("{unknown}")});
    CHECK(friendly.templates.size() == 2);
    RecordPayment pay;
    pay.invoice = invoice.id;
    pay.amount = Money::whole(51);
    pay.method = PaymentMethod::Check;
    pay.reference = QStringLiteral("2041");
    ComposeMail receipt = query;
    receipt.payment = shop.act(pay).payment.id;
    const auto thanks = shop.ask(receipt).mail;
    CHECK(thanks.subject.startsWith(QStringLiteral("Receipt")));
    CHECK(thanks.body.contains(QStringLiteral("$51.00 (2041)")));
    CHECK(thanks.body.contains(QStringLiteral("$500.69")));
    shop.act(SaveSetting{QStringLiteral("cardpointe.gateway_url"), QStringLiteral("http://127.0.0.1:1/")});
    shop.act(SaveSetting{QStringLiteral("cardpointe.page_url"), QStringLiteral("http://127.0.0.1:1/pay")});
    shop.act(SaveSetting{QStringLiteral("cardpointe.merchant_id"), QStringLiteral("800000000001")});
    MakePaymentLink make;
    make.invoice = invoice.id;
    const auto made = shop.act(make);
    ComposeMail link = query;
    link.link = made.link.id;
    CHECK(shop.ask(link).mail.body.contains(made.url.toString(QUrl::FullyEncoded)));
    CHECK(shop.ask(link).mail.body.contains(QStringLiteral("$500.69")));
    ComposeMail statement;
    statement.customer = shop.customer;
    CHECK(shop.ask(statement).mail.body.contains(QStringLiteral("$500.69")));
    shop.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    CHECK(shop.ask(statement).canSend);
}

TEST_CASE("A draft quote that went by letter is sent from then on, not before")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    REQUIRE(quote.state == DocumentState::Draft);
    const Mail mail = shop.act(letter(quote));
    shop.act(TakeDueMail{});
    shop.act(MailWasTried{mail.id, false, true, QStringLiteral("no network")});
    CHECK(shop.now(quote).state == DocumentState::Draft);
    const Mail waiting = shop.ask(Outbox{}).front().mail;
    shop.act(RetryMail{waiting.id, waiting.version});
    shop.act(TakeDueMail{});
    shop.act(MailWasTried{mail.id, true, false, {}});
    CHECK(shop.now(quote).state == DocumentState::Sent);
    shop.checkOffice();
}

TEST_CASE("An order goes to the vendor and is no letter of the customer")
{
    PurchaseBench shop;
    Vendor vendor;
    vendor.name = QStringLiteral("Northern Supply");
    vendor.contactName = QStringLiteral("Kim Olsen");
    vendor.email = QStringLiteral("orders@northern.example");
    vendor = shop.act(SaveVendor{vendor});
    const Item motor = shop.newItem("Motor", ItemType::Part, 90, 40, vendor.id);
    const Document order = shop.order(shop.workOrderOf({shop.lineOf(motor, 1)})).front();
    ComposeMail query;
    query.document = order.id;
    const auto composed = shop.ask(query);
    CHECK(composed.mail.recipients == vendor.email);
    CHECK(composed.addresses == QStringList{vendor.email});
    CHECK(composed.mail.body.contains(vendor.contactName));
    const Mail mail = shop.act(letter(order));
    CHECK(mail.customer.isNone());
    CHECK(mail.appointment == order.appointment);
    shop.act(TakeDueMail{});
    shop.act(MailWasTried{mail.id, true, false, {}});
    CHECK(shop.now(order).state == DocumentState::Sent);
}

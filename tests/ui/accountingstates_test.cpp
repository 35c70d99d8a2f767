// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bookspagebench.h"
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

// Every state that something for QuickBooks can be in, as the page shows it: why, what can be done, and
// nothing cut off.

namespace {

const QStringList acts{QStringLiteral("attentionAct"),  QStringLiteral("attentionRetry"),
                       QStringLiteral("attentionLink"), QStringLiteral("attentionUnlink"),
                       QStringLiteral("attentionOpen"), QStringLiteral("attentionThere")};

/// The buttons that stand beside the chosen row, the first with its text.
void checkPanel(BooksPageBench &bench, const char *name, const QStringList &shown, const char *reason,
                const char *act = "")
{
    INFO(name);
    const QString said = bench.part<QLabel>("attentionReason")->text();
    INFO(said.toStdString());
    CHECK(said.contains(QLatin1String(reason)));
    for (const QString &button : acts) {
        INFO(button.toStdString());
        CHECK(bench.part<QWidget>(button.toLatin1().constData())->isVisibleTo(bench.page.get()) ==
              shown.contains(button));
    }
    if (*act)
        CHECK(bench.part<QPushButton>("attentionAct")->text() == QLatin1String(act));
    checkLooks(*child<QWidget>(bench.page.get(), "booksAttention"));
    keepPicture(*bench.page, QStringLiteral("books ") + QLatin1String(name));
}

void look(BooksPageBench &bench, const char *name)
{
    INFO(name);
    bench.settle();
    checkLooks(*bench.page);
    keepPicture(*bench.page, QStringLiteral("books ") + QLatin1String(name));
}

/// Sends and meets this refusal.
void refused(BooksPageBench &bench, int code)
{
    bench.newInvoice();
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    bench.books.refuseAll(code);
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    bench.waitFor("what needs attention", [&] { return bench.rows(Tab::Attention) > 0; });
    bench.choose(Tab::Attention);
}

} // namespace

TEST_CASE("accountingstates: not connected, pending, sent")
{
    BooksPageBench bench(false);
    bench.newInvoice();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Pending) == 1; });
    bench.choose(Tab::Pending);
    checkPanel(bench, "not connected", {QStringLiteral("attentionOpen")}, "waits to be sent");
    bench.connectCompany();
    bench.choose(Tab::Pending);
    checkPanel(bench, "pending", {QStringLiteral("attentionOpen")}, "waits to be sent");
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    checkLooks(*preview);
    keepPicture(*preview, QStringLiteral("books preview"));
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    bench.waitFor("the rows", [&] { return bench.rows(Tab::Sent) > 0; });
    bench.choose(Tab::Sent);
    checkPanel(bench, "sent", {QStringLiteral("attentionOpen"), QStringLiteral("attentionThere")},
               "It is in QuickBooks");
    for (const auto &[tab, name] : {std::pair(Tab::Mapping, "mapping"), std::pair(Tab::Links, "links"),
                                    std::pair(Tab::Log, "log"), std::pair(Tab::Findings, "no changes")}) {
        bench.show(tab);
        keepPicture(*bench.page, QStringLiteral("books ") + QLatin1String(name));
    }
}

TEST_CASE(
    "accountingstates: each kind of refusal says why and has the button that helps, or none that does not")
{
    struct Row
    {
        int code;
        const char *act; ///< what the first button says; empty: there is none
        bool retry;
        const char *reason;
    };
    const auto row = GENERATE(Row{2500, "Open the mapping", true, "does not exist in QuickBooks"},
                              Row{2050, "Correct the record", true, "was not sent"},
                              Row{6210, "", true, "closed"}, Row{5030, "", true, "QuickBooks"},
                              Row{6540, "", true, "QuickBooks"}, Row{2010, "", true, "QuickBooks"});
    BooksPageBench bench;
    refused(bench, row.code);
    const QByteArray name = "refused " + QByteArray::number(row.code);
    QStringList shown{QStringLiteral("attentionOpen")};
    if (*row.act)
        shown << QStringLiteral("attentionAct");
    if (row.retry)
        shown << QStringLiteral("attentionRetry");
    checkPanel(bench, name.constData(), shown, "", "");
    CHECK(bench.part<QLabel>("attentionReason")->text().size() > 30);
    const QString told =
        bench.part<QLabel>("attentionReason")->text() + bench.part<QLabel>("attentionCodes")->text();
    CHECK(told.count(QString::number(row.code)) == 1);
    if (*row.act)
        CHECK_FALSE(bench.part<QPushButton>("attentionAct")->text().isEmpty());
}

TEST_CASE("accountingstates: a number that is taken, another total, linked by hand")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.sendAll();
    const Document invoice = bench.newInvoice(4000);
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    // Somebody enters one of the same number there while the preview is looked at.
    const QJsonObject like = bench.books.ledger().all(QStringLiteral("Invoice"))[0];
    bench.books.ledger().add(QStringLiteral("Invoice"),
                             {{QStringLiteral("DocNumber"), invoice.number},
                              {QStringLiteral("CustomerRef"), like[u"CustomerRef"]},
                              {QStringLiteral("TxnDate"), like[u"TxnDate"]},
                              {QStringLiteral("TotalAmt"), 90.0},
                              {QStringLiteral("Balance"), 90.0}});
    bench.press(preview, "booksPreviewSend");
    bench.idle();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Attention) == 1; });
    bench.choose(Tab::Attention);
    checkPanel(bench, "number taken",
               {QStringLiteral("attentionAct"), QStringLiteral("attentionLink"),
                QStringLiteral("attentionOpen"), QStringLiteral("attentionThere")},
               "is used in QuickBooks already", "Send under this number");
    CHECK_FALSE(bench.part<QPushButton>("attentionAct")->isEnabled()); // no number typed yet
    bench.press(bench.page.get(), "attentionLink");
    bench.sendAll();
    bench.waitFor("the row", [&] { return bench.rows(Tab::Attention) == 1; });
    bench.choose(Tab::Attention);
    checkPanel(bench, "another total",
               {QStringLiteral("attentionRetry"), QStringLiteral("attentionUnlink"),
                QStringLiteral("attentionOpen"), QStringLiteral("attentionThere")},
               "$90.00 instead of $40.00");
    CHECK(bench.part<QPushButton>("attentionRetry")->text() == QStringLiteral("Accept the difference"));
    bench.press(bench.page.get(), "attentionRetry");
    bench.waitFor("nothing left", [&] { return bench.rows(Tab::Attention) == 0; });
    bench.show(Tab::Sent);
    bench.page->tableOf(Tab::Sent)->select([&] {
        PostingList query;
        query.document = invoice.id;
        return bench.ask(query).front().posting.id.value();
    }());
    bench.settle();
    checkPanel(bench, "linked by hand",
               {QStringLiteral("attentionUnlink"), QStringLiteral("attentionOpen"),
                QStringLiteral("attentionThere")},
               "It is in QuickBooks");
}

TEST_CASE("accountingstates: an outcome that is not known, and a connection that ended")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.run("send");
    QDialog *preview = bench.dialog("booksPreview");
    bench.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
    child<QAbstractButton>(preview, "booksPreviewSend")->click();
    bench.waitFor("the doubt", [&] {
        for (const PostingRow &row : bench.ask(PostingList{}))
            if (row.posting.state == PostingState::Sending && !row.posting.reason.isEmpty())
                return true;
        return false;
    });
    bench.show(Tab::Pending);
    keepPicture(*bench.page, QStringLiteral("books not known yet"));
    bench.runner.cancel();
    bench.idle();
    bench.books.disconnect();
    bench.newInvoice(4000);
    bench.run("pull");
    bench.waitFor("the reason",
                  [&] { return bench.banner().contains(QStringLiteral("onnect"), Qt::CaseSensitive); });
    CHECK_FALSE(bench.banner().contains(QStringLiteral("asked again later")));
    checkLooks(*child<QWidget>(bench.page.get(), "booksConnection"));
    keepPicture(*bench.page, QStringLiteral("books connection ended"));
}

TEST_CASE("accountingstates: what has no answer: sent as new, linked by its number, left out, and what is "
          "said without "
          "a look")
{
    BooksPageBench bench;
    bench.newInvoice();
    bench.sendAll();
    const Document paper = bench.newInvoice(4000);
    bench.books.failAlways({QStringLiteral("Invoice"), paper.number, 0, BooksTrouble::Internal});
    const auto wait = [&] {
        bench.clock().advance(booksQuietSeconds + 1);
        bench.books.setNow(bench.clock().nowUtc());
    };
    const auto sendOnce = [&](bool isFirst) {
        bench.run("send");
        QDialog *preview = bench.dialog("booksPreview");
        child<QAbstractButton>(preview, "booksPreviewSend")->click();
        bench.waitFor("the outcome", [&] {
            const AccountingState state = bench.now(paper.id).accounting;
            return state == AccountingState::NeedsAttention || (isFirst && state == AccountingState::Sending);
        });
        bench.runner.cancel(); // it would look for it four times
        bench.idle();
    };
    sendOnce(true);
    wait();
    sendOnce(false);
    bench.waitFor("the row", [&] { return bench.rows(Tab::Attention) == 1; });
    bench.choose(Tab::Attention);
    CHECK(bench.part<QLabel>("attentionReason")
              ->text()
              .contains(QStringLiteral("not known whether it arrived")));
    CHECK(bench.part<QAbstractButton>("attentionAct")->text() == QStringLiteral("Send as new\u2026"));
    CHECK_FALSE(bench.part<QAbstractButton>("attentionLink")->isEnabled()); // no number yet
    const auto history = [&] { return bench.part<QLabel>("attentionHistory")->text(); };
    bench.waitFor("the history", [&] { return !history().isEmpty(); });
    CHECK(history().count(QStringLiteral("a failure of its own")) == 1); // the others say that it is the same
    look(bench, "without an answer");
    wait();
    const QString asked = bench.pressAnswering(bench.page.get(), "attentionAct", false);
    CHECK(asked.contains(QStringLiteral("by its number")));
    CHECK(asked.contains(QStringLiteral("twice")));
    bench.books.server().refuse();
    bench.part<QWidget>("attentionAct")->setFocus();
    bench.pressAnswering(bench.page.get(), "attentionAct", true);
    bench.idle();
    CHECK(bench.banner().contains(QStringLiteral("did not answer")));
    // Another Enter must not press whatever stands next.
    CHECK(bench.page->window()->focusWidget() == bench.page->tableOf(Tab::Attention)->view());
    CHECK(bench.rows(Tab::Attention) == 1);
    look(bench, "nothing decided without a network");
    bench.books.server().listenAgain();
    bench.choose(Tab::Attention);
    bench.pressAnswering(bench.page.get(), "attentionLeave", true);
    bench.idle();
    bench.waitFor("nothing left", [&] { return bench.rows(Tab::Attention) == 0; });
    CHECK(bench.now(paper.id).accounting == AccountingState::NotApplicable);
    bench.books.failAlways({});
    bench.choose(Tab::Sent);
    look(bench, "left out");
    bench.press(bench.page.get(), "attentionRetry");
    bench.waitFor("pending", [&] { return bench.now(paper.id).accounting == AccountingState::Pending; });
    bench.sendAll();
    CHECK(bench.now(paper.id).accounting == AccountingState::Sent);
    CHECK(bench.there("Invoice") == 2);
}

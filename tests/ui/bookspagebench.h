// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/outboxrunner.h"
#include "core/domain/postingacts.h"
#include "core/net/qttransport.h"
#include "tests/testkit/memorycredentials.h"
#include "tests/testkit/simulatedbooks.h"
#include "tests/ui/looks.h"
#include "tests/ui/officebench.h"
#include "ui/accounting/accountingpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

namespace truckroll::testkit {

/// The accounting page of an office whose company in QuickBooks is simulated, over real HTTP.
struct BooksPageBench : OfficeBench
{
    explicit BooksPageBench(bool connects = true)
        : store(std::make_shared<MemoryCredentials>()), runner(backend(), parts())
    {
        programTheme();
        books.setNow(clock().nowUtc());
        const QString base = books.base();
        set("api_url", base);
        set("authorize_url", base + QStringLiteral("/connect/oauth2"));
        set("token_url", base + QStringLiteral("/oauth2/v1/tokens/bearer"));
        set("revoke_url", base + QStringLiteral("/v2/oauth2/tokens/revoke"));
        priceBook();
        client = customer();
        page = std::make_unique<AccountingPage>(backend(), catalog(), runner);
        page->resize(1280, 800);
        page->show();
        page->activate();
        settle();
        if (connects)
            connectCompany();
    }
    ~BooksPageBench() { page.reset(); }

    void set(const char *key, const QString &value)
    {
        act(SaveSetting{QStringLiteral("quickbooks.") + QLatin1String(key), value});
    }
    /// As the dialog does it, without a browser: the address that it would come to.
    void connectCompany(const QString &realm = {})
    {
        set("client_id", books.clientId);
        set("redirect_uri", QStringLiteral("https://landing.example/back")); // never listened at
        QByteArray secret = books.clientSecret.toUtf8();
        QUrl asked;
        const auto shown = QObject::connect(&runner, &OutboxRunner::signInPageReady,
                                            [&](const QUrl &url, bool, const QString &) { asked = url; });
        runner.signIn(Secret::takeFrom(secret));
        waitFor("the page", [&] { return !asked.isEmpty(); });
        QObject::disconnect(shown);
        runner.finishSignIn(answerTo(asked, realm.isEmpty() ? books.realm : realm));
        idle();
    }
    /// What the browser shows after somebody signed in at `signInPage`.
    QString answerTo(const QUrl &signInPage, const QString &realm)
    {
        const QUrlQuery query(signInPage);
        return QStringLiteral("%1?code=%2&state=%3&realmId=%4")
            .arg(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded), books.signIn(),
                 query.queryItemValue(QStringLiteral("state")), realm);
    }
    void waitFor(const char *what, const std::function<bool()> &holds)
    {
        INFO("waiting for " << what << ", banner: " << banner().toStdString());
        REQUIRE(waitUntil(holds));
    }
    void idle()
    {
        waitFor("the runner", [&] { return !runner.isBusy(); });
        settle();
    }
    QString banner() const
    {
        return page ? child<Banner>(page.get(), "accountingBanner")->text() : QString();
    }
    QAction *action(const char *name)
    {
        return child<QAction>(page.get(), (QByteArray("accounting.") + name).constData());
    }
    void run(const char *name)
    {
        INFO(name << ": " << action(name)->toolTip().toStdString());
        waitFor(name, [&] { return action(name)->isEnabled(); });
        action(name)->trigger();
        idle();
    }
    template <class T>
    T *part(const char *name)
    {
        return child<T>(page.get(), name);
    }
    /// A button that can be pressed, with the reason when it cannot.
    void press(QObject *parent, const char *name)
    {
        auto *button = child<QAbstractButton>(parent, name);
        INFO(name << ": " << button->toolTip().toStdString());
        waitFor(name, [&] { return button->isVisible() && button->isEnabled(); });
        button->click();
        settle();
    }
    /// A button that asks before it does anything: answers so, and tells what was asked.
    /// `meanwhile`: happens while the question is open.
    QString pressAnswering(QObject *parent, const char *name, bool sure,
                           const std::function<void()> &meanwhile = {})
    {
        QString asked;
        QTimer answering; // the question has an event loop of its own
        QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!question)
                return;
            answering.stop();
            asked = question->text() + QLatin1Char(' ') + question->informativeText();
            if (meanwhile)
                meanwhile();
            if (sure)
                child<QAbstractButton>(question, "confirmDo")->click();
            else
                QTest::keyClick(question, Qt::Key_Escape);
        });
        answering.start(0);
        press(parent, name);
        INFO(name << " asked nothing");
        REQUIRE_FALSE(asked.isEmpty());
        return asked;
    }
    /// The window of that name that is open.
    QDialog *dialog(const char *name)
    {
        QDialog *found = nullptr;
        waitFor(name, [&] {
            found = page->findChild<QDialog *>(QString::fromLatin1(name));
            return found && found->isVisible();
        });
        return found;
    }
    void show(AccountingPage::Tab tab)
    {
        page->showTab(tab);
        settle();
    }
    int rows(AccountingPage::Tab tab)
    {
        show(tab);
        return page->tableOf(tab)->view()->model()->rowCount();
    }
    QString cell(AccountingPage::Tab tab, int row, const char *column)
    {
        auto *model = static_cast<TableModel *>(page->tableOf(tab)->view()->model());
        return model->text(row, model->columnOf(QString::fromLatin1(column)));
    }
    void choose(AccountingPage::Tab tab, int row = 0)
    {
        show(tab);
        page->tableOf(tab)->view()->selectRow(row);
        settle();
    }
    void sendAll()
    {
        run("send");
        press(dialog("booksPreview"), "booksPreviewSend");
        idle();
    }
    Document newInvoice(qint64 cents = 12550)
    {
        Document order;
        order.kind = DocumentKind::WorkOrder;
        order.customer = client;
        order.title = QStringLiteral("Tap repair");
        DocumentLine line;
        line.description = QStringLiteral("Tap repair");
        line.unitPrice = UnitPrice::fromUnits(cents * 100);
        order.lines = {line};
        ConvertDocument convert;
        convert.source = act(SaveDocument{order}).id;
        convert.to = DocumentKind::Invoice;
        const Document invoice = act(convert).document;
        settle();
        return invoice;
    }
    Document now(DocumentId id) { return ask(DocumentDetails{id}).document; }
    QString remoteOf(DocumentId id)
    {
        for (const BooksLink &link : ask(BooksLinksOf{{BookEntity::Invoice}})) {
            if (link.record == id.value())
                return link.remoteId;
        }
        return {};
    }
    size_t there(const char *tag) { return books.ledger().all(QLatin1String(tag)).size(); }

    SimulatedBooks books;
    std::shared_ptr<MemoryCredentials> store;
    OutboxRunner runner;
    CustomerId client;
    std::unique_ptr<AccountingPage> page;

private:
    BooksDesk::Parts parts() { return {std::make_shared<QtTransport>(), store}; }
};

} // namespace truckroll::testkit

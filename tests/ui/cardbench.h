// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backenddoor.h"
#include "core/backend/cardservice.h"
#include "core/backend/paymentrunner.h"
#include "core/net/qttransport.h"
#include "tests/testkit/memorycredentials.h"
#include "tests/testkit/simulators/simulatedcardpointe.h"
#include "tests/ui/officebench.h"
#include "ui/payments/cashier.h"
#include "ui/payments/paymentdialog.h"
#include "ui/widgets/banner.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

namespace truckroll::testkit {

/// An office whose cards go to a simulated processor, with the windows' own till.
struct CardBench : OfficeBench
{
    CardBench()
    {
        const auto set = [&](const char *key, const QString &value) {
            act(SaveSetting{QString::fromLatin1(key), value});
        };
        set("cardpointe.gateway_url", processor.gatewayUrl());
        set("cardpointe.terminal_url", processor.terminalUrl());
        set("cardpointe.page_url", processor.pageUrl());
        set("cardpointe.merchant_id", QString::fromLatin1(SimulatedCardPointe::merchant));
        company = ask(OfficeInfo{}).companies.front().id;
        secrets.put(cardSecretName(CardSecret::User, company), SimulatedCardPointe::user);
        secrets.put(cardSecretName(CardSecret::Password, company), SimulatedCardPointe::password);
        secrets.put(cardSecretName(CardSecret::TerminalKey, company), SimulatedCardPointe::terminalKey);
        client = customer();
        processor.setTime(clock().nowUtc());
        runner.world().steady = [this] { return clock().nowUtc(); };
        cashier.open(runner, service);
    }
    ~CardBench()
    {
        dialog.reset();
        cashier.close();
    }

    Document newInvoice(qint64 cents = 12550)
    {
        Document quote;
        quote.kind = DocumentKind::Quote;
        quote.customer = client;
        DocumentLine line;
        line.description = QStringLiteral("Tap repair");
        line.unitPrice = UnitPrice::fromUnits(cents * 100);
        quote.lines = {line};
        ConvertDocument convert;
        convert.source = act(SaveDocument{quote}).id;
        convert.to = DocumentKind::Invoice;
        return act(convert).document;
    }
    CardProfile storedCard(const QString &token = QStringLiteral("9418594164541111"))
    {
        CardProfile profile;
        profile.customer = client;
        profile.company = company;
        profile.with.token = token;
        profile.with.expiry = QStringLiteral("1228");
        profile.consent = QStringLiteral("Signed form of March 1");
        return act(SaveCardProfile{profile});
    }
    CardProfile storedAccount()
    {
        CardProfile profile;
        profile.customer = client;
        profile.company = company;
        profile.with.token = QStringLiteral("9036412947515678");
        profile.with.accountType = QStringLiteral("ECHK");
        profile.with.holder = QStringLiteral("Jane Kline");
        profile.consent = QStringLiteral("Recorded call of March 1");
        return act(SaveCardProfile{profile});
    }
    PaymentDialog &open(const Document &invoice)
    {
        dialog = std::make_unique<PaymentDialog>(backend(), &cashier, invoice, QStringLiteral("USD"),
                                                 "America/Chicago", nullptr);
        showActive(*dialog);
        settle();
        return *dialog;
    }
    /// With the desk read, so that card ways know whether they are possible.
    void choose(PayWay way)
    {
        auto *box = field<QComboBox>("paymentMethod");
        box->setCurrentIndex(box->findData(int(way)));
        if (way == PayWay::Terminal)
            waitFor("the terminals",
                    [&] { return !field<QComboBox>("paymentTerminal")->currentData().toString().isEmpty(); });
        settle();
    }
    template <class T>
    T *field(const char *name)
    {
        return child<T>(dialog.get(), name);
    }
    QAbstractButton *take() { return field<QAbstractButton>("takePayment"); }
    void click(const char *name)
    {
        auto *button = field<QAbstractButton>(name);
        INFO(name << ": " << button->toolTip().toStdString());
        REQUIRE(button->isVisible());
        REQUIRE(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString banner() { return dialog->findChild<Banner *>()->text(); }
    QString sign() { return field<QWidget>("paymentChecking")->accessibleName(); }
    void waitFor(const char *what, const std::function<bool()> &ready)
    {
        INFO("waiting for " << what);
        REQUIRE(waitUntil(ready));
        settle();
    }
    Document now(DocumentId invoice) { return ask(DocumentDetails{invoice}).document; }
    CardDesk::Reply desk(DocumentId invoice) { return ask(CardDesk{invoice}); }
    void passTime(qint64 seconds)
    {
        clock().advance(seconds);
        processor.setTime(clock().nowUtc());
    }
    /// A charge with the stored card by the window, to its end.
    void payWithStoredCard(const Document &invoice)
    {
        if (desk(invoice.id).profiles.empty())
            storedCard();
        open(invoice);
        choose(PayWay::Card);
        click("takePayment");
        waitFor("the charge", [&] { return now(invoice.id).paid == invoice.totals.total; });
        waitFor("the window to say so", [&] { return banner().contains(QStringLiteral("approved")); });
    }
    PaymentLink newLink(const Document &invoice)
    {
        MakePaymentLink make;
        make.invoice = invoice.id;
        return act(make).link;
    }
    /// A link whose page somebody paid, which nobody has looked for yet.
    PaymentLink paidLink(const Document &invoice)
    {
        const PaymentLink link = newLink(invoice);
        processor.payOnPage(link.orderId, invoice.totals.total.units());
        return link;
    }
    /// An invoice whose charge by the window the processor makes and never answers.
    Document unansweredCharge()
    {
        const Document invoice = newInvoice();
        storedCard();
        open(invoice);
        choose(PayWay::Card);
        processor.failNext(CardFault::CloseAfter);
        click("takePayment");
        return invoice;
    }
    void selectHistory(int row)
    {
        field<QTableView>("paymentHistory")->selectRow(row);
        settle();
    }
    QString history(int row, int column)
    {
        auto *model = field<QTableView>("paymentHistory")->model();
        return model->index(row, column).data().toString();
    }
    /// A movement that no look-up could decide.
    PaymentIntent undecided(const Document &invoice)
    {
        PrepareCharge what;
        what.invoice = invoice.id;
        what.with.token = QStringLiteral("9418594164541111");
        what.with.expiry = QStringLiteral("1228");
        const PaymentIntent intent = act(what);
        act(MarkIntentSent{intent.id});
        CardRecord more;
        more.verdict = CardRecord::Verdict::Approved;
        more.reference = QStringLiteral("005123400099");
        more.orderId = intent.orderId;
        more.merchant = intent.merchant;
        more.amount = invoice.balance() + Money::whole(10);
        RecordCardAnswer record;
        record.intent = intent.id;
        record.said = CardAnswer{CardAnswer::Kind::Record, more, {}};
        const PaymentIntent after = act(record).intent;
        REQUIRE(after.state == IntentState::NeedsPerson);
        return after;
    }

    SimulatedCardPointe processor;
    MemoryCredentials secrets;
    QtTransport wire;
    BackendDoor door{backend()};
    PaymentRunner runner{door, wire, secrets};
    CardService service{runner, secrets};
    Cashier cashier{backend()};
    CompanyId company;
    CustomerId client;
    std::unique_ptr<PaymentDialog> dialog;
};

} // namespace truckroll::testkit

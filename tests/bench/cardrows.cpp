// SPDX-License-Identifier: GPL-3.0-or-later
// The window stays alive while the card processor says nothing.
#include "core/backend/backenddoor.h"
#include "core/backend/cardservice.h"
#include "core/backend/paymentrunner.h"
#include "core/net/qttransport.h"
#include "tests/bench/rows.h"
#include "tests/testkit/memorycredentials.h"
#include "ui/payments/cashier.h"
#include "ui/payments/paymentdialog.h"
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTcpServer>
#include <QTimer>

namespace truckroll::bench {

namespace {

constexpr double longestStop = 50; ///< ms

/// How long the event loop did nothing else, at the longest.
class Stops
{
public:
    Stops()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { tick(); });
        m_timer.start(1);
    }
    double longest() const { return m_longest; }

private:
    void tick()
    {
        constexpr double nanosecondsInOne = 1e6;
        const qint64 now = nowNanoseconds();
        m_longest = std::max(m_longest, double(now - m_last) / nanosecondsInOne);
        m_last = now;
    }

    QTimer m_timer;
    qint64 m_last = nowNanoseconds();
    double m_longest = 0;
};

void until(const std::function<bool()> &ready)
{
    while (!ready())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void runFor(int milliseconds)
{
    bool over = false;
    QTimer::singleShot(milliseconds, [&] { over = true; });
    until([&] { return over; });
}

/// An office whose card processor takes every request and never answers.
class SilentShop
{
public:
    explicit SilentShop(const QString &path) : m_backend(benchClock())
    {
        m_silence.listen(QHostAddress::LocalHost); // the system accepts; nobody reads
        m_silence.pauseAccepting();
        bool opened = false;
        m_backend.open(path, &m_receiver, [&](const Done &done) {
            need(Done(done));
            opened = true;
        });
        until([&] { return opened; });
        const QString address = QStringLiteral("http://127.0.0.1:%1/").arg(m_silence.serverPort());
        act(SaveSetting{QStringLiteral("cardpointe.gateway_url"),
                        address + QStringLiteral("cardconnect/rest/")});
        act(SaveSetting{QStringLiteral("cardpointe.merchant_id"), QStringLiteral("800000000001")});
        m_invoice = newInvoice();
        m_cashier.open(m_runner, m_service);
    }
    ~SilentShop() { m_cashier.close(); }

    /// The longest stop from opening the window over a charge that hangs, its look-up and its cancelling.
    double chargeAndWait(int milliseconds)
    {
        PaymentDialog dialog(m_backend, &m_cashier, m_invoice, QStringLiteral("USD"), "America/Chicago",
                             nullptr);
        dialog.show();
        auto *way = dialog.findChild<QComboBox *>(QStringLiteral("paymentMethod"));
        way->setCurrentIndex(way->findData(int(PayWay::Card)));
        auto *take = dialog.findChild<QPushButton *>(QStringLiteral("takePayment"));
        until([&] { return take->isEnabled(); });
        const Stops stops;
        take->click();
        auto *cancel = dialog.findChild<QPushButton *>(QStringLiteral("cancelCharge"));
        until([&] { return cancel->isVisible(); });
        runFor(milliseconds);
        cancel->click();
        runFor(milliseconds);
        return stops.longest();
    }

private:
    template <class Command>
    typename Command::Reply act(const Command &command)
    {
        using Reply = typename Command::Reply;
        std::optional<Result<Reply>> answer;
        m_backend.act(&m_receiver, command,
                      std::function<void(Result<Reply>)>([&](Result<Reply> reply) { answer = reply; }));
        until([&] { return answer.has_value(); });
        return need(*answer);
    }
    Document newInvoice()
    {
        Customer customer;
        customer.name = QStringLiteral("Kline Bakery");
        customer = act(SaveCustomer{customer});
        Document quote;
        quote.kind = DocumentKind::Quote;
        quote.customer = customer.id;
        DocumentLine line;
        line.description = QStringLiteral("Tap repair");
        line.unitPrice = UnitPrice::whole(125);
        quote.lines = {line};
        ConvertDocument convert;
        convert.source = act(SaveDocument{quote}).id;
        convert.to = DocumentKind::Invoice;
        const Document invoice = act(convert).document;
        const auto user = cardSecretName(CardSecret::User, invoice.company);
        m_secrets.put(user, "somebody");
        m_secrets.put(cardSecretName(CardSecret::Password, invoice.company), "something");
        CardProfile profile;
        profile.customer = customer.id;
        profile.company = invoice.company;
        profile.with.token = QStringLiteral("9418594164541111");
        profile.with.expiry = QStringLiteral("1228");
        profile.consent = QStringLiteral("Signed form");
        act(SaveCardProfile{profile});
        return invoice;
    }

    QObject m_receiver;
    QTcpServer m_silence;
    Backend m_backend;
    testkit::MemoryCredentials m_secrets;
    QtTransport m_wire;
    BackendDoor m_door{m_backend};
    PaymentRunner m_runner{m_door, m_wire, m_secrets};
    CardService m_service{m_runner, m_secrets};
    Cashier m_cashier{m_backend};
    Document m_invoice;
};

} // namespace

void cardRows(Bench &bench)
{
    constexpr int shortWait = 500;
    constexpr int wait = 5'000;
    SilentShop shop(copyOf(officeIn(bench.offices, smallOffice), bench.scratch));
    Row row;
    row.work = QStringLiteral("Longest stop of the window, card processor hangs");
    row.figure = shop.chargeAndWait(bench.idleSeconds > 1 ? wait : shortWait);
    row.most = longestStop;
    bench.table.add(row);
}

} // namespace truckroll::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/cardaccounts.h"
#include "core/domain/cardacts.h"
#include "core/net/transport.h"
#include <QTimer>
#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace truckroll {

/// Where a movement of money is; named so that tests can end the program at each of them.
enum class CardPoint {
    Begun,      ///< nothing is stored yet
    Prepared,   ///< the intent is stored
    MarkedSent, ///< it is stored that it will be sent
    HandedOver, ///< the request is on its way
    Answered,   ///< the answer is there, and not stored
    Recorded,   ///< the answer is stored
    LookingUp,  ///< about to ask what became of it
    LookedUp,   ///< what became of it is known, and not stored
};
inline constexpr size_t cardPointCount = 8;

/// Seconds that no setting of the clock changes.
qint64 steadySeconds();

/// What a movement needs around it.
struct CardWorld
{
    OfficeDoor &door;
    Transport &wire;
    CardAccounts &accounts;
    /// False: go no further (the program ends here). Tests only.
    std::function<bool(CardPoint)> goOn = [](CardPoint) { return true; };
    int answerMs = 0; ///< instead of the pace's, when it is more than zero; tests only
    /// The longest pause of the runner; what another part of the program stored meanwhile is seen then at the
    /// latest. Only tests are quicker.
    int restMs = 60'000;
    /// When this program sent what, in steady seconds: a clock that is put forward must not make an early
    /// "not found" count. Tests let it go with their own clock.
    std::function<qint64()> steady = steadySeconds;
    std::shared_ptr<std::map<qint64, qint64>> sent = std::make_shared<std::map<qint64, qint64>>();
};

/// One movement of money on its way: stores, sends once, stores the answer; or looks one up. Belongs to
/// PaymentRunner; deletes itself when it is done, and nothing is sent or told any more when it is deleted.
class CardErrand final : public QObject
{
    Q_OBJECT

public:
    using Reply = RecordCardAnswer::Reply;
    using Answer = std::function<void(const Result<Reply> &)>;

    CardErrand(const CardWorld &world, QObject *parent, Answer done);

    /// Stores the charge and carries it out.
    void charge(const PrepareCharge &what);
    /// Takes what a payment page only reserved.
    void capture(const PrepareCapture &what);
    /// Asks what may be done with the payment, then voids or refunds it.
    void giveBack(PaymentId payment, Money amount);
    /// Asks what became of a movement; of a cancelled one after voiding it. Never sends it again.
    void lookUp(const PaymentIntent &intent);
    /// Cancels what runs on the terminal; the answer to the charge tells what came of it.
    void cancelAtTerminal();

    CardIntentId intent() const { return m_intent.id; }
    /// As last stored.
    const PaymentIntent &movement() const { return m_intent; }
    bool waitsAtTerminal() const { return !m_session.isEmpty(); }

signals:
    /// A step was stored.
    void stepped(const truckroll::PaymentIntent &intent);

private:
    using Account = cardpointe::Account;

    bool pass(CardPoint point);
    void take(const Account &account);
    void prepared(const Result<PaymentIntent> &intent);
    void accountReady(const Result<Account> &account);
    void openTerminal();
    void send();
    HttpRequest request() const;
    void answered(const Outcome &outcome);
    void watchTerminal();
    void closeTerminal();
    void notSent(const QString &why);
    void record(const std::variant<CardAnswer, CardInquiry> &said, CardPoint point);
    void recorded(const Result<Reply> &reply, CardPoint point);

    void chooseWayBack(const CardPaymentDetails::Reply &details, Money amount, const CardInquiry &inquiry);
    /// A refund, and what may have gone back before without this office knowing.
    struct WayBack
    {
        CardPaymentDetails::Reply details;
        Money amount;
        bool refundable = false;
        std::deque<CardPaymentDetails::Reply::RefundOrder> orders; ///< still to be looked up
        QString order; ///< the refund's own: one that the processor does not know
    };
    void lookForRefunds(const WayBack &back);
    void foundUnder(const CardPaymentDetails::Reply::RefundOrder &order, const CardInquiry &found,
                    WayBack back);
    void takeForgotten(const WayBack &back, const QString &order, const std::vector<CardRecord> &records);
    void refund(const WayBack &back);
    void nothingWentBack(const QString &why);
    void prepareReturn(const CardPaymentDetails::Reply &details, CardMove move, Money amount,
                       const QString &order = {});
    void voidThenInquire();
    void inquire();
    bool isTooEarly() const;
    void finish(const Result<Reply> &reply);
    void fail(const Error &error) { finish(tl::unexpected<Error>(error)); }

    CardWorld m_world;
    Answer m_done;
    PaymentIntent m_intent;
    Account m_account;
    std::optional<bool> m_signature;    ///< asked for at the terminal; none: as the setting says
    Secret m_session;                   ///< of the terminal
    QTimer m_watch;                     ///< while the terminal waits for the customer
    bool m_closing = false;             ///< the session is being ended
    std::optional<Result<Reply>> m_end; ///< told when the session has ended
    bool m_justAnswered = false;        ///< by what was sent, not by a look-up
    std::optional<CardInquiry> m_known; ///< of a way back: what was asked before
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/paymentrunner.h"
#include "core/payments/cardpointe/replies.h"
#include <QTimer>
#include <deque>
#include <map>
#include <optional>

namespace truckroll {

/// What is asked of the card processor beside moving money, which is the runner's: links that were paid,
/// settlements, terminals, and whether the set-up is right. Answers come on this thread, and not when the
/// receiver is gone.
class CardService : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the service.
    CardService(PaymentRunner &runner, CredentialStore &secrets, QObject *parent = nullptr);

    /// Looks for the payments of links: of all whose time has come (at most ten at once), or of one now.
    /// Answers what was booked.
    void lookForPayments(QObject *receiver,
                         const std::function<void(const Result<std::vector<Payment>> &)> &done);
    void lookForPayments(const PaymentLink &link, QObject *receiver,
                         const std::function<void(const Result<std::vector<Payment>> &)> &done);
    /// Looks each minute for links whose time has come, and once a day at the settlement.
    void start();

    /// Asks whether banks have sent payments by account back that count here, also long after they were paid:
    /// those whose time has come, at most so many; a company whose processor does not answer is left alone
    /// until the next look. How many were sent back.
    void lookForReturns(size_t most, QObject *receiver, const std::function<void(const Result<int> &)> &done);

    struct Settled
    {
        int days = 0;
        int rows = 0;
        int unknown = 0;
        int rejected = 0;
    };
    /// Fetches the settlements of these days and compares (RecordSettlement).
    void fetchSettlements(CompanyId company, const QDate &from, const QDate &to, QObject *receiver,
                          const std::function<void(const Result<Settled> &)> &done);

    /// Serial numbers of the company's terminals.
    void listTerminals(CompanyId company, QObject *receiver,
                       const std::function<void(const Result<QStringList> &)> &done);
    /// Ends whatever session holds the terminal, and the payment that runs on it: a program that crashed
    /// leaves one for ten minutes. Only after somebody was asked.
    void freeTerminal(CompanyId company, const QString &terminal, QObject *receiver,
                      const std::function<void(const Done &)> &done);
    /// Says in a sentence what is wrong, or what was found.
    void test(CompanyId company, QObject *receiver,
              const std::function<void(const Result<cardpointe::MerchantFacts> &)> &done);
    /// What the processor holds under this name of its own: before AdoptCharge.
    void find(CompanyId company, const QString &reference, QObject *receiver,
              const std::function<void(const Result<CardRecord> &)> &done);

    /// User, password and terminal key of a company, to the credential store; empty ones are left alone.
    void saveSecrets(CompanyId company, const Secret &user, const Secret &password, const Secret &terminalKey,
                     QObject *receiver, const std::function<void(const Done &)> &done);

private:
    using Booked = std::function<void(const Result<std::vector<Payment>> &)>;
    using Settling = std::function<void(const Result<Settled> &)>;

    /// A look at many links.
    struct Round
    {
        std::deque<PaymentLink> links; ///< still to be looked for
        std::vector<Payment> booked;
        std::map<CompanyId, int> failures;
        std::optional<Error> first; ///< what went wrong first
        size_t asked = 0;
    };
    /// A look at payments by account.
    struct ReturnRound
    {
        std::deque<ReturnableAccounts::Row> accounts; ///< still to be asked about
        int returned = 0;
        std::map<CompanyId, int> failures;
        std::optional<Error> first; ///< what went wrong first
    };
    using Returned = std::function<void(const Result<int> &)>;
    ReturnRound dueReturns(const ReturnableAccounts::Reply &all, size_t most);
    void lookForNextReturn(ReturnRound round, const Returned &done);
    void askAgainSoon(const ReturnableAccounts::Row &account);
    void askForReturn(const ReturnableAccounts::Row &account, const Returned &done);
    void recordReturn(const ReturnableAccounts::Row &account, const Returned &done);
    void lookForNext(Round round, const Booked &done);
    void noteLook(Round &round, const PaymentLink &link, const Result<std::vector<Payment>> &found);
    void lookFor(const PaymentLink &link, const Booked &done);
    void takeReserved(const PaymentLink &link, const CardInquiry &found, std::deque<CardRecord> reserved,
                      const CardPace &pace, const Booked &done);
    void recordLink(const PaymentLink &link, const CardInquiry &found, const CardPace &pace,
                    const Booked &done);
    void fetchDay(const cardpointe::Account &account, CompanyId company, const QDate &day, const QDate &to,
                  const Settled &sofar, const Settling &done);
    void fetchReturns(const cardpointe::Account &account, CompanyId company, const QDate &day,
                      const std::vector<SettlementBatch> &batches, const Settling &done);
    void recordDay(CompanyId company, const QDate &day, const std::vector<SettlementBatch> &batches,
                   const Funding &funding, const Settling &done);
    void lookAtSettlements();
    void catchUpSettlements(CompanyId company);
    template <class T>
    std::function<void(const T &)> guarded(QObject *receiver, const std::function<void(const T &)> &done);
    template <class T>
    void withAccount(CompanyId company, bool terminal, const std::function<void(const Result<T> &)> &done,
                     const std::function<void(const cardpointe::Account &)> &go);

    PaymentRunner &m_runner;
    OfficeDoor &m_door;
    Transport &m_wire;
    CredentialStore &m_secrets;
    CardAccounts m_accounts;
    QTimer m_minute;
    qint64 m_settledAt = 0; ///< UTC seconds
    /// The links that could not be looked for last time, and which failure that was: they come behind
    /// the others, the longest ago first.
    std::map<PaymentLinkId, quint64> m_failed;
    quint64 m_failures = 0;
    std::map<PaymentId, qint64>
        m_returnsAsked; ///< when it was asked whether they were sent back, UTC seconds
};

/// What the minute's timer asks for is nobody's: its receiver is the service itself.
template <class T>
std::function<void(const T &)> CardService::guarded(QObject *receiver,
                                                    const std::function<void(const T &)> &done)
{
    if (receiver != this)
        m_accounts.askAgain();
    return [target = QPointer<QObject>(receiver), done](const T &value) {
        if (target)
            done(value);
    };
}

template <class T>
void CardService::withAccount(CompanyId company, bool terminal,
                              const std::function<void(const Result<T> &)> &done,
                              const std::function<void(const cardpointe::Account &)> &go)
{
    m_accounts.load(company, terminal, this, [done, go](const Result<cardpointe::Account> &account) {
        if (account)
            go(*account);
        else
            done(tl::unexpected<Error>(account.error()));
    });
}

} // namespace truckroll

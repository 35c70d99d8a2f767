// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/cardservice.h"

#include "core/payments/cardpointe/requests.h"
#include "core/payments/cardpointe/terminal.h"
#include <QDateTime>
#include <QPointer>
#include <algorithm>
#include <functional>
#include <iterator>

namespace truckroll {

using namespace cardpointe;

namespace {

constexpr int minuteMs = 60'000;
constexpr qint64 daySeconds = qint64(24) * 3600;
/// The test system answers twenty inquiries a minute; other windows want some of them.
constexpr size_t linksAtOnce = 10;
/// A company whose links failed so often in one look is left alone until the next: its secrets are locked, or
/// its processor does not answer.
constexpr int failuresOfCompany = 2;
constexpr size_t returnsAtOnce = 5;
constexpr int settlementDays = 5;
constexpr int catchUpDays = 30;
constexpr qint64 retrySeconds = 3600;
/// A day is asked for by month and day: what is asked for of a day a year ago would be taken for today's.
constexpr int monthsBack = 11;

} // namespace

CardService::CardService(PaymentRunner &runner, CredentialStore &secrets, QObject *parent)
    : QObject(parent), m_runner(runner), m_door(runner.world().door), m_wire(runner.world().wire),
      m_secrets(secrets), m_accounts(m_door, secrets)
{
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        lookForPayments(this, [](const auto &) {});
        lookAtSettlements();
        lookForReturns(returnsAtOnce, this, [](const auto &) {});
    });
}

void CardService::start()
{
    m_minute.start();
    lookForPayments(this, [](const auto &) {});
    lookAtSettlements();
}

// ---- Links
// -------------------------------------------------------------------------------------------------

void CardService::lookForPayments(QObject *receiver, const Booked &done)
{
    OpenPaymentLinks query;
    query.dueOnly = true;
    m_door.ask(
        this, query, [this, answer = guarded<Result<std::vector<Payment>>>(receiver, done)](const auto &due) {
            if (!due) {
                answer(tl::unexpected<Error>(due.error()));
                return;
            }
            const auto failedAt = [this](const PaymentLink &link) {
                const auto failed = m_failed.find(link.id);
                return failed == m_failed.end() ? 0 : failed->second;
            };
            Round round;
            round.links.assign(due->begin(), due->end());
            std::stable_sort(round.links.begin(), round.links.end(), [&](const auto &one, const auto &other) {
                return failedAt(one) < failedAt(other);
            });
            lookForNext(std::move(round), answer);
        });
}

void CardService::lookForPayments(const PaymentLink &link, QObject *receiver, const Booked &done)
{
    lookFor(link, guarded<Result<std::vector<Payment>>>(receiver, done));
}

/// What fails is one link's or one company's; the others are looked for all the same.
void CardService::lookForNext(Round round, const Booked &done)
{
    while (!round.links.empty() && round.failures[round.links.front().company] >= failuresOfCompany)
        round.links.pop_front();
    if (round.links.empty() || round.asked >= linksAtOnce) {
        done(round.first ? Result<std::vector<Payment>>(tl::unexpected<Error>(*round.first))
                         : Result<std::vector<Payment>>(round.booked));
        return;
    }
    const PaymentLink next = round.links.front();
    round.links.pop_front();
    lookFor(next, [=, this](const Result<std::vector<Payment>> &found) mutable {
        noteLook(round, next, found);
        lookForNext(std::move(round), done);
    });
}

void CardService::noteLook(Round &round, const PaymentLink &link, const Result<std::vector<Payment>> &found)
{
    if (found) {
        ++round.asked;
        m_failed.erase(link.id);
        round.booked.insert(round.booked.end(), found->begin(), found->end());
        return;
    }
    ++round.failures[link.company];
    m_failed[link.id] = ++m_failures;
    if (!round.first)
        round.first = found.error();
}

void CardService::lookFor(const PaymentLink &link, const Booked &done)
{
    withAccount<std::vector<Payment>>(link.company, false, done, [=, this](const Account &account) {
        m_wire.send(inquireByOrderRequest(account, link.orderId, link.merchant), this,
                    [=, this](const Outcome &outcome) {
                        const CardInquiry found = readInquiry(outcome);
                        if (found.kind == CardInquiry::Kind::NoAnswer) {
                            done(failure(ErrorCode::NetworkDown, found.why));
                            return;
                        }
                        std::deque<CardRecord> reserved;
                        std::copy_if(found.records.begin(), found.records.end(), std::back_inserter(reserved),
                                     std::mem_fn(&CardRecord::isReserved));
                        takeReserved(link, found, reserved, account.pace, done);
                    });
    });
}

/// A page can be set to reserve only; such money is taken here, one at a look. An invoice that was paid
/// otherwise meanwhile, is void, or has another movement under way, takes none. What is refused does not keep
/// from the next.
void CardService::takeReserved(const PaymentLink &link, const CardInquiry &found,
                               std::deque<CardRecord> reserved, const CardPace &pace, const Booked &done)
{
    if (reserved.empty()) {
        recordLink(link, found, pace, done);
        return;
    }
    const PrepareCapture what{link.id, reserved.front()};
    reserved.pop_front();
    m_runner.capture(what, this, [=, this](const Result<PaymentRunner::Reply> &taken) {
        if (!taken || taken->intent.state == IntentState::Declined) {
            takeReserved(link, found, reserved, pace, done);
            return;
        }
        recordLink(link, found, pace, [taken, done](const Result<std::vector<Payment>> &others) {
            if (!others || taken->payments.empty())
                return done(others);
            std::vector<Payment> booked = taken->payments;
            booked.insert(booked.end(), others->begin(), others->end());
            done(booked);
        });
    });
}

void CardService::recordLink(const PaymentLink &link, const CardInquiry &found, const CardPace &pace,
                             const Booked &done)
{
    RecordLinkAnswer command;
    command.link = link.id;
    command.said = found;
    command.pace = pace;
    m_door.act(this, command, [done](const Result<RecordLinkAnswer::Reply> &reply) {
        done(reply ? Result<std::vector<Payment>>(reply->payments)
                   : Result<std::vector<Payment>>(tl::unexpected<Error>(reply.error())));
    });
}

// ---- Settlement
// --------------------------------------------------------------------------------------------

void CardService::lookAtSettlements()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now >= m_settledAt && now - m_settledAt < daySeconds) // a clock that was put back does not count
        return;
    m_settledAt = now;
    m_door.ask(this, CardSetups{}, [this](const Result<CardSetups::Reply> &setups) {
        for (const CardSetup &setup : setups ? *setups : CardSetups::Reply())
            if (setup.hasSecrets)
                catchUpSettlements(setup.company);
    });
}

/// The last days, and those since the last settlement that is known here: an office that was closed for a
/// while, or could not ask, shall hear of a payment that was sent back meanwhile.
void CardService::catchUpSettlements(CompanyId company)
{
    const QDate today = QDate::currentDate();
    CardReconciliation known;
    known.company = company;
    known.from = today.addDays(-catchUpDays);
    known.to = today;
    m_door.ask(this, known, [this, company, today](const Result<CardReconciliation::Reply> &reply) {
        QDate from = today.addDays(-settlementDays);
        if (reply && !reply->deposits.empty())
            from = std::min(from, reply->deposits.front().day);
        fetchSettlements(company, from, today, this, [this](const Result<Settled> &fetched) {
            if (!fetched) // not a day later, but soon
                m_settledAt = QDateTime::currentSecsSinceEpoch() - daySeconds + retrySeconds;
        });
    });
}

void CardService::fetchSettlements(CompanyId company, const QDate &from, const QDate &to, QObject *receiver,
                                   const Settling &done)
{
    const Settling answer = guarded<Result<Settled>>(receiver, done);
    const QDate here = QDate::currentDate();
    const QDate office = QDateTime::fromSecsSinceEpoch(m_door.nowUtc(), Qt::UTC).date();
    if (from < std::min(here, office).addMonths(-monthsBack)) {
        answer(failure(ErrorCode::RuleBroken,
                       tr("The card processor names days without their year, so settlements of more than %n "
                          "month(s) ago are not asked for. Nothing was fetched; choose later days.",
                          nullptr, monthsBack)));
        return;
    }
    const QDate last = std::min(to, std::max(here, office).addDays(1)); // of a zone that is ahead
    withAccount<Settled>(company, false, answer, [=, this](const Account &account) {
        fetchDay(account, company, from, last, {}, answer);
    });
}

void CardService::fetchDay(const Account &account, CompanyId company, const QDate &day, const QDate &to,
                           const Settled &sofar, const Settling &done)
{
    if (day > to) {
        done(sofar);
        return;
    }
    m_wire.send(settlementRequest(account, day), this, [=, this](const Outcome &outcome) {
        const auto batches = readSettlement(outcome);
        if (!batches) {
            done(tl::unexpected<Error>(batches.error()));
            return;
        }
        fetchReturns(account, company, day, *batches, [=, this](const Result<Settled> &one) {
            if (!one) {
                done(one);
                return;
            }
            Settled sum = sofar;
            ++sum.days;
            sum.rows += one->rows;
            sum.unknown += one->unknown;
            sum.rejected += one->rejected;
            fetchDay(account, company, day.addDays(1), to, sum, done);
        });
    });
}

/// Funding is not switched on for every merchant; without it there are no returns to see.
void CardService::fetchReturns(const Account &account, CompanyId company, const QDate &day,
                               const std::vector<SettlementBatch> &batches, const Settling &done)
{
    m_wire.send(fundingRequest(account, day), this, [=, this](const Outcome &outcome) {
        const auto funding = readFunding(outcome);
        recordDay(company, day, batches, funding ? *funding : Funding(), done);
    });
}

void CardService::recordDay(CompanyId company, const QDate &day, const std::vector<SettlementBatch> &batches,
                            const Funding &funding, const Settling &done)
{
    RecordSettlement command;
    command.company = company;
    command.day = day;
    command.batches = batches;
    command.returns = funding.returns;
    command.chargebacks = funding.chargebacks;
    m_door.act(this, command, [done](const Result<RecordSettlement::Reply> &reply) {
        if (reply)
            done(Settled{1, reply->rows, reply->unknown, reply->rejected});
        else
            done(tl::unexpected<Error>(reply.error()));
    });
}

// ---- Set-up
// ------------------------------------------------------------------------------------------------

void CardService::listTerminals(CompanyId company, QObject *receiver,
                                const std::function<void(const Result<QStringList> &)> &done)
{
    const auto answer = guarded<Result<QStringList>>(receiver, done);
    withAccount<QStringList>(company, true, answer, [=, this](const Account &account) {
        m_wire.send(terminalListRequest(account), this,
                    [answer](const Outcome &outcome) { answer(readTerminalList(outcome)); });
    });
}

void CardService::freeTerminal(CompanyId company, const QString &terminal, QObject *receiver,
                               const std::function<void(const Done &)> &done)
{
    const auto answer = guarded<Done>(receiver, done);
    withAccount<Nothing>(company, true, answer, [=, this](const Account &account) {
        m_wire.send(terminalConnectRequest(account, terminal, true), this, [=, this](const Outcome &outcome) {
            const auto session = readTerminalSession(outcome);
            if (!session) {
                answer(tl::unexpected<Error>(session.error()));
                return;
            }
            m_wire.send(terminalDisconnectRequest(account, terminal, *session), this,
                        [answer](const Outcome &) { answer(Nothing{}); });
        });
    });
}

void CardService::test(CompanyId company, QObject *receiver,
                       const std::function<void(const Result<MerchantFacts> &)> &done)
{
    const auto answer = guarded<Result<MerchantFacts>>(receiver, done);
    withAccount<MerchantFacts>(company, false, answer, [=, this](const Account &account) {
        m_wire.send(merchantRequest(account), this,
                    [answer](const Outcome &outcome) { answer(readMerchant(outcome)); });
    });
}

void CardService::find(CompanyId company, const QString &reference, QObject *receiver,
                       const std::function<void(const Result<CardRecord> &)> &done)
{
    const auto answer = guarded<Result<CardRecord>>(receiver, done);
    withAccount<CardRecord>(company, false, answer, [=, this](const Account &account) {
        m_wire.send(inquireRequest(account, reference, {}), this, [answer](const Outcome &outcome) {
            const CardInquiry found = readInquiry(outcome);
            if (found.kind == CardInquiry::Kind::Found)
                answer(found.records.front());
            else
                answer(failure(ErrorCode::NotFound, tr("The card processor does not know this charge.")));
        });
    });
}

void CardService::saveSecrets(CompanyId company, const Secret &user, const Secret &password,
                              const Secret &terminalKey, QObject *receiver,
                              const std::function<void(const Done &)> &done)
{
    const auto answer = guarded<Done>(receiver, done);
    const auto save = [this](const QString &name, const Secret &secret, const std::function<void()> &next,
                             const std::function<void(const Done &)> &failed) {
        if (secret.isEmpty()) {
            next();
            return;
        }
        m_secrets.write(name, secret, this, [next, failed](const Done &written) {
            if (written)
                next();
            else
                failed(written);
        });
    };
    save(
        cardSecretName(CardSecret::User, company), user,
        [=] {
            save(
                cardSecretName(CardSecret::Password, company), password,
                [=] {
                    save(
                        cardSecretName(CardSecret::TerminalKey, company), terminalKey,
                        [answer] { answer(Nothing{}); }, answer);
                },
                answer);
        },
        answer);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/cardservice.h"
#include "core/payments/cardpointe/requests.h"
#include <QDateTime>
#include <algorithm>
#include <iterator>

// Payments by bank account that come back late: not every merchant has a list of fundings that tells it, and
// the settlement of their day is not asked for any more by then.
namespace truckroll {

using namespace cardpointe;

namespace {

constexpr qint64 oneDay = qint64(24) * 3600;
constexpr qint64 againSeconds = 3600; ///< after a look without an answer
/// A company whose processor did not answer so often in one look is left alone until the next.
constexpr int failuresOfCompany = 2;

qint64 pauseOf(const ReturnableAccounts::Row &account, qint64 now)
{
    return nextReturnLook(int((now - account.payment.takenAt) / oneDay));
}

} // namespace

void CardService::lookForReturns(size_t most, QObject *receiver, const Returned &done)
{
    const auto answer = guarded<Result<int>>(receiver, done);
    m_door.ask(this, ReturnableAccounts{}, [=, this](const Result<ReturnableAccounts::Reply> &all) {
        if (all)
            lookForNextReturn(dueReturns(*all, most), answer);
        else
            answer(tl::unexpected<Error>(all.error()));
    });
}

/// Asked longest ago first; what was not asked since the program began has the longest wait behind it.
CardService::ReturnRound CardService::dueReturns(const ReturnableAccounts::Reply &all, size_t most)
{
    const qint64 now = m_door.nowUtc();
    const auto askedAt = [this](const ReturnableAccounts::Row &account) {
        const auto asked = m_returnsAsked.find(account.payment.id);
        return asked == m_returnsAsked.end() ? 0 : asked->second;
    };
    ReturnRound round;
    std::copy_if(all.begin(), all.end(), std::back_inserter(round.accounts), [&](const auto &account) {
        const bool clockPutBack = askedAt(account) > now;
        return clockPutBack || now >= askedAt(account) + pauseOf(account, now);
    });
    std::stable_sort(round.accounts.begin(), round.accounts.end(),
                     [&](const auto &one, const auto &other) { return askedAt(one) < askedAt(other); });
    if (round.accounts.size() > most)
        round.accounts.resize(most);
    for (const auto &account : round.accounts)
        m_returnsAsked[account.payment.id] = now; // a second look beside this one asks for others
    return round;
}

void CardService::askAgainSoon(const ReturnableAccounts::Row &account)
{
    const qint64 now = m_door.nowUtc();
    m_returnsAsked[account.payment.id] = now + againSeconds - pauseOf(account, now);
}

/// What fails is one payment's or one company's; the others are asked for all the same.
void CardService::lookForNextReturn(ReturnRound round, const Returned &done)
{
    while (!round.accounts.empty() && round.failures[round.accounts.front().company] >= failuresOfCompany) {
        askAgainSoon(round.accounts.front());
        round.accounts.pop_front();
    }
    if (round.accounts.empty()) {
        done(round.first ? Result<int>(tl::unexpected<Error>(*round.first)) : Result<int>(round.returned));
        return;
    }
    const ReturnableAccounts::Row next = round.accounts.front();
    round.accounts.pop_front();
    askForReturn(next, [=, this](const Result<int> &returned) mutable {
        if (returned) {
            round.returned += *returned;
        } else {
            askAgainSoon(next);
            ++round.failures[next.company];
            if (!round.first)
                round.first = returned.error();
        }
        lookForNextReturn(std::move(round), done);
    });
}

void CardService::askForReturn(const ReturnableAccounts::Row &account, const Returned &done)
{
    withAccount<int>(account.company, false, done, [=, this](const Account &known) {
        m_wire.send(inquireRequest(known, account.payment.gatewayReference, account.merchant), this,
                    [=, this](const Outcome &outcome) {
                        const CardInquiry found = readInquiry(outcome);
                        if (found.kind == CardInquiry::Kind::NoAnswer)
                            done(failure(ErrorCode::NetworkDown, found.why));
                        else if (!found.records.empty() && found.records.front().isRejected())
                            recordReturn(account, done);
                        else
                            done(0);
                    });
    });
}

void CardService::recordReturn(const ReturnableAccounts::Row &account, const Returned &done)
{
    RecordSettlement command;
    command.company = account.company;
    command.day = QDateTime::fromSecsSinceEpoch(m_door.nowUtc(), Qt::UTC).date();
    command.returns = {{account.payment.gatewayReference, {}, account.payment.amount}};
    m_door.act(this, command, [done](const Result<RecordSettlement::Reply> &reply) {
        done(reply ? Result<int>(reply->rejected) : Result<int>(tl::unexpected<Error>(reply.error())));
    });
}

} // namespace truckroll

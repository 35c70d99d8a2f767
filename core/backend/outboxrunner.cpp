// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/outboxrunner.h"

#include "core/workflow/perform.h"
#include <QUrlQuery>

namespace truckroll {

namespace {

constexpr int quarter = 15 * 60 * 1000; // ms
constexpr int watchMs = 100;            // how often a waiting sender looks whether it is to end

} // namespace

OutboxRunner::OutboxRunner(Backend &backend, BooksDesk::Parts parts, QObject *parent)
    : QObject(parent), m_backend(backend), m_parts(std::move(parts)), m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("books"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    m_quarter.setParent(this);
    m_quarter.setObjectName(QStringLiteral("booksQuarter"));
    m_quarter.setInterval(quarter);
    connect(&m_quarter, &QTimer::timeout, this, &OutboxRunner::everyQuarter);
    connect(&m_backend, &Backend::actorChanged, this, &OutboxRunner::opened);
    m_quarter.start();
}

OutboxRunner::~OutboxRunner()
{
    m_ending = true;
    m_thread.quit();
    m_thread.wait();
}

void OutboxRunner::useOffice(const QString &path)
{
    m_vault = officeVault(path); // a job that is under way keeps the one that it began with
}

bool OutboxRunner::isLocked() const
{
    return m_vault && !BooksDesk::isUnattended() && m_vault->sealed().isLocked();
}

bool OutboxRunner::isLockNew() const
{
    return m_vault && m_vault->sealed().isNew();
}

Done OutboxRunner::unlock(const Secret &passphrase)
{
    if (!m_vault)
        return Nothing{};
    if (isBusy())
        return ruleBroken(tr("%1 is going on. Nothing was unlocked; try again in a moment.").arg(busyWith()));
    CHECK_OK(m_vault->sealed().unlock(passphrase));
    emit unlocked(passphrase);
    opened();
    return Nothing{};
}

void OutboxRunner::tell(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

template <class T, class Good>
void OutboxRunner::tellResult(Result<T> result, Good good)
{
    tell([this, result = std::move(result), good = std::move(good)] {
        if (result)
            good(*result);
        else
            emit failed(result.error());
    });
}

void OutboxRunner::run(const QString &what, const Job &job)
{
    if (!m_backend.may(Action::UseAccounting))
        return emit failed({ErrorCode::NotPermitted,
                            tr("Your role does not allow to work with QuickBooks. Nothing was done; "
                               "ask somebody whose role allows it."),
                            {}});
    m_jobs.push_back({what, job});
    if (m_jobs.size() == 1)
        next();
}

/// One after the other, also while the first one waits for an answer: two that renew the connection at once
/// would end it. Each has a door and a desk of its own, so that another office or user is noticed.
void OutboxRunner::next()
{
    m_cancelled = false;
    BooksDesk::Parts parts = m_parts;
    if (!parts.store && !BooksDesk::isUnattended())
        parts.store = m_vault;
    QMetaObject::invokeMethod(m_worker, [this, job = m_jobs.front().job, parts, actor = m_backend.actor()] {
        LaneDoor door(m_backend.lane(), actor);
        const auto info = m_ending ? Result<OfficeInfo::Reply>(failure(ErrorCode::Cancelled, QString()))
                                   : door.ask(OfficeInfo{});
        auto desk = info ? BooksDesk::open(door, info->path, m_backend.clock(), parts)
                         : Result<std::unique_ptr<BooksDesk>>(tl::unexpected<Error>(info.error()));
        if (desk)
            job(**desk);
        else if (!m_ending)
            tell([this, error = desk.error()] { emit failed(error); });
        tell([this] {
            m_jobs.pop_front();
            if (!m_jobs.empty())
                next();
            else
                emit busyChanged(false);
        });
    });
    emit busyChanged(true);
}

SendingHooks OutboxRunner::hooks()
{
    SendingHooks hooks;
    hooks.progress = [this](const SendingProgress &progress) {
        tell([this, progress] { emit progressed(progress); });
    };
    hooks.cancelled = [this] { return m_cancelled || m_ending; };
    hooks.wait = [this](int seconds) {
        constexpr int ms = 1000;
        for (int waited = 0; waited < seconds * ms; waited += watchMs) {
            if (m_cancelled || m_ending)
                return false;
            QThread::msleep(watchMs);
        }
        return true;
    };
    return hooks;
}

void OutboxRunner::askedFor()
{
    if (m_vault)
        m_vault->askAgain();
}

void OutboxRunner::send(const std::vector<DocumentId> &documents)
{
    askedFor();
    run(tr("Sending to QuickBooks"), [this, documents](BooksDesk &desk) {
        tellResult(desk.center().send(documents, hooks()),
                   [this](const SendingReport &report) { emit sent(report); });
    });
}

void OutboxRunner::retryAll()
{
    m_backend.act<RetryAllPostings>(this, {}, [this](const Result<int> &count) {
        if (count)
            send({});
        else
            emit failed(count.error());
    });
}

void OutboxRunner::decide(const RetryPosting &decision)
{
    askedFor();
    run(tr("Looking for it in QuickBooks"), [this, decision](BooksDesk &desk) {
        tellResult(desk.center().decide(decision), [this](const Posting &posting) { emit decided(posting); });
    });
}

void OutboxRunner::pull()
{
    askedFor();
    pullNow(false);
}

/// `quiet`: nobody asked for it, so nobody is told that it failed; it is tried again in a quarter of an hour.
void OutboxRunner::pullNow(bool quiet)
{
    run(tr("Looking for changes in QuickBooks"), [this, quiet](BooksDesk &desk) {
        auto reply = desk.center().pull();
        if (!reply && quiet)
            return;
        tellResult(std::move(reply), [this](const ApplyBooksChanges::Reply &found) {
            emit pulled(found.payments, found.findings);
        });
    });
}

void OutboxRunner::readLists()
{
    askedFor();
    run(tr("Reading the lists of QuickBooks"), [this](BooksDesk &desk) {
        const auto company = desk.center().refreshCompany();
        Done done = company ? desk.center().readLists(false) : Done(tl::unexpected<Error>(company.error()));
        tellResult(std::move(done), [this](const Nothing &) { emit listsRead(); });
    });
}

void OutboxRunner::preview(const std::vector<DocumentId> &documents)
{
    askedFor();
    run(tr("Comparing with QuickBooks"), [this, documents](BooksDesk &desk) {
        tellResult(desk.center().preview(documents, hooks()),
                   [this](const std::vector<BooksPreviewRow> &rows) { emit previewed(rows); });
    });
}

void OutboxRunner::cancel()
{
    m_cancelled = true;
    while (m_jobs.size() > 1)
        m_jobs.pop_back();
}

// ---- Connection ------------------------------------------------------------------------------------------

void OutboxRunner::signIn(const Secret &secret)
{
    askedFor();
    run(tr("Connecting to QuickBooks"), [this, secret](BooksDesk &desk) {
        const Done kept = secret.isEmpty() ? Done(Nothing{}) : desk.keepClientSecret(secret);
        auto page = kept ? desk.beginSignIn() : Result<QString>(tl::unexpected<Error>(kept.error()));
        tellResult(std::move(page), [this,
                                     redirect = QUrl(desk.addresses().redirect)](const QString &address) {
            const QString state = QUrlQuery(QUrl(address)).queryItemValue(QStringLiteral("state"));
            const Done listening = m_listener.listen(redirect, state, [this](const Result<QUrl> &arrived) {
                if (arrived)
                    finishSignIn(arrived->toString(QUrl::FullyEncoded));
                else
                    emit failed(arrived.error());
            });
            emit signInPageReady(QUrl(address), !listening,
                                 listening ? QString() : listening.error().forUser);
        });
    });
}

void OutboxRunner::cancelSignIn()
{
    m_listener.stop();
}

void OutboxRunner::finishSignIn(const QString &pastedAddress)
{
    askedFor();
    m_listener.stop();
    run(tr("Connecting to QuickBooks"), [this, pastedAddress](BooksDesk &desk) {
        tellResult(desk.finishSignIn(QUrl(pastedAddress.trimmed())),
                   [this](const BooksConnection &connection) { emit connected(connection); });
    });
}

void OutboxRunner::disconnectCompany()
{
    askedFor();
    run(tr("Disconnecting from QuickBooks"), [this](BooksDesk &desk) {
        tellResult(desk.center().disconnect(), [this](const Nothing &) { emit disconnectedCompany(); });
    });
}

// ---- By itself -------------------------------------------------------------------------------------------

/// What was interrupted is looked for before anything else is sent.
void OutboxRunner::opened()
{
    if (!m_backend.may(Action::UseAccounting))
        return;
    m_backend.ask<BooksStatus>(this, {}, [this](const Result<BooksStatus::Reply> &status) {
        if (!status || !status->connection.isConnected())
            return;
        resume();
        pullNow(true);
    });
}

void OutboxRunner::resume()
{
    run(tr("Looking for what was interrupted"), [this](BooksDesk &desk) {
        const auto interrupted = desk.center().send({}, hooks(), true);
        if (interrupted && interrupted->sent + interrupted->attention > 0)
            tell([this, report = *interrupted] { emit sent(report); });
    });
}

/// Nobody waits for it: what goes wrong is said when somebody asks, or stands in the connection's trouble.
void OutboxRunner::everyQuarter()
{
    if (isBusy() || !m_backend.may(Action::UseAccounting))
        return;
    m_backend.ask<BooksStatus>(this, {}, [this](const Result<BooksStatus::Reply> &status) {
        if (!status || !status->connection.isConnected())
            return;
        if (status->sending + status->undecided > 0)
            resume();
        pullNow(true);
    });
}

} // namespace truckroll

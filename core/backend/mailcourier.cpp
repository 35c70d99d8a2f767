// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/mailcourier.h"

#include <QThread>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int soonest = 200;                    // ms
constexpr int unready = 60 * 1000;              // ms: no server or no password yet
constexpr unsigned long longestGoodbye = 5'000; // ms
constexpr int latest = 5 * 60 * 1000;           // ms: clocks jump, networks come back

} // namespace

MailCourier::MailCourier(Backend &backend, std::function<std::shared_ptr<CredentialStore>()> vault,
                         QObject *parent)
    : QObject(parent), m_backend(backend), m_vault(std::move(vault))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MailCourier::look);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::Mail))
            look();
    });
}

MailCourier::~MailCourier()
{
    if (m_thread) // what it hears after this is noted as "may have gone" when the office is opened again
        m_thread->wait(longestGoodbye);
}

void MailCourier::start()
{
    m_running = true;
    look();
}

void MailCourier::stop()
{
    m_running = false;
    m_timer.stop();
}

void MailCourier::look()
{
    if (!m_running || m_busy || !m_backend.isSignedIn() || !m_backend.may(Action::SendMail))
        return;
    m_backend.ask(this, NextMailAt{}, std::function<void(Result<qint64>)>([this](Result<qint64> next) {
                      if (!next || *next == 0 || m_busy || !m_running)
                          return;
                      const qint64 wait = (*next - m_backend.clock().nowUtc()) * 1000;
                      if (wait > 0)
                          return m_timer.start(int(std::clamp<qint64>(wait, soonest, latest)));
                      m_busy = true;
                      readSetup();
                  }));
}

/// An office without a server leaves its letters in the outbox, where it says so.
void MailCourier::readSetup()
{
    m_backend.ask(
        this, OfficeInfo{},
        std::function<void(Result<OfficeInfo::Reply>)>([this](const Result<OfficeInfo::Reply> &office) {
            const auto setup = office ? mailSetup(*office) : Result<MailSetup>(ruleBroken({}));
            if (!setup)
                return rest(unready);
            if (setup->needsPassword())
                readPassword(*setup);
            else
                takeNext(*setup);
        }));
}

void MailCourier::readPassword(MailSetup setup)
{
    m_store = m_vault();
    if (!m_store)
        return rest(unready);
    m_store->read(QString::fromLatin1(MailSetup::passwordName), this,
                  [this, setup = std::move(setup)](const Result<Secret> &secret) mutable {
                      if (!secret)
                          return rest(unready); // locked, or not typed yet: the settings say so
                      setup.account.password = *secret;
                      takeNext(setup);
                  });
}

void MailCourier::keepPassword(QByteArray &password, QObject *receiver,
                               std::function<void(const Done &)> done)
{
    const Secret secret = Secret::takeFrom(password);
    m_keeper = m_vault();
    if (!m_keeper)
        return done(ruleBroken(tr("No office is open. Nothing was kept.")));
    m_keeper->write(QString::fromLatin1(MailSetup::passwordName), secret, receiver,
                    [this, done = std::move(done)](const Done &kept) {
                        done(kept);
                        if (kept)
                            look();
                    });
}

void MailCourier::takeNext(const MailSetup &setup)
{
    m_backend.act(this, TakeDueMail{},
                  std::function<void(Result<TakeDueMail::Reply>)>(
                      [this, setup](const Result<TakeDueMail::Reply> &taken) {
                          if (!taken || !taken->mail)
                              return rest(soonest);
                          send(setup, *taken);
                      }));
}

void MailCourier::send(const MailSetup &setup, const TakeDueMail::Reply &taken)
{
    auto tried = std::make_shared<MailWasTried>();
    m_thread = QThread::create(
        [setup, taken, tried, now = m_backend.clock().nowUtc()] { *tried = tryMail(setup, taken, now); });
    connect(m_thread, &QThread::finished, this, [this, tried] { store(*tried); });
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread->start();
}

void MailCourier::store(const MailWasTried &tried)
{
    m_backend.act(this, tried, std::function<void(Result<Mail>)>([this](const Result<Mail> &mail) {
                      if (mail && mail->state == MailState::Failed)
                          emit gaveUp(*mail);
                      rest(soonest);
                  }));
}

/// The next letter at once, if there is one and the last could be tried at all.
void MailCourier::rest(int pause)
{
    m_busy = false;
    m_store.reset();
    if (m_running)
        m_timer.start(pause);
}

} // namespace truckroll

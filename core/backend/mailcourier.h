// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/mailsetup.h"
#include "core/vault/credentialstore.h"
#include <QPointer>
#include <QTimer>
#include <memory>

class QThread;

namespace truckroll {

/// Carries the letters of an open office to its server, one after the other, on a thread of its own. Looks
/// when a letter was written and when the next is due. Lives on the GUI thread and never waits.
class MailCourier : public QObject
{
    Q_OBJECT

public:
    /// `vault` is asked for the password of the office that is open.
    MailCourier(Backend &backend, std::function<std::shared_ptr<CredentialStore>()> vault,
                QObject *parent = nullptr);
    ~MailCourier() override;

    /// Somebody began to work in an office.
    void start();
    /// The office is closed; what is being sent goes on and is noted when it is opened again.
    void stop();
    bool isBusy() const { return m_busy; }
    /// Puts the server's password into the credential store; `password` is overwritten.
    void keepPassword(QByteArray &password, QObject *receiver, std::function<void(const Done &)> done);

signals:
    /// A letter was given up: a person has to look.
    void gaveUp(const truckroll::Mail &mail);

private:
    void look();
    void readSetup();
    void readPassword(MailSetup setup);
    void takeNext(const MailSetup &setup);
    void send(const MailSetup &setup, const TakeDueMail::Reply &taken);
    void store(const MailWasTried &tried);
    void rest(int pause);

    Backend &m_backend;
    std::function<std::shared_ptr<CredentialStore>()> m_vault;
    std::shared_ptr<CredentialStore> m_store;  ///< while it is asked
    std::shared_ptr<CredentialStore> m_keeper; ///< while it is written to
    QTimer m_timer;
    QPointer<QThread> m_thread;
    bool m_running = false;
    bool m_busy = false;
};

} // namespace truckroll

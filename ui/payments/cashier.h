// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/cardacts.h"
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace truckroll {

class Backend;
class CardService;
class PaymentRunner;
class SealedStore;

/// What the windows take cards with: the office's till while one is open, and what all of them show of it
/// (what is being checked, tasks, whose cards go to the test system).
class Cashier : public QObject
{
    Q_OBJECT

public:
    explicit Cashier(Backend &backend, QObject *parent = nullptr);

    /// They outlive the time until close(). `lock`: the encrypted file of secrets; null: there is none.
    void open(PaymentRunner &runner, CardService &service, SealedStore *lock = nullptr);
    void close();
    /// Null while no office is open.
    PaymentRunner *runner() const { return m_runner; }
    CardService *service() const { return m_service; }

    /// The encrypted file of secrets was not opened yet.
    bool isLocked() const;
    /// There is no such file yet: the first passphrase becomes its own.
    bool isLockNew() const;
    Done unlock(const Secret &passphrase);

    /// Movements whose end is not known, oldest first.
    const std::vector<PaymentIntent> &movements() const { return m_movements; }
    bool isOpen(DocumentId invoice) const;
    /// How many wait for an answer or a person; one that is on its way just now is not counted.
    int checking() const;
    int tasks() const { return int(m_tasks.size()); }
    /// Both: a charge that is being checked and has a task is one thing.
    int toLookAt() const;
    /// Companies whose cards go to the processor's test system.
    const QStringList &testCompanies() const { return m_testCompanies; }

signals:
    /// Something of the above.
    void changed();
    void unlocked(const truckroll::Secret &passphrase);

private:
    void read();
    void readTestCompanies();
    void forget();

    Backend &m_backend;
    PaymentRunner *m_runner = nullptr;
    CardService *m_service = nullptr;
    SealedStore *m_lock = nullptr;
    std::vector<PaymentIntent> m_movements;
    std::vector<CardIntentId> m_tasks; ///< what each open one is about; none: no charge of ours
    QStringList m_testCompanies;
    QTimer m_pause; ///< a burst of commits is read once
};

} // namespace truckroll

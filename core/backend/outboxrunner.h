// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/loopbacklistener.h"
#include "core/backend/backend.h"
#include "core/backend/booksdesk.h"
#include "core/backend/officevault.h"
#include <QThread>
#include <QTimer>
#include <atomic>
#include <deque>

namespace truckroll {

/// QuickBooks beside the work: sends, pulls and reads on a thread of its own, one job after the other,
/// through the same lane as everybody. At the start what was interrupted is looked for; every 15 minutes
/// changes are pulled. Lives on the GUI thread; its signals come there.
class OutboxRunner : public QObject
{
    Q_OBJECT

public:
    explicit OutboxRunner(Backend &backend, BooksDesk::Parts parts = {}, QObject *parent = nullptr);
    ~OutboxRunner() override; ///< cancels, waits for the step that is under way

    /// Where the secrets of the office at `path` are from now on; tests have a store of their own.
    void useOffice(const QString &path);
    /// There is no keyring here, perhaps, and the encrypted file of secrets was not opened.
    bool isLocked() const;
    bool isLockNew() const; ///< there is no such file yet: the first passphrase becomes its own
    Done unlock(const Secret &passphrase);

    bool isBusy() const { return !m_jobs.empty(); }
    /// Empty when nothing is done: "Sending to QuickBooks".
    QString busyWith() const { return m_jobs.empty() ? QString() : m_jobs.front().what; }

    void send(const std::vector<DocumentId> &documents); ///< empty: all that is pending
    void retryAll();
    /// About a record whose outcome is not known: it is looked for before.
    void decide(const RetryPosting &decision);
    void pull();
    void readLists();
    void preview(const std::vector<DocumentId> &documents);
    /// What is being sent is finished, the rest stays pending; what waits for its turn is not begun.
    void cancel();

    /// `secret` empty: the stored one stays. Asks for the page to be shown (`signInPageReady`), waits for the
    /// browser.
    void signIn(const Secret &secret = {});
    void cancelSignIn();
    /// The address that the browser shows, when it cannot come back here by itself.
    void finishSignIn(const QString &pastedAddress);
    void disconnectCompany();

signals:
    void busyChanged(bool busy);
    void progressed(const truckroll::SendingProgress &progress);
    void sent(const truckroll::SendingReport &report);
    void decided(const truckroll::Posting &posting);
    void pulled(int payments, int findings);
    void listsRead();
    void previewed(const std::vector<truckroll::BooksPreviewRow> &rows);
    /// To be opened in the system's browser. `mustPaste`: the browser will not come back here; why stands in
    /// `reason`.
    void signInPageReady(const QUrl &page, bool mustPaste, const QString &reason);
    void connected(const truckroll::BooksConnection &connection);
    void disconnectedCompany();
    void unlocked(const truckroll::Secret &passphrase);
    /// A job failed as a whole; what single postings met stands with them.
    void failed(const truckroll::Error &error);

private:
    /// A person waits for it: a keyring that stayed locked is asked once more.
    void askedFor();
    using Job = std::function<void(BooksDesk &)>;
    struct Waiting
    {
        QString what;
        Job job;
    };
    void run(const QString &what, const Job &job);
    void next();
    void opened();
    void everyQuarter();
    void resume(); ///< what was being sent when the program ended
    void pullNow(bool quiet);
    SendingHooks hooks();
    /// Called on the runner's thread; `work` runs on this object's.
    void tell(std::function<void()> work);
    template <class T, class Good>
    void tellResult(Result<T> result, Good good);

    Backend &m_backend;
    BooksDesk::Parts m_parts;
    std::shared_ptr<Vault> m_vault; ///< changed while nothing is done
    QThread m_thread;
    QObject *m_worker; ///< lives on the thread
    QTimer m_quarter;
    LoopbackListener m_listener;
    std::deque<Waiting> m_jobs; ///< the first one is under way
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_ending = false;
};

} // namespace truckroll

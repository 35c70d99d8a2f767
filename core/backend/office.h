// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/domain/commands.h"
#include "core/domain/newoffice.h"
#include "core/domain/queries.h"
#include <QString>
#include <QTimeZone>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace truckroll {

class ReadScope;
class RenewalTurns;
class WriteScope;

/// What an act did, beside its reply.
struct ActReport
{
    ChangeSet changes;
    QString text; ///< "Moved Kline Bakery to Bob Meyer, 10:30"
    bool undoable = false;
    QString instead{};      ///< of undo: what corrects an act that left the house
    QByteArray changeset{}; ///< for UndoHistory
};

template <class Reply>
struct Acted
{
    Reply reply;
    ActReport report;
};

/// An open office, plain and synchronous: what the command line and the database thread work with. All calls
/// from the thread that opened it.
class Office
{
public:
    using Progress = std::function<void(const QString &)>;
    static Result<std::unique_ptr<Office>> open(const QString &path, const Clock &clock,
                                                const Progress &progress = {});
    /// Called on another thread, a moment before acts go on: OfficeRefused when the office turns out to be
    /// damaged.
    using Looked = std::function<void(const Done &)>;
    /// For a window, which shows what is there at once: the file is looked through beside its use, and the
    /// first act waits for that. An office that was not closed in order, or is of an older release, is
    /// looked through first.
    static Result<std::unique_ptr<Office>> openAtOnce(const QString &path, const Clock &clock,
                                                      const Progress &progress, const Looked &looked);
    static Result<std::unique_ptr<Office>> create(const QString &path, const NewOffice &what,
                                                  const Clock &clock);
    ~Office();
    Q_DISABLE_COPY_MOVE(Office)

    const QString &path() const;
    /// Which day it is, is asked of this one: the computer may stand elsewhere.
    QTimeZone zone();
    /// The office cannot be written and is read only: the sentence that says why. Empty: it can be written.
    const QString &whyReadOnly() const;
    /// By name, with the password when the user has one; name empty: the first owner without a password.
    Result<Actor> signIn(const QString &name, const QString &password);

    /// The file is still being looked through: an act waits for that, a question does not.
    bool isBeingChecked() const;
    /// It has been looked through: does what questions have put off, which is told as any commit.
    void wasChecked();

    /// Checks the permission (by the role that the office knows for the actor now), then performs in one
    /// transaction. Every command of commands.h is instantiated.
    template <class Command>
    Result<Acted<typename Command::Reply>> act(const Actor &actor, const Command &command);
    /// Answers from one snapshot. Every query of queries.h is instantiated.
    template <class Query>
    Result<typename Query::Reply> ask(const Actor &actor, const Query &query);

    /// Many commands in one transaction and one undo step: all or nothing. `refused` says which one stood in
    /// the way, if it was one of them.
    template <class Command>
    Result<Acted<std::vector<typename Command::Reply>>> actAll(const Actor &actor,
                                                               const std::vector<Command> &commands,
                                                               std::optional<size_t> *refused = nullptr);

    Result<ActReport> undo(const Actor &actor, const QByteArray &changeset, const QString &text);
    Result<ActReport> redo(const Actor &actor, const QByteArray &changeset, const QString &text);
    /// Two changesets as one; nothing when they do not fit together.
    static std::optional<QByteArray> join(const QByteArray &first, const QByteArray &second);

    Done backup(const Actor &actor, const QString &target);
    /// Whether somebody may restore over the office at `path`. One that cannot be opened (damaged, gone) has
    /// nobody to ask; then the right to write its file has to do.
    static Done mayRestore(const QString &path, const QString &name, const QString &password,
                           const Clock &clock);
    /// Puts a backup in the place of the office at `path`, which is kept aside; neither may be open.
    static Done restore(const QString &backup, const QString &path);
    /// StorageFailed when the office's file was removed or replaced by somebody; nothing is written any more
    /// then.
    Done fileIsStillThere() const;
    QStringList verify();
    Done generate(const Actor &actor, const GenerateLoad &what);

    /// Handed to everybody who works with QuickBooks in this office.
    std::shared_ptr<RenewalTurns> renewals() const;

    /// Called after each commit, on the office's thread.
    void onCommit(std::function<void(const ActReport &)> listener);

    class Database &database(); ///< tests only

private:
    /// What to do in one transaction: `step` for each of `count`, in order.
    struct Steps
    {
        std::function<Done(WriteScope &, size_t at)> step;
        size_t count = 1;
        bool together = false; ///< told as one: "Moved Kline Bakery and 3 more"
        std::optional<size_t> *refused = nullptr;
    };

    Office();
    Result<ActReport> carryOut(const Actor &actor, Action action, bool undoable, const Steps &steps);
    Done lookUp(const Actor &actor, Action action, const std::function<Done(ReadScope &)> &work);
    void makeVisitsFor(const Actor &actor, const std::function<QDate(const QDate &today)> &looksTo);
    void makeNextVisit(const Actor &actor, AppointmentId folder,
                       const std::function<bool(ReadScope &)> &isWanted);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/databaselane.h"
#include "core/backend/undohistory.h"
#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <chrono>
#include <deque>
#include <functional>
#include <vector>

namespace truckroll {

/// The one door between the windows and the office: commands in, values out, `changed` after each commit.
/// Lives on the GUI thread; nothing of it waits. Callbacks come on the GUI thread and not at all when their
/// receiver is gone.
class Backend : public QObject
{
    Q_OBJECT

public:
    Backend(const Clock &clock, QObject *parent = nullptr);
    ~Backend() override;

    /// Opens an office and works as its first owner without a password. When there is none, the office is
    /// open all the same, nobody is signed in (`isSignedIn`) and `signIn` is next.
    void open(const QString &path, QObject *receiver, std::function<void(Done)> done);
    void create(const QString &path, const NewOffice &what, QObject *receiver,
                std::function<void(Done)> done);
    /// Closes the office at `path`, puts the backup in its place and opens it. When that fails no office is
    /// open and the one at `path` is as it was.
    void restore(const QString &backup, const QString &path, QObject *receiver,
                 std::function<void(Done)> done);
    void signIn(const QString &name, const QString &password, QObject *receiver,
                std::function<void(Done)> done);

    bool isOpen() const { return m_open; }
    bool isSignedIn() const { return bool(m_actor.user); }
    const Actor &actor() const { return m_actor; }
    const Clock &clock() const { return m_clock; }
    /// In the office's zone.
    QDate today() const;
    /// The office's, as "America/Chicago".
    QByteArray zone() const { return m_known.zone.id(); }
    /// By the role, and by whether the office can be written.
    bool may(Action action) const;
    /// By the role alone: what is only looked at.
    bool maySee(Action action) const { return isSignedIn() && roleMay(m_actor.role, action); }
    /// Why not, when it is not allowed: a sentence for a tooltip.
    QString whyNot(Action action) const;
    /// The open office is read only; the sentence that says why. Empty: it can be written.
    const QString &whyReadOnly() const { return m_known.whyReadOnly; }

    /// Sends a command. Undoable acts are recorded; acts with the same non-empty mergeKey become one entry.
    template <class Command>
    void act(QObject *receiver, Command command,
             std::function<void(Result<typename Command::Reply>)> done = {}, const QString &mergeKey = {});
    /// Many commands of one kind as one transaction and one undo step.
    template <class Command>
    void actAll(QObject *receiver, std::vector<Command> commands,
                std::function<void(Result<std::vector<typename Command::Reply>>)> done = {});
    template <class Query>
    void ask(QObject *receiver, Query query, std::function<void(Result<typename Query::Reply>)> done);

    /// One at a time, in the order of the calls, after the acts sent before. Where undo stopped at what has
    /// no way back, a further one counts only after the time that reading why takes.
    void undo();
    void redo();
    void setReadingTime(std::chrono::milliseconds time) { m_readingTime = time; }
    /// How many acts were sent and are not answered yet.
    int actsUnderway() const { return m_actsUnderway; }
    const UndoHistory &history() const { return m_history; }

    void backup(const QString &target, QObject *receiver, std::function<void(Done)> done);
    void verify(QObject *receiver, std::function<void(QStringList)> done);
    DatabaseLane &lane() { return m_lane; }

signals:
    /// What opening is doing: "Checking the office".
    void opening(const QString &what);
    /// Somebody else works from now on, or nobody.
    void actorChanged();
    /// After each commit, of this window or of a command line that was handed in.
    void changed(const truckroll::ChangeSet &changes);
    /// Something to say in the status line; `undoable` puts "Undo" beside it.
    void said(const QString &text, bool undoable);
    void historyChanged();
    /// Undo met an act that cannot be taken back and left everything as it is. `sentence`: which one and what
    /// to do instead; `before`: what the next undo would take back, empty when there is nothing.
    void stoppedUndoing(const QString &sentence, const QString &before);
    /// Undo or redo was carried out, and `changed` told of it: what was taken back is to be looked at.
    void tookBack(const truckroll::ChangeSet &changes);
    /// An act that nobody waits for failed (undo, redo, a command without `done`), the office's file was
    /// taken away while it is open, or it turned out to be damaged.
    void failed(const truckroll::Error &error);

protected:
    /// What is called when the file of an office that was opened has been looked through; on another thread.
    virtual Office::Looked looked();

private:
    enum class Direction { Undo, Redo };

    using Opener = std::function<Result<std::unique_ptr<Office>>()>;
    void start(const QString &path, const Opener &opener, QObject *receiver, std::function<void(Done)> done);
    /// What is known of an office as soon as it is open.
    struct Known
    {
        QTimeZone zone = QTimeZone::utc();
        QString whyReadOnly;
    };
    void opened(const Done &result, const Known &known);
    void setActor(const Actor &actor);
    void watch(const QString &path);
    void lookForFile();
    void committed(const ActReport &report, const QString &mergeKey);
    // What every act and every question has in common; the reply's type stays with whoever waits for it.
    using Act = std::function<Result<ActReport>(Office &, const Actor &)>;
    using Question = std::function<Done(Office &, const Actor &)>;
    using Answer = std::function<void(const Done &)>;
    void sendAct(QObject *receiver, Act work, const Answer &answer, const QString &mergeKey);
    /// One that `follows` waits behind the acts of whoever asks.
    void sendQuestion(QObject *receiver, Question work, const Answer &answer, bool follows);
    /// Answers that there is no office to work with, when there is none.
    bool refuseWithoutOffice(QObject *receiver, const Answer &answer);
    void sayHeld();
    void sayStored(bool toldAlready);
    /// The reply of an act: history, status line, then whoever waits, or `failed` when nobody does. `turn`:
    /// in which it was sent.
    void finishAct(int turn, const Result<ActReport> &report, const QString &mergeKey, const Answer &answer);
    /// An act that has no way back was done here, or by a runner of this window.
    void wasFinal(const ActReport &report);
    void stopUndoing();
    void carryOn(); ///< the next undo or redo that waits
    void carriedOut(int turn, Direction direction, const Result<ActReport> &report);
    Office::Progress progress();
    std::function<void(const ActReport &)> listener();

    const Clock &m_clock;
    Actor m_actor;
    int m_actorTurn = 0; ///< counts who works here; replies to another's acts may come later
    UndoHistory m_history;
    bool m_open = false;
    Known m_known;
    QFileSystemWatcher m_watcher; ///< of the office's file
    int m_actsUnderway = 0;
    bool m_undoing = false;    ///< one undo at a time
    bool m_saidHeld = false;   ///< that acts wait for the look through the office's file
    bool m_saidStored = false; ///< that they do no longer
    std::deque<Direction> m_wanted;
    QElapsedTimer m_sinceStop; ///< of undo; invalid: it did not stop, or something was done since
    std::chrono::milliseconds m_readingTime{1000};
    DatabaseLane m_lane;
};

} // namespace truckroll

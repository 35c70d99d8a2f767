// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"

#include "core/schedule/zonedday.h"
#include <QPointer>
#include <algorithm>
#include <memory>

namespace truckroll {

namespace {

/// What leaves the office as it is.
bool onlyReads(Action action)
{
    static constexpr Action reading[] = {Action::SeeBoard,    Action::SeeCustomers, Action::SeeDocuments,
                                         Action::MakeBackups, Action::ReadAudit,    Action::SeeReports};
    return std::find(std::begin(reading), std::end(reading), action) != std::end(reading);
}

} // namespace

Backend::Backend(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Backend::lookForFile);
    connect(&m_lane, &DatabaseLane::held, this, &Backend::sayHeld);
}

Backend::~Backend() = default;

// ---- Opening and signing in ----------------------------------------------------------------------------

Office::Progress Backend::progress()
{
    return [this](const QString &what) {
        QMetaObject::invokeMethod(
            this, [this, what] { emit opening(what); }, Qt::QueuedConnection);
    };
}

/// An office is looked through while it is shown already; what is to be stored waits for that, and nobody who
/// reads waits behind it.
Office::Looked Backend::looked()
{
    return [this, opening = m_lane.nextOpening()](const Done &healthy) {
        m_lane.wasChecked(opening);
        if (!healthy)
            QMetaObject::invokeMethod(
                this, [this, error = healthy.error()] { emit failed(error); }, Qt::QueuedConnection);
    };
}

/// Called on the office's thread after each commit, whoever made it.
std::function<void(const ActReport &)> Backend::listener()
{
    return [this](const ActReport &report) {
        ActReport told{report.changes, report.text, report.undoable, report.instead};
        QMetaObject::invokeMethod(
            this,
            [this, told = std::move(told)] {
                if (!told.undoable && !told.instead.isEmpty())
                    wasFinal(told);
                emit changed(told.changes);
            },
            Qt::QueuedConnection);
    };
}

void Backend::open(const QString &path, QObject *receiver, std::function<void(Done)> done)
{
    start(
        path,
        [path, &clock = m_clock, tell = progress(), look = looked()] {
            return Office::openAtOnce(path, clock, tell, look);
        },
        receiver, std::move(done));
}

void Backend::create(const QString &path, const NewOffice &what, QObject *receiver,
                     std::function<void(Done)> done)
{
    start(
        path, [path, what, &clock = m_clock] { return Office::create(path, what, clock); }, receiver,
        std::move(done));
}

void Backend::restore(const QString &backup, const QString &path, QObject *receiver,
                      std::function<void(Done)> done)
{
    // A damaged office cannot be opened to ask who may; then the right to write its file has to do.
    const bool allowed = !m_open || may(Action::RestoreBackups);
    start(
        path,
        [=, &clock = m_clock, role = m_actor.role, tell = progress()]() -> Result<std::unique_ptr<Office>> {
            if (!allowed)
                return failure(ErrorCode::NotPermitted,
                               tr("The role %1 does not allow to %2. Nothing was changed; ask somebody whose "
                                  "role allows it.")
                                   .arg(roleText(role), actionText(Action::RestoreBackups)));
            CHECK_OK(Office::restore(backup, path));
            return Office::open(path, clock, tell);
        },
        receiver, std::move(done));
}

void Backend::start(const QString &path, const Opener &opener, QObject *receiver,
                    std::function<void(Done)> done)
{
    m_open = false;
    const auto known = std::make_shared<Known>(); // written there, read here, one after the other
    const auto work = [opener, known, listen = listener()] {
        auto office = opener();
        if (!office)
            return office;
        (*office)->onCommit(listen);
        *known = {(*office)->zone(), (*office)->whyReadOnly()};
        return office;
    };
    m_lane.start(work, this,
                 [this, path, known, target = QPointer<QObject>(receiver),
                  done = std::move(done)](const Done &result) {
                     opened(result, *known);
                     if (!result) {
                         if (target)
                             done(result);
                         return;
                     }
                     watch(path);
                     signIn({}, {}, this,
                            [target, done](const Done &) { // nobody without a password: the caller asks
                                if (target)
                                    done(Nothing{});
                            });
                 });
}

/// Whatever was open before is closed, also when nothing else opened.
void Backend::opened(const Done &result, const Known &known)
{
    m_open = result.has_value();
    m_known = known;
    m_actsUnderway = 0;
    m_wanted.clear();
    m_undoing = false;
    m_saidHeld = false;
    m_saidStored = false;
    m_sinceStop.invalidate();
    setActor({});
}

void Backend::watch(const QString &path)
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_watcher.addPath(path);
}

/// Each checkpoint changes the file, so mostly all is well. A file that was taken away is told at once, not
/// at the next act: until then somebody might think that their work is safe.
void Backend::lookForFile()
{
    m_lane.look<Done>(
        this, [](Office &office) { return office.fileIsStillThere(); },
        [this](Done there) {
            if (!there)
                emit failed(there.error());
        });
}

void Backend::setActor(const Actor &actor)
{
    // One user does not take back what another did.
    m_actor = actor;
    ++m_actorTurn;
    m_wanted.clear();
    m_history.clear();
    emit actorChanged();
    emit historyChanged();
}

void Backend::signIn(const QString &name, const QString &password, QObject *receiver,
                     std::function<void(Done)> done)
{
    m_lane.look<Result<Actor>>(
        this, [name, password](Office &office) { return office.signIn(name, password); },
        [this, target = QPointer<QObject>(receiver), done = std::move(done)](Result<Actor> actor) {
            if (actor)
                setActor(*actor);
            if (!target)
                return;
            done(actor ? Done(Nothing{}) : Done(tl::unexpected<Error>(actor.error())));
        });
}

QDate Backend::today() const
{
    return ZonedDay::toWall(m_clock.nowUtc(), m_known.zone).date;
}

bool Backend::may(Action action) const
{
    return isSignedIn() && roleMay(m_actor.role, action) &&
           (m_known.whyReadOnly.isEmpty() || onlyReads(action));
}

QString Backend::whyNot(Action action) const
{
    if (!m_known.whyReadOnly.isEmpty() && !onlyReads(action))
        return tr("The office is open for reading only, so nothing in it can be changed.");
    return tr("Your role may not %1.").arg(actionText(action));
}

// ---- Commands and queries ------------------------------------------------------------------------------

void Backend::committed(const ActReport &report, const QString &mergeKey)
{
    if (report.undoable) {
        m_sinceStop.invalidate();
        m_history.record({report.text, report.changeset, mergeKey});
        emit historyChanged();
    } else if (report.instead.isEmpty() && !report.text.isEmpty() && !report.changes.isEmpty()) {
        wasFinal(report); // one that says what to do instead was told of by the office already
    }
    if (!report.text.isEmpty())
        emit said(report.text, report.undoable);
}

void Backend::wasFinal(const ActReport &report)
{
    m_sinceStop.invalidate();
    m_history.recordFinal(report.text, report.instead);
    emit historyChanged();
}

bool Backend::refuseWithoutOffice(QObject *receiver, const Answer &answer)
{
    if (m_open)
        return false;
    const Error error{ErrorCode::StorageFailed,
                      tr("No office is open. Open or create one first; nothing was changed."),
                      {}};
    const auto refuse = [this, target = QPointer<QObject>(receiver), answer, error] {
        if (target && answer)
            answer(tl::unexpected<Error>(error));
        else if (!answer)
            emit failed(error);
    };
    QMetaObject::invokeMethod(this, refuse,
                              Qt::QueuedConnection); // an answer never comes before act() is back
    return true;
}

/// What runs beside the work waits without a word.
void Backend::sayHeld()
{
    if ((m_actsUnderway == 0 && !m_undoing) || std::exchange(m_saidHeld, true))
        return;
    emit said(tr("Checking the office; changes are stored then."), false);
}

/// The sentence that acts wait does not outlast the waiting, also when what was stored has nothing to say.
void Backend::sayStored(bool toldAlready)
{
    if (m_saidHeld && !std::exchange(m_saidStored, true) && !toldAlready)
        emit said(tr("The office was checked; changes are stored."), false);
}

void Backend::finishAct(int turn, const Result<ActReport> &report, const QString &mergeKey,
                        const Answer &answer)
{
    --m_actsUnderway;
    if (report && turn == m_actorTurn)
        committed(*report, mergeKey);
    else if (report && !report->text.isEmpty())
        emit said(report->text, false);
    if (report)
        sayStored(!report->text.isEmpty());
    if (answer)
        answer(report ? Done(Nothing{}) : Done(tl::unexpected<Error>(report.error())));
    else if (!report)
        emit failed(report.error());
    carryOn();
}

void Backend::sendAct(QObject *receiver, Act work, const Answer &answer, const QString &mergeKey)
{
    if (refuseWithoutOffice(receiver, answer))
        return;
    ++m_actsUnderway;
    // The lane answers us, not the receiver: the history must learn of the act also when its window has
    // closed.
    m_lane.run<Result<ActReport>>(
        this, [actor = m_actor, work = std::move(work)](Office &office) { return work(office, actor); },
        [this, turn = m_actorTurn, target = QPointer<QObject>(receiver), mergeKey,
         answer](const Result<ActReport> &report) {
            finishAct(turn, report, mergeKey, target ? answer : Answer());
        });
}

void Backend::sendQuestion(QObject *receiver, Question work, const Answer &answer, bool follows)
{
    if (refuseWithoutOffice(receiver, answer))
        return;
    const bool waits = follows && (m_actsUnderway > 0 || m_undoing);
    const auto way = waits ? &DatabaseLane::run<Done> : &DatabaseLane::look<Done>;
    (m_lane.*way)(
        receiver, [actor = m_actor, work = std::move(work)](Office &office) { return work(office, actor); },
        answer);
}

// ---- Undo ----------------------------------------------------------------------------------------------

void Backend::undo()
{
    // A key that is held, or pressed twice at once, was not pressed by somebody who has read the sentence.
    if (m_sinceStop.isValid() && m_sinceStop.restart() < m_readingTime.count())
        return;
    m_sinceStop.invalidate();
    m_wanted.push_back(Direction::Undo);
    carryOn();
}

void Backend::redo()
{
    m_sinceStop.invalidate();
    m_wanted.push_back(Direction::Redo);
    carryOn();
}

void Backend::carryOn()
{
    // While an act is underway the history does not know yet what the newest one is.
    if (m_undoing || m_actsUnderway > 0 || m_wanted.empty())
        return;
    const Direction direction = m_wanted.front();
    m_wanted.pop_front();
    const bool back = direction == Direction::Undo;
    if (back && m_history.isAtFinal())
        return stopUndoing();
    if (back ? !m_history.canUndo() : !m_history.canRedo()) {
        m_wanted.clear();
        return;
    }
    m_undoing = true;
    const UndoHistory::Entry entry = back ? m_history.nextUndo() : m_history.nextRedo();
    m_lane.run<Result<ActReport>>(
        this,
        [actor = m_actor, entry, back](Office &office) {
            return back ? office.undo(actor, entry.changeset, entry.text)
                        : office.redo(actor, entry.changeset, entry.text);
        },
        [this, turn = m_actorTurn, direction](const Result<ActReport> &report) {
            carriedOut(turn, direction, report);
        });
}

/// Nothing older is taken back for it: whoever presses again has read that.
void Backend::stopUndoing()
{
    const UndoHistory::Entry entry = m_history.nextUndo();
    m_wanted.clear();
    m_sinceStop.start();
    m_history.passFinal();
    const QString before = m_history.undoText();
    QString sentence = tr("This cannot be undone: %1.").arg(entry.text);
    if (!entry.instead.isEmpty())
        sentence += QLatin1Char(' ') + entry.instead;
    if (!before.isEmpty())
        sentence += QLatin1Char(' ') + tr("Undo once more goes on to what was done before: %1.").arg(before);
    emit said(sentence, false);
    emit stoppedUndoing(sentence, before);
    emit historyChanged();
}

void Backend::carriedOut(int turn, Direction direction, const Result<ActReport> &report)
{
    const bool back = direction == Direction::Undo;
    const bool known = turn == m_actorTurn; // else the history is another's
    m_undoing = false;
    if (report) {
        if (known)
            back ? m_history.undone() : m_history.redone();
        emit said(report->text, false);
        emit tookBack(report->changes);
    } else {
        if (known && report.error().code == ErrorCode::Conflict)
            back ? m_history.dropUndo() : m_history.dropRedo();
        m_wanted.clear();
        emit failed(report.error());
    }
    emit historyChanged();
    carryOn();
}

// ---- Care ----------------------------------------------------------------------------------------------

void Backend::backup(const QString &target, QObject *receiver, std::function<void(Done)> done)
{
    if (refuseWithoutOffice(receiver, done))
        return;
    ++m_actsUnderway; // whoever waits for it is told why
    m_lane.run<Done>(
        this, [actor = m_actor, target](Office &office) { return office.backup(actor, target); },
        [this, waiting = QPointer<QObject>(receiver), done = std::move(done)](const Done &made) {
            --m_actsUnderway;
            if (made)
                sayStored(false);
            if (waiting && done)
                done(made);
            carryOn();
        });
}

void Backend::verify(QObject *receiver, std::function<void(QStringList)> done)
{
    m_lane.look<QStringList>(
        receiver, [](Office &office) { return office.verify(); }, std::move(done));
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/officedesk.h"
#include "ui/settings/preferences.h"
#include <QFileInfo>
#include <QTimer>

namespace truckroll {

namespace {
constexpr int recentKept = 8;
constexpr int busyTries = 8;
constexpr int busyPause = 250; // ms: a command of truckroll-cli that holds the office is done by then
} // namespace

OfficeDesk::OfficeDesk(Backend &backend, Preferences &preferences, QObject *parent)
    : QObject(parent), m_backend(backend), m_preferences(preferences)
{
    connect(&m_backend, &Backend::opening, this, &OfficeDesk::tell);
    connect(&m_backend, &Backend::actorChanged, this, &OfficeDesk::actorChanged);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_state == State::Working &&
            (changes.touches(EntityKind::Setting) || changes.touches(EntityKind::Company) ||
             changes.touches(EntityKind::User)))
            readInfo();
    });
}

void OfficeDesk::go(State state)
{
    m_state = state;
    emit stateChanged();
}

// ---- Opening -------------------------------------------------------------------------------------------

void OfficeDesk::begin(const QString &path, const QString &what)
{
    m_before = m_state == State::Working || m_state == State::SignIn ? m_path : QString();
    m_path = path;
    m_doing = what;
    go(State::Opening);
    tell(what);
}

void OfficeDesk::tell(const QString &doing)
{
    m_doing = doing;
    emit progress(doing);
}

void OfficeDesk::open(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    begin(whole, tr("Opening %1").arg(QFileInfo(whole).fileName()));
    tryToOpen(whole, busyTries);
}

void OfficeDesk::tryToOpen(const QString &path, int triesLeft)
{
    m_backend.open(path, this, [this, path, triesLeft](const Done &result) {
        if (!result && result.error().code == ErrorCode::StorageBusy && triesLeft > 1)
            QTimer::singleShot(busyPause, this, [this, path, triesLeft] { tryToOpen(path, triesLeft - 1); });
        else
            finish(path, result);
    });
}

void OfficeDesk::create(const QString &path, const NewOffice &what)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    begin(whole, what.demo ? tr("Making the demo office") : tr("Making the office"));
    m_backend.create(whole, what, this, [this, whole](const Done &result) { finish(whole, result); });
}

void OfficeDesk::finish(const QString &path, const Done &result)
{
    if (!result) {
        m_path.clear();
        m_info = {};
        if (!m_before.isEmpty())
            return goBack(result.error());
        go(State::NoOffice);
        emit refused(path, result.error());
        return;
    }
    remember(path);
    emit opened(path);
    if (m_backend.isSignedIn())
        readInfo();
    go(m_backend.isSignedIn() ? State::Working : State::SignIn);
}

/// The office that was open before is opened again, and the sentence says why it is not the other one.
void OfficeDesk::goBack(const Error &error)
{
    const QString before = std::exchange(m_before, QString());
    m_path = before;
    m_backend.open(before, this, [this, before, error](const Done &again) {
        finish(before, again);
        if (again)
            emit failed(error);
    });
}

void OfficeDesk::restore(const QString &backup, const QString &path)
{
    const QString target = path.isEmpty() ? m_path : path;
    const QString name = QFileInfo(backup).fileName();
    begin(target, tr("Restoring %1").arg(name));
    m_backend.restore(backup, target, this, [this, target, name](const Done &result) {
        finish(target, result);
        if (result)
            emit said(tr("Restored the backup %1; the office as it was before is kept beside it.").arg(name));
    });
}

void OfficeDesk::backup(const QString &target)
{
    m_backend.backup(target, this, [this, target](const Done &result) {
        if (result)
            emit said(tr("Made the backup %1.").arg(target));
        else
            emit failed(result.error());
    });
}

void OfficeDesk::verify()
{
    m_backend.verify(this, [this](const QStringList &problems) {
        if (problems.isEmpty())
            emit said(tr("The office was looked through; everything is as it should be."));
        else
            emit problemsFound(problems);
    });
}

// ---- Who works -----------------------------------------------------------------------------------------

void OfficeDesk::signIn(const QString &name, const QString &password)
{
    m_backend.signIn(name, password, this, [this](const Done &result) {
        if (!result)
            emit signInFailed(result.error());
    });
}

void OfficeDesk::actorChanged()
{
    m_preferences.setUser(m_backend.actor().name);
    // While an office is being opened, finish() says what comes next.
    if (m_state == State::Opening || m_state == State::NoOffice || !m_backend.isSignedIn())
        return;
    readInfo();
    go(State::Working);
}

void OfficeDesk::switchUser()
{
    if (m_state == State::Working)
        go(State::SignIn);
}

void OfficeDesk::cancelSwitch()
{
    if (isSwitching())
        go(State::Working);
}

void OfficeDesk::readInfo()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> reply) {
                      if (!reply) {
                          emit failed(reply.error());
                          return;
                      }
                      m_info = std::move(*reply);
                      emit infoChanged();
                  }));
}

// ---- Offices opened before -----------------------------------------------------------------------------

QStringList OfficeDesk::recent() const
{
    return m_preferences.list(preference::recentOffices);
}

void OfficeDesk::remember(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_preferences.set(preference::recentOffices, QStringList(paths.mid(0, recentKept)));
    emit recentChanged();
}

void OfficeDesk::forget(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    m_preferences.set(preference::recentOffices, paths);
    emit recentChanged();
}

} // namespace truckroll

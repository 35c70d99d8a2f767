// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include <QStringList>

namespace truckroll {

class Preferences;

/// Opens, makes, restores and leaves offices for the window, and says what the window has to show.
class OfficeDesk : public QObject
{
    Q_OBJECT

public:
    enum class State { NoOffice, Opening, SignIn, Working };
    Q_ENUM(State)

    OfficeDesk(Backend &backend, Preferences &preferences, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Of the office that is open; absolute.
    const QString &path() const { return m_path; }
    /// Name of the office, zone, currency, users: read when work begins and after changes.
    const OfficeInfo::Reply &info() const { return m_info; }
    /// What opening is doing, in words, as `progress` told it last.
    const QString &doing() const { return m_doing; }
    QStringList recent() const;
    void forget(const QString &path);

    void open(const QString &path);
    void create(const QString &path, const NewOffice &what);
    /// Puts the backup in the place of the office at `path` (empty: the one that is open).
    void restore(const QString &backup, const QString &path = {});
    void backup(const QString &target);
    void verify();
    void signIn(const QString &name, const QString &password);
    /// Asks who works from now on; the window shows the page for it. `cancel` goes back to work.
    void switchUser();
    void cancelSwitch();
    bool isSwitching() const { return m_state == State::SignIn && m_backend.isSignedIn(); }

signals:
    void stateChanged();
    /// What opening is doing, in words.
    void progress(const QString &what);
    /// An office is open from now on, whoever works in it.
    void opened(const QString &path);
    /// `path` was not opened; the file is as it was.
    void refused(const QString &path, const truckroll::Error &error);
    void signInFailed(const truckroll::Error &error);
    void infoChanged();
    void recentChanged();
    /// Something went well and is worth a sentence.
    void said(const QString &text);
    /// Something did not, while an office is open.
    void failed(const truckroll::Error &error);
    /// The office was looked through and this is wrong with it.
    void problemsFound(const QStringList &problems);

private:
    void go(State state);
    void begin(const QString &path, const QString &what);
    void tell(const QString &doing);
    void tryToOpen(const QString &path, int triesLeft);
    void finish(const QString &path, const Done &result);
    void goBack(const Error &error);
    void actorChanged();
    void readInfo();
    void remember(const QString &path);

    Backend &m_backend;
    Preferences &m_preferences;
    State m_state = State::NoOffice;
    QString m_path;
    QString m_doing;
    QString m_before; ///< the office that was open when another one was asked for
    OfficeInfo::Reply m_info;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class CommandCatalog;

/// Backups of the office, looking it through for damage, and how one comes back to a backup.
class BackupSection : public QWidget
{
    Q_OBJECT

public:
    BackupSection(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    void setOfficePath(const QString &path) { m_path = path; }
    void backupTo(const QString &target);
    void verify();
    void readPermission();

private:
    void build();
    void chooseTarget();
    void showBackup(const QString &target, const Done &done);
    void showProblems(const QStringList &problems);

    Backend &m_backend;
    CommandCatalog &m_catalog;
    QString m_path;
    Banner *m_banner;
    QPushButton *m_backup;
    QPushButton *m_verify;
    QPushButton *m_restore;
    QLabel *m_problems;
};

} // namespace truckroll

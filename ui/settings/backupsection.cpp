// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"
#include "core/backend/backend.h"
#include "ui/settings/sizetext.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int mostProblemsShown = 20;

} // namespace

BackupSection::BackupSection(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_catalog(catalog), m_banner(new Banner(this)),
      m_backup(
          primaryButton(tr("Back up now\u2026"), tr("Writes the whole office into another file."), this)),
      m_verify(plainButton(tr("Verify the office"), QStringLiteral("check-circle"),
                           tr("Looks through the whole file for damage and wrong totals."), this)),
      m_restore(plainButton(tr("Restore a backup\u2026"), QStringLiteral("restore"), QString(), this)),
      m_problems(plainLabel(QString(), this))
{
    setObjectName(QStringLiteral("backupSection"));
    m_banner->setObjectName(QStringLiteral("backupBanner"));
    m_backup->setObjectName(QStringLiteral("backupNow"));
    m_verify->setObjectName(QStringLiteral("verifyOffice"));
    m_restore->setObjectName(QStringLiteral("restoreBackup"));
    m_problems->setObjectName(QStringLiteral("officeProblems"));
    m_problems->setWordWrap(true);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problems->hide();
    build();
    connect(m_backup, &QPushButton::clicked, this, &BackupSection::chooseTarget);
    connect(m_verify, &QPushButton::clicked, this, &BackupSection::verify);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (QAction *restore = m_catalog.action(QStringLiteral("app.restore")))
            restore->trigger();
    });
    readPermission();
}

void BackupSection::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    const auto part = [&](const QString &title, const QString &text, QPushButton *button) {
        all->addWidget(new SectionHeader(title, text, this));
        all->addWidget(button, 0, Qt::AlignLeft);
        all->addSpacing(space::l);
    };
    part(tr("Backup"),
         tr("The whole office is one file. A backup is a copy of it that is complete although people work "
            "meanwhile. "
            "Keep it on another disk."),
         m_backup);
    part(tr("Verify"),
         tr("Looks at every page of the file, every reference and every total. Work can go on meanwhile."),
         m_verify);
    all->addWidget(m_problems);
    part(tr("Restore"),
         tr("Puts a backup in the place of this office. The office as it is now is not lost: it is kept "
            "beside it "
            "under a name with the date. What was entered after the backup is in that file only. On the "
            "command "
            "line: truckroll-cli office restore FILE."),
         m_restore);
    all->addStretch();
}

void BackupSection::readPermission()
{
    const auto allow = [this](QPushButton *button, Action action, const QString &hint) {
        const bool may = m_backend.may(action);
        button->setEnabled(may);
        button->setToolTip(may ? hint : m_backend.whyNot(action));
    };
    allow(m_backup, Action::MakeBackups, tr("Writes the whole office into another file."));
    allow(m_restore, Action::RestoreBackups, tr("Asks for the backup; nothing happens before it is chosen."));
    m_restore->setVisible(m_catalog.find(QStringLiteral("app.restore")));
}

void BackupSection::chooseTarget()
{
    const QFileInfo office(m_path);
    const QString day =
        QDateTime::fromSecsSinceEpoch(m_backend.clock().nowUtc()).toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    auto *dialog = new QFileDialog(
        this, tr("Make a backup"),
        office.dir().filePath(QStringLiteral("%1-%2.truckroll").arg(office.completeBaseName(), day)),
        tr("Backups (*.truckroll)"));
    dialog->setObjectName(QStringLiteral("backupDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // what is there is never overwritten; it is said
    dialog->setDefaultSuffix(QStringLiteral("truckroll"));
    connect(dialog, &QFileDialog::fileSelected, this, &BackupSection::backupTo);
    dialog->open();
}

void BackupSection::backupTo(const QString &target)
{
    m_backup->setEnabled(false);
    m_banner->show(Tone::Info, tr("The backup is being written. You can work on meanwhile."));
    m_backend.backup(target, this, [this, target](const Done &done) { showBackup(target, done); });
}

void BackupSection::showBackup(const QString &target, const Done &done)
{
    readPermission();
    if (!done)
        return m_banner->showError(done.error(), tr("Choose another place"), [this] { chooseTarget(); });
    const QFileInfo file(target);
    m_banner->show(Tone::Success,
                   tr("The backup is written: %1 (%2).")
                       .arg(QDir::toNativeSeparators(file.absoluteFilePath()), sizeText(file.size())));
}

void BackupSection::verify()
{
    m_verify->setEnabled(false);
    m_problems->hide();
    m_banner->show(Tone::Info, tr("The office is being looked through. You can work on meanwhile."));
    m_backend.verify(this, [this](const QStringList &problems) { showProblems(problems); });
}

void BackupSection::showProblems(const QStringList &problems)
{
    m_verify->setEnabled(true);
    if (problems.isEmpty())
        return m_banner->show(Tone::Success,
                              tr("The office is in order: nothing is damaged, all totals are right."));
    m_banner->show(Tone::Danger, tr("%n thing(s) are not in order. Make a backup now and keep earlier ones.",
                                    nullptr, int(problems.size())));
    m_problems->setText(problems.mid(0, mostProblemsShown).join(u'\n'));
    m_problems->show();
}

} // namespace truckroll

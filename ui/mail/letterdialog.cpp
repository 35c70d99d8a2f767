// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/letterdialog.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/mail/maildialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QUrl>
#include <QVBoxLayout>

namespace truckroll {

LetterDialog::LetterDialog(Backend &backend, const Outbox::Row &row, const QByteArray &zone, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_letter(row.mail), m_banner(new Banner(this))
{
    setObjectName(QStringLiteral("letterDialog"));
    setWindowTitle(row.mail.subject);
    build(row, zone);
}

void LetterDialog::build(const Outbox::Row &row, const QByteArray &zone)
{
    const Mail &mail = row.mail;
    Form *written = facts(row, zone);
    auto *text = new QPlainTextEdit(mail.body, this);
    text->setObjectName(QStringLiteral("letterText"));
    text->setAccessibleName(tr("Text"));
    text->setTabChangesFocus(true);
    setTextReadOnly(text, true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    if (mail.state == MailState::Failed || !mail.problem.isEmpty())
        m_banner->show(mail.state == MailState::Failed ? Tone::Danger : Tone::Warning, mail.problem);
    all->addWidget(written);
    all->addWidget(text, 1);
    all->addLayout(foot());
    resize(600, 480);
}

Form *LetterDialog::facts(const Outbox::Row &row, const QByteArray &zone)
{
    const Mail &mail = row.mail;
    auto *form = new Form(this);
    form->addRow(tr("To"), plainLabel(mail.recipients, this));
    if (!mail.copies.isEmpty())
        form->addRow(tr("Copy"), plainLabel(mail.copies, this));
    form->addRow(
        tr("Written"),
        plainLabel(tr("%1 by %2", "time and user").arg(officeTime(mail.madeAt, zone), row.by), this));
    const QString state =
        mail.sentAt
            ? tr("%1, %2", "Sent, at a time").arg(mailStateText(mail.state), officeTime(mail.sentAt, zone))
            : mailStateText(mail.state);
    form->addRow(tr("State"), plainLabel(state, this));
    if (!row.attachments.isEmpty())
        form->addRow(tr("Attached"), papers(row.attachments));
    return form;
}

QWidget *LetterDialog::papers(const QStringList &names)
{
    auto *all = new QWidget(this);
    auto *line = new QHBoxLayout(all);
    line->setContentsMargins(0, 0, 0, 0);
    for (const QString &name : names) {
        QPushButton *paper =
            plainButton(name, QStringLiteral("pdf"), tr("Opens the paper as it was attached."), all);
        paper->setObjectName(QStringLiteral("letterPaper"));
        connect(paper, &QPushButton::clicked, this, [this, name] { openPaper(name); });
        line->addWidget(paper);
    }
    line->addStretch();
    return all;
}

/// Begins with the focus on what closes the letter.
QLayout *LetterDialog::foot()
{
    QPushButton *done = plainButton(tr("Close"), QString(), tr("Closes the letter (Escape)."), this);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    QPushButton *again = plainButton(
        tr("&Write again"), QStringLiteral("edit"),
        tr("The same letter with the same papers, to be changed and sent: to another address, say."), this);
    again->setObjectName(QStringLiteral("writeLetterAgain"));
    const bool may = m_backend.may(Action::SendMail);
    again->setEnabled(may);
    if (!may)
        again->setToolTip(m_backend.whyNot(Action::SendMail));
    connect(again, &QPushButton::clicked, this, &LetterDialog::writeAgain);
    auto *foot = new QHBoxLayout;
    foot->addWidget(again);
    foot->addStretch();
    foot->addWidget(done);
    done->setFocus();
    return foot;
}

Result<QString> LetterDialog::write(const MailAttachment &attachment)
{
    static QTemporaryDir folder; // goes with the program, so that a viewer keeps its file until then
    // A name from the office's file is not trusted to stay inside of the folder.
    QString name = attachment.name;
    name.replace(u'/', u'-').replace(u'\\', u'-');
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) ||
        file.write(attachment.bytes) != attachment.bytes.size())
        return tl::unexpected(Error{ErrorCode::StorageFailed,
                                    tr("%1 could not be written, so it cannot be shown.").arg(path),
                                    file.errorString()});
    return path;
}

void LetterDialog::writeAgain()
{
    m_backend.ask(
        this, LetterPapers{m_letter.id},
        std::function<void(Result<LetterPapers::Reply>)>([this](const Result<LetterPapers::Reply> &papers) {
            if (!papers)
                return m_banner->showError(papers.error());
            rewrite(*papers);
        }));
}

/// One that did not go is taken out of the way by the one that takes its place.
void LetterDialog::rewrite(const std::vector<MailAttachment> &papers)
{
    auto *dialog = new MailDialog(m_backend, m_letter, papers, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MailDialog::queued, this, [this] {
        if (m_letter.state != MailState::Failed && m_letter.state != MailState::Waiting)
            return accept();
        m_backend.act(this, CancelMail{m_letter.id, m_letter.version},
                      std::function<void(Result<Mail>)>([this](const Result<Mail> &cancelled) {
                          if (!cancelled)
                              return m_banner->showError(cancelled.error());
                          accept();
                      }));
    });
    dialog->open();
}

void LetterDialog::openPaper(const QString &name)
{
    m_backend.ask(
        this, LetterPapers{m_letter.id},
        std::function<void(Result<LetterPapers::Reply>)>([this,
                                                          name](const Result<LetterPapers::Reply> &papers) {
            if (!papers)
                return m_banner->showError(papers.error());
            for (const MailAttachment &paper : *papers) {
                if (paper.name != name)
                    continue;
                const auto path = write(paper);
                if (!path)
                    return m_banner->showError(path.error());
                if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
                    m_banner->show(Tone::Warning,
                                   tr("No program for PDF files was found. The paper is at %1.").arg(*path));
                return;
            }
        }));
}

} // namespace truckroll

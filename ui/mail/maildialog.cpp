// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/maildialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/print/pdfbytes.h"
#include "ui/print/printing.h"
#include "ui/print/sheetloader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace truckroll {

MailDialog::MailDialog(Backend &backend, const ComposeMail &subject, std::vector<Sheet> sheets,
                       const QString &attachment, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_subject(subject), m_sheets(std::move(sheets)),
      m_attachment(attachment), m_banner(new Banner(this)), m_form(new Form(this)), m_to(new QComboBox(this)),
      m_copy(new QLineEdit(this)), m_template(new QComboBox(this)), m_line(new QLineEdit(this)),
      m_text(new QPlainTextEdit(this)),
      m_own(plainButton(
          tr("In my mail pro&gram"), QStringLiteral("external"),
          tr("Opens the letter in the mail program of this machine and puts the PDF beside it."), this)),
      m_send(primaryButton(tr("&Send"), QString(), this))
{
    setObjectName(QStringLiteral("mailDialog"));
    setWindowTitle(tr("E-mail"));
    build();
    compose({});
}

namespace {

ComposeMail subjectOf(const Mail &letter)
{
    ComposeMail subject;
    subject.document = letter.document;
    subject.customer = letter.customer;
    return subject;
}

QString namesOf(const std::vector<MailAttachment> &papers)
{
    QStringList names;
    for (const MailAttachment &paper : papers)
        names << paper.name;
    return names.join(QStringLiteral(", "));
}

} // namespace

MailDialog::MailDialog(Backend &backend, const Mail &before, std::vector<MailAttachment> papers,
                       QWidget *parent)
    : MailDialog(backend, subjectOf(before), {}, namesOf(papers), parent)
{
    m_before = before;
    m_papers = std::move(papers);
    m_own->hide();
    auto *paper = findChild<QPushButton *>(QStringLiteral("mailAttachment"));
    paper->setEnabled(false);
    paper->setToolTip(tr("The papers of the first letter go with it again."));
    m_form->setRowVisible(paper, !m_papers.empty());
    m_to->setFocus();
}

/// What it said before, in the place of the template's words.
void MailDialog::writeAgain(const Mail &before)
{
    m_to->setEditText(before.recipients);
    m_copy->setText(before.copies);
    m_line->setText(before.subject);
    m_text->setPlainText(before.body);
    m_form->setRowVisible(m_template, false);
}

void MailDialog::build()
{
    m_to->setObjectName(QStringLiteral("mailTo"));
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    m_copy->setObjectName(QStringLiteral("mailCopy"));
    m_template->setObjectName(QStringLiteral("mailTemplate"));
    m_line->setObjectName(QStringLiteral("mailSubject"));
    m_line->setMaxLength(FieldLimit::line);
    m_text->setObjectName(QStringLiteral("mailText"));
    m_text->setTabChangesFocus(true);
    m_send->setObjectName(QStringLiteral("sendMail"));
    m_own->setObjectName(QStringLiteral("ownMailProgram"));
    m_form->addRow(tr("&To"), m_to, tr("Several addresses with commas between them."));
    m_form->addRow(tr("&Copy"), m_copy);
    m_form->addRow(tr("Te&mplate"), m_template);
    m_form->addRow(tr("Su&bject"), m_line);
    m_form->addRow(tr("Te&xt"), m_text);
    QPushButton *paper =
        plainButton(m_attachment, QStringLiteral("pdf"), tr("Shows the paper that is attached."), this);
    paper->setObjectName(QStringLiteral("mailAttachment"));
    connect(paper, &QPushButton::clicked, this, [this] { showSheetsPreview(this, m_sheets); });
    m_form->addRow(tr("&Attached"), paper);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is sent (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &MailDialog::send);
    connect(m_own, &QPushButton::clicked, this, &MailDialog::openInOwnProgram);
    connect(m_to, &QComboBox::editTextChanged, this, &MailDialog::follow);
    connect(m_copy, &QLineEdit::textChanged, this, &MailDialog::follow);
    connect(m_line, &QLineEdit::textChanged, this, &MailDialog::follow);
    connect(m_template, &QComboBox::activated, this,
            [this](int row) { compose(MailTemplateId(m_template->itemData(row).toLongLong())); });
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_own);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_send);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form, 1);
    all->addLayout(foot);
    resize(640, 560);
    m_send->setEnabled(false);
    m_own->setEnabled(false);
    m_text->setFocus();
}

void MailDialog::compose(MailTemplateId chosen)
{
    if (m_subject.document.isNone() && m_subject.customer.isNone()) {
        // A letter of nobody's, to try the server: there is nothing to begin with.
        ComposeMail::Reply plain;
        plain.canSend = true;
        QMetaObject::invokeMethod(
            this, [this, plain] { show(plain); }, Qt::QueuedConnection);
        return;
    }
    ComposeMail query = m_subject;
    query.mailTemplate = chosen;
    m_backend.ask(
        this, query,
        std::function<void(Result<ComposeMail::Reply>)>([this](const Result<ComposeMail::Reply> &composed) {
            if (!composed) {
                m_form->setEnabled(false);
                return m_banner->showError(composed.error());
            }
            show(*composed);
        }));
}

void MailDialog::show(const ComposeMail::Reply &composed)
{
    const bool first = m_composed.templates.empty();
    m_composed = composed;
    if (first) {
        m_to->addItems(composed.addresses);
        m_to->setEditText(composed.mail.recipients);
        for (const MailTemplate &each : composed.templates)
            m_template->addItem(each.name, each.id.value());
        m_form->setRowVisible(m_template, composed.templates.size() > 1);
    }
    m_line->setText(composed.mail.subject);
    m_text->setPlainText(composed.mail.body);
    if (m_before)
        writeAgain(*m_before);
    const QStringList unknown =
        unknownPlaceholders(composed.mail.subject + composed.mail.body, composed.values);
    if (!composed.canSend)
        m_banner->show(Tone::Warning, tr("No server for e-mail is set up yet: name it in the settings, under "
                                         "E-mail. Until then the letter can go by your own mail program."));
    if (!unknown.isEmpty() && !m_before)
        m_banner->show(Tone::Warning, tr("The template has words in braces that nothing is known for: %1")
                                          .arg(unknown.join(QStringLiteral(", "))));
    follow();
}

Mail MailDialog::typed() const
{
    Mail mail = m_composed.mail;
    mail.recipients = cleanLine(m_to->currentText());
    mail.copies = cleanLine(m_copy->text());
    mail.subject = cleanLine(m_line->text());
    mail.body = cleanText(m_text->toPlainText());
    return mail;
}

void MailDialog::follow()
{
    const Mail mail = typed();
    const auto to = mailAddresses(mail.recipients);
    const auto copies = mailAddresses(mail.copies);
    const QString noAddress = mail.recipients.isEmpty() ? tr("Type the recipient's address.") : QString();
    m_form->setProblem(m_to, to ? noAddress : to.error().forUser);
    m_form->setProblem(m_copy, copies ? QString() : copies.error().forUser);
    m_form->setProblem(m_line, mail.subject.isEmpty() ? tr("A letter needs a subject.") : QString());
    const QString why = m_form->hasProblems() ? tr("Correct the fields that are marked first.")
                        : !m_composed.canSend
                            ? tr("No server for e-mail is set up. Name it in the settings, under "
                                 "E-mail, or use your own mail program.")
                            : QString();
    m_send->setEnabled(why.isEmpty());
    m_send->setToolTip(why.isEmpty() ? tr("Puts the letter into the outbox, which sends it at once.") : why);
    m_own->setEnabled(!m_form->hasProblems());
}

Result<std::vector<MailAttachment>> MailDialog::papers() const
{
    if (m_before)
        return m_papers;
    TRY(const QByteArray pdf, pdfBytes(m_sheets, pageSizeFor(QLocale())));
    return std::vector<MailAttachment>{{m_attachment, pdf}};
}

void MailDialog::send()
{
    const auto attached = papers();
    if (!attached)
        return m_banner->showError(attached.error());
    QueueMail command;
    command.mail = typed();
    command.attachments = *attached;
    m_send->setEnabled(false);
    m_backend.act(this, command, std::function<void(Result<Mail>)>([this](const Result<Mail> &reply) {
                      m_send->setEnabled(true);
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit queued();
                      accept();
                  }));
}

/// A link cannot carry an attachment: the PDF is put where people look for files, and the dialog says so.
void MailDialog::openInOwnProgram()
{
    const auto pdf = pdfBytes(m_sheets, pageSizeFor(QLocale()));
    if (!pdf)
        return m_banner->showError(pdf.error());
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString path = QDir(folder).filePath(m_attachment);
    QDir().mkpath(folder);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        return m_banner->showError({ErrorCode::StorageFailed,
                                    tr("%1 could not be written. Nothing was opened.").arg(path),
                                    file.errorString()});
    file.close();
    QDesktopServices::openUrl(QUrl(mailtoLink(typed())));
    m_banner->show(Tone::Info, tr("The letter was opened in your mail program. Attach %1 to it.").arg(path));
}

namespace {

/// Draws the document's paper first.
void mailWithPaper(QWidget *parent, Backend &backend, const ComposeMail &subject)
{
    auto *loader = new SheetLoader(backend, {subject.document}, parent);
    QObject::connect(loader, &SheetLoader::loaded, parent,
                     [loader, parent, &backend, subject](const std::vector<Sheet> &sheets) {
                         loader->deleteLater();
                         auto *dialog =
                             new MailDialog(backend, subject, sheets,
                                            sheets.front().number + QStringLiteral(".pdf"), parent);
                         dialog->setAttribute(Qt::WA_DeleteOnClose);
                         dialog->open();
                     });
    QObject::connect(loader, &SheetLoader::failed, parent, [loader, parent](const Error &error) {
        loader->deleteLater();
        notice::showError(parent, MailDialog::tr("E-mail"), error);
    });
    loader->start();
}

} // namespace

void mailDocument(QWidget *parent, Backend &backend, DocumentId document)
{
    ComposeMail subject;
    subject.document = document;
    mailWithPaper(parent, backend, subject);
}

void mailPaymentLink(QWidget *parent, Backend &backend, DocumentId invoice, PaymentLinkId link)
{
    ComposeMail subject;
    subject.document = invoice;
    subject.link = link;
    mailWithPaper(parent, backend, subject);
}

void mailStatement(QWidget *parent, Backend &backend, CustomerId customer, const Sheet &statement)
{
    ComposeMail subject;
    subject.customer = customer;
    auto *dialog = new MailDialog(backend, subject, {statement}, MailDialog::tr("Statement.pdf"), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace truckroll

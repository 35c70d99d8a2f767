// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/bulkmaildialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/mail/maildialog.h"
#include "ui/print/pdfbytes.h"
#include "ui/print/printing.h"
#include "ui/print/sheetloader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace truckroll {

namespace {

enum Column { PaperColumn, CustomerColumn, ToColumn, SubjectColumn, ProblemColumn };
constexpr int textHeight = 150;

QTableWidgetItem *cell(const QString &text, bool editable = false)
{
    auto *item = new QTableWidgetItem(text);
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    item->setFlags(editable ? flags | Qt::ItemIsEditable : flags);
    return item;
}

} // namespace

BulkMailDialog::BulkMailDialog(Backend &backend, std::vector<DocumentId> documents, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_documents(std::move(documents)), m_banner(new Banner(this)),
      m_table(new QTableWidget(0, 5, this)), m_text(new QPlainTextEdit(this)),
      m_send(primaryButton(tr("&Send"), QString(), this))
{
    setObjectName(QStringLiteral("bulkMailDialog"));
    build();
    follow();
    composeNext();
}

void BulkMailDialog::build()
{
    setWindowTitle(tr("%n letter(s)", nullptr, int(m_documents.size())));
    m_table->setObjectName(QStringLiteral("bulkMailTable"));
    m_table->setAccessibleName(tr("Letters"));
    m_table->setHorizontalHeaderLabels({tr("Attached"), tr("Customer"), tr("To"), tr("Subject"), QString()});
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(PaperColumn, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(CustomerColumn, 170);
    m_table->setColumnWidth(ToColumn, 220);
    m_table->horizontalHeader()->setSectionResizeMode(SubjectColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ProblemColumn, QHeaderView::ResizeToContents);
    m_text->setObjectName(QStringLiteral("bulkMailText"));
    m_text->setAccessibleName(tr("Text of the chosen letter"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    setTextReadOnly(m_text, true);
    m_send->setObjectName(QStringLiteral("sendBulkMail"));
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is sent (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &BulkMailDialog::send);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            follow();
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, &BulkMailDialog::showText);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_send);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(mutedLabel(tr("One letter for each document, from the first template that fits. Addresses "
                                 "can be typed into the table; a letter without one is not sent."),
                              this));
    all->addWidget(m_table, 1);
    all->addWidget(m_text);
    all->addLayout(foot);
    resize(940, 560);
}

/// One after the other, so that they stand in the order that was chosen.
void BulkMailDialog::composeNext()
{
    if (isComposed())
        return follow();
    ComposeMail query;
    query.document = m_documents[m_letters.size()];
    m_backend.ask(
        this, query,
        std::function<void(Result<ComposeMail::Reply>)>([this](const Result<ComposeMail::Reply> &composed) {
            if (!composed)
                return m_banner->showErrorAgain(composed.error(), [this] { composeNext(); });
            m_banner->clear();
            addRow(*composed);
            composeNext();
        }));
}

void BulkMailDialog::addRow(const ComposeMail::Reply &composed)
{
    m_filling = true;
    const auto value = [&](const char *name) {
        const auto found = composed.values.find(QString::fromLatin1(name));
        return found == composed.values.end() ? QString() : found->second;
    };
    const int row = m_table->rowCount();
    m_letters.push_back(composed);
    m_canSend = m_canSend && composed.canSend;
    m_table->insertRow(row);
    m_table->setItem(row, PaperColumn, cell(value("number")));
    m_table->setItem(row, CustomerColumn, cell(value("customer")));
    m_table->setItem(row, ToColumn, cell(composed.mail.recipients, true));
    m_table->setItem(row, SubjectColumn, cell(composed.mail.subject));
    m_table->setItem(row, ProblemColumn, cell(QString()));
    m_filling = false;
    if (row == 0)
        m_table->setCurrentCell(0, ToColumn);
}

QString BulkMailDialog::problemOf(int row) const
{
    const auto addresses = mailAddresses(m_table->item(row, ToColumn)->text());
    return !addresses ? addresses.error().forUser : addresses->isEmpty() ? tr("No address") : QString();
}

std::vector<size_t> BulkMailDialog::ready() const
{
    std::vector<size_t> rows;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (problemOf(row).isEmpty())
            rows.push_back(size_t(row));
    return rows;
}

void BulkMailDialog::follow()
{
    m_filling = true;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString problem = problemOf(row);
        m_table->item(row, ProblemColumn)->setText(problem.isEmpty() ? QString() : tr("Not sent"));
        m_table->item(row, ProblemColumn)->setToolTip(problem);
        m_table->item(row, ToColumn)->setToolTip(problem);
        m_table->item(row, ProblemColumn)->setForeground(Tokens::of(this).danger.text);
    }
    m_filling = false;
    const int going = int(ready().size());
    const QString why = !isComposed() ? tr("The letters are still being written.")
                        : !m_canSend  ? tr("No server for e-mail is set up. Name it in the settings, under "
                                            "E-mail.")
                        : going == 0  ? tr("None of the letters has an address.")
                                      : QString();
    if (isComposed() && !m_canSend)
        m_banner->show(Tone::Warning, why);
    m_send->setText(going == 0 ? tr("&Send") : tr("&Send %n letter(s)", nullptr, going));
    m_send->setEnabled(why.isEmpty());
    m_send->setToolTip(why.isEmpty() ? tr("Puts the letters into the outbox, which sends them at once.")
                                     : why);
}

void BulkMailDialog::showText()
{
    const int row = m_table->currentRow();
    m_text->setPlainText(row < 0 ? QString() : m_letters[size_t(row)].mail.body);
}

void BulkMailDialog::send()
{
    m_going = ready();
    m_commands.clear();
    m_banner->clear();
    m_send->setEnabled(false);
    m_table->setEnabled(false);
    std::vector<DocumentId> documents;
    for (const size_t row : m_going)
        documents.push_back(m_documents[row]);
    auto *loader = new SheetLoader(m_backend, documents, this);
    connect(loader, &SheetLoader::loaded, this, [this, loader](const std::vector<Sheet> &sheets) {
        loader->deleteLater();
        m_sheets = sheets;
        writeNext();
    });
    connect(loader, &SheetLoader::failed, this, [this, loader](const Error &error) {
        loader->deleteLater();
        m_table->setEnabled(true);
        follow();
        m_banner->showError(error);
    });
    loader->start();
}

/// One paper at a time: the window goes on answering, and Escape still takes all of it back.
void BulkMailDialog::writeNext()
{
    const size_t place = m_commands.size();
    if (place == m_going.size())
        return queue();
    const auto pdf = pdfBytes({m_sheets[place]}, pageSizeFor(QLocale()));
    if (!pdf) {
        m_table->setEnabled(true);
        follow();
        return m_banner->showError(pdf.error());
    }
    QueueMail command;
    command.mail = m_letters[m_going[place]].mail;
    command.mail.recipients = cleanLine(m_table->item(int(m_going[place]), ToColumn)->text());
    command.attachments = {{m_sheets[place].number + QStringLiteral(".pdf"), *pdf}};
    m_commands.push_back(std::move(command));
    m_send->setText(
        tr("Writing %1 of %2").arg(QString::number(m_commands.size()), QString::number(m_going.size())));
    QMetaObject::invokeMethod(this, &BulkMailDialog::writeNext, Qt::QueuedConnection);
}

void BulkMailDialog::queue()
{
    m_backend.actAll(
        this, m_commands,
        std::function<void(Result<std::vector<Mail>>)>([this](const Result<std::vector<Mail>> &reply) {
            m_table->setEnabled(true);
            follow();
            if (!reply)
                return m_banner->showError(reply.error());
            emit queued(int(reply->size()));
            accept();
        }));
}

void mailDocuments(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents,
                   std::function<void(int)> queued)
{
    if (documents.size() == 1)
        return mailDocument(parent, backend, documents.front());
    auto *dialog = new BulkMailDialog(backend, documents, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &BulkMailDialog::queued, parent, std::move(queued));
    dialog->open();
}

} // namespace truckroll

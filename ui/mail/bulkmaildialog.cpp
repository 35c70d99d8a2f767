// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/bulkmaildialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/mail/bulkmailcolumns.h"
#include "ui/mail/maildialog.h"
#include "ui/print/pdfbytes.h"
#include "ui/print/printing.h"
#include "ui/print/sheetloader.h"
#include "ui/print/statementloader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace truckroll {

using namespace bulkmail;

namespace {

template <class Id>
std::vector<ComposeMail> subjectsOf(const std::vector<Id> &ids, Id ComposeMail::*field)
{
    std::vector<ComposeMail> subjects(ids.size());
    for (size_t i = 0; i < ids.size(); ++i)
        subjects[i].*field = ids[i];
    return subjects;
}

} // namespace

BulkMailDialog::BulkMailDialog(Backend &backend, const std::vector<DocumentId> &documents, QWidget *parent)
    : BulkMailDialog(backend, subjectsOf(documents, &ComposeMail::document), true, parent)
{
}

BulkMailDialog::BulkMailDialog(Backend &backend, const std::vector<CustomerId> &customers, QWidget *parent)
    : BulkMailDialog(backend, subjectsOf(customers, &ComposeMail::customer), false, parent)
{
}

BulkMailDialog::BulkMailDialog(Backend &backend, std::vector<ComposeMail> subjects, bool ofDocuments,
                               QWidget *parent)
    : QDialog(parent), m_backend(backend), m_subjects(std::move(subjects)), m_ofDocuments(ofDocuments),
      m_banner(new Banner(this)), m_table(new QTableWidget(0, ProblemColumn + 1, this)),
      m_template(new QComboBox(this)), m_line(new QLineEdit(this)), m_body(new QPlainTextEdit(this)),
      m_text(new QPlainTextEdit(this)),
      m_statements(new QCheckBox(tr("Attach the statement of &account"), this)),
      m_send(primaryButton(tr("&Send"), QString(), this))
{
    setObjectName(QStringLiteral("bulkMailDialog"));
    build();
    follow();
    composeNext();
}

QTableWidgetItem *BulkMailDialog::cell(const QString &text, bool editable) const
{
    auto *item = new QTableWidgetItem(text);
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    item->setFlags(editable ? flags | Qt::ItemIsEditable : flags);
    return item;
}

/// One after the other, so that they stand in the order that was chosen.
void BulkMailDialog::composeNext()
{
    if (isComposed())
        return follow();
    m_backend.ask(
        this, m_subjects[m_letters.size()],
        std::function<void(Result<ComposeMail::Reply>)>([this](const Result<ComposeMail::Reply> &composed) {
            if (!composed && composed.error().code != ErrorCode::RuleBroken)
                return m_banner->showErrorAgain(composed.error(), [this] { composeNext(); });
            m_banner->clear();
            addRow(composed ? Letter{*composed, {}} : Letter{{}, composed.error().forUser});
            composeNext();
        }));
}

void BulkMailDialog::addRow(Letter letter)
{
    m_filling = true;
    const auto value = [&](const char *name) {
        const auto found = letter.composed.values.find(QString::fromLatin1(name));
        return found == letter.composed.values.end() ? QString() : found->second;
    };
    const int row = m_table->rowCount();
    const bool refused = !letter.refused.isEmpty();
    m_canSend = m_canSend && (refused || letter.composed.canSend);
    m_table->insertRow(row);
    m_table->setItem(row, PaperColumn, cell(value("number")));
    m_table->setItem(row, CustomerColumn, cell(value("customer")));
    m_table->setItem(row, ToColumn, cell(letter.composed.mail.recipients, !refused));
    m_table->setItem(row, SubjectColumn, cell(letter.refused));
    m_table->setItem(row, ProblemColumn, cell(QString()));
    m_letters.push_back(std::move(letter));
    if (!refused && m_templates.empty())
        offerTemplates();
    m_filling = false;
    if (row == 0)
        m_table->setCurrentCell(0, ToColumn);
}

/// All letters are of one kind, so the first one's templates are everybody's.
void BulkMailDialog::offerTemplates()
{
    m_templates = m_letters.back().composed.templates;
    for (const MailTemplate &each : m_templates)
        m_template->addItem(each.name);
    takeTemplate(0);
}

void BulkMailDialog::takeTemplate(int row)
{
    const MailTemplate &chosen = m_templates.at(size_t(row));
    m_line->setText(chosen.subject);
    m_body->setPlainText(chosen.body);
}

/// The letter of a row with its own words in the braces; a sentence begins with a capital also when it begins
/// with such a word.
Mail BulkMailDialog::written(size_t row) const
{
    const ComposeMail::Reply &composed = m_letters[row].composed;
    Mail mail = composed.mail;
    mail.recipients = cleanLine(m_table->item(int(row), ToColumn)->text());
    mail.subject = cleanLine(filledIn(m_line->text(), composed.values));
    if (!mail.subject.isEmpty())
        mail.subject[0] = mail.subject[0].toUpper();
    mail.body = cleanText(filledIn(m_body->toPlainText(), composed.values));
    return mail;
}

QString BulkMailDialog::problemOf(int row) const
{
    if (const QString &refused = m_letters[size_t(row)].refused; !refused.isEmpty())
        return refused;
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

QString BulkMailDialog::whyNotSent(int going) const
{
    if (!isComposed())
        return tr("The letters are still being written.");
    if (!m_canSend)
        return tr("No server for e-mail is set up. Name it in the settings, under E-mail.");
    if (going == 0)
        return m_templates.empty() ? tr("None of the documents can be sent.")
                                   : tr("None of the letters has an address.");
    return cleanLine(m_line->text()).isEmpty() ? tr("A letter needs a subject.") : QString();
}

void BulkMailDialog::follow()
{
    if (m_table->rowCount() != int(m_letters.size()))
        return; // a row is being added
    m_filling = true;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString problem = problemOf(row);
        if (m_letters[size_t(row)].refused.isEmpty())
            m_table->item(row, SubjectColumn)->setText(written(size_t(row)).subject);
        m_table->item(row, ProblemColumn)->setText(problem.isEmpty() ? QString() : tr("Not sent"));
        for (const int column : {ToColumn, SubjectColumn, ProblemColumn})
            m_table->item(row, column)->setToolTip(problem);
        m_table->item(row, ProblemColumn)->setForeground(Tokens::of(this).danger.text);
    }
    m_filling = false;
    const int going = int(ready().size());
    const QString why = whyNotSent(going);
    const QStringList unknown =
        m_letters.empty()
            ? QStringList()
            : unknownPlaceholders(m_line->text() + m_body->toPlainText(), m_letters.front().composed.values);
    if (isComposed() && !m_canSend)
        m_banner->show(Tone::Warning, why);
    else if (isComposed() && !m_templates.empty() && !unknown.isEmpty())
        m_banner->show(Tone::Warning, tr("The text has words in braces that nothing is known for: %1")
                                          .arg(unknown.join(QStringLiteral(", "))));
    else
        m_banner->clear();
    m_send->setText(going == 0 ? tr("&Send") : tr("&Send %n letter(s)", nullptr, going));
    m_send->setEnabled(why.isEmpty());
    m_send->setToolTip(why.isEmpty() ? tr("Puts the letters into the outbox, which sends them at once.")
                                     : why);
    showText();
}

void BulkMailDialog::showText()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= int(m_letters.size()))
        return m_text->clear();
    const QString &refused = m_letters[size_t(row)].refused;
    m_text->setPlainText(refused.isEmpty() ? written(size_t(row)).body : refused);
}

template <class Loader, class Ids>
void BulkMailDialog::load(const Ids &ids)
{
    auto *loader = new Loader(m_backend, ids, this);
    connect(loader, &Loader::loaded, this, [this, loader](const std::vector<Sheet> &sheets) {
        loader->deleteLater();
        m_sheets = sheets;
        writeNext();
    });
    connect(loader, &Loader::failed, this, [this, loader](const Error &error) {
        loader->deleteLater();
        stop(error);
    });
    loader->start();
}

void BulkMailDialog::send()
{
    m_going = ready();
    m_commands.clear();
    m_sheets.clear();
    m_banner->clear();
    m_send->setEnabled(false);
    m_table->setEnabled(false);
    std::vector<DocumentId> documents;
    std::vector<CustomerId> customers;
    for (const size_t row : m_going) {
        documents.push_back(m_subjects[row].document);
        customers.push_back(m_subjects[row].customer);
    }
    if (m_ofDocuments)
        return load<SheetLoader>(documents);
    if (m_statements->isChecked())
        return load<StatementLoader>(customers);
    writeNext();
}

void BulkMailDialog::stop(const Error &error)
{
    m_table->setEnabled(true);
    follow();
    m_banner->showError(error);
}

/// One paper at a time: the window goes on answering, and Escape still takes all of it back.
void BulkMailDialog::writeNext()
{
    const size_t place = m_commands.size();
    if (place == m_going.size())
        return queue();
    QueueMail command;
    command.mail = written(m_going[place]);
    if (place < m_sheets.size()) {
        const auto pdf = pdfBytes({m_sheets[place]}, pageSizeFor(QLocale()));
        if (!pdf)
            return stop(pdf.error());
        const QString name =
            m_ofDocuments ? m_sheets[place].number + QStringLiteral(".pdf") : tr("Statement.pdf");
        command.attachments = {{name, *pdf}};
    }
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
            if (!reply)
                return stop(reply.error());
            emit queued(int(reply->size()));
            accept();
        }));
}

namespace {

void openBulk(BulkMailDialog *dialog, QWidget *parent, std::function<void(int)> queued)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &BulkMailDialog::queued, parent, std::move(queued));
    dialog->open();
}

} // namespace

void mailDocuments(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents,
                   std::function<void(int)> queued)
{
    if (documents.size() == 1)
        return mailDocument(parent, backend, documents.front());
    openBulk(new BulkMailDialog(backend, documents, parent), parent, std::move(queued));
}

void mailCustomers(QWidget *parent, Backend &backend, const std::vector<CustomerId> &customers,
                   std::function<void(int)> queued)
{
    openBulk(new BulkMailDialog(backend, customers, parent), parent, std::move(queued));
}

} // namespace truckroll

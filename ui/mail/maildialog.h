// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include "core/sheets/sheet.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// A letter before it goes: to whom, what it says, what is attached. The paper is shown on request, as the
/// recipient will get it.
class MailDialog : public QDialog
{
    Q_OBJECT

public:
    /// `sheets` are attached as one PDF called `attachment`.
    MailDialog(Backend &backend, const ComposeMail &subject, std::vector<Sheet> sheets,
               const QString &attachment, QWidget *parent);
    /// A letter of the outbox once more, with the papers that it had: to another address, say.
    MailDialog(Backend &backend, const Mail &before, std::vector<MailAttachment> papers, QWidget *parent);

signals:
    /// It is in the outbox.
    void queued();

private:
    void build();
    void compose(MailTemplateId chosen);
    void show(const ComposeMail::Reply &composed);
    void writeAgain(const Mail &before);
    Result<std::vector<MailAttachment>> papers() const;
    Mail typed() const;
    void follow();
    void send();
    void openInOwnProgram();

    Backend &m_backend;
    ComposeMail m_subject;
    ComposeMail::Reply m_composed;
    std::vector<Sheet> m_sheets;
    QString m_attachment;
    std::optional<Mail> m_before;         ///< the letter that is written once more
    std::vector<MailAttachment> m_papers; ///< its papers
    Banner *m_banner;
    Form *m_form;
    QComboBox *m_to;
    QLineEdit *m_copy;
    QComboBox *m_template;
    QLineEdit *m_line;
    QPlainTextEdit *m_text;
    QPushButton *m_own;
    QPushButton *m_send;
};

/// Reads a document, draws its paper and opens the dialog over `parent`; says what went wrong in a notice.
void mailDocument(QWidget *parent, Backend &backend, DocumentId document);
/// The invoice with a link to pay it by.
void mailPaymentLink(QWidget *parent, Backend &backend, DocumentId invoice, PaymentLinkId link);
/// The same for a statement that is shown already.
void mailStatement(QWidget *parent, Backend &backend, CustomerId customer, const Sheet &statement);

} // namespace truckroll

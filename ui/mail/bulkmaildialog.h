// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include "core/sheets/sheet.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace truckroll {

class Backend;
class Banner;

/// A letter for each of several documents, each with its paper, or for each of several customers, with or
/// without its statement of account. What they say is written once, with words in braces for what differs,
/// and shown below for each of them; to whom they go can be typed. Those without an address, or whose
/// document is not fit to be sent, stay behind and are told.
class BulkMailDialog : public QDialog
{
    Q_OBJECT

public:
    BulkMailDialog(Backend &backend, const std::vector<DocumentId> &documents, QWidget *parent);
    BulkMailDialog(Backend &backend, const std::vector<CustomerId> &customers, QWidget *parent);

    bool isComposed() const { return m_letters.size() == m_subjects.size(); }

signals:
    /// So many letters are in the outbox.
    void queued(int letters);

private:
    struct Letter
    {
        ComposeMail::Reply composed;
        QString refused; ///< why there is none
    };

    BulkMailDialog(Backend &backend, std::vector<ComposeMail> subjects, bool ofDocuments, QWidget *parent);
    void build();
    QTableWidget *buildTable();
    QLayout *buildText();
    QLayout *buildFoot();
    QTableWidgetItem *cell(const QString &text, bool editable = false) const;
    void composeNext();
    void addRow(Letter letter);
    void offerTemplates();
    void takeTemplate(int row);
    Mail written(size_t row) const;
    void follow();
    void showText();
    QString problemOf(int row) const;
    QString whyNotSent(int going) const;
    std::vector<size_t> ready() const;
    void send();
    template <class Loader, class Ids>
    void load(const Ids &ids);
    void writeNext();
    void stop(const Error &error);
    void queue();

    Backend &m_backend;
    std::vector<ComposeMail> m_subjects;
    bool m_ofDocuments;
    std::vector<Letter> m_letters;
    std::vector<MailTemplate> m_templates;
    std::vector<size_t> m_going; ///< of m_letters, while they are sent
    std::vector<Sheet> m_sheets; ///< of those that go; none without papers
    std::vector<QueueMail> m_commands;
    bool m_filling = false;
    bool m_canSend = true;
    Banner *m_banner;
    QTableWidget *m_table;
    QComboBox *m_template;
    QLineEdit *m_line;
    QPlainTextEdit *m_body;
    QPlainTextEdit *m_text;
    QCheckBox *m_statements;
    QPushButton *m_send;
};

/// One document opens its letter, several this dialog. `queued` is told how many letters wait to be sent.
void mailDocuments(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents,
                   std::function<void(int)> queued);
/// The same for letters to customers.
void mailCustomers(QWidget *parent, Backend &backend, const std::vector<CustomerId> &customers,
                   std::function<void(int)> queued);

} // namespace truckroll

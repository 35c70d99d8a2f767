// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include "core/sheets/sheet.h"
#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace truckroll {

class Backend;
class Banner;

/// A letter for each of several documents, each with its paper: to whom it goes can be typed, what it says is
/// shown below. Those without an address stay behind and are told.
class BulkMailDialog : public QDialog
{
    Q_OBJECT

public:
    BulkMailDialog(Backend &backend, std::vector<DocumentId> documents, QWidget *parent);

    bool isComposed() const { return m_letters.size() == m_documents.size(); }

signals:
    /// So many letters are in the outbox.
    void queued(int letters);

private:
    void build();
    void composeNext();
    void addRow(const ComposeMail::Reply &composed);
    void follow();
    void showText();
    QString problemOf(int row) const;
    std::vector<size_t> ready() const;
    void send();
    void writeNext();
    void queue();

    Backend &m_backend;
    std::vector<DocumentId> m_documents;
    std::vector<ComposeMail::Reply> m_letters;
    std::vector<size_t> m_going; ///< of m_letters, while they are sent
    std::vector<Sheet> m_sheets; ///< of those that go
    std::vector<QueueMail> m_commands;
    bool m_filling = false;
    bool m_canSend = true;
    Banner *m_banner;
    QTableWidget *m_table;
    QPlainTextEdit *m_text;
    QPushButton *m_send;
};

/// One document opens its letter, several this dialog. `queued` is told how many letters wait to be sent.
void mailDocuments(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents,
                   std::function<void(int)> queued);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include "ui/models/tablemodel.h"
#include <QDialog>

class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// One paper and QuickBooks: what was to be told of it and of its payments, how that stands, and every step
/// that was taken. Follows while it is sent.
class BooksHistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `number`: of the paper, for the title.
    BooksHistoryDialog(Backend &backend, DocumentId document, const QString &number, QWidget *parent);

    DataTable *postings() const { return m_postings; }
    DataTable *log() const { return m_log; }

private:
    void build();
    void read();
    void follow();

    Backend &m_backend;
    DocumentId m_document;
    BooksConnection m_connection;
    Banner *m_banner;
    RowsModel<PostingRow> *m_postingModel;
    DataTable *m_postings;
    RowsModel<BooksLogEntry> *m_logModel;
    DataTable *m_log;
    QLabel *m_reason;
    QPushButton *m_there;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/bookscenter.h"
#include "ui/models/tablemodel.h"
#include <QDialog>

class QLabel;
class QPushButton;

namespace truckroll {

class DataTable;

/// What sending would create or change in QuickBooks, before anything leaves the house. Accepted: it shall be
/// sent; what has problems stays here and says why.
class BooksPreviewDialog : public QDialog
{
    Q_OBJECT

public:
    /// `user`: whose arrangement of columns is kept.
    BooksPreviewDialog(const std::vector<BooksPreviewRow> &rows, const QString &currency, const QString &user,
                       QWidget *parent);

    DataTable *table() const { return m_table; }
    QString summary() const;

private:
    void build();
    void showRemark();
    int sendable() const;

    std::vector<BooksPreviewRow> m_rows;
    QString m_currency;
    RowsModel<std::pair<int, BooksPreviewRow>> *m_model;
    DataTable *m_table;
    QLabel *m_summary;
    QLabel *m_remark;
    QPushButton *m_send;
};

} // namespace truckroll

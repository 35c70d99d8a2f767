// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include "core/domain/company.h"
#include "ui/models/tablemodel.h"
#include <QDialog>

class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;
class DayEdit;

/// A row of the journal as it came, numbered so that it is found again.
struct JournalEntry
{
    qint64 key = 0;
    BooksJournal::Row row;
};

/// The accountants' journal of a span of days: looked through by kind, state, account and words, printed, and
/// written into a CSV file. What stands in the books without QuickBooks. Debits and credits of the span are
/// equal.
class JournalDialog : public QDialog
{
    Q_OBJECT

public:
    /// Proposes the month before `today`; `company` heads the print; `currency` (ISO 4217) is the office's.
    JournalDialog(Backend &backend, const Company &company, const QString &currency, const QDate &today,
                  QWidget *parent);

    /// For tests: asks for no file name. Writes the rows shown.
    void writeTo(const QString &path);
    DataTable *table() const { return m_table; }

signals:
    void written(const QString &sentence);

private:
    void build();
    void listen();
    QWidget *buildDays();
    void read();
    void follow();
    void preview();
    void chooseFile();
    std::vector<BooksJournal::Row> shownRows() const;
    QString whyNotWritten() const;

    Backend &m_backend;
    Company m_company;
    QString m_currency;
    Banner *m_banner;
    DayEdit *m_from;
    DayEdit *m_to;
    RowsModel<JournalEntry> *m_model;
    DataTable *m_table;
    QLabel *m_sums;
    QPushButton *m_print;
    QPushButton *m_write;
    int m_asked = 0; ///< an answer to an earlier question is not shown
};

} // namespace truckroll

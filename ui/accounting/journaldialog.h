// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include <QDialog>

class QDateEdit;
class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// Writes the accountants' journal of a span of days into a CSV file: what stands in the books without
/// QuickBooks. Debits and credits of the span are equal.
class JournalDialog : public QDialog
{
    Q_OBJECT

public:
    /// Proposes the month before `today`.
    JournalDialog(Backend &backend, const QDate &today, QWidget *parent);

    /// For tests: asks for no file name.
    void writeTo(const QString &path);

signals:
    void written(const QString &sentence);

private:
    void follow();
    void chooseFile();
    void write(const BooksJournal::Reply &rows, const QString &path);

    Backend &m_backend;
    Banner *m_banner;
    Form *m_form;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QPushButton *m_write;
};

} // namespace truckroll

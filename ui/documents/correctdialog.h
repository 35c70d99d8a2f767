// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DayEdit;
class Form;

/// Corrects of an issued invoice what changes nothing of what is owed: when it is due, its title, its notes
/// and its terms. What is typed stays until it is stored or the dialog is left.
class CorrectDialog : public QDialog
{
    Q_OBJECT

public:
    CorrectDialog(Backend &backend, const Document &invoice, const QDate &today, QWidget *parent);

signals:
    void corrected(const truckroll::Document &invoice);

private:
    void build();
    QString goesToQuickBooks() const;
    CorrectInvoice typed() const;
    /// Why it cannot be stored; empty: it can.
    QString whyNot() const;
    void follow();
    void store();
    void refused(const Error &error);
    bool standsAsItDid(const Document &now) const;

    Backend &m_backend;
    Document m_invoice;
    Banner *m_banner;
    Form *m_form;
    DayEdit *m_due;
    QLineEdit *m_title;
    QPlainTextEdit *m_notes;
    QPlainTextEdit *m_terms;
    QPushButton *m_store;
    bool m_storing = false;
};

} // namespace truckroll

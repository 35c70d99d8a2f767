// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// A text that letters begin with.
class MailTemplateDialog : public QDialog
{
    Q_OBJECT

public:
    MailTemplateDialog(Backend &backend, const MailTemplate &wanted, QWidget *parent);

    /// "Invoice", "Statement of account", "Any".
    static QString purposeText(const QString &purpose);

private:
    void save();

    Backend &m_backend;
    MailTemplate m_template;
    Banner *m_banner;
    Form *m_form;
    QLineEdit *m_name;
    QComboBox *m_purpose;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QCheckBox *m_active;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customer.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// One site: new or changed. Stays open with everything typed when saving fails.
class SiteDialog : public QDialog
{
    Q_OBJECT

public:
    SiteDialog(Backend &backend, const Site &site, QWidget *parent);

private:
    void save();

    Backend &m_backend;
    Site m_site;
    Banner *m_banner;
    Form *m_form;
    QLineEdit *m_name;
    QPlainTextEdit *m_street;
    QLineEdit *m_city;
    QLineEdit *m_state;
    QLineEdit *m_zip;
    QLineEdit *m_phone;
    QPlainTextEdit *m_notes;
    QCheckBox *m_active;
};

} // namespace truckroll

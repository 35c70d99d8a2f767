// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/newoffice.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Form;

/// Asks what a new office begins with: the company's name, where its file lies, time zone, currency.
class NewOfficeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewOfficeDialog(QWidget *parent = nullptr);

    NewOffice office() const;
    /// Absolute; ends in .truckroll.
    QString path() const;

    void accept() override;

private:
    void build();
    void followName();
    void browse();
    void look();

    QLineEdit *m_name;
    QLineEdit *m_path;
    QComboBox *m_zone;
    QComboBox *m_currency;
    QCheckBox *m_demo;
    QPushButton *m_create;
    Form *m_form;
    bool m_pathTyped = false; ///< the path no longer follows the name
};

} // namespace truckroll

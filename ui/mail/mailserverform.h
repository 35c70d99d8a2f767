// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>
#include <map>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace truckroll {

class Backend;
class Form;

/// The office's server for e-mail and who its letters come from. Saved as one step of undo; the password is
/// not among it, since it never stands in the office's file.
class MailServerForm : public QWidget
{
    Q_OBJECT

public:
    explicit MailServerForm(Backend &backend, QWidget *parent = nullptr);

    /// What is stored; text that was typed and not saved stays.
    void show(const std::map<QString, QString> &settings);
    using QWidget::show;
    bool isChanged() const;
    /// What a form below it has to keep to stand in line with it.
    int labelWidth() const;

signals:
    void saved();
    void failed(const truckroll::Error &error);

private:
    void build();
    QLineEdit *addLine(const char *key, const QString &label, const QString &hint);
    std::map<QString, QString> typed() const;
    void fill();
    void follow();
    void save();

    Backend &m_backend;
    Form *m_form;
    std::map<QString, QLineEdit *> m_lines;
    QSpinBox *m_port;
    QComboBox *m_security;
    QPushButton *m_save;
    QPushButton *m_back;
    std::map<QString, QString> m_stored;
    bool m_filling = false;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace truckroll {

class Backend;
class Banner;
class DataTable;
class MailCourier;
class MailServerForm;
class OutboxPanel;

/// E-mail in the settings: server, sender and password, a letter to try them with, templates, and the outbox.
class MailSection : public QWidget
{
    Q_OBJECT

public:
    MailSection(Backend &backend, MailCourier &courier, QWidget *parent = nullptr);

    /// It is shown: asks for everything.
    void read();
    void showOutbox();

private:
    QWidget *buildServer();
    QWidget *buildTemplates();
    void savePassword();
    void sendTest();
    void editTemplate(qint64 key);

    Backend &m_backend;
    MailCourier &m_courier;
    bool m_read = false;
    Banner *m_banner;
    MailServerForm *m_server;
    QLabel *m_state;
    QTabWidget *m_tabs;
    QLineEdit *m_password;
    QLineEdit *m_testTo;
    QPushButton *m_savePassword;
    QPushButton *m_sendTest;
    RowsModel<MailTemplate> *m_templates;
    DataTable *m_templateTable;
    OutboxPanel *m_outbox;
};

} // namespace truckroll

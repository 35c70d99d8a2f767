// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/outboxrunner.h"
#include <QDialog>
#include <map>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Banner;
class Form;

/// Connects the office to its company in QuickBooks: the keys of the office's own app at Intuit, the sign-in
/// in the browser, and a field for the address where the browser ended when it cannot come back by itself.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings`: the office's, as they are now.
    ConnectDialog(Backend &backend, OutboxRunner &runner, const std::map<QString, QString> &settings,
                  QWidget *parent);
    ~ConnectDialog() override;

    void reject() override;

private:
    void build(const std::map<QString, QString> &settings);
    void listen();
    void follow();
    void begin();
    void store(size_t at);
    void failed(const Error &error);
    void growToFit();
    void showPage(const QUrl &page, bool mustPaste, const QString &reason);

    Backend &m_backend;
    OutboxRunner &m_runner;
    std::vector<std::pair<QString, QString>> m_changes; ///< settings to be stored before the sign-in
    bool m_waiting = false;                             ///< for the browser
    bool m_failed = false; ///< the sign-in ended with an error: what was typed can be corrected
    QUrl m_page;
    Secret m_typed;
    Banner *m_banner;
    Form *m_form;
    QComboBox *m_environment;
    QLineEdit *m_client;
    QLineEdit *m_secret;
    QLineEdit *m_redirect;
    QLabel *m_steps;
    QLineEdit *m_pasted;
    QPushButton *m_finish;
    QPushButton *m_again;
    QPushButton *m_connect;
};

} // namespace truckroll

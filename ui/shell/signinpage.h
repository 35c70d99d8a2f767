// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Banner;

/// Name and password for an office where every owner has one, and for switching to another user.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    /// `canGoBack`: somebody works in the office and may go on doing so.
    void prepare(const QString &office, const QString &name, const QStringList &names, bool canGoBack);
    void showError(const Error &error);

signals:
    void signInRequested(const QString &name, const QString &password);
    void backRequested();
    void otherOfficeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void send();

    QLabel *m_title;
    Banner *m_banner;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QPushButton *m_signIn;
    QPushButton *m_back;
};

} // namespace truckroll

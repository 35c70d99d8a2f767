// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// What is taken down of somebody who calls for the first time. Says when phone or address belong to a
/// customer already.
class QuickCustomer : public QWidget
{
    Q_OBJECT

public:
    explicit QuickCustomer(Backend &backend, QWidget *parent = nullptr);

    /// Starts with what was typed: digits go into the phone, anything else into the name.
    void start(const QString &typed);
    NewCustomer customer() const;
    void set(const NewCustomer &customer);
    /// Empty when it can be stored; otherwise what is missing.
    QString problem() const;
    void showProblem();
    void focusFirstEmpty();
    /// Asks at once who else has this phone or address.
    void lookForLike();
    /// Others are looked for: nothing is said of this one any more.
    void leave();
    Form *form() const { return m_form; }
    /// Where that is said, to be put where it moves no field from under the mouse when it comes.
    Banner *like() const { return m_like; }

signals:
    void edited();
    /// The one who is known already shall be taken.
    void knownChosen(truckroll::CustomerId customer);

private:
    void showLike(const FindLikeCustomers::Reply &matches);

    Backend &m_backend;
    QTimer m_pause;
    int m_generation = 0;
    Banner *m_like;
    Form *m_form;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_street;
    QLineEdit *m_city;
    QLineEdit *m_state;
    QLineEdit *m_zip;
};

} // namespace truckroll

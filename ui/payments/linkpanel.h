// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Cashier;

/// The payment links of an invoice, newest first, and what can be done with one. While its window is open,
/// payments by those that are not paid yet are looked for at once and each minute.
class LinkPanel : public QWidget
{
    Q_OBJECT

public:
    LinkPanel(Backend &backend, Cashier *cashier, QWidget *parent = nullptr);

    /// `currency` is the invoice's (ISO 4217).
    void show(const CardDesk::Reply &desk, const QString &currency);
    /// Also before `show` brought it.
    void choose(PaymentLinkId link);
    /// Of the chosen one; empty: there is none, or the company has no page.
    QUrl url() const;
    QString whyNobodyPays() const;

    using QWidget::show;

signals:
    void failed(const truckroll::Error &error);
    void said(const QString &text);

private:
    void build();
    void follow();
    const PaymentLink *chosen() const;
    void copy();
    void openPage();
    void mail();
    void showCode();
    void lookForPayments();
    void lookByItself(bool paidToo);
    void sayNobodyPaid();
    void closeLink();

    Backend &m_backend;
    QPointer<Cashier> m_cashier;
    CardDesk::Reply m_desk;
    QString m_currency;
    PaymentLinkId m_wanted;
    bool m_lookedAtFirst = false;
    QTimer m_minute{this};
    QComboBox *m_box;
    QLabel *m_url;
    QPushButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_mail;
    QPushButton *m_code;
    QPushButton *m_look;
    QPushButton *m_close;
};

} // namespace truckroll

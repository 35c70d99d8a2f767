// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include "core/sheets/sheet.h"
#include "ui/models/tablemodel.h"
#include "ui/payments/happenings.h"
#include "ui/payments/payway.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class Cashier;
class DayEdit;
class Form;
class LinkPanel;
class Sign;

/// Takes money on an invoice in every way there is, shows what has happened with it so far, and gives card
/// payments back. Can be closed at any moment: what is under way goes on without it. A payment that fails
/// leaves everything typed.
class PaymentDialog : public QDialog
{
    Q_OBJECT

public:
    /// `cashier` null: cash and checks only. `zone`: the office's.
    PaymentDialog(Backend &backend, Cashier *cashier, const Document &invoice, const QString &currency,
                  const QByteArray &zone, QWidget *parent);
    ~PaymentDialog() override;

    /// Chooses a payment among what has happened, for giving it back.
    void showPayment(PaymentId payment);
    PayWay way() const;

signals:
    void recorded(const truckroll::Document &invoice);

private:
    void build();
    void buildForm();
    QWidget *buildTerminalRow();
    QWidget *buildProfileRow();
    QWidget *buildHistory();
    QWidget *buildFoot();
    void listen();

    void read();
    void showDesk(const CardDesk::Reply &desk);
    void showOpen();
    void showProfiles();
    void follow();
    void showRows();
    void showSignature();
    void showChosen();
    QString problem() const;
    QString whyNot() const;
    QString whyNotByProcessor() const;
    QString afterText() const;

    void take();
    void record();
    void charge();
    void makeLink();
    void cancelCharge();
    void lookUp();
    void decide();
    void giveBack();
    void voidPayment(const Payment &payment);
    void sendBack(PaymentId payment, Money amount);
    void readReceipt(QObject *receiver, const std::function<void(const Result<Sheet> &)> &then);
    void showReceipt();
    void mailReceipt();
    void storeCard(const PaidWith &with);
    void keepCard();
    void forgetProfile();
    void listTerminals();
    void freeTerminal();
    void unlock();
    using Answer = Result<RecordCardAnswer::Reply>;
    void answered(const Answer &reply);
    void sayOutcome(const PaymentIntent &intent);
    void followOpen(const std::optional<PaymentIntent> &before);
    bool hasOpenLink() const;
    const Happening *chosen() const;
    const CardProfile *chosenProfile() const;

    Backend &m_backend;
    QPointer<Cashier> m_cashier;
    Document m_invoice;
    QString m_currency;
    QByteArray m_zone;
    std::optional<CardDesk::Reply> m_desk;
    std::vector<CardProfile> m_profiles; ///< as offered
    bool m_busy = false;                 ///< begun here, not answered yet
    bool m_amountTyped = false;
    bool m_justCharged = false; ///< nothing was chosen since: a second Enter shall not charge a second time
    bool m_terminalsKnown = false;
    std::optional<bool> m_signatureWanted; ///< chosen here; none: as the setting says
    qint64 m_wanted = 0;                   ///< chosen as soon as it is there
    CardProfileId m_justStored;            ///< the same, of the stored cards

    Banner *m_banner;
    Sign *m_test;
    Sign *m_locked;
    Sign *m_open;
    QPushButton *m_cancel;
    QPushButton *m_lookUp;
    QPushButton *m_decide;
    QLabel *m_sums;
    Form *m_form;
    MoneyEdit *m_amount;
    QComboBox *m_way;
    QLineEdit *m_reference;
    DayEdit *m_date;
    QComboBox *m_terminal;
    QToolButton *m_refresh;
    QPushButton *m_free;
    QCheckBox *m_keyed;
    QCheckBox *m_signature;
    QComboBox *m_profile;
    QPushButton *m_store;
    QPushButton *m_forget;
    QLabel *m_consent;
    LinkPanel *m_links;
    RowsModel<Happening> *m_model;
    QTableView *m_table;
    QLabel *m_nothing;
    QLabel *m_details;
    QPushButton *m_back;
    QPushButton *m_receipt;
    QPushButton *m_mailReceipt;
    QPushButton *m_keep;
    QLabel *m_after;
    QPushButton *m_take;
    QPushButton *m_leave;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/queries.h"
#include <QTimer>
#include <QWidget>
#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace truckroll {

class Backend;
class Banner;
class ContactsEdit;
class DraftKeeper;
class Form;
class PriceLevelBox;

/// The fields of one customer. Warns while phone or address are typed that somebody has them already. Saved
/// on request and when it is left; a failed save keeps everything.
class CustomerEditor : public QWidget
{
    Q_OBJECT

public:
    CustomerEditor(Backend &backend, QWidget *parent = nullptr);

    void setTaxRates(const std::vector<TaxRate> &rates);
    void load(const Customer &customer);
    void refresh(const Customer &customer);
    const Customer &stored() const { return m_stored; }
    Customer customer() const;
    bool isNew() const { return m_stored.id.isNone(); }
    bool isDirty() const;
    QString problem() const;
    bool isValid() const { return problem().isEmpty(); }
    void focusInvalidField();
    void save(std::function<void(bool)> done = {});
    void revert();
    void focusName();
    /// Text of an earlier run.
    void offerDraft(const QString &text);
    static QString draftKey(CustomerId customer);
    Banner *banner() const { return m_banner; }

signals:
    void edited();
    void saved(const truckroll::Customer &customer);
    /// The customer that looks the same shall be shown.
    void otherRequested(truckroll::CustomerId customer);

private:
    void build();
    void wasEdited();
    void checkContacts();
    void lookForLike();
    void showLike(const FindLikeCustomers::Reply &matches);
    void show(const Customer &customer);
    QString draftText() const;

    Backend &m_backend;
    Customer m_stored;
    std::vector<TaxRate> m_rates;
    bool m_filling = false;
    bool m_saving = false;
    int m_generation = 0;
    QTimer m_likePause;
    DraftKeeper *m_draft;
    Banner *m_banner;
    Banner *m_like;
    Form *m_form;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QPlainTextEdit *m_street;
    QLineEdit *m_city;
    QLineEdit *m_state;
    QLineEdit *m_zip;
    QCheckBox *m_exempt;
    QLineEdit *m_exemptReference;
    QComboBox *m_rate;
    PriceLevelBox *m_level;
    QSpinBox *m_terms;
    QPlainTextEdit *m_notes;
    QCheckBox *m_active;
    ContactsEdit *m_contacts;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/payments/paymentcolumns.h"
#include "ui/payments/paymentstab.h"
#include <QPointer>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Cashier;
class DayEdit;

/// What the card processor settled beside what is booked here, and what reached the bank as one deposit.
class ReconciliationTab : public PaymentsTab
{
    Q_OBJECT

public:
    ReconciliationTab(Backend &backend, Cashier *cashier, QWidget *parent = nullptr);

    DataTable *table() const override { return m_table; }
    void read() override;
    /// Fetches the settlements of the days shown, then compares.
    void refresh() override;
    DocumentId chosenInvoice() const override;
    void setOffice(const OfficeInfo::Reply &office);
    DataTable *deposits() const { return m_depositTable; }

private:
    void build();
    QWidget *buildPeriod();
    QWidget *buildPresets();
    CompanyId company() const;
    void showSums();

    Backend &m_backend;
    QPointer<Cashier> m_cashier;
    QString m_currency;
    bool m_fetching = false;
    RowsModel<ReconciliationRow> *m_model;
    RowsModel<DepositRow> *m_deposits;
    DataTable *m_table;
    DataTable *m_depositTable;
    QComboBox *m_company;
    DayEdit *m_from;
    DayEdit *m_to;
    QPushButton *m_fetch;
    QLabel *m_sums;
    QButtonGroup *m_presets;
};

} // namespace truckroll

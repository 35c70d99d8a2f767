// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QAbstractListModel>
#include <QLineEdit>
#include <QTimer>

class QListView;

namespace truckroll {

class Backend;

/// The customers found, and "New customer: ..." as the last row.
class FoundCustomers : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<CustomerRow> rows, const QString &typed, bool offerNew);
    void setCurrency(const QString &currency) { m_currency = currency; }
    const CustomerRow *at(int row) const;
    bool isNewRow(int row) const { return m_offerNew && row == int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<CustomerRow> m_rows;
    QString m_typed;
    QString m_currency;
    bool m_offerNew = true;
};

/// One line for a customer's name, phone, e-mail or address. What fits is listed below it while one types:
/// Up and Down choose, Enter takes. Enter before the answer is there waits for it.
class CustomerFinder : public QLineEdit
{
    Q_OBJECT

public:
    explicit CustomerFinder(Backend &backend, QWidget *parent = nullptr);

    /// Whether somebody new may be made here.
    void setNewAllowed(bool allowed) { m_newAllowed = allowed; }
    void setCurrency(const QString &currency) { m_found->setCurrency(currency); }
    bool isListShown() const;
    FoundCustomers *found() const { return m_found; }
    /// Looks for what stands in the line, at once.
    void search();

signals:
    void chosen(const truckroll::CustomerRow &customer);
    /// Nobody who is known: `typed` is what stands in the line.
    void newRequested(const QString &typed);
    void failed(const truckroll::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void showFound(std::vector<CustomerRow> rows);
    void placeList();
    void step(int rows);
    void take(int row);
    void takeCurrent();
    void hideList();

    Backend &m_backend;
    FoundCustomers *m_found;
    QListView *m_list;
    QTimer m_pause;
    QString m_answered; ///< what the list was found for
    int m_generation = 0;
    bool m_newAllowed = true;
    bool m_takeWhenFound = false;
};

} // namespace truckroll

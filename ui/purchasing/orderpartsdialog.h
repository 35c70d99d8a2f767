// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchasingacts.h"
#include "core/domain/stockacts.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace truckroll {

class Backend;
class Banner;
class DayEdit;

/// Orders the parts of a work order: what is needed, ordered and on the shelf; how many are ordered of whom
/// at what cost. One order is made for each vendor. Without a work order it orders for the office's own
/// shelf.
class OrderPartsDialog : public QDialog
{
    Q_OBJECT

public:
    OrderPartsDialog(Backend &backend, const PartsToOrder::Reply &parts, const QString &currency,
                     const QDate &today, QWidget *parent);

    /// Parts that are missing on the shelf, as the dialog takes them; `chosen` are proposed, all when it is
    /// empty.
    static PartsToOrder::Reply missingOnShelf(const ReorderList::Reply &missing,
                                              const std::vector<qint64> &chosen,
                                              const std::vector<Vendor> &vendors);

    /// What is chosen, in the order of the table.
    std::vector<OrderLine> lines() const;
    QTableWidget *table() const { return m_table; }

signals:
    void ordered(const std::vector<truckroll::Document> &orders);

private:
    void buildTable();
    void buildTerms(const QDate &today);
    void layOut();
    void proposeOpenDay(const QDate &proposed);
    void fillRow(int row, const PartToOrder &part);
    void takeAsTyped(int row);
    bool isChosen(int row) const;
    VendorId vendorAt(int row) const;
    QString problemOf(int row) const;
    QString nothingChosen() const;
    void follow();
    bool isForShelf() const { return m_parts.workOrder.id.isNone(); }
    void order();
    template <class Command>
    void send(Command command);

    Backend &m_backend;
    PartsToOrder::Reply m_parts;
    QString m_currency;
    Banner *m_banner;
    QTableWidget *m_table;
    QCheckBox *m_isExpected;
    DayEdit *m_expected;
    QComboBox *m_deliver;
    QPlainTextEdit *m_notes;
    QLabel *m_sum;
    QPushButton *m_order;
    bool m_filling = false;
};

} // namespace truckroll

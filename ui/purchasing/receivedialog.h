// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchasingacts.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace truckroll {

class Backend;
class Banner;
class DayEdit;

/// Receives what came on a purchase order: by line, quantity and cost, with the vendor's invoice number. What
/// came before is listed and can be taken back. More than ordered is asked about.
class ReceiveDialog : public QDialog
{
    Q_OBJECT

public:
    ReceiveDialog(Backend &backend, const PurchaseDetails::Reply &purchase, const QString &currency,
                  const QDate &today, QWidget *parent);

    std::vector<ReceiptLine> lines() const;
    QTableWidget *table() const { return m_table; }

signals:
    /// Received or taken back.
    void changed(const truckroll::Document &order);

private:
    void build(const QDate &today);
    QWidget *buildEarlier();
    void fillRows();
    void fillRow(int row, const DocumentLine &line);
    QString problem() const;
    QString nothingTyped() const;
    bool isMore() const;
    void follow();
    void receive();
    void takeBack(const Receipt &receipt);

    Backend &m_backend;
    PurchaseDetails::Reply m_purchase;
    QString m_currency;
    std::vector<DocumentLine> m_lines; ///< of the table's rows
    Banner *m_banner;
    QTableWidget *m_table;
    QLineEdit *m_invoice;
    DayEdit *m_date;
    QCheckBox *m_moreIsRight;
    QLabel *m_sum;
    QPushButton *m_receive;
    bool m_filling = false;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include <QWidget>

namespace truckroll {

class DataTable;

/// One tab of the page of payments.
class PaymentsTab : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentsTab(QWidget *parent) : QWidget(parent) {}

    virtual DataTable *table() const = 0;
    /// Asks the office again.
    virtual void read() = 0;
    /// F5: what can be fetched from outside, too.
    virtual void refresh() { read(); }
    /// None: the chosen row belongs to no invoice.
    virtual DocumentId chosenInvoice() const = 0;

signals:
    void failed(const truckroll::Error &error);
    void said(const QString &text);
    /// Another row was chosen, or what may be done with it is another.
    void stateChanged();
};

} // namespace truckroll

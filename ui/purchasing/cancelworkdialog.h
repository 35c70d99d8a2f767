// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchasingacts.h"
#include "ui/documents/reasondialog.h"
#include <functional>

class QRadioButton;

namespace truckroll {

class Backend;

/// Why work orders are cancelled, and what becomes of the purchase orders on which parts are still to come.
class CancelWorkDialog : public ReasonDialog
{
    Q_OBJECT

public:
    /// `open`: those orders; empty when there are none.
    CancelWorkDialog(const QString &title, const QString &consequence, const std::vector<PurchaseRow> &open,
                     QWidget *parent);

    CancelWorkOrder::OpenOrders orders() const;

private:
    QRadioButton *m_cancel;
    QRadioButton *m_keep;
};

/// Asks that of the user, after looking which of these work orders have open purchase orders; `then` gets
/// what he decided.
void askCancelWork(QWidget *parent, Backend &backend, const QString &title, const QString &consequence,
                   const std::vector<DocumentId> &workOrders,
                   std::function<void(QString, CancelWorkOrder::OpenOrders)> then,
                   std::function<void(const Error &)> failed);

} // namespace truckroll

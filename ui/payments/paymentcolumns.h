// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include "ui/models/tablemodel.h"

namespace truckroll {

/// A row of the reconciliation with a key that stays when it is read again.
struct ReconciliationRow
{
    qint64 key = 0;
    CardReconciliation::Row row;
};
std::vector<ReconciliationRow> keyedRows(std::vector<CardReconciliation::Row> rows);
struct DepositRow
{
    qint64 key = 0;
    CardReconciliation::Deposit deposit;
};
std::vector<DepositRow> keyedRows(std::vector<CardReconciliation::Deposit> deposits);
/// A movement whose end is not known, with its invoice's number and customer.
struct CheckingRow
{
    PaymentIntent movement;
    QString invoice;
};

std::vector<ColumnOf<ReconciliationRow>> reconciliationColumns();
std::vector<ColumnOf<DepositRow>> depositColumns();
std::vector<ColumnOf<OfficeTasks::Row>> taskColumns(const std::function<QByteArray()> &zone);
std::vector<ColumnOf<CheckingRow>> checkingColumns(const std::function<QByteArray()> &zone);

Tone matchTone(SettlementMatch match);
/// What a batch is, in words, for the processor's two letters.
QString batchStateText(const QString &hostState);
/// What the bookkeeper can do about a row; empty when nothing is to be done.
QString whatToDo(const CardReconciliation::Row &row);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reports.h"
#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// The documents, payments or visits behind one row of a report, with the sums that the row tells. It stays
/// open beside what is opened from it.
class BehindDialog : public QDialog
{
    Q_OBJECT

public:
    /// `what`: the row in words ("Sales by item: Furnace filter"); `currency`: the office's (ISO 4217).
    BehindDialog(Backend &backend, const ReportBehind &behind, const QString &what, const QString &currency,
                 QWidget *parent = nullptr);

    const ReportTable &table() const { return m_report; }

signals:
    void openRequested(truckroll::EntityKind kind, qint64 id);

private:
    void read();
    void shown(const ReportTable &report);
    void showTable();
    void openRow(qint64 key);

    Backend &m_backend;
    QString m_currency;
    ReportBehind m_behind;
    ReportTable m_report;
    Banner *m_banner;
    QLabel *m_totals;
    QVBoxLayout *m_place; ///< of the table, whose columns are known with the answer
    DataTable *m_table = nullptr;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/domain/reports.h"
#include "ui/shell/page.h"

class QAction;
class QComboBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace truckroll {

class Backend;
class Banner;
class CommandCatalog;
class DataTable;
class DayEdit;
class ReportChart;

/// All reports: chosen at the left, chart and table at the right, over a span of days. CSV and print.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    ReportsPage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("reports"); }
    QString title() const override { return tr("Reports"); }
    QString icon() const override { return QStringLiteral("reports"); }
    void activate() override;
    /// A report by its name ("open-invoices").
    bool showFiltered(const QString &filter) override;

    const ReportTable &table() const { return m_report; }

private:
    enum class Span { ThisMonth, LastMonth, ThisQuarter, ThisYear, LastYear, TwelveMonths, Own };

    void declareCommands();
    void build();
    QWidget *buildList();
    QWidget *buildTools();
    void chooseSpan(int index);
    void read();
    void shown(const ReportTable &report);
    void showNothing();
    void showTable();
    void open(qint64 key);
    void showBehind(const ReportRow &row);
    void preview();
    void exportCsv();

    Backend &m_backend;
    CommandCatalog &m_catalog;
    QByteArray m_zone;
    QString m_currency;
    Company m_company;
    bool m_started = false;
    ReportTable m_report;
    Banner *m_banner;
    QListWidget *m_list;
    QComboBox *m_span;
    DayEdit *m_from;
    DayEdit *m_to;
    QLabel *m_until;
    QLabel *m_heading;
    QLabel *m_hint;
    QLabel *m_totals;
    ReportChart *m_chart;
    QWidget *m_blank = nullptr; ///< holds the place while the first report is read
    QVBoxLayout *m_place;       ///< of the table, which each report makes anew
    DataTable *m_table = nullptr;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll

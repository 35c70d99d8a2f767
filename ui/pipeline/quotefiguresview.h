// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pipelineacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QStackedWidget;

namespace truckroll {

class Backend;
class Banner;
class DataTable;
class QuoteChart;

/// How the sale of quotes goes: win rate, ages, value by month and salesperson, as chart and as table.
class QuoteFiguresView : public QWidget
{
    Q_OBJECT

public:
    QuoteFiguresView(Backend &backend, QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    /// The people that can be chosen.
    void setPeople(const std::vector<QuoteRow> &quotes);
    /// Asks anew when it is in sight, else when it comes into it.
    void refresh();
    DataTable *table() const { return m_table; }
    DataTable *reasons() const { return m_reasons; }
    QuoteChart *chart() const { return m_chart; }
    /// What is chosen of them; the page shows it where the filters of its other tabs stand.
    QWidget *tools() const { return m_tools; }

signals:
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildTools();
    QLabel *addTile(QGridLayout *grid, int at, const char *name, const QString &title);
    void ask();
    void show(const QuoteFigures &figures);
    void showTiles();
    void showGroups();

    Backend &m_backend;
    QString m_currency;
    bool m_stale = true;
    QuoteFigures m_figures;
    Banner *m_banner;
    QWidget *m_tools = nullptr;
    QComboBox *m_time;
    QComboBox *m_person;
    QComboBox *m_by;
    QComboBox *m_measure;
    QLabel *m_winRate;
    QLabel *m_won;
    QLabel *m_lost;
    QLabel *m_open;
    QLabel *m_days;
    QuoteChart *m_chart;
    RowsModel<QuoteGroup> *m_model;
    DataTable *m_table;
    RowsModel<QuoteGroup> *m_reasonModel;
    DataTable *m_reasons;
    QStackedWidget *m_tables; ///< what the groups are of decides which of the two is shown
};

} // namespace truckroll

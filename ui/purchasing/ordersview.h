// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchasingacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;
class PresetBar;

/// All purchase orders in one table: presets, states, receiving, printing.
class OrdersView : public QWidget
{
    Q_OBJECT

public:
    OrdersView(Backend &backend, QWidget *parent);

    DataTable *table() const { return m_table; }
    std::vector<const PurchaseRow *> selected() const;
    void setOffice(const QByteArray &zone, const QString &currency, Qt::DayOfWeek firstDay);
    void read();
    bool showPreset(const QString &id);
    /// Chooses it as soon as it is read.
    void choose(qint64 order);
    /// Puts actions of the page on the buttons and into the menu of a row.
    void addActs(const std::vector<QAction *> &acts);
    void receiveSelected();
    void print(bool preview);

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void openRequested(truckroll::DocumentId order);
    void selectionChanged();
    void said(const QString &text);

private:
    void build();
    void showTotals();
    void fillStates(QMenu *menu);
    void mark(DocumentState state);
    void sendMarks(DocumentState state, const QString &reason);

    Backend &m_backend;
    QByteArray m_zone;
    QString m_currency;
    qint64 m_wanted = 0;
    RowsModel<PurchaseRow> *m_model;
    DataTable *m_table;
    Banner *m_banner;
    PresetBar *m_presets;
    QLabel *m_totals;
    QMenu *m_states;
    std::vector<QAction *> m_acts;
    std::vector<QToolButton *> m_buttons;
};

} // namespace truckroll

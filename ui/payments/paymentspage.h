// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/shell/page.h"
#include <map>

class QAction;
class QTabWidget;

namespace truckroll {

class Backend;
class Banner;
class Cashier;
class CheckingTab;
class CommandCatalog;
class PaymentsTab;
class ReconciliationTab;
class TasksTab;

/// The bookkeeper's view of card payments: settlements beside bookings, tasks, and what is being checked.
class PaymentsPage : public Page
{
    Q_OBJECT

public:
    PaymentsPage(Backend &backend, CommandCatalog &catalog, Cashier *cashier, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("payments"); }
    QString title() const override { return tr("Payments"); }
    QString icon() const override { return QStringLiteral("card"); }
    void activate() override;
    /// "reconciliation", "tasks", "checking".
    bool showFiltered(const QString &filter) override;

    ReconciliationTab *reconciliation() const { return m_reconciliation; }
    TasksTab *tasks() const { return m_tasks; }
    CheckingTab *checking() const { return m_checking; }

private:
    void build();
    void declareCommands();
    QAction *add(const char *name, const QString &text, const QString &hint, const char *icon,
                 const char *key, std::function<void()> run);
    void addButtons(PaymentsTab *tab, std::initializer_list<const char *> names);
    void readOffice();
    void readAll();
    void showActions();
    void open();
    PaymentsTab *current() const;

    Backend &m_backend;
    CommandCatalog &m_catalog;
    Cashier *m_cashier;
    QByteArray m_zone;
    bool m_read = false;
    Banner *m_banner;
    QTabWidget *m_tabs;
    ReconciliationTab *m_reconciliation;
    TasksTab *m_tasks;
    CheckingTab *m_checking;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchaseplan.h"
#include "core/domain/worktasks.h"
#include <QWidget>
#include <deque>
#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QToolButton;
class QTreeWidget;

namespace truckroll {

class Backend;

/// The work of the chosen work order: its checklist, and the parts and labor on it with what was ordered and
/// came. Every change of the checklist is stored at once; undo takes it back.
class WorkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WorkPanel(Backend &backend, QWidget *parent = nullptr);

    /// The price book says what is a part and what is labor.
    void setBook(const std::vector<Item> &items, const QString &currency);
    /// Shows it, or reads it again.
    void show(const Document &workOrder);
    DocumentId workOrder() const { return m_order.id; }
    void focusNewTask();

signals:
    void orderPartsRequested();
    void failed(const truckroll::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void read();
    void showTasks();
    void showParts(const std::vector<PartToOrder> &parts);
    using ListChange = std::function<void(WorkTaskList &)>;
    /// Changes follow each other: one is made on what the one before left.
    void change(ListChange act);
    void sendNext();
    void wasEdited(const QListWidgetItem *item);
    void wasMoved();
    void addTask();
    void removeTask();
    void moveTask(int by);

    Backend &m_backend;
    std::vector<Item> m_items;
    QString m_currency;
    Document m_order;
    WorkTaskList m_list;
    std::deque<ListChange> m_changes; ///< not stored yet; the first is being stored
    bool m_filling = false;
    QLabel *m_progress;
    QListWidget *m_tasks;
    QLineEdit *m_new;
    QTreeWidget *m_parts;
    QToolButton *m_orderParts;
    QLabel *m_sums;
};

/// "2 of 3 received", "in stock": where a part stands.
QString partStateText(const PartToOrder &part);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/taskstab.h"
#include "core/backend/backend.h"
#include "ui/documents/reasondialog.h"
#include "ui/payments/adoptdialog.h"
#include "ui/payments/cashier.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace truckroll {

TasksTab::TasksTab(Backend &backend, Cashier *cashier, const std::function<QByteArray()> &zone,
                   QWidget *parent)
    : PaymentsTab(parent), m_backend(backend), m_cashier(cashier),
      m_model(new RowsModel<OfficeTasks::Row>(
          taskColumns(zone), [](const OfficeTasks::Row &row) { return row.task.id.value(); }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("tasks"), backend.actor().name, this)),
      m_closedToo(new QCheckBox(tr("&Closed ones, too"), this)), m_whole(mutedLabel(QString(), this))
{
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_model->setFaded([](const OfficeTasks::Row &row) { return !row.task.isOpen(); });
    m_table->setObjectName(QStringLiteral("taskTable"));
    m_table->view()->setAccessibleName(tr("Tasks"));
    m_closedToo->setObjectName(QStringLiteral("closedTasksToo"));
    m_closedToo->setToolTip(tr("Shows what was done before, with its notes."));
    m_table->addTool(m_closedToo);
    m_table->setEmptyState(new EmptyState(
        QStringLiteral("check-circle"), tr("Nothing to look at"),
        tr("Charges that nobody knows, payments that came twice and what could not be decided stand here."),
        this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::s, 0, 0);
    m_whole->setObjectName(QStringLiteral("taskText"));
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    all->addWidget(m_table, 1);
    all->addWidget(m_whole);
    connect(this, &PaymentsTab::stateChanged, this, &TasksTab::showWhole);
    connect(m_closedToo, &QCheckBox::toggled, this, &TasksTab::read);
    connect(m_table, &DataTable::said, this, &PaymentsTab::said);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PaymentsTab::stateChanged);
}

void TasksTab::read()
{
    OfficeTasks query;
    query.closedToo = m_closedToo->isChecked();
    m_backend.ask(this, query,
                  std::function<void(Result<OfficeTasks::Reply>)>([this](Result<OfficeTasks::Reply> rows) {
                      if (!rows)
                          return emit failed(rows.error());
                      m_model->setRows(std::move(*rows));
                      emit stateChanged();
                  }));
}

const OfficeTasks::Row *TasksTab::chosen() const
{
    return m_table->selectedKeys().size() == 1 ? m_model->find(m_table->selectedKeys().front()) : nullptr;
}

/// A row has no room for the whole sentence.
void TasksTab::showWhole()
{
    const OfficeTasks::Row *row = chosen();
    m_whole->setVisible(row);
    m_whole->setText(row ? row->task.text : QString());
}

DocumentId TasksTab::chosenInvoice() const
{
    const OfficeTasks::Row *row = chosen();
    return row ? row->task.invoice : DocumentId();
}

QString TasksTab::whyNotClose() const
{
    const OfficeTasks::Row *row = chosen();
    if (!row)
        return tr("Choose a task first.");
    if (!row->task.isOpen())
        return tr("This task is closed already.");
    return m_backend.may(Action::TakePayments) ? QString() : m_backend.whyNot(Action::TakePayments);
}

void TasksTab::closeTask()
{
    const OfficeTasks::Row *row = chosen();
    if (!row || !whyNotClose().isEmpty())
        return;
    askReason(this, tr("Close the task"), row->task.text, tr("Close the task"),
              {tr("Looked up, all is well"), tr("Given back"), tr("Booked by hand")},
              [this, id = row->task.id](const QString &note) {
                  m_backend.act(this, CloseOfficeTask{id, note},
                                std::function<void(Result<OfficeTask>)>([this](Result<OfficeTask> reply) {
                                    if (!reply)
                                        emit failed(reply.error());
                                }));
              });
}

QString TasksTab::whyNotAdopt() const
{
    const OfficeTasks::Row *row = chosen();
    if (!row)
        return tr("Choose a task about an unknown charge first.");
    const bool namesCharge = !row->task.reference.isEmpty() && !row->task.payment && !row->task.intent;
    if (!namesCharge && (row->task.kind != u"card-restored" || !row->task.isOpen()))
        return tr("This task is not about a charge that has to be booked.");
    if (!m_backend.may(Action::RefundPayments))
        return m_backend.whyNot(Action::RefundPayments);
    return m_cashier && m_cashier->service() ? QString() : tr("The card processor cannot be asked here.");
}

void TasksTab::adopt()
{
    const OfficeTasks::Row *row = chosen();
    if (!row || !whyNotAdopt().isEmpty())
        return;
    auto *dialog = new AdoptDialog(m_backend, *m_cashier, row->task, row->invoiceNumber, m_currency, this);
    connect(dialog, &AdoptDialog::adopted, this, &PaymentsTab::said);
    dialog->open();
}

} // namespace truckroll

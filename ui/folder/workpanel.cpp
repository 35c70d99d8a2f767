// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/workpanel.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/purchasingacts.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int idRole = Qt::UserRole + 1;

} // namespace

QString partStateText(const PartToOrder &part)
{
    const QLocale locale;
    if (part.received >= part.needed && !part.needed.isZero())
        return WorkPanel::tr("received");
    if (!part.received.isZero())
        return WorkPanel::tr("%1 of %2 received")
            .arg(quantityText(part.received, locale), quantityText(part.needed, locale));
    if (part.ordered >= part.needed)
        return WorkPanel::tr("ordered");
    if (!part.ordered.isZero())
        return WorkPanel::tr("%1 of %2 ordered")
            .arg(quantityText(part.ordered, locale), quantityText(part.needed, locale));
    return part.proposed.isZero() ? WorkPanel::tr("in stock") : WorkPanel::tr("to order");
}

WorkPanel::WorkPanel(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_progress(mutedLabel(QString(), this)),
      m_tasks(new QListWidget(this)), m_new(new QLineEdit(this)), m_parts(new QTreeWidget(this)),
      m_orderParts(new QToolButton(this)), m_sums(mutedLabel(QString(), this))
{
    setObjectName(QStringLiteral("workPanel"));
    build();
    connect(m_new, &QLineEdit::returnPressed, this, &WorkPanel::addTask);
    connect(m_tasks, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_filling)
            wasEdited(item);
    });
    connect(m_tasks->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        if (!m_filling)
            wasMoved();
    });
    connect(m_orderParts, &QToolButton::clicked, this, &WorkPanel::orderPartsRequested);
    m_tasks->installEventFilter(this);
}

void WorkPanel::build()
{
    m_tasks->setObjectName(QStringLiteral("workTasks"));
    m_tasks->setAccessibleName(tr("Checklist"));
    m_tasks->setToolTip(
        tr("Space checks a task off, F2 changes it, Delete takes it away, Alt+Up and Alt+Down move it."));
    m_tasks->setDragDropMode(QAbstractItemView::InternalMove);
    m_tasks->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_tasks->setWordWrap(true);
    m_tasks->hide();
    m_new->setObjectName(QStringLiteral("newTask"));
    m_new->setAccessibleName(tr("New task"));
    m_new->setPlaceholderText(tr("Add a task, then Enter"));
    m_new->setMaxLength(FieldLimit::line);
    m_parts->setObjectName(QStringLiteral("workParts"));
    m_parts->setAccessibleName(tr("Parts and labor"));
    m_parts->setHeaderLabels({tr("Parts and labor"), tr("Quantity"), tr("State")});
    m_parts->setRootIsDecorated(false);
    m_parts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_parts->header()->setStretchLastSection(false);
    m_parts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_parts->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_parts->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_orderParts->setObjectName(QStringLiteral("orderPartsHere"));
    m_orderParts->setText(tr("Order parts\u2026"));
    m_orderParts->setToolTip(tr("Orders the parts of this work order from their vendors (Ctrl+Shift+B)."));
    m_orderParts->setIcon(icons::get(QStringLiteral("purchaseorder")));
    m_orderParts->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_progress->setObjectName(QStringLiteral("taskProgress"));
    m_progress->setWordWrap(false);
    m_sums->setObjectName(QStringLiteral("workSums"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::m, space::s, space::s, space::s);
    all->setSpacing(space::xs);
    auto *tasks = new SectionHeader(tr("Checklist"), {}, this);
    tasks->addWidget(m_progress);
    all->addWidget(tasks);
    all->addWidget(m_tasks, 2);
    all->addWidget(m_new);
    all->addSpacing(space::s);
    all->addWidget(m_parts, 3);
    all->addWidget(m_sums);
    all->addWidget(m_orderParts, 0, Qt::AlignLeft);
}

void WorkPanel::setBook(const std::vector<Item> &items, const QString &currency)
{
    m_items = items;
    m_currency = currency;
}

void WorkPanel::show(const Document &workOrder)
{
    if (workOrder.id != m_order.id)
        m_changes.clear();
    m_order = workOrder;
    read();
}

void WorkPanel::focusNewTask()
{
    m_new->setFocus(Qt::ShortcutFocusReason);
}

void WorkPanel::read()
{
    const DocumentId asked = m_order.id;
    m_backend.ask(this, WorkTasks{asked},
                  std::function<void(Result<WorkTasks::Reply>)>([this, asked](Result<WorkTasks::Reply> list) {
                      if (!list || asked != m_order.id || !m_changes.empty())
                          return;
                      m_list = std::move(*list);
                      showTasks();
                  }));
    m_backend.ask(
        this, PartsToOrder{asked},
        std::function<void(Result<PartsToOrder::Reply>)>([this, asked](Result<PartsToOrder::Reply> reply) {
            if (reply && asked == m_order.id)
                showParts(reply->parts);
        }));
}

void WorkPanel::showTasks()
{
    m_filling = true;
    const int row = m_tasks->currentRow();
    m_tasks->clear();
    int done = 0;
    for (const WorkTask &task : m_list.tasks) {
        auto *item = new QListWidgetItem(task.text, m_tasks);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        item->setCheckState(task.done ? Qt::Checked : Qt::Unchecked);
        item->setData(idRole, task.id.value());
        if (task.done)
            item->setToolTip(tr("Done by %1").arg(task.doneBy));
        done += task.done ? 1 : 0;
    }
    m_tasks->setCurrentRow(std::min(row, m_tasks->count() - 1));
    m_tasks->setVisible(m_tasks->count() > 0); // the chain above has a use for the room of an empty list
    m_progress->setText(
        m_list.tasks.empty()
            ? QString()
            : tr("%1 of %2 done").arg(QString::number(done), QString::number(m_list.tasks.size())));
    m_filling = false;
}

void WorkPanel::showParts(const std::vector<PartToOrder> &parts)
{
    m_parts->clear();
    Money ofParts;
    Money ofLabor;
    const QLocale locale;
    for (const DocumentLine &line : m_order.lines) {
        if (line.kind != LineKind::Item)
            continue;
        const auto part = std::find_if(parts.begin(), parts.end(),
                                       [&](const PartToOrder &each) { return each.line == line.id; });
        const auto item = std::find_if(m_items.begin(), m_items.end(),
                                       [&](const Item &each) { return each.id == line.item; });
        const bool isPart = part != parts.end();
        const bool isLabor = item != m_items.end() && item->type == ItemType::Labor;
        (isPart ? ofParts : ofLabor) += line.net();
        const QString name = line.itemName.isEmpty() ? line.description.section(u'\n', 0, 0) : line.itemName;
        auto *row = new QTreeWidgetItem(m_parts, {name, quantityText(line.quantity, locale),
                                                  isPart    ? partStateText(*part)
                                                  : isLabor ? tr("labor")
                                                            : QString()});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, line.description);
    }
    m_sums->setText(tr("Parts %1, labor and services %2")
                        .arg(moneyText(ofParts, m_currency), moneyText(ofLabor, m_currency)));
    const bool may = m_backend.may(Action::BuyParts);
    const bool cancelled = m_order.state == DocumentState::Cancelled;
    m_orderParts->setEnabled(may && !cancelled && !parts.empty());
    m_orderParts->setToolTip(
        !may            ? m_backend.whyNot(Action::BuyParts)
        : cancelled     ? tr("The work order was canceled.")
        : parts.empty() ? tr("There are no parts on this work order.")
                        : tr("Orders the parts of this work order from their vendors (Ctrl+Shift+B)."));
}

void WorkPanel::change(ListChange act)
{
    m_changes.push_back(std::move(act));
    if (m_changes.size() == 1)
        sendNext();
}

void WorkPanel::sendNext()
{
    WorkTaskList list = m_list;
    m_changes.front()(list);
    m_backend.act(this, SaveWorkTasks{m_order.id, list},
                  std::function<void(Result<WorkTaskList>)>([this](Result<WorkTaskList> stored) {
                      if (m_changes.empty())
                          return; // another work order is shown meanwhile
                      m_changes.pop_front();
                      if (!stored) {
                          m_changes.clear();
                          emit failed(stored.error());
                          return read();
                      }
                      m_list = std::move(*stored);
                      m_changes.empty() ? showTasks() : sendNext();
                  }));
}

void WorkPanel::wasEdited(const QListWidgetItem *item)
{
    const WorkTaskId id(item->data(idRole).toLongLong());
    change(
        [id, text = cleanLine(item->text()), done = item->checkState() == Qt::Checked](WorkTaskList &list) {
            for (WorkTask &task : list.tasks) {
                if (task.id != id)
                    continue;
                task.text = text;
                task.done = done;
            }
        });
}

/// After a row was dragged: the order of the rows is that of the tasks.
void WorkPanel::wasMoved()
{
    std::vector<WorkTaskId> order;
    for (int row = 0; row < m_tasks->count(); ++row)
        order.emplace_back(m_tasks->item(row)->data(idRole).toLongLong());
    change([order](WorkTaskList &list) {
        const auto place = [&](const WorkTask &task) {
            return std::find(order.begin(), order.end(), task.id) - order.begin();
        };
        std::stable_sort(list.tasks.begin(), list.tasks.end(),
                         [&](const WorkTask &a, const WorkTask &b) { return place(a) < place(b); });
    });
}

void WorkPanel::addTask()
{
    const QString text = cleanLine(m_new->text());
    if (text.isEmpty())
        return;
    m_new->clear();
    change([text](WorkTaskList &list) { list.tasks.push_back({{}, text, false, 0, {}}); });
}

void WorkPanel::removeTask()
{
    const QListWidgetItem *item = m_tasks->currentItem();
    if (!item)
        return;
    change([id = WorkTaskId(item->data(idRole).toLongLong())](WorkTaskList &list) {
        std::erase_if(list.tasks, [id](const WorkTask &task) { return task.id == id; });
    });
}

void WorkPanel::moveTask(int by)
{
    const QListWidgetItem *item = m_tasks->currentItem();
    const int to = m_tasks->currentRow() + by;
    if (!item || to < 0 || to >= m_tasks->count())
        return;
    change([id = WorkTaskId(item->data(idRole).toLongLong()), by](WorkTaskList &list) {
        const auto at = std::find_if(list.tasks.begin(), list.tasks.end(),
                                     [id](const WorkTask &task) { return task.id == id; });
        const auto place = at - list.tasks.begin();
        if (at != list.tasks.end() && place + by >= 0 && place + by < qsizetype(list.tasks.size()))
            std::iter_swap(at, at + by);
    });
    m_tasks->setCurrentRow(to);
}

bool WorkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tasks || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    if (key->key() == Qt::Key_Delete)
        removeTask();
    else if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
        moveTask(key->key() == Qt::Key_Up ? -1 : 1);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace truckroll

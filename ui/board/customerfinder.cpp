// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/customerfinder.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/customers/customerlistmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QListView>

namespace truckroll {

namespace {
constexpr int pauseMs = 120;
constexpr int mostRows = 30;
constexpr int rowsShown = 7;
} // namespace

void FoundCustomers::set(std::vector<CustomerRow> rows, const QString &typed, bool offerNew)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_typed = typed;
    m_offerNew = offerNew;
    endResetModel();
}

const CustomerRow *FoundCustomers::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr;
}

int FoundCustomers::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + (m_offerNew ? 1 : 0);
}

QVariant FoundCustomers::data(const QModelIndex &index, int role) const
{
    const CustomerRow *row = at(index.row());
    if (!row) {
        const QString text = tr("New customer: %1").arg(m_typed);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text;
        case CustomerListModel::DetailRole:
            return m_rows.empty() ? tr("Nobody known fits. Enter takes name, phone and address here.")
                                  : tr("Takes name, phone and address here.");
        default:
            return {};
        }
    }
    QStringList parts{row->reachedBy.isEmpty() ? formatPhone(row->phone) : row->reachedBy, row->place};
    parts.removeAll(QString());
    const QString detail = parts.join(QStringLiteral(" \u00b7 "));
    switch (role) {
    case Qt::DisplayRole:
        return row->name;
    case CustomerListModel::DetailRole:
        return detail;
    case CustomerListModel::BalanceRole:
        return row->balance.isZero() ? QString() : moneyText(row->balance, m_currency);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(row->name, detail);
    default:
        return {};
    }
}

CustomerFinder::CustomerFinder(Backend &backend, QWidget *parent)
    : QLineEdit(parent), m_backend(backend), m_found(new FoundCustomers(this)), m_list(new QListView(parent))
{
    setObjectName(QStringLiteral("customerFinder"));
    setPlaceholderText(tr("Customer or phone"));
    setAccessibleName(tr("Customer or phone"));
    setMaxLength(FieldLimit::name);
    QLineEdit::addAction(icons::get(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("foundCustomers"));
    m_list->setAccessibleName(tr("Customers found"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new CustomerDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CustomerFinder::search);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_takeWhenFound = false;
        m_pause.start();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
}

void CustomerFinder::search()
{
    m_pause.stop();
    const QString typed = cleanLine(text());
    const int generation = ++m_generation;
    if (typed.isEmpty())
        return hideList();
    m_backend.ask(this, CustomerList{typed, mostRows},
                  std::function<void(Result<CustomerList::Reply>)>(
                      [this, typed, generation](Result<CustomerList::Reply> rows) {
                          if (generation != m_generation)
                              return; // more was typed meanwhile
                          if (!rows)
                              return emit failed(rows.error());
                          m_answered = typed;
                          showFound(std::move(*rows));
                      }));
}

void CustomerFinder::showFound(std::vector<CustomerRow> rows)
{
    m_found->set(std::move(rows), m_answered, m_newAllowed);
    if (m_found->rowCount() == 0)
        return hideList();
    m_list->setCurrentIndex(m_found->index(0));
    if (std::exchange(m_takeWhenFound, false))
        return takeCurrent();
    if (!hasFocus())
        return;
    placeList();
    m_list->show();
    m_list->raise();
}

void CustomerFinder::placeList()
{
    QWidget *over = window();
    if (m_list->parentWidget() != over)
        m_list->setParent(over);
    const QPoint below = mapTo(over, QPoint(0, height() + 2));
    const int row = m_list->sizeHintForRow(0);
    const int wanted = std::min(m_found->rowCount(), rowsShown) * row + 2 * m_list->frameWidth();
    const int room = over->height() - below.y() - space::s;
    m_list->setGeometry(below.x(), below.y(), width(), std::max(row, std::min(wanted, room)));
}

bool CustomerFinder::isListShown() const
{
    return !m_list->isHidden();
}

void CustomerFinder::hideList()
{
    m_list->hide();
    m_found->set({}, {}, false);
}

void CustomerFinder::step(int rows)
{
    if (!isListShown())
        return search();
    const int now = m_list->currentIndex().row();
    const int next = std::clamp(now + rows, 0, m_found->rowCount() - 1);
    m_list->setCurrentIndex(m_found->index(next));
    setAccessibleDescription(m_found->index(next).data(Qt::AccessibleTextRole).toString());
}

void CustomerFinder::takeCurrent()
{
    if (cleanLine(text()) != m_answered || m_pause.isActive() || m_found->rowCount() == 0) {
        m_takeWhenFound = true;
        return search();
    }
    take(m_list->currentIndex().row());
}

void CustomerFinder::take(int row)
{
    if (m_found->isNewRow(row)) {
        const QString typed = m_answered;
        hideList();
        return emit newRequested(typed);
    }
    if (const CustomerRow *found = m_found->at(row)) {
        const CustomerRow taken = *found;
        hideList();
        emit chosen(taken);
    }
}

void CustomerFinder::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool typed = !cleanLine(text()).isEmpty();
    switch (event->key()) {
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_PageDown:
        return step(rowsShown - 1);
    case Qt::Key_PageUp:
        return step(1 - rowsShown);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain && typed)
            return takeCurrent();
        break;
    case Qt::Key_Escape:
        if (isListShown())
            return hideList();
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool CustomerFinder::event(QEvent *event)
{
    // Tab takes as well: it would leave somebody chosen on the screen and nobody in the booking.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && isListShown()) {
            takeCurrent();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void CustomerFinder::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_list->hide();
}

} // namespace truckroll

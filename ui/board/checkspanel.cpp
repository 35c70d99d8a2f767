// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/checkspanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Priority = BoardCheck::Priority;

QIcon iconOf(Priority priority, const Tokens &tokens)
{
    switch (priority) {
    case Priority::Critical:
        return icons::get(QStringLiteral("error"), tokens.danger.text);
    case Priority::Important:
        return icons::get(QStringLiteral("warning"), tokens.warning.text);
    case Priority::Notice:
        return icons::get(QStringLiteral("info"), tokens.muted);
    }
    Q_UNREACHABLE();
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return ChecksPanel::tr("Critical");
    case Priority::Important:
        return ChecksPanel::tr("Important");
    case Priority::Notice:
        return ChecksPanel::tr("Notice");
    }
    Q_UNREACHABLE();
}

bool same(const BoardCheck &a, const BoardCheck &b)
{
    return a.kind == b.kind && a.visits == b.visits && a.technician == b.technician && a.day == b.day &&
           a.atUtc == b.atUtc && a.text == b.text;
}

} // namespace

ChecksPanel::ChecksPanel(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("checksPanel"));
    m_list->setObjectName(QStringLiteral("checksList"));
    m_list->setAccessibleName(tr("Checks of this day"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(QStringLiteral("check-circle"), tr("All is well"),
                                      tr("Double bookings, late starts, time off and overload are "
                                         "said here."),
                                      m_stack));
    m_stack->setCurrentIndex(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->addWidget(m_stack);
    const auto go = [this](const QListWidgetItem *item) {
        const int row = m_list->row(item);
        if (row >= 0 && row < int(m_checks.size()))
            emit chosen(BoardCheck(m_checks[size_t(row)]));
    };
    connect(m_list, &QListWidget::itemClicked, this, go);
    connect(m_list, &QListWidget::itemActivated, this, go);
}

void ChecksPanel::setChecks(const std::vector<BoardCheck> &checks)
{
    // The board says each minute that time has passed; a list that is the same keeps its place.
    if (std::equal(checks.begin(), checks.end(), m_checks.begin(), m_checks.end(), same))
        return;
    m_checks = checks;
    const int row = m_list->currentRow();
    m_list->clear();
    const Tokens &tokens = Tokens::of(this);
    for (const BoardCheck &check : m_checks) {
        auto *item = new QListWidgetItem(iconOf(check.priority, tokens), check.text, m_list);
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1: %2").arg(priorityText(check.priority), check.text));
        item->setToolTip(tr("%1. Enter goes there.").arg(priorityText(check.priority)));
    }
    if (row >= 0 && m_list->count() > 0)
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_stack->setCurrentIndex(m_checks.empty() ? 1 : 0);
    const int before = std::exchange(
        m_count, int(std::count_if(m_checks.begin(), m_checks.end(), [](const BoardCheck &check) {
            return check.priority != Priority::Notice;
        })));
    if (before != m_count)
        emit countChanged(m_count);
}

void ChecksPanel::focusList()
{
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_list->setFocus();
}

} // namespace truckroll

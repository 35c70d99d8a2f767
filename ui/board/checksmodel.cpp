// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/checksmodel.h"
#include "core/schedule/boardchecks.h"
#include "core/schedule/checkwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

using Priority = BoardCheck::Priority;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::ChecksPanel)
};

} // namespace

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return Texts::tr("Critical");
    case Priority::Important:
        return Texts::tr("Important");
    case Priority::Notice:
        return Texts::tr("Notice");
    }
    Q_UNREACHABLE();
}

bool isSameCheck(const BoardCheck &a, const BoardCheck &b)
{
    return a.kind == b.kind && a.visits == b.visits && a.technician == b.technician && a.day == b.day &&
           a.atUtc == b.atUtc && a.text == b.text;
}

void ChecksModel::showRows(std::optional<Priority> priority, const std::optional<BoardCheck> &looked,
                           const Tokens &tokens)
{
    beginResetModel();
    m_first.reset();
    m_rows.clear();
    m_rows.reserve(m_checks.size());
    for (size_t i = 0; i < m_checks.size(); ++i) {
        if (!priority || m_checks[i].priority == *priority)
            m_rows.push_back(int(i));
    }
    if (looked && rowOf(*looked) < 0)
        m_first = looked;
    m_saysDays = sayDays();
    m_icons = {{Priority::Critical, icons::get(QStringLiteral("error"), tokens.danger.text)},
               {Priority::Important, icons::get(QStringLiteral("warning"), tokens.warning.text)},
               {Priority::Notice, icons::get(QStringLiteral("info"), tokens.muted)}};
    endResetModel();
}

int ChecksModel::rowOf(const BoardCheck &check) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isSameCheck(*at(row), check))
            return row;
    }
    return -1;
}

const BoardCheck *ChecksModel::at(int row) const
{
    if (m_first && row == 0)
        return &*m_first;
    const int place = row - (m_first ? 1 : 0);
    return place >= 0 && place < int(m_rows.size()) ? &m_checks[size_t(m_rows[size_t(place)])] : nullptr;
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + (m_first ? 1 : 0);
}

bool ChecksModel::sayDays() const
{
    for (int row = 1; row < rowCount(); ++row) {
        if (at(row)->day != at(0)->day)
            return true;
    }
    return false;
}

/// In a week the same is said of many days.
QString ChecksModel::said(const BoardCheck &check) const
{
    const QString text = checkText(check, m_nowUtc);
    if (!m_saysDays || !check.day.isValid())
        return text;
    const QString day = QLocale().toString(check.day, Texts::tr("ddd, MMM d", "day of a finding"));
    return Texts::tr("%1: %2", "a day, what is wrong then").arg(day, text);
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    const BoardCheck *check = at(index.row());
    if (!check)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return said(*check);
    case Qt::DecorationRole:
        return m_icons.at(check->priority);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(priorityText(check->priority), said(*check));
    case Qt::ToolTipRole:
        return Texts::tr("%1. Enter goes there.").arg(priorityText(check->priority));
    default:
        return {};
    }
}

} // namespace truckroll

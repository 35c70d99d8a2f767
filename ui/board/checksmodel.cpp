// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/checksmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>

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

void ChecksModel::setRows(std::vector<BoardCheck> rows, const Tokens &tokens)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_icons = {{Priority::Critical, icons::get(QStringLiteral("error"), tokens.danger.text)},
               {Priority::Important, icons::get(QStringLiteral("warning"), tokens.warning.text)},
               {Priority::Notice, icons::get(QStringLiteral("info"), tokens.muted)}};
    endResetModel();
}

const BoardCheck *ChecksModel::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr;
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    const BoardCheck *check = at(index.row());
    if (!check)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return check->text;
    case Qt::DecorationRole:
        return m_icons.at(check->priority);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(priorityText(check->priority), check->text);
    case Qt::ToolTipRole:
        return Texts::tr("%1. Enter goes there.").arg(priorityText(check->priority));
    default:
        return {};
    }
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchtable.h"
#include <QStringList>
#include <cstdio>

namespace truckroll::bench {

namespace {

QString aimOf(const Row &row)
{
    QStringList parts;
    if (row.mostTimes > 0)
        parts += QStringLiteral("%1 x").arg(row.mostTimes, 0, 'f', 1);
    if (row.most > 0)
        parts += QStringLiteral("%1 %2").arg(QString::number(row.most), row.unit);
    return parts.join(QStringLiteral(", "));
}

void print(const QString &work, const QString &figure, const QString &floor, const QString &ratio,
           const QString &aim, const QString &end)
{
    std::printf("%-58s %13s %11s %7s  %-13s %s\n", qPrintable(work), qPrintable(figure), qPrintable(floor),
                qPrintable(ratio), qPrintable(aim), qPrintable(end));
    std::fflush(stdout);
}

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

} // namespace

void Table::head()
{
    print(QStringLiteral("work"), QStringLiteral("figure"), QStringLiteral("floor"), QStringLiteral("ratio"),
          QStringLiteral("aim"), {});
}

void Table::add(const Row &row)
{
    ++m_rows;
    const bool hasAim = row.mostTimes > 0 || row.most > 0;
    QString end = !hasAim ? QString() : row.isReached() ? QStringLiteral("yes") : QStringLiteral("NO");
    if (hasAim && !row.isReached())
        m_missed += row.work;
    if (!row.remark.isEmpty())
        end += QStringLiteral("  ") + row.remark;
    print(row.work, number(row.figure) + u' ' + row.unit, row.floor > 0 ? number(row.floor) : QString(),
          row.floor > 0 ? number(row.ratio()) : QString(), aimOf(row), end);
}

int Table::summary()
{
    std::printf("\n%d figures, %d aims not reached\n", m_rows, int(m_missed.size()));
    for (const QString &work : m_missed)
        std::printf("  not reached: %s\n", qPrintable(work));
    return int(m_missed.size());
}

} // namespace truckroll::bench

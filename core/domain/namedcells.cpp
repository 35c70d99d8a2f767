// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/namedcells.h"

#include "core/base/text.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NamedCells)
};

/// "E-Mail", "e_mail" and "E mail" are one.
QString headingKey(const QString &heading)
{
    QString key = foldForSearch(cleanLine(heading));
    key.replace(u'_', u' ').replace(u'-', u' ').replace(u'.', u' ').remove(u':');
    return key.simplified();
}

} // namespace

NamedColumns::NamedColumns(const ColumnNames &names, const QStringList &firstRow)
{
    QStringList headings;
    for (const QString &heading : firstRow)
        headings << headingKey(heading);
    for (const auto &[name, others] : names) {
        for (const QString &each : QStringList{name} + others) {
            const qsizetype at = headings.indexOf(headingKey(each));
            if (at >= 0 && !m_places.value(name).contains(at))
                m_places[name] << at;
        }
    }
}

QString NamedColumns::cell(const QStringList &row, const QString &name) const
{
    for (const qsizetype at : m_places.value(name))
        if (const QString text = cleanText(row.value(at)); !text.isEmpty())
            return text;
    return {};
}

QString cellProblem(const QString &column, const QString &text, int limit)
{
    if (text.size() > limit)
        return Texts::tr("%1 is longer than %2 characters.").arg(column, QString::number(limit));
    if (containsCardNumber(text))
        return Texts::tr("%1 holds what looks like a card number, which is kept nowhere.").arg(column);
    return {};
}

} // namespace truckroll

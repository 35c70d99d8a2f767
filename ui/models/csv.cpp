// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/csv.h"

#include "core/base/wholefile.h"
#include <QRegularExpression>

namespace truckroll::csv {

namespace {

bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty())
        return false;
    const QString folded = text.left(1).normalized(QString::NormalizationForm_KC);
    if (folded.isEmpty() || !QStringLiteral("=+-@\t\r\n").contains(folded.front()))
        return false;
    static const QRegularExpression plainNumber(QStringLiteral("\\A[+-]?[0-9][0-9,.]*\\z"));
    return !plainNumber.match(text).hasMatch();
}

} // namespace

QString cell(const QString &text)
{
    QString made = looksLikeFormula(text) ? QLatin1Char('\'') + text : text;
    static const QRegularExpression special(QStringLiteral("[\",\r\n]"));
    if (!made.contains(special))
        return made;
    made.replace(u'"', QStringLiteral("\"\""));
    return QLatin1Char('"') + made + QLatin1Char('"');
}

QString line(const QStringList &cells)
{
    QStringList made;
    made.reserve(cells.size());
    for (const QString &text : cells)
        made << cell(text);
    return made.join(u',') + QStringLiteral("\r\n");
}

Done write(const QString &path, const std::vector<QStringList> &lines)
{
    QByteArray bytes("\xEF\xBB\xBF");
    for (const QStringList &cells : lines)
        bytes += line(cells).toUtf8();
    return writeWholeFile(path, bytes);
}

} // namespace truckroll::csv

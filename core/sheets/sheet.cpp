// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheet.h"

#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

void addBlock(QStringList &out, const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    out += QString();
    if (!title.isEmpty())
        out += title + QLatin1Char(':');
    out += lines;
}

QString rowText(const Sheet::Row &row)
{
    QStringList cells = row.cells;
    for (QString &cell : cells)
        cell.replace(QLatin1Char('\n'), QStringLiteral(" / "));
    if (row.kind == Sheet::Row::Kind::Text) // stands over the whole width
        return cells.join(QString());
    return cells.join(QStringLiteral(" | "));
}

QStringList headText(const Sheet &sheet)
{
    QStringList head{sheet.title + QLatin1Char(' ') + sheet.number};
    if (!sheet.stamp.isEmpty())
        head.last() += QStringLiteral(" [%1]").arg(sheet.stamp);
    head += sheet.companyName;
    head += sheet.companyLines;
    addBlock(head, sheet.recipientTitle, sheet.recipient);
    addBlock(head, sheet.siteTitle, sheet.siteLines);
    QStringList fields;
    for (const Sheet::Field &field : sheet.fields)
        fields += QStringLiteral("%1: %2").arg(field.label, field.value);
    addBlock(head, {}, fields);
    return head;
}

QStringList bodyText(const Sheet &sheet)
{
    QStringList body;
    QStringList titles;
    for (const Sheet::Column &column : sheet.columns)
        titles += column.title;
    QStringList rows{titles.join(QStringLiteral(" | "))};
    for (const Sheet::Row &row : sheet.rows)
        rows += rowText(row);
    addBlock(body, sheet.heading, rows);
    QStringList totals;
    for (const Sheet::Total &total : sheet.totals)
        totals += (total.strong ? QStringLiteral("* %1: %2") : QStringLiteral("%1: %2"))
                      .arg(total.label, total.value);
    addBlock(body, {}, totals);
    return body;
}

} // namespace

QString Sheet::pageText(int page, int pages)
{
    return Texts::tr("page %1 of %2").arg(QString::number(page), QString::number(pages));
}

QString Sheet::toText() const
{
    QStringList out = headText(*this) + bodyText(*this);
    if (!payLink.isEmpty())
        addBlock(out, payLinkText, {payLink});
    addBlock(out, {}, notes);
    addBlock(out, {}, terms);
    if (!signatureLabel.isEmpty())
        addBlock(out, {}, {signatureLabel + QStringLiteral(" ________")});
    if (!footer.isEmpty())
        addBlock(out, {}, {footer});
    return out.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace truckroll

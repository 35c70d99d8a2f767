// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/present.h"

#include "app/cli/texts.h"
#include <QJsonDocument>
#include <algorithm>

namespace truckroll {

namespace {

QString cell(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? CliTexts::tr("yes") : CliTexts::tr("no");
    if (value.isArray()) {
        QStringList names;
        for (const QJsonValue &each : value.toArray())
            names.append(each.isObject() ? each.toObject().value(u"name").toString() : each.toString());
        return names.join(u", ");
    }
    // A table has one line for each record, whatever was typed into it.
    return value.toString().simplified();
}

QJsonValue at(const QJsonObject &record, const QString &path)
{
    QJsonValue value = record;
    for (const QString &key : path.split(u'.'))
        value = value.toObject().value(key);
    return value;
}

QString table(const QJsonArray &records, const std::vector<CliColumn> &columns, const QString &indent)
{
    std::vector<QStringList> rows;
    QStringList titles;
    for (const CliColumn &column : columns)
        titles.append(column.title);
    rows.push_back(titles);
    for (const QJsonValue &record : records) {
        QStringList row;
        for (const CliColumn &column : columns)
            row.append(cell(at(record.toObject(), column.path)));
        rows.push_back(row);
    }
    std::vector<qsizetype> widths(columns.size(), 0);
    for (const QStringList &row : rows)
        for (size_t i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], row.at(qsizetype(i)).size());
    QString text;
    for (const QStringList &row : rows) {
        QString line = indent;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString &value = row.at(qsizetype(i));
            line += columns[i].number ? value.rightJustified(widths[i]) : value.leftJustified(widths[i]);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString single(const QJsonObject &record, const CliView &view)
{
    qsizetype width = 0;
    for (const CliColumn &column : view.columns)
        if (!cell(at(record, column.path)).isEmpty())
            width = std::max(width, column.title.size());
    QString text;
    for (const CliColumn &column : view.columns) {
        const QString value = cell(at(record, column.path));
        if (!value.isEmpty())
            text += (column.title.leftJustified(width) + QStringLiteral("  ") + value + u'\n');
    }
    for (const CliView::Part &part : view.parts) {
        const QJsonArray list = at(record, part.path).toArray();
        if (!list.isEmpty())
            text += part.title + u'\n' + table(list, part.columns, QStringLiteral("  "));
    }
    return text;
}

} // namespace

QByteArray presented(const CliOutput &output, bool json)
{
    const QJsonDocument document = output.value.isArray() ? QJsonDocument(output.value.toArray())
                                                          : QJsonDocument(output.value.toObject());
    if (json)
        return document.toJson(QJsonDocument::Compact) + '\n';
    const QString note = output.note.isEmpty() ? QString() : output.note + u'\n';
    return (note + (output.value.isArray() ? table(output.value.toArray(), output.view.columns, {})
                                           : single(output.value.toObject(), output.view)))
        .toUtf8();
}

CliAnswer errorAnswer(const QString &code, const QString &sentence, int exitCode, bool json)
{
    CliAnswer answer;
    answer.err = sentence.toUtf8() + '\n';
    if (json) {
        const QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), sentence}};
        answer.out =
            QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact) +
            '\n';
    }
    answer.exitCode = exitCode;
    return answer;
}

} // namespace truckroll

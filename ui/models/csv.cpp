// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/csv.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

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

Done mayReplace(const QString &path)
{
    QFile there(path);
    if (!QFileInfo(path).isFile() || !there.open(QIODevice::ReadOnly) || there.read(15) != "SQLite format 3")
        return Nothing{};
    return ruleBroken(
        QCoreApplication::translate("Csv", "“%1” is an office or another database, which nothing "
                                           "else may replace. Nothing was written; choose another name.")
            .arg(QDir::toNativeSeparators(path)));
}

Done write(const QString &path, const std::vector<QStringList> &lines)
{
    CHECK_OK(mayReplace(path));
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly) && file.write("\xEF\xBB\xBF") == 3;
    for (size_t i = 0; good && i < lines.size(); ++i) {
        const QByteArray bytes = line(lines[i]).toUtf8();
        good = file.write(bytes) == bytes.size();
    }
    if (good && file.commit())
        return Nothing{};
    return failure(ErrorCode::StorageFailed,
                   QCoreApplication::translate("Csv",
                                               "The list could not be written to %1: %2 Nothing was changed "
                                               "there. Choose another place and export again.")
                       .arg(QDir::toNativeSeparators(path), file.errorString()),
                   QStringLiteral("csv export: %1").arg(file.error()));
}

} // namespace truckroll::csv

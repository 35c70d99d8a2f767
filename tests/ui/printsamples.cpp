// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/printsamples.h"

#include <QProcess>
#include <QRegularExpression>
#include <catch2/catch.hpp>

namespace truckroll::printsamples {

namespace {

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool finished = process.waitForFinished(60000);
    INFO(program.toStdString() << ": " << process.readAllStandardError().toStdString());
    REQUIRE(finished);
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

QByteArray lakesideLogo()
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"><rect width="240" height="80" rx="12"
fill="#155e75"/><circle cx="40" cy="40" r="24" fill="#fff"/><path d="M90 30h120v20h-120z" fill="#fbbf24"/></svg>)";
}

Sheet invoice(int rows)
{
    Sheet sheet;
    sheet.title = QStringLiteral("Invoice");
    sheet.number = QStringLiteral("INV-1009");
    sheet.companyName = QStringLiteral("Lakeside Mechanical");
    sheet.companyLines = {QStringLiteral("410 Harbor Road"), QStringLiteral("Springfield, IL 62701"),
                          QStringLiteral("217 555 0144"), QStringLiteral("office@lakeside.example")};
    sheet.recipientTitle = QStringLiteral("Bill to");
    sheet.recipient = {QStringLiteral("Kline Bakery"), QStringLiteral("12 Long Street"),
                       QStringLiteral("Springfield, IL 62704")};
    sheet.siteTitle = QStringLiteral("Service at");
    sheet.siteLines = {QStringLiteral("North store"), QStringLiteral("88 Cedar Avenue"),
                       QStringLiteral("Chatham, IL 62629")};
    sheet.fields = {{QStringLiteral("Date"), QStringLiteral("March 2, 2026")},
                    {QStringLiteral("Due date"), QStringLiteral("April 1, 2026")},
                    {QStringLiteral("Reference"), QStringLiteral("WO-1042")}};
    sheet.heading = QStringLiteral("Tap repair, kitchen");
    using Width = Sheet::Column::Width;
    sheet.columns = {{QStringLiteral("Description"), Width::Wide, false},
                     {QStringLiteral("Quantity"), Width::Narrow, true},
                     {QStringLiteral("Price"), Width::Amount, true},
                     {QStringLiteral("Amount"), Width::Amount, true}};
    for (int i = 1; i <= rows; ++i) {
        const QString amount = QStringLiteral("$%1.25").arg(1000 + i);
        sheet.rows.push_back({{QStringLiteral("Line %1 of work").arg(i, 3, 10, QLatin1Char('0')),
                               QStringLiteral("1"), amount, amount},
                              Sheet::Row::Kind::Item});
    }
    sheet.totals = {
        {QStringLiteral("Subtotal"), QStringLiteral("$4,321.00"), false},
        {QStringLiteral("Sales tax (8.25%)"), QStringLiteral("$356.48"), false},
        {QStringLiteral("Total"), QStringLiteral("$4,677.48"), true},
        {QStringLiteral("Received March 9, 2026, Check 2204"), QStringLiteral("-$1,000.00"), false},
        {QStringLiteral("Balance due"), QStringLiteral("$3,677.48"), true}};
    sheet.notes = {QStringLiteral("Thank you for your business.")};
    sheet.terms = {QStringLiteral("Payment is due within 30 days.")};
    sheet.footer = QStringLiteral("Lakeside Mechanical · 217 555 0144 · office@lakeside.example");
    return sheet;
}

QStringList pdfPages(const QString &file)
{
    QStringList pages =
        run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")})
            .split(QLatin1Char('\f'));
    pages.removeLast(); // a form feed ends each page
    return pages;
}

QString pdfInfo(const QString &file, const QString &name)
{
    const QString all = run(QStringLiteral("pdfinfo"), {file});
    const QRegularExpression wanted(QStringLiteral("^%1:\\s*(.*)$").arg(QRegularExpression::escape(name)),
                                    QRegularExpression::MultilineOption);
    return wanted.match(all).captured(1).trimmed();
}

QStringList fontsNotEmbedded(const QString &file)
{
    QStringList missing;
    const QStringList lines =
        run(QStringLiteral("pdffonts"), {file}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(lines.size() > 2);
    for (const QString &line : lines.mid(2)) {
        // name, type, encoding, emb, sub, uni, object: "emb" is the fifth word from the end
        const QStringList words = line.simplified().split(QLatin1Char(' '));
        if (words.value(words.size() - 5) != QLatin1String("yes"))
            missing += line;
    }
    return missing;
}

Written::Written(const Sheet &sheet, PageSize size) : Written(std::vector<Sheet>{sheet}, size) {}

Written::Written(const std::vector<Sheet> &sheets, PageSize size)
{
    const Done done = writePdf(sheets, file(), size);
    INFO((done ? QString() : done.error().forUser).toStdString());
    REQUIRE(done);
}

} // namespace truckroll::printsamples

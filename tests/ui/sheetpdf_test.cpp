// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpdf.h"

#include "tests/ui/printsamples.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::printsamples;

namespace {

QString line(int i)
{
    return QStringLiteral("Line %1 of work").arg(i, 3, 10, QLatin1Char('0'));
}

/// Words of a page without what -layout puts between them.
QString flat(const QString &page)
{
    return page.simplified();
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

} // namespace

TEST_CASE("print: an invoice's text, amounts and totals can be read by another program", "[print]")
{
    const Written pdf(invoice(3));
    const QStringList pages = pdf.pages();
    REQUIRE(pages.size() == 1);
    const QString page = flat(pages[0]);
    for (const char *text : {"Invoice",
                             "INV-1009",
                             "Lakeside Mechanical",
                             "410 Harbor Road",
                             "Bill to",
                             "Kline Bakery",
                             "Springfield, IL 62704",
                             "Service at",
                             "North store",
                             "Due date",
                             "April 1, 2026",
                             "Tap repair, kitchen",
                             "Description",
                             "Line 002 of work 1 $1002.25 $1002.25",
                             "Subtotal $4,321.00",
                             "Sales tax (8.25%) $356.48",
                             "Total $4,677.48",
                             "Received March 9, 2026, Check 2204 -$1,000.00",
                             "Balance due $3,677.48",
                             "Thank you for your business.",
                             "Payment is due within 30 days.",
                             "page 1 of 1"}) {
        INFO(text << "\nin\n" << pages[0].toStdString());
        CHECK(page.contains(QString::fromUtf8(text)));
    }
}

TEST_CASE("print: 200 lines stand on their pages exactly once, with headings and page numbers", "[print]")
{
    for (const PageSize size : {PageSize::Letter, PageSize::A4}) {
        const Written pdf(invoice(200), size);
        const QStringList pages = pdf.pages();
        REQUIRE(pages.size() >= 4);
        REQUIRE(pdfInfo(pdf.file(), QStringLiteral("Pages")).toInt() == pages.size());
        const QString all = pages.join(QLatin1Char('\n'));
        for (int i = 1; i <= 200; ++i) {
            INFO(line(i).toStdString());
            CHECK(all.count(line(i)) == 1);
            CHECK(all.count(QStringLiteral("$%1.25").arg(1000 + i)) == 2);
        }
        for (int i = 0; i < pages.size(); ++i) {
            INFO(pages[i].toStdString());
            if (pages[i].contains(QStringLiteral(" of work")))
                CHECK(flat(pages[i]).contains(QStringLiteral("Description Quantity Price Amount")));
            CHECK(flat(pages[i]).contains(QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size())));
            CHECK(pages[i].contains(QStringLiteral("INV-1009")));
        }
        CHECK(all.count(QStringLiteral("Balance due")) == 1);
    }
}

TEST_CASE("print: the totals stay together and never stand on a page without a row", "[print]")
{
    for (int rows = 1; rows <= 60; ++rows) {
        const Written pdf(invoice(rows));
        const QStringList pages = pdf.pages();
        const QRegularExpression row(QStringLiteral("Line \\d+ of work"));
        for (const QString &page : pages) {
            if (!page.contains(QStringLiteral("Subtotal")))
                continue;
            INFO(rows << " rows\n" << page.toStdString());
            CHECK(page.contains(QStringLiteral("Balance due")));
            CHECK(row.match(page).hasMatch());
        }
    }
}

TEST_CASE("print: descriptions of three lines are whole", "[print]")
{
    Sheet sheet = invoice(0);
    for (int i = 1; i <= 80; ++i) {
        const QString n = QString::number(i);
        sheet.rows.push_back({{QStringLiteral("Part a%1\nPart b%1\nPart c%1").arg(n), QStringLiteral("2"),
                               QStringLiteral("$1.00"), QStringLiteral("$2.00")},
                              Sheet::Row::Kind::Item});
    }
    const Written pdf(sheet);
    const QStringList pages = pdf.pages();
    REQUIRE(pages.size() >= 4);
    for (int i = 1; i <= 80; ++i) {
        int found = 0;
        for (const QString &page : pages) {
            const QRegularExpression whole(
                QStringLiteral("Part a%1\\b[\\s\\S]*Part b%1\\b[\\s\\S]*Part c%1\\b").arg(i));
            found += whole.match(page).hasMatch() ? 1 : 0;
        }
        INFO(i);
        CHECK(found == 1); // not torn between two pages
    }
}

TEST_CASE("print: words and names without a place to break are wrapped, not cut off", "[print]")
{
    Sheet sheet = invoice(2);
    const QString word = QStringLiteral("x0123456789").repeated(40) + QStringLiteral("end");
    sheet.recipient[0] = word;
    sheet.heading = word;
    sheet.fields[2].value = word;
    sheet.rows[0].cells[0] = word;
    sheet.rows[1].cells[3] = QStringLiteral("$123,456,789,012,345,678,901.00");
    sheet.totals[1].label = word;
    const Written pdf(sheet);
    QString all = pdf.pages().join(QString()).remove(QRegularExpression(QStringLiteral("\\s")));
    CHECK(all.count(QStringLiteral("end")) == 5);
    CHECK(pdfInfo(pdf.file(), QStringLiteral("Pages")).toInt() <= 3);
}

TEST_CASE("print: a row longer than a page goes on over the next pages", "[print]")
{
    Sheet sheet = invoice(1);
    QStringList lines;
    for (int i = 1; i <= 300; ++i)
        lines += QStringLiteral("step %1 done").arg(i);
    sheet.rows[0].cells[0] = lines.join(QLatin1Char('\n'));
    sheet.notes = {lines.join(QLatin1Char('\n')).replace(QStringLiteral("step"), QStringLiteral("note"))};
    const Written pdf(sheet);
    const QString all = pdf.pages().join(QLatin1Char('\n'));
    for (int i = 1; i <= 300; ++i) {
        CHECK(all.count(QStringLiteral("step %1 done").arg(i)) == 1);
        CHECK(all.count(QStringLiteral("note %1 done").arg(i)) == 1);
    }
}

TEST_CASE("print: Arabic, Hebrew and CJK text is there and its fonts are embedded", "[print]")
{
    Sheet sheet = invoice(4);
    sheet.recipient[0] = QStringLiteral("مخبز السلام");
    sheet.rows[0].cells[0] = QStringLiteral("إصلاح صنبور المطبخ");
    sheet.rows[1].cells[0] = QStringLiteral("תיקון ברז במטבח");
    sheet.rows[2].cells[0] = QStringLiteral("厨房の蛇口の修理").repeated(12);
    sheet.rows[3].cells[0] = QStringLiteral("주방 수도꼭지 수리");
    const Written pdf(sheet);
    // Readers give presentation forms and direction marks; compatibility decomposition brings the letters
    // back.
    QString all = pdf.pages().join(QLatin1Char('\n')).normalized(QString::NormalizationForm_KC);
    all.remove(
        QRegularExpression(QStringLiteral("[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]")));
    INFO(all.toStdString());
    for (const QString &text :
         {QStringLiteral("مخبز"), QStringLiteral("السلام"), QStringLiteral("صنبور"), QStringLiteral("תיקון"),
          QStringLiteral("במטבח"), QStringLiteral("주방 수도꼭지")}) {
        INFO(text.toStdString());
        CHECK(all.contains(text));
    }
    CHECK(all.remove(QRegularExpression(QStringLiteral("\\s"))).count(QStringLiteral("蛇口")) == 12);
    CHECK(fontsNotEmbedded(pdf.file()).isEmpty());
}

TEST_CASE("print: Chinese and Japanese names are found in the PDF as they were typed, not as radicals",
          "[print]")
{
    Sheet sheet = invoice(2);
    sheet.recipient[0] = QStringLiteral("山田水道工業 高石一人");
    sheet.rows[0].cells[0] = QStringLiteral("北京金龙水暖 白色");
    sheet.rows[1].cells[0] = QStringLiteral("神戸食品 長門");
    QString all = Written(sheet).pages().join(QLatin1Char('\n'));
    INFO(all.toStdString());
    all.remove(QRegularExpression(QStringLiteral("\\s")));
    for (const char *text : {"山田水道工業", "高石一人", "北京金龙水暖", "白色", "神戸食品", "長門"})
        CHECK(all.contains(QString::fromUtf8(text)));
}

TEST_CASE("print: user text is never read as markup", "[print]")
{
    Sheet sheet = invoice(1);
    sheet.rows[0].cells[0] = QStringLiteral("<b>bold</b> &amp; <img src=\"/etc/hostname\"> 100%2");
    const QString page = flat(Written(sheet).pages().value(0));
    CHECK(page.contains(sheet.rows[0].cells[0]));
}

TEST_CASE("print: words are found in the PDF letter by letter, without ligatures", "[print]")
{
    Sheet sheet = invoice(1);
    sheet.rows[0].cells[0] = QStringLiteral("Office in Springfield, affluent fjord");
    CHECK(Written(sheet).pages().value(0).contains(sheet.rows[0].cells[0]));
}

TEST_CASE("print: paid and void papers say so in words", "[print]")
{
    Sheet sheet = invoice(1);
    CHECK_FALSE(Written(sheet).pages().value(0).contains(QStringLiteral("VOID")));
    sheet.stamp = QStringLiteral("VOID");
    CHECK(Written(sheet).pages().value(0).count(QStringLiteral("VOID")) == 1);
}

TEST_CASE("print: a line to sign on stands below the totals", "[print]")
{
    Sheet sheet = invoice(2);
    sheet.signatureLabel = QStringLiteral("Accepted (signature and date)");
    const QString page = Written(sheet).pages().value(0);
    CHECK(page.indexOf(sheet.signatureLabel) > page.indexOf(QStringLiteral("Balance due")));
}

TEST_CASE("print: nobody signs a page with nothing on it, and a page is saved by setting the tail closer",
          "[print]")
{
    int together = 0;
    for (int rows = 1; rows <= 40; ++rows) {
        Sheet sheet = invoice(rows);
        sheet.terms = {QStringLiteral("This quote stands for thirty days.")};
        const int before = int(Written(sheet).pages().size());
        sheet.signatureLabel = QStringLiteral("Accepted (signature and date)");
        const QStringList pages = Written(sheet).pages();
        INFO(rows << " rows, " << before << " pages without the line");
        together += pages.size() == before;
        for (const QString &page : pages)
            if (page.contains(sheet.signatureLabel))
                CHECK(page.contains(sheet.terms.front()));
    }
    CHECK(together >= 35); // of 40; the usual space would make it 33
}

TEST_CASE("print: page size, title and creator of the PDF", "[print]")
{
    const Written letter(invoice(1), PageSize::Letter);
    CHECK(pdfInfo(letter.file(), QStringLiteral("Page size")).startsWith(QStringLiteral("612 x 792")));
    CHECK(pdfInfo(letter.file(), QStringLiteral("Title")) == QStringLiteral("Invoice INV-1009"));
    CHECK(pdfInfo(letter.file(), QStringLiteral("Creator")).startsWith(QStringLiteral("Truckroll")));
    const Written a4(invoice(1), PageSize::A4);
    CHECK(pdfInfo(a4.file(), QStringLiteral("Page size")).startsWith(QStringLiteral("595")));
    CHECK(pageSizeFor(QLocale(QLocale::English, QLocale::UnitedStates)) == PageSize::Letter);
    CHECK(pageSizeFor(QLocale(QLocale::German, QLocale::Germany)) == PageSize::A4);
}

TEST_CASE("print: many documents in one file, each with pages of its own", "[print]")
{
    Sheet second = invoice(70);
    second.number = QStringLiteral("INV-2000");
    const Written pdf(std::vector<Sheet>{invoice(1), second, invoice(2)});
    const QStringList pages = pdf.pages();
    REQUIRE(pages.size() >= 4);
    CHECK(pages.first().contains(QStringLiteral("page 1 of 1")));
    CHECK(pages[1].contains(QStringLiteral("INV-2000")));
    CHECK(pages[1].contains(QStringLiteral("page 1 of %1").arg(pages.size() - 2)));
    CHECK(pages.last().contains(QStringLiteral("page 1 of 1")));
}

TEST_CASE("print: an export that fails leaves what was there", "[print]")
{
    QTemporaryDir folder;
    const QString directory = folder.filePath(QStringLiteral("papers"));
    REQUIRE(QDir().mkdir(directory));
    const Done ontoFolder = writePdf(invoice(1), directory, PageSize::Letter);
    REQUIRE_FALSE(ontoFolder);
    CHECK(ontoFolder.error().code == ErrorCode::StorageFailed);
    CHECK(QDir(directory).exists());

    CHECK_FALSE(writePdf(invoice(1), folder.filePath(QStringLiteral("none/paper.pdf")), PageSize::Letter));
    CHECK_FALSE(writePdf(invoice(1), QStringLiteral("/dev/null"), PageSize::Letter));

    const QString file = folder.filePath(QStringLiteral("old.pdf"));
    QFile old(file);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("%PDF-1.4 was there");
    old.close();
    CHECK_FALSE(writePdf(std::vector<Sheet>{}, file, PageSize::Letter));
    CHECK(contentOf(file) == "%PDF-1.4 was there");
    REQUIRE(writePdf(invoice(1), file, PageSize::Letter));
    CHECK(contentOf(file).size() > 1000);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1); // no temporary file is left
}

TEST_CASE("print: a file that is no PDF, such as the office, is not replaced by paper", "[print]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    const QByteArray office("SQLite format 3\0 and more", 25);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(office);
    file.close();
    const Done done = writePdf(invoice(1), path, PageSize::Letter);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().forUser.contains(QStringLiteral("no PDF")));
    CHECK(contentOf(path) == office);
    const QString paper = folder.filePath(QStringLiteral("paper.pdf"));
    CHECK(writePdf(invoice(1), paper, PageSize::Letter).has_value());
    CHECK(writePdf(invoice(2), paper, PageSize::Letter).has_value()); // a paper is
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/journaldialog.h"

#include "tests/ui/bookspagebench.h"
#include <QDateEdit>
#include <QFile>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The journal is written for the days that were chosen, debits equal to credits")
{
    BooksPageBench bench(false);
    const Document invoice = bench.newInvoice();
    JournalDialog dialog(bench.backend(), QDate(2026, 3, 2), nullptr);
    dialog.show();
    auto *from = child<QDateEdit>(&dialog, "journalFrom");
    auto *to = child<QDateEdit>(&dialog, "journalTo");
    CHECK(from->date() == QDate(2026, 2, 1)); // the month before
    CHECK(to->date() == QDate(2026, 2, 28));
    from->setDate(QDate(2026, 3, 5));
    CHECK_FALSE(child<QAbstractButton>(&dialog, "journalWrite")->isEnabled());
    CHECK(child<QAbstractButton>(&dialog, "journalWrite")->toolTip().contains(QStringLiteral("before")));
    from->setDate(QDate(2026, 3, 1));
    to->setDate(QDate(2026, 3, 31));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.csv"));
    dialog.writeTo(path);
    bench.waitFor("the file", [&] { return QFile::exists(path); });
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(invoice.number));
    CHECK(text.count(u'\n') >= 3);
}

TEST_CASE("Days on which nothing was booked make no file, and that is said")
{
    BooksPageBench bench(false);
    JournalDialog dialog(bench.backend(), QDate(2026, 3, 2), nullptr);
    dialog.show();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.csv"));
    dialog.writeTo(path);
    auto *banner = dialog.findChild<Banner *>();
    bench.waitFor("the sentence",
                  [&] { return banner->text().contains(QStringLiteral("Nothing was booked")); });
    CHECK_FALSE(QFile::exists(path));
    CHECK(dialog.isVisible());
}

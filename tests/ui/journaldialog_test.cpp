// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/journaldialog.h"

#include "tests/ui/bookspagebench.h"
#include "ui/print/previewdialog.h"
#include "ui/widgets/dayedit.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

int shown(const JournalDialog &dialog)
{
    return dialog.table()->view()->model()->rowCount();
}

Company companyOf(BooksPageBench &bench)
{
    return bench.ask(OfficeInfo{}).companies.front();
}

void showMarch(JournalDialog &dialog)
{
    dialog.show();
    child<DayEdit>(&dialog, "journalFrom")->setDate(QDate(2026, 3, 1));
    child<DayEdit>(&dialog, "journalTo")->setDate(QDate(2026, 3, 31));
}

} // namespace

TEST_CASE("The journal is written for the days that were chosen, debits equal to credits")
{
    BooksPageBench bench(false);
    const Document invoice = bench.newInvoice();
    JournalDialog dialog(bench.backend(), companyOf(bench), QStringLiteral("USD"), QDate(2026, 3, 2),
                         nullptr);
    dialog.show();
    auto *from = child<DayEdit>(&dialog, "journalFrom");
    auto *to = child<DayEdit>(&dialog, "journalTo");
    auto *write = child<QAbstractButton>(&dialog, "journalWrite");
    CHECK(from->date() == QDate(2026, 2, 1)); // the month before
    CHECK(to->date() == QDate(2026, 2, 28));
    CHECK_FALSE(write->isEnabled());
    from->setDate(QDate(2026, 3, 5));
    CHECK_FALSE(write->isEnabled());
    CHECK(write->toolTip().contains(QStringLiteral("before")));
    showMarch(dialog);
    bench.waitFor("the rows", [&] { return shown(dialog) == 2; });
    CHECK(write->isEnabled());
    CHECK(child<QLabel>(&dialog, "journalSums")->text() == QStringLiteral("Debit $125.50, credit $125.50"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.csv"));
    dialog.writeTo(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(invoice.number));
    CHECK(text.contains(QStringLiteral("Pending for QuickBooks")));
    CHECK(text.count(u'\n') == 3);
}

TEST_CASE("The journal is looked through by kind, state and words, and file and print hold what is shown")
{
    BooksPageBench bench;
    const Document invoice = bench.newInvoice();
    bench.sendAll();
    const Document other = bench.newInvoice(4000);
    RecordPayment pay;
    pay.invoice = other.id;
    pay.amount = Money::fromUnits(1000);
    bench.act(pay);
    JournalDialog dialog(bench.backend(), companyOf(bench), QStringLiteral("USD"), QDate(2026, 3, 2),
                         nullptr);
    showMarch(dialog);
    bench.waitFor("all", [&] { return shown(dialog) == 6; });
    auto *model = static_cast<TableModel *>(dialog.table()->view()->model());
    const auto only = [&](const char *column, const QString &choice) {
        model->clearFilters();
        ColumnFilter filter;
        filter.choices << choice;
        model->setFilter(QLatin1String(column), filter);
        return shown(dialog);
    };
    CHECK(only("kind", QStringLiteral("Payment")) == 2);
    CHECK(only("state", accountingStateText(AccountingState::Sent)) == 2);
    CHECK(model->text(0, model->columnOf(QStringLiteral("number"))) == invoice.number);
    model->clearFilters();
    model->setSearch(other.number);
    CHECK(shown(dialog) == 4);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.csv"));
    dialog.writeTo(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(other.number));
    CHECK_FALSE(text.contains(invoice.number));
    child<QAbstractButton>(&dialog, "journalPrint")->click();
    PreviewDialog *preview = nullptr;
    bench.waitFor("the pages", [&] {
        preview = dialog.findChild<PreviewDialog *>();
        return preview && preview->isVisible();
    });
    const QString pdf = folder.filePath(QStringLiteral("journal.pdf"));
    preview->savePdf(pdf);
    bench.waitFor("the PDF", [&] { return QFileInfo(pdf).size() > 0; });
    preview->close();
}

TEST_CASE("Days on which nothing was booked make no file, and that is said")
{
    BooksPageBench bench(false);
    JournalDialog dialog(bench.backend(), companyOf(bench), QStringLiteral("USD"), QDate(2026, 3, 2),
                         nullptr);
    dialog.show();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.csv"));
    bench.settle();
    CHECK(child<QAbstractButton>(&dialog, "journalPrint")->toolTip().contains(QStringLiteral("No row")));
    dialog.writeTo(path);
    auto *banner = dialog.findChild<Banner *>();
    CHECK(banner->text().contains(QStringLiteral("No file was written")));
    CHECK_FALSE(QFile::exists(path));
    CHECK(dialog.isVisible());
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A list of 100,000 work orders: filling, searching, sorting, frames while it scrolls, memory.
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"
#include "ui/documents/documentcolumns.h"
#include "ui/widgets/datatable.h"
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

namespace truckroll::bench {

namespace {

constexpr int manyRows = 100'000;
constexpr int fewRows = 5'000;
constexpr double frame = 16; ///< milliseconds
constexpr int framesOfARun = 240;

std::vector<DocumentRow> workOrders(int count)
{
    constexpr const char *titles[] = {"No heat", "Water heater flush", "AC not cooling", "Leak under sink"};
    constexpr DocumentState states[] = {DocumentState::Open, DocumentState::InProgress,
                                        DocumentState::Completed, DocumentState::Invoiced};
    std::vector<DocumentRow> rows;
    rows.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        DocumentRow row;
        row.id = DocumentId(i + 1);
        row.kind = DocumentKind::WorkOrder;
        row.number = QStringLiteral("WO-%1").arg(1000 + i);
        row.appointmentNumber = QStringLiteral("A-%1").arg(1000 + i);
        row.state = states[i % 4];
        row.customerName = QStringLiteral("Customer %1").arg(i * 7919 % 9973);
        row.title = QString::fromLatin1(titles[i % 4]);
        row.date = firstDay().addDays(-(i % 900));
        row.visitStart = WallTime{row.date.addDays(3), 8 * 60 + i % 9 * 30};
        row.total = Money::fromUnits(100'00 + qint64(i) * 7907 % 900'000);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// What the process holds of memory now, in KiB; 0 where the system does not tell.
qint64 heldKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').value(0).toLongLong();
    return 0;
}

void add(Bench &bench, const QString &work, double took, double aim, const QString &unit)
{
    bench.table.add({work, took, unit, 0, 0, aim, {}});
}

} // namespace

void listRows(Bench &bench)
{
    const int count = bench.size.visits == largeOffice.visits ? manyRows : fewRows;
    const std::vector<DocumentRow> rows = workOrders(count);
    const qint64 before = heldKiB();
    auto *model = new RowsModel<DocumentRow>(documentColumns(DocumentKind::WorkOrder),
                                             [](const DocumentRow &row) { return row.id.value(); });
    DataTable table(*model, QStringLiteral("bench"), QStringLiteral("bench"));
    model->setParent(&table);
    table.resize(1280, 800);
    table.show();
    QApplication::processEvents();
    const QString name = QStringLiteral("list of %1: ").arg(count);
    add(bench, name + QStringLiteral("filled"), millisecondsOf([&] { model->setRows(rows); }), 500,
        QStringLiteral("ms"));
    add(bench, name + QStringLiteral("sorted by amount"),
        measure(3,
                [&] {
                    model->sort(model->columnOf(QStringLiteral("total")), Qt::DescendingOrder);
                    model->sort(model->columnOf(QStringLiteral("number")), Qt::AscendingOrder);
                })
            .median(),
        1000, QStringLiteral("ms"));
    add(bench, name + QStringLiteral("searched while typing"),
        measure(3,
                [&] {
                    model->setSearch(QStringLiteral("customer 77 heat"));
                    model->setSearch(QString());
                })
            .median(),
        300, QStringLiteral("ms"));
    QImage image(table.size(), QImage::Format_ARGB32_Premultiplied);
    QScrollBar *bar = table.view()->verticalScrollBar();
    int at = 0;
    const Times frames = measure(framesOfARun, [&] {
        at += bar->maximum() / 90 + 1; // through all of it, not only the rows that are warm
        bar->setValue(at % std::max(1, bar->maximum()));
        QPainter painter(&image);
        table.render(&painter);
    });
    add(bench, name + QStringLiteral("a frame of scrolling, usual"), frames.usual(), frame,
        QStringLiteral("ms"));
    add(bench, name + QStringLiteral("a frame of scrolling, longest"), frames.longest(), 2 * frame,
        QStringLiteral("ms"));
    add(bench, name + QStringLiteral("memory"), double(heldKiB() - before) / 1024, 120,
        QStringLiteral("MiB"));
}

} // namespace truckroll::bench

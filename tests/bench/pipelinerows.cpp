// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand quotes in the columns of the pipeline.
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"
#include "ui/pipeline/quotecolumnmodel.h"
#include "ui/pipeline/stageboard.h"
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

namespace truckroll::bench {

namespace {

constexpr int quoteCount = 10'000;
constexpr int frame = 16; ///< milliseconds

std::vector<Stage> stages()
{
    std::vector<Stage> all;
    for (int i = 1; i <= 4; ++i)
        all.push_back({StageId(i), 1, QStringLiteral("Stage %1").arg(i), i, Percent::whole(20 * i), i > 1});
    return all;
}

std::vector<QuoteRow> quotes()
{
    std::vector<QuoteRow> rows;
    for (int i = 0; i < quoteCount; ++i) {
        QuoteRow row;
        row.id = DocumentId(i + 1);
        row.number = QStringLiteral("Q-%1").arg(1000 + i);
        row.customerName = QStringLiteral("Customer %1").arg(i % 977);
        row.title = QStringLiteral("Furnace replacement");
        row.salespersonName = QStringLiteral("Ann Ruiz");
        row.date = firstDay().addDays(-(i % 900));
        row.total = Money::fromUnits(100'00 + i * 37);
        row.stage = StageId(1 + i % 4);
        row.state = i % 4 == 0 ? DocumentState::Draft : DocumentState::Sent;
        if (i % 3 == 0)
            row.followUp = firstDay().addDays(i % 40 - 20);
        rows.push_back(std::move(row));
    }
    return rows;
}

void addRow(Bench &bench, const char *what, const Times &times)
{
    bench.table.add({QString::fromLatin1(what), times.median(), QStringLiteral("ms"), 0, 0, frame, {}});
}

} // namespace

void pipelineRows(Bench &bench)
{
    StageBoard board;
    board.resize(1280, 800);
    std::vector<QuoteRow> rows = quotes();
    board.show(stages(), rows, firstDay(), QStringLiteral("USD"));
    board.QWidget::show();
    QApplication::processEvents();
    QImage image(board.size(), QImage::Format_ARGB32_Premultiplied);
    QScrollBar *bar = board.columns().front()->cards()->verticalScrollBar();
    int at = 0;
    addRow(bench, "Pipeline of 10,000 quotes: a step of scrolling", measure(bench.runs, [&] {
               bar->setValue(++at * 40 % std::max(1, bar->maximum()));
               QPainter painter(&image);
               board.render(&painter);
           }));
    size_t moved = 0;
    addRow(bench, "Pipeline of 10,000 quotes: one goes to another column", measure(bench.runs, [&] {
               QuoteRow &row = rows[moved++ * 7 % rows.size()];
               row.stage = StageId(1 + row.stage.value() % 4);
               board.show(stages(), rows, firstDay(), QStringLiteral("USD"));
               QApplication::processEvents();
           }));
}

} // namespace truckroll::bench

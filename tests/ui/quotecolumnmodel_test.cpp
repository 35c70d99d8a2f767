// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/quotecolumnmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>

using namespace truckroll;

namespace {

std::vector<QuoteRow> rows(std::mt19937 &random, int most)
{
    std::vector<QuoteRow> made;
    for (int id = 1; id <= most; ++id) {
        if (random() % 3 == 0)
            continue;
        QuoteRow row;
        row.id = DocumentId(id);
        row.date = QDate(2026, 1, 1).addDays(int(random() % 40));
        row.version = qint64(random() % 3);
        if (random() % 2 == 0)
            row.followUp = QDate(2026, 3, 1).addDays(int(random() % 9));
        made.push_back(row);
    }
    std::sort(made.begin(), made.end(), standsAbove);
    return made;
}

} // namespace

TEST_CASE("Whatever comes, goes and moves, the column holds the rows that it was given")
{
    QuoteColumnModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(7); // NOLINT: the same every time
    for (int i = 0; i < 60; ++i) {
        const auto wanted = rows(random, i % 7 == 0 ? 900 : 40);
        model.setRows(wanted);
        REQUIRE(model.rows() == wanted);
    }
}

TEST_CASE("A changed card stays where it is, and so does what is chosen")
{
    QuoteColumnModel model;
    std::mt19937 random(8); // NOLINT: the same every time
    auto wanted = rows(random, 40);
    model.setRows(wanted);
    const QPersistentModelIndex chosen = model.index(5);
    const DocumentId id = wanted[5].id;
    wanted[5].title = QStringLiteral("Another title");
    wanted.erase(wanted.begin());
    model.setRows(wanted);
    REQUIRE(chosen.isValid());
    CHECK(model.at(chosen)->id == id);
    CHECK(chosen.row() == 4);
}

TEST_CASE("Dragged quotes are read back, and nothing else is taken for them")
{
    QuoteColumnModel model;
    QuoteRow row;
    row.id = DocumentId(42);
    row.number = QStringLiteral("Q-1042");
    model.setRows({row});
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0)}));
    CHECK(QuoteColumnModel::quotesIn(data.get()) == std::vector<DocumentId>{DocumentId(42)});
    CHECK(data->text().contains(QStringLiteral("Q-1042")));
    QMimeData other;
    other.setText(QStringLiteral("42"));
    CHECK(QuoteColumnModel::quotesIn(&other).empty());
    CHECK(QuoteColumnModel::quotesIn(nullptr).empty());
}

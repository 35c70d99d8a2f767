// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentcolumns.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Only a bill that was issued owes something: offers, orders and drafts have no balance")
{
    DocumentRow row;
    row.balance = Money::whole(20);
    for (const DocumentKind kind : {DocumentKind::Quote, DocumentKind::WorkOrder, DocumentKind::ProForma}) {
        row.kind = kind;
        row.state = DocumentState::Sent;
        CHECK_FALSE(owedOn(row));
    }
    for (const DocumentKind kind : {DocumentKind::Invoice, DocumentKind::CreditNote}) {
        row.kind = kind;
        row.state = DocumentState::Draft;
        CHECK_FALSE(owedOn(row));
        row.state = DocumentState::Open;
        CHECK(owedOn(row) == Money::whole(20));
    }
    const auto columns = documentColumns(DocumentKind::Invoice);
    const auto balance = std::find_if(columns.begin(), columns.end(),
                                      [](const auto &column) { return column.id == u"balance"; });
    REQUIRE(balance != columns.end());
    CHECK_FALSE(balance->text(row).isEmpty());
    row.kind = DocumentKind::Quote;
    CHECK(balance->text(row).isEmpty());
}

TEST_CASE("A bill below zero is listed as a credit that is owed, not as paid")
{
    DocumentRow row;
    row.kind = DocumentKind::Invoice;
    row.state = DocumentState::Paid;
    const auto columns = documentColumns(DocumentKind::Invoice);
    const auto state = std::find_if(columns.begin(), columns.end(),
                                    [](const auto &column) { return column.id == u"state"; });
    REQUIRE(state != columns.end());
    row.total = Money::whole(-20);
    CHECK(state->text(row) == u"Credit owed");
    row.total = Money::whole(20);
    CHECK(state->text(row) == u"Paid");
}

TEST_CASE("A due date that has passed is told by color, icon and a word, and only while something is owed")
{
    const auto dueOf = [](DocumentKind kind, DocumentState state, int daysAgo, int role) {
        RowsModel<DocumentRow> model(documentColumns(kind),
                                     [](const DocumentRow &row) { return row.id.value(); });
        const QDate today(2026, 3, 4);
        model.setToday([today] { return today; });
        DocumentRow row;
        row.id = DocumentId(1);
        row.kind = kind;
        row.state = state;
        row.dueDate = today.addDays(-daysAgo);
        model.setRows({row});
        return model.index(0, model.columnOf(QStringLiteral("due"))).data(role);
    };
    using K = DocumentKind;
    using S = DocumentState;
    CHECK(dueOf(K::Invoice, S::Open, 1, Qt::AccessibleTextRole).toString() == u"Mar 3, 2026, overdue");
    CHECK(dueOf(K::Invoice, S::Open, 1, Qt::ToolTipRole).toString() == u"Overdue");
    CHECK(dueOf(K::Invoice, S::Open, 1, Qt::DecorationRole).isValid());
    CHECK(dueOf(K::Invoice, S::Open, 1, Qt::ForegroundRole).value<QColor>() == Tokens::current().danger.text);
    CHECK(dueOf(K::Invoice, S::Open, 1, Qt::DisplayRole).toString() == u"Mar 3, 2026"); // as it is copied
    CHECK(dueOf(K::Quote, S::Sent, 1, Qt::AccessibleTextRole).toString() == u"Mar 3, 2026, run out");
    for (const auto &[kind, state, daysAgo] :
         {std::tuple{K::Invoice, S::Open, 0}, {K::Invoice, S::Paid, 1}, {K::Quote, S::Sold, 1}}) {
        INFO(int(kind) << int(state) << daysAgo);
        for (const int role : {int(Qt::AccessibleTextRole), int(Qt::DecorationRole), int(Qt::ForegroundRole)})
            CHECK_FALSE(dueOf(kind, state, daysAgo, role).isValid());
    }
}

TEST_CASE("Visits are sorted by their hour as well, and Today finds those of the day")
{
    using Rows = RowsModel<DocumentRow>;
    Rows model(documentColumns(DocumentKind::WorkOrder),
               [](const DocumentRow &row) { return row.id.value(); });
    const QDate day(2026, 3, 2);
    model.setToday([day] { return day; });
    std::vector<DocumentRow> rows(4);
    for (int i = 0; i < 4; ++i)
        rows[size_t(i)].id = DocumentId(i + 1);
    rows[0].visitStart = WallTime::at(day, 14);
    rows[1].visitStart = WallTime::at(day, 8, 30);
    rows[2].visitStart = WallTime::at(day.addDays(1), 7);
    model.setRows(rows); // the last one has no visit
    const int visit = model.columnOf(QStringLiteral("visit"));
    REQUIRE(visit >= 0);
    const auto shown = [&] {
        std::vector<qint64> keys;
        for (int row = 0; row < model.rowCount(); ++row)
            keys.push_back(model.keyOf(row));
        return keys;
    };
    model.sort(visit, Qt::AscendingOrder);
    CHECK(shown() == std::vector<qint64>{2, 1, 3, 4});
    model.sort(visit, Qt::DescendingOrder);
    CHECK(shown() == std::vector<qint64>{3, 1, 2, 4});
    ColumnFilter today;
    today.preset = DatePreset::Today;
    model.setFilter(QStringLiteral("visit"), today);
    CHECK(shown() == std::vector<qint64>{1, 2});
    ColumnFilter upcoming;
    upcoming.from = day.addDays(1);
    model.setFilter(QStringLiteral("visit"), upcoming);
    CHECK(shown() == std::vector<qint64>{3});
}

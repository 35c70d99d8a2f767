// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changelog.h"

#include "core/store/recording.h"
#include "core/store/statement.h"
#include "tests/store/rows.h"
#include "tests/testkit/tempdatabase.h"
#include <QStringList>
#include <catch2/catch.hpp>
#include <cstring>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QStringList columnsOf(Connection &connection, const QString &table)
{
    Statement statement(connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    statement.bind(table);
    QStringList names;
    while (statement.step())
        names += statement.text(0);
    return names;
}

} // namespace

TEST_CASE("Every recorded table tells whose record its rows belong to, by columns that are there")
{
    TempDatabase shop;
    Statement tables(shop.connection(),
                     "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    int seen = 0;
    while (tables.step()) {
        const QString name = tables.text(0);
        if (!isRecorded(name.toUtf8().constData()))
            continue;
        INFO(name.toStdString());
        ++seen;
        const RowOwner *owner = ownerOfTable(name.toUtf8().constData());
        REQUIRE(owner);
        const QStringList columns = columnsOf(shop.connection(), name);
        if (owner->idName)
            CHECK(columns.value(owner->idColumn) == QLatin1String(owner->idName));
        if (owner->folderName)
            CHECK(columns.value(owner->folderColumn) == QLatin1String(owner->folderName));
        if (owner->idOfRow)
            Statement(shop.connection(), owner->idOfRow).bind(qint64(1)).step();
    }
    CHECK(seen > 20);
    CHECK(columnsOf(shop.connection(), QStringLiteral("payment")).value(2) == QStringLiteral("invoice_id"));
}

namespace {

struct WithInvoice : TempDatabase
{
    BookedRows rows;
    qint64 invoice = 0;
    qint64 line = 0;
    qint64 payment = 0;
    qint64 contact = 0;

    WithInvoice()
    {
        act(foundOffice);
        act([this](WriteScope &scope) {
            Connection &c = scope.connection();
            rows = bookRows(scope, QStringLiteral("Tap repair"));
            invoice = scope.newId();
            line = scope.newId();
            payment = scope.newId();
            contact = scope.newId();
            Statement(c, "INSERT INTO document(id, version, kind, state, number, company_id, customer_id, "
                         "appointment_id, date, title, notes_for_customer, internal_notes, tax_exempt, "
                         "subtotal, discount, tax, total, cost, paid, converted, accounting, state_reason, "
                         "created_at) "
                         "SELECT ?, ?, 'invoice', 'open', 'I-1', company_id, customer_id, id, '2026-03-02', "
                         "'', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 'pending', '', 0 FROM appointment")
                .bindAll(invoice, scope.version())
                .run();
            Statement(c, "INSERT INTO document_line(id, document_id, position, kind, item_name, description, "
                         "quantity, "
                         "unit_price, unit_cost, percent, taxable, rounding_carry, amount, discount_share, "
                         "discount_carry) "
                         "VALUES (?, ?, 1, 'item', '', '', 1000, 0, 0, 0, 0, 0, 0, 0, 0)")
                .bindAll(line, invoice)
                .run();
            Statement(c,
                      "INSERT INTO payment(id, version, invoice_id, amount, method, state, date, reference, "
                      "void_reason, taken_by, taken_at) VALUES (?, ?, ?, 100, 'cash', 'taken', '2026-03-02', "
                      "'', '', NULL, 0)")
                .bindAll(payment, scope.version(), invoice)
                .run();
            Statement(c, "INSERT INTO contact VALUES (?, ?, 1, 'Ann', '', '', '')")
                .bindAll(contact, rows.customer)
                .run();
        });
    }
    /// The only change that `sql` on the row makes.
    Change changeBy(const char *sql, qint64 id)
    {
        const Commit commit =
            act([&](WriteScope &scope) { Statement(scope.connection(), sql).bind(id).run(); });
        REQUIRE(commit.changes.changes.size() == 1);
        return commit.changes.changes[0];
    }
};

} // namespace

TEST_CASE("Parts are told as changes of what they belong to, in its folder")
{
    WithInvoice shop;
    const qint64 folder = shop.rows.appointment;
    using Kind = Change::Kind;
    CHECK(shop.changeBy("UPDATE document_line SET quantity = 2000 WHERE id = ?", shop.line) ==
          Change{EntityKind::Document, shop.invoice, Kind::Changed, folder});
    CHECK(shop.changeBy("UPDATE payment SET state = 'voided' WHERE id = ?", shop.payment) ==
          Change{EntityKind::Payment, shop.payment, Kind::Changed, folder});
    CHECK(shop.changeBy("UPDATE contact SET name = 'Bo' WHERE id = ?", shop.contact) ==
          Change{EntityKind::Customer, shop.rows.customer, Kind::Changed, 0});
    CHECK(shop.changeBy("DELETE FROM document_line WHERE id = ?", shop.line) ==
          Change{EntityKind::Document, shop.invoice, Kind::Changed, folder});
    CHECK(shop.changeBy("UPDATE board_slot SET title = 'Tap' WHERE visit_id = ?", shop.rows.visit) ==
          Change{EntityKind::Visit, shop.rows.visit, Kind::Changed, folder});
    CHECK(shop.changeBy("DELETE FROM payment WHERE id = ?", shop.payment) ==
          Change{EntityKind::Payment, shop.payment, Kind::Removed, folder});
}

TEST_CASE("A document and a payment that go together are told in the folder they stood in")
{
    WithInvoice shop;
    const Commit commit = shop.act([&](WriteScope &scope) {
        Connection &c = scope.connection();
        Statement(c, "DELETE FROM payment").run();
        Statement(c, "DELETE FROM document_line").run();
        Statement(c, "DELETE FROM document").run();
    });
    const std::vector<Change> expected{
        {EntityKind::Document, shop.invoice, Change::Kind::Removed, shop.rows.appointment},
        {EntityKind::Payment, shop.payment, Change::Kind::Removed, shop.rows.appointment}};
    CHECK(commit.changes.changes == expected);
}

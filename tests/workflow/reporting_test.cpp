// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/receipt.h"
#include "core/domain/reports.h"
#include "core/domain/totals.h"
#include "core/store/statement.h"
#include "tests/workflow/documentbench.h"
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

ReportTable report(TempOffice &shop, ReportKind kind, QDate from = QDate(2000, 1, 1),
                   QDate to = QDate(2019, 12, 31))
{
    if (to.year() == 2019) {
        from = QDate(2015, 1, 1);
        to = QDate(2034, 12, 1);
    }
    return shop.ask(Report{kind, from, to});
}

qint64 total(const ReportTable &table, const char *column)
{
    const int place = table.columnOf(QString::fromLatin1(column));
    REQUIRE(place >= 0);
    return table.total(size_t(place)).value_or(-1);
}

/// Written anew for the test, without what the reports are made of.
qint64 number(TempOffice &shop, const char *sql)
{
    Statement statement(shop.connection(), sql);
    return statement.step() ? statement.number(0) : -1;
}

#define NET_OF(what)                                                                                         \
    "SELECT coalesce((SELECT sum(" what                                                                      \
    ") FROM document WHERE kind = 'invoice' AND state IN ('open', 'paid')), 0) "                             \
    "- coalesce((SELECT sum(" what                                                                           \
    ") FROM document WHERE kind = 'creditnote' AND state IN ('issued', 'applied')), 0)"

/// What stands behind each row comes to the figures of the row.
void checkBehind(TempOffice &shop, const ReportTable &table)
{
    for (const ReportRow &row : table.rows) {
        CHECK((row.behind || row.id)); // nothing is a figure that cannot be looked behind
        if (!row.behind)
            continue;
        const ReportTable behind = shop.ask(*row.behind);
        INFO(reportName(table.kind).toStdString() << " " << row.cells[0].text.toStdString());
        for (const char *column : {"net", "tax", "total", "deposits", "cost", "base", "booked", "received",
                                   "refunded", "credit"}) {
            const int here = table.columnOf(QString::fromLatin1(column));
            const int there = behind.columnOf(QString::fromLatin1(column));
            if (here >= 0 && there >= 0)
                CHECK(total(behind, column) == row.cells[size_t(here)].number.value_or(0));
        }
        for (const char *column : {"invoices", "documents", "payments", "visits", "quotes"})
            if (const int here = table.columnOf(QString::fromLatin1(column));
                here >= 0 && table.kind != ReportKind::SalesByMonth && // its count leaves credit notes out
                row.cells[size_t(here)].number)                        // nor does what they paid have one
                CHECK(qint64(behind.rows.size()) == row.cells[size_t(here)].number);
    }
}

/// What is left of each work order is what its bill would come to now.
void checkWork(TempOffice &shop, const ReportTable &work)
{
    std::vector<DocumentId> orders;
    for (const ReportRow &row : work.rows)
        orders.push_back(DocumentId(row.id));
    const auto left = size_t(work.columnOf(QStringLiteral("left")));
    const auto bills = shop.ask(BillingPreview{orders});
    REQUIRE(bills.size() == work.rows.size());
    int wrong = 0;
    for (size_t i = 0; i < bills.size(); ++i) {
        if (!bills[i].whyNot.isEmpty() || work.rows[i].cells[left].number == bills[i].left.units())
            continue;
        UNSCOPED_INFO(bills[i].number.toStdString() << " bill " << bills[i].left.units() << " report "
                                                    << work.rows[i].cells[left].number.value_or(-1));
        ++wrong;
    }
    CHECK(wrong == 0);
}

/// Purchase orders line by line, from their receipts.
void checkOrders(TempOffice &shop)
{
    Money left;
    qint64 open = 0;
    for (const PurchaseRow &row : shop.ask(PurchaseList{})) {
        const auto order = shop.ask(PurchaseDetails{row.id});
        if (order.order.state != S::Sent && order.order.state != S::PartlyReceived)
            continue;
        ++open;
        left += order.order.totals.total;
        for (const DocumentLine &line : order.order.lines)
            left -= lineAmount(line.quantity - outstandingOf(line, order.receipts), line.unitPrice)
                        .value_or(Money());
    }
    const auto orders = report(shop, ReportKind::PurchaseOrders);
    CHECK(qint64(orders.rows.size()) == open);
    CHECK(total(orders, "left") == left.units());
    CHECK(orders.columnOf("expected") ==
          orders.columnOf("date") + 1); // not beside the amounts, which it would touch
}

/// What all customers owe by their statements, each made of single steps, is what the report says is open,
/// less credit that was not used.
void checkStatements(TempOffice &shop, qint64 open)
{
    Money closing;
    Money credit;
    for (const CustomerRow &row : shop.ask(CustomerList{})) {
        const AccountStatement statement = shop.ask(CustomerStatement{row.id, {}, {}});
        closing += statement.closing;
        credit += statement.credit;
    }
    CHECK((closing + credit).units() == open);
}

/// Every report adds up to the documents, by sums that share nothing with it.
void checkSales(TempOffice &shop)
{
    const qint64 net = number(shop, NET_OF("total - tax"));
    const qint64 tax = number(shop, NET_OF("tax"));
    const auto months = report(shop, ReportKind::SalesByMonth);
    CHECK(total(months, "net") == net);
    CHECK(total(months, "tax") == tax);
    CHECK(total(months, "total") == number(shop, NET_OF("total")));
    CHECK(total(months, "cost") == number(shop, NET_OF("cost")));
    // What was billed of deposits less what other invoices took off, by the words on their lines.
    const qint64 deposits = number(
        shop,
        "SELECT coalesce(sum(l.amount), 0) FROM document d JOIN document_line l ON l.document_id = d.id "
        "WHERE d.kind = 'invoice' AND d.state IN ('open', 'paid') AND (l.description LIKE "
        "'Less deposit, %' OR l.description LIKE 'Deposit of %' OR l.description LIKE 'Deposit for %')");
    CHECK(total(months, "deposits") == deposits);
    const qint64 margin = net - deposits - number(shop, NET_OF("cost"));
    CHECK(total(months, "margin") == margin);
    const auto items = report(shop, ReportKind::SalesByItem);
    CHECK(total(items, "net") == net);
    CHECK(total(items, "cost") == number(shop, NET_OF("cost")));
    CHECK(total(items, "margin") == margin);
    const auto categories = report(shop, ReportKind::SalesByCategory);
    CHECK(total(categories, "net") == net);
    CHECK(total(categories, "deposits") == deposits);
    CHECK(total(categories, "margin") == margin);
    CHECK(total(report(shop, ReportKind::SalesByTechnician), "net") == net);
    const auto taxes = report(shop, ReportKind::TaxByRate);
    CHECK(total(taxes, "tax") == tax);
    CHECK(total(taxes, "base") == net);
}

/// Gives what is owed.
qint64 checkMoney(TempOffice &shop)
{
    const auto owed = report(shop, ReportKind::OpenInvoices);
    CHECK(total(owed, "open") ==
          number(shop,
                 "SELECT coalesce(sum(d.total - coalesce((SELECT sum(amount - refunded) FROM payment WHERE "
                 "invoice_id = d.id AND state IN ('approved', 'pending')), 0)), 0) FROM document d "
                 "WHERE kind = 'invoice' AND state = 'open'"));
    CHECK(total(owed, "open") == total(owed, "not_due") + total(owed, "days_30") + total(owed, "days_60") +
                                     total(owed, "days_90") + total(owed, "older"));
    const auto paid = report(shop, ReportKind::PaymentsByMethod);
    CHECK(total(paid, "net") == number(shop, "SELECT coalesce(sum(amount - refunded), 0) FROM payment "
                                             "WHERE state <> 'voided' AND credit_note_id IS NULL"));
    CHECK(total(paid, "received") == number(shop, "SELECT coalesce(sum(amount), 0) FROM payment "
                                                  "WHERE state <> 'voided' AND credit_note_id IS NULL"));
    CHECK(total(paid, "credit") == number(shop, "SELECT coalesce(sum(amount), 0) FROM payment "
                                                "WHERE state <> 'voided' AND credit_note_id IS NOT NULL"));
    return total(owed, "open");
}

void checkReports(TempOffice &shop)
{
    checkSales(shop);
    checkStatements(shop, checkMoney(shop));
    const auto quotes = report(shop, ReportKind::QuotesByMonth);
    CHECK(total(quotes, "quotes") ==
          number(shop, "SELECT count(*) FROM document WHERE kind = 'quote' AND state <> 'void'"));
    CHECK(
        total(quotes, "won_total") ==
        number(shop, "SELECT coalesce(sum(total), 0) FROM document WHERE kind = 'quote' AND state = 'sold'"));
    const auto work = report(shop, ReportKind::UnbilledWork);
    CHECK(qint64(work.rows.size()) ==
          number(shop, "SELECT count(*) FROM document WHERE kind = 'workorder' AND state "
                       "NOT IN ('cancelled', 'invoiced')"));
    checkWork(shop, work);
    checkOrders(shop);
    const auto load = report(shop, ReportKind::TechnicianLoad, QDate(2026, 1, 1), QDate(2026, 12, 31));
    CHECK(
        total(load, "booked") ==
        number(shop,
               "SELECT coalesce(sum(v.minutes), 0) FROM visit v JOIN visit_technician t ON t.visit_id = v.id "
               "WHERE v.status <> 'cancelled' AND substr(v.start_wall, 1, 4) = '2026'"));
}

void checkAllBehind(TempOffice &shop)
{
    for (const ReportKind kind : allReportKinds) {
        const bool load = kind == ReportKind::TechnicianLoad; // counts each day: a year is enough
        checkBehind(shop,
                    load ? report(shop, kind, QDate(2026, 1, 1), QDate(2026, 12, 31)) : report(shop, kind));
    }
}

class RandomShop : public DocumentBench
{
public:
    explicit RandomShop(unsigned seed) : m_random(seed)
    {
        technicians = {newTechnician(QStringLiteral("Ann Ruiz")), newTechnician(QStringLiteral("Bob Meyer")),
                       newTechnician(QStringLiteral("Cat Lee"))};
    }

    int below(int n) { return int(m_random() % unsigned(n)); }

    /// A folder with whatever may happen in one.
    void playFolder()
    {
        clock().advance(3600 * (1 + below(40)));
        Document document = blank(below(3) ? K::WorkOrder : K::Quote);
        document.lines.clear();
        for (int i = 0; i <= below(4); ++i) {
            DocumentLine line = itemLine("Thing", 1 + below(5000), 1 + below(20000), below(2) == 0);
            line.unitCost = UnitPrice::fromUnits(below(900000));
            document.lines.push_back(line);
        }
        if (below(3) == 0)
            document.lines.push_back(percentOff(5 + below(20)));
        Document made = act(SaveDocument{document});
        if (below(2))
            bookVisit(made);
        if (made.kind == K::Quote && below(2)) {
            mark(made, below(2) ? S::Sold : S::Lost);
            return;
        }
        if (below(5) == 0)
            return;
        if (below(4) == 0)
            deposit(made);
        bill(made);
    }

    std::vector<TechnicianId> technicians;

private:
    void bookVisit(const Document &document)
    {
        AddVisit visit;
        visit.appointment = document.appointment;
        visit.start = WallTime{QDate(2026, 3, 2).addDays(below(60)), 480 + 15 * below(20)};
        visit.technicians = {technicians[size_t(below(3))]};
        if (below(3) == 0 && visit.technicians[0] != technicians[0])
            visit.technicians.push_back(technicians[0]);
        act(visit);
    }

    void deposit(const Document &source)
    {
        MakePartProForma part;
        part.source = source.id;
        part.percent = Percent::whole(10 + below(50));
        const auto proForma = office().act(owner(), part);
        if (proForma)
            act(BillProForma{proForma->reply.id, false});
    }

    void bill(const Document &source)
    {
        std::vector<LineTake> takes;
        if (below(3) == 0 && source.lines.size() > 1)
            takes = {{source.lines[0].id, source.lines[0].quantity}};
        const auto billed =
            office().act(owner(), ConvertDocument{source.id, K::Invoice, takes, below(12) == 0});
        if (!billed || billed->reply.document.state != S::Open)
            return;
        const Document invoice = billed->reply.document;
        const qint64 owed = invoice.balance().units();
        if (below(3))
            pay(invoice, below(2) ? owed : 1 + below(int(std::min<qint64>(owed, 1'000'000))));
        if (below(5) == 0) {
            MakeCreditNote credit;
            credit.invoice = invoice.id;
            credit.amount =
                Money::fromUnits(1 + below(int(std::min<qint64>(invoice.totals.total.units(), 1'000'000))));
            credit.apply = below(2) == 0;
            act(credit);
        }
    }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("Every report adds up to the documents to the cent: the demo office")
{
    NewOffice what = TempOffice::inChicago();
    what.demo = true;
    TempOffice shop(what);
    checkReports(shop);
    checkAllBehind(shop);
    CHECK(number(shop, NET_OF("total")) > 0);
}

TEST_CASE("Every report adds up to the documents to the cent: a thousand random folders")
{
    RandomShop shop(20260302);
    for (int folder = 0; folder < 1000; ++folder)
        shop.playFolder();
    checkReports(shop);
    checkAllBehind(shop);
    CHECK(shop.number("SELECT count(*) FROM appointment") == 1000);
    CHECK(shop.number("SELECT count(*) FROM document WHERE kind = 'creditnote'") > 20);
    CHECK(shop.number("SELECT count(*) FROM proforma WHERE deposit = 1") > 50);
    shop.checkOffice();
}

TEST_CASE("Figures belong to the days that are asked for, and drafts and void papers to none")
{
    DocumentBench shop;
    const Document invoice = shop.issued(); // 2 March
    shop.draftInvoice();
    shop.voided(shop.issued());
    const qint64 net = (invoice.totals.total - invoice.totals.tax).units();
    CHECK(total(report(shop, ReportKind::SalesByMonth, QDate(2026, 3, 2), QDate(2026, 3, 2)), "net") == net);
    CHECK(report(shop, ReportKind::SalesByMonth, QDate(2026, 3, 3), QDate(2026, 3, 9)).rows.empty());
    CHECK(report(shop, ReportKind::SalesByMonth, QDate(2026, 2, 1), QDate(2026, 3, 1)).rows.empty());
    const auto backwards = shop.office().ask(
        shop.owner(), Report{ReportKind::SalesByMonth, QDate(2026, 3, 2), QDate(2026, 3, 1)});
    REQUIRE_FALSE(backwards);
    CHECK(backwards.error().code == ErrorCode::RuleBroken);
}

TEST_CASE("A technician's load is booked time against working time without days off")
{
    DocumentBench shop;
    const TechnicianId ann = shop.newTechnician();
    shop.newVisit(shop.customer, ann, 9);
    shop.newVisit(shop.customer, ann, 13);
    const auto day = report(shop, ReportKind::TechnicianLoad, QDate(2026, 3, 2), QDate(2026, 3, 2));
    REQUIRE(day.rows.size() == 1);
    CHECK(total(day, "booked") == 120);
    const qint64 working = total(day, "working");
    CHECK(working > 0);
    const auto week = report(shop, ReportKind::TechnicianLoad, QDate(2026, 3, 2), QDate(2026, 3, 8));
    CHECK(total(week, "working") == 5 * working);
    ClosingDay closed;
    closed.first = closed.last = QDate(2026, 3, 3);
    closed.name = QStringLiteral("Stock-taking");
    shop.act(SaveClosingDay{closed});
    CHECK(total(report(shop, ReportKind::TechnicianLoad, QDate(2026, 3, 2), QDate(2026, 3, 8)), "working") ==
          4 * working);
}

TEST_CASE("A deposit earns nothing: the margin of the work stands where the work was billed")
{
    DocumentBench shop;
    Document order = shop.blank(K::WorkOrder);
    order.lines = {itemLine("Boiler", 1000, 100000)};
    order.lines[0].unitCost = UnitPrice::whole(600);
    order = shop.act(SaveDocument{order});
    MakePartProForma part;
    part.source = order.id;
    part.amount = Money::whole(300);
    const Document deposit = shop.act(BillProForma{shop.act(part).id, false}).document;
    const auto margin = [&](ReportKind kind) { return total(report(shop, kind), "margin"); };
    const std::vector<ReportKind> kinds{ReportKind::SalesByMonth, ReportKind::SalesByItem,
                                        ReportKind::SalesByCategory};
    for (const ReportKind kind : kinds) {
        CHECK(margin(kind) == 0);
        CHECK(total(report(shop, kind), "net") == 30000);
    }
    MakeCreditNote back; // and what is given back of it costs nothing either
    back.invoice = deposit.id;
    back.amount = Money::whole(100);
    shop.act(back);
    for (const ReportKind kind : kinds)
        CHECK(margin(kind) == 0);
    const Document bill = shop.convert(order.id, K::Invoice);
    for (const ReportKind kind : kinds)
        CHECK(margin(kind) == 40000);
    const auto lines = [&](const Document &paper) {
        return shop.ask(DocumentDetails{paper.id}).depositLines.size();
    };
    CHECK(lines(deposit) == 1);
    CHECK(lines(bill) == 1);
    CHECK(lines(order) == 0);
    checkAllBehind(shop);
}

TEST_CASE("What the office orders for its own shelf waits for no invoice, other work without lines does")
{
    DocumentBench shop;
    Item tape;
    tape.name = QStringLiteral("Tape");
    tape.type = ItemType::Inventory;
    Vendor acme;
    acme.name = QStringLiteral("Acme");
    const VendorId vendor = shop.act(SaveVendor{acme}).id;
    tape = shop.act(SaveItem{tape});
    shop.act(OrderForShelf{{{{}, tape.id, {}, Quantity::whole(2), UnitPrice::whole(2), vendor}}, {}, {}});
    CHECK(report(shop, ReportKind::UnbilledWork).rows.empty());
    Document empty = shop.blank(K::WorkOrder);
    empty.lines.clear();
    const Document written = shop.act(SaveDocument{empty});
    const auto waiting = report(shop, ReportKind::UnbilledWork);
    REQUIRE(waiting.rows.size() == 1);
    CHECK(waiting.rows[0].id == written.id.value());
}

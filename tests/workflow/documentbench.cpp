// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/documentbench.h"

#include "core/store/statement.h"

namespace truckroll::testkit {

DocumentLine itemLine(const char *description, qint64 thousandths, qint64 cents, bool taxable)
{
    DocumentLine line;
    line.description = QString::fromUtf8(description);
    line.quantity = Quantity::fromUnits(thousandths);
    line.unitPrice = UnitPrice::fromUnits(cents * 100);
    line.taxable = taxable;
    return line;
}

DocumentLine percentOff(qint64 percent)
{
    DocumentLine line;
    line.kind = LineKind::DiscountPercent;
    line.percent = Percent::whole(percent);
    line.description = QStringLiteral("Discount");
    return line;
}

DocumentBench::DocumentBench()
{
    TaxRate springfield;
    springfield.name = QStringLiteral("Springfield");
    springfield.percent = Percent::fromUnits(8250);
    rate = act(SaveTaxRate{springfield}).id;
    company = ask(OfficeInfo{}).companies.front().id;
    customer = newCustomer();
}

Document DocumentBench::blank(DocumentKind kind) const
{
    Document document;
    document.kind = kind;
    document.customer = customer;
    document.title = QStringLiteral("Kitchen tap");
    document.taxRate = rate;
    document.lines = {itemLine("Tap", 2000, 18900, true), itemLine("Labor", 1500, 9500)};
    return document;
}

Document DocumentBench::issued()
{
    return convert(workOrder().id, DocumentKind::Invoice);
}

Document DocumentBench::draftInvoice()
{
    return convert(workOrder().id, DocumentKind::Invoice, true);
}

Document DocumentBench::convert(DocumentId source, DocumentKind to, bool keepAsDraft)
{
    return act(ConvertDocument{source, to, {}, keepAsDraft}).document;
}

Document DocumentBench::mark(const Document &document, DocumentState state)
{
    return act(MarkDocument{document.id, now(document).version, state, QStringLiteral("because")});
}

Document DocumentBench::voided(const Document &document)
{
    return act(VoidDocument{document.id, now(document).version, QStringLiteral("Written twice")});
}

RecordPayment::Reply DocumentBench::pay(const Document &invoice, qint64 cents)
{
    RecordPayment record;
    record.invoice = invoice.id;
    record.amount = Money::fromUnits(cents);
    return act(record);
}

qint64 DocumentBench::number(const char *sql)
{
    Statement statement(connection(), sql);
    return statement.step() ? statement.number(0) : -1;
}

void DocumentBench::checkOffice()
{
    const QStringList problems = office().verify();
    INFO(problems.join(QLatin1Char('\n')).toStdString());
    CHECK(problems.isEmpty());
}

} // namespace truckroll::testkit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/totals.h"
#include "ui/documents/totalspanel.h"
#include <QLabel>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

/// An issued invoice of one untaxed line.
Document invoiceOver(qint64 dollars, qint64 paid)
{
    Document invoice;
    invoice.kind = DocumentKind::Invoice;
    invoice.state = DocumentState::Paid;
    DocumentLine line;
    line.description = QStringLiteral("Oven hood");
    line.quantity = Quantity::whole(dollars < 0 ? -1 : 1);
    line.unitPrice = UnitPrice::whole(dollars < 0 ? -dollars : dollars);
    invoice.lines = {line};
    REQUIRE(computeTotals(invoice, {}));
    invoice.paid = Money::whole(paid);
    return invoice;
}

/// "Balance 0.00", as it stands below the lines.
QString lastRow(const Document &invoice)
{
    TotalsPanel panel;
    panel.setCurrency(QStringLiteral("USD"));
    panel.show(invoice);
    QStringList labels;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        if (!label->isHidden() && !label->text().isEmpty())
            labels << label->text();
    return labels.mid(labels.size() - 2).join(u' ');
}

} // namespace

TEST_CASE("An invoice below zero says what the customer is owed, one that was paid twice what is too much")
{
    CHECK(lastRow(invoiceOver(-450, 0)) == QStringLiteral("Credit owed $450.00"));
    CHECK(lastRow(invoiceOver(100, 130)) == QStringLiteral("Overpaid $30.00"));
    CHECK(lastRow(invoiceOver(100, 100)) == QStringLiteral("Balance $0.00"));
    CHECK(lastRow(invoiceOver(100, 20)) == QStringLiteral("Balance $80.00"));
}

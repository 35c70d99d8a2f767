// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deposit.h"

#include "core/domain/totals.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Deposit)
};

DocumentLine moneyLine(const QString &description, Money amount)
{
    DocumentLine line;
    line.description = description;
    line.unitPrice = UnitPrice::fromUnits(amount.units() * (UnitPrice::one / Money::one));
    return line;
}

Document headOf(const Document &source, DocumentKind kind)
{
    Document document;
    document.kind = kind;
    document.state = firstState(kind);
    document.company = source.company;
    document.customer = source.customer;
    document.site = source.site;
    document.appointment = source.appointment;
    document.visit = source.visit;
    document.title = source.title;
    document.taxExempt = source.taxExempt;
    document.taxRate = source.taxRate;
    document.source = source.id;
    return document;
}

} // namespace

Result<Document> planDeposit(const Document &source, Money amount, const QString &text, Money unbilled)
{
    // What can bear no invoice can bear no deposit either.
    CHECK_OK(planConversion(source, DocumentKind::Invoice, {}, {}));
    if (amount <= Money())
        return ruleBroken(Texts::tr("A deposit is more than zero. Nothing was made; type an amount or a "
                                    "percentage."));
    if (amount > unbilled)
        return ruleBroken(Texts::tr("The deposit of %1 is more than the %2 of %3 that are not billed yet. "
                                    "Nothing was made; ask for less.")
                              .arg(toPlain(amount), toPlain(unbilled), source.number));
    Document proForma = headOf(source, DocumentKind::ProForma);
    proForma.lines.push_back(moneyLine(text, amount));
    CHECK_OK(computeTotals(proForma, {}));
    return proForma;
}

Result<Document> planLinesProForma(const Document &source, const std::vector<LineTake> &takes,
                                   const TakenSoFar &taken)
{
    TRY(Document part, planConversion(source, DocumentKind::Invoice, takes, taken));
    part.kind = DocumentKind::ProForma;
    part.state = firstState(DocumentKind::ProForma);
    return part;
}

std::vector<LineTake> takesOf(const Document &proForma)
{
    std::vector<LineTake> takes;
    for (const DocumentLine &line : proForma.lines) {
        if (line.kind == LineKind::Item && line.sourceLine)
            takes.push_back({line.sourceLine, line.quantity});
    }
    return takes;
}

Document depositInvoice(const Document &proForma)
{
    Document invoice = headOf(proForma, DocumentKind::Invoice);
    invoice.source = proForma.source;
    invoice.lines = proForma.lines;
    for (DocumentLine &line : invoice.lines)
        line.id = {};
    invoice.totals = proForma.totals;
    return invoice;
}

Result<std::vector<DepositUse>> takeDepositsOff(Document &invoice, const std::vector<OpenDeposit> &deposits)
{
    std::vector<DepositUse> uses;
    Money left = invoice.totals.total;
    for (const OpenDeposit &deposit : deposits) {
        const Money off = std::min(left, deposit.left);
        if (off <= Money())
            continue;
        left -= off;
        uses.push_back({invoice.lines.size(), deposit.invoice});
        invoice.lines.push_back(moneyLine(Texts::tr("Less deposit, %1").arg(deposit.number), -off));
    }
    if (!uses.empty())
        CHECK_OK(computeTotals(invoice, {}));
    return uses;
}

} // namespace truckroll

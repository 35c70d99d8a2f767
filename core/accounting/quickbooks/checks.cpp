// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/papers.h"
#include "core/accounting/quickbooks/requests.h"
#include "core/base/localday.h"
#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace truckroll::quickbooks {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuickBooksChecks)
};

using E = BookEntity;
using A = BooksAdvice;

class Checking
{
public:
    explicit Checking(const PostingGround &ground) : m_ground(ground) {}

    std::vector<Problem> all()
    {
        currency();
        switch (m_ground.posting.entity) {
        case E::Customer:
        case E::Vendor:
            name();
            break;
        case E::Item:
            name();
            item();
            break;
        case E::Invoice:
        case E::CreditNote:
            sale();
            break;
        case E::Payment:
            closed(m_ground.payment ? m_ground.payment->date : QDate());
            break;
        case E::Refund:
            closed(m_ground.madeOn);
            if (m_ground.choice(QStringLiteral("refund")).isEmpty())
                add(A::OpenMapping, Texts::tr("It is not said which account refunds are paid from."));
            if (m_ground.choice(QStringLiteral("receivable")).isEmpty())
                add(A::OpenMapping,
                    Texts::tr("It is not said which account open invoices stand in (accounts receivable)."));
            break;
        case E::PurchaseOrder:
        case E::Bill:
            purchase();
            break;
        }
        return std::move(m_problems);
    }

private:
    void add(BooksAdvice advice, const QString &sentence) { m_problems.push_back({advice, sentence}); }

    /// The amounts would be taken for as many of the other currency.
    void currency()
    {
        const QString &there = m_ground.connection.preferences.homeCurrency;
        if (!there.isEmpty() && !m_ground.currency.isEmpty() && there != m_ground.currency)
            add(A::Reconnect,
                Texts::tr(
                    "The company in QuickBooks keeps its books in %1 and this office in %2. Connect the "
                    "office with a company of its own currency.")
                    .arg(there, m_ground.currency));
    }

    void name()
    {
        if (nameFor(m_ground).isEmpty())
            add(A::CorrectRecord, Texts::tr("It has no name that QuickBooks takes."));
    }

    void item()
    {
        const auto found = m_ground.items.find(ItemId(m_ground.posting.record));
        const bool product = found != m_ground.items.end() && (found->second.type == ItemType::Part ||
                                                               found->second.type == ItemType::Inventory);
        if (m_ground.choice(product ? QStringLiteral("income.product") : QStringLiteral("income.service"))
                .isEmpty())
            add(A::OpenMapping, Texts::tr("It is not said to which income account it belongs."));
    }

    void closed(const QDate &date)
    {
        const QDate until = m_ground.connection.preferences.closedUntil;
        if (until.isValid() && date.isValid() && date <= until)
            add(A::ReopenBooks, Texts::tr("The books are closed up to %1, and it is dated %2. Give it "
                                          "another date, or reopen the period in QuickBooks, then try again.")
                                    .arg(writtenDay(until), writtenDay(date)));
    }

    void number()
    {
        if (nameFor(m_ground).size() > Longest::number)
            add(A::ChooseNumber,
                Texts::tr("Its number has more than the 21 characters that QuickBooks takes."));
    }

    void lines()
    {
        const auto sent = sentLines(*m_ground.document, m_ground.connection.preferences);
        const bool any = std::any_of(sent.begin(), sent.end(),
                                     [](const SentLine &line) { return line.kind == SentLine::Kind::Sale; });
        const auto below = std::find_if(sent.begin(), sent.end(), [](const SentLine &line) {
            return line.kind == SentLine::Kind::Sale && line.amount.isNegative();
        });
        if (below != sent.end())
            add(A::CorrectRecord, belowZero(below->taxable));
        if (!any)
            add(A::CorrectRecord, Texts::tr("It has no lines."));
        const auto taxed =
            std::count_if(sent.begin(), sent.end(), [](const SentLine &line) { return line.taxable; });
        if (taxed > Longest::taxedLines)
            add(A::CorrectRecord, Texts::tr("It has more than the 750 taxed lines that QuickBooks takes."));
    }

    QString belowZero(bool taxed) const
    {
        const BooksPreferences &preferences = m_ground.connection.preferences;
        if (taxed)
            return Texts::tr(
                "It has a taxed line below zero, which QuickBooks does not take. Void it and write "
                "it again with a discount instead, or make a credit note of that line.");
        if (preferences.discounts) // outside the United States, beside taxes
            return Texts::tr(
                "It takes something off without tax, which QuickBooks does not take beside lines "
                "with tax in this country. Void it and write it again without that line, and use "
                "a credit note of as much for it.");
        return Texts::tr("It has a line below zero, which QuickBooks does not take. Switch discounts on in "
                         "QuickBooks, so that it can be sent as a discount, or make a credit note of it.");
    }

    /// Outside the United States each line names one.
    void codeWithoutTax()
    {
        const auto sent = sentLines(*m_ground.document, m_ground.connection.preferences);
        const bool any = std::any_of(sent.begin(), sent.end(), [](const SentLine &line) {
            return line.kind == SentLine::Kind::Sale && !line.taxable;
        });
        if (any && m_ground.choice(QStringLiteral("tax.none")).isEmpty())
            add(A::OpenMapping, Texts::tr("No tax code of QuickBooks is chosen for lines without tax."));
    }

    void taxCodes()
    {
        std::set<QString> codes;
        for (const DocumentTax &tax : m_ground.document->taxes) {
            if (tax.tax.isZero())
                continue;
            const QString code = m_ground.choice(QStringLiteral("tax.%1").arg(tax.rate.value()));
            if (code.isEmpty())
                add(A::OpenMapping,
                    Texts::tr("No tax code of QuickBooks is chosen for the tax rate “%1”.").arg(tax.name));
            codes.insert(code);
        }
        if (codes.size() > 1 && m_ground.connection.preferences.tax == BooksTax::Manual)
            add(A::CorrectRecord,
                Texts::tr("It has several tax rates, and QuickBooks takes one tax code for a paper."));
    }

    void tax()
    {
        const Document &document = *m_ground.document;
        switch (m_ground.connection.preferences.tax) {
        case BooksTax::Off:
            if (!document.totals.tax.isZero())
                add(A::OpenMapping,
                    Texts::tr("It has sales tax, and sales tax is switched off in QuickBooks, or not set up. "
                              "Set it up there, then try again."));
            return;
        case BooksTax::Automated:
            return;
        case BooksTax::PerLine:
            codeWithoutTax();
            taxCodes();
            break;
        case BooksTax::Manual:
            taxCodes();
            break;
        }
        const auto there = m_problems.empty() ? expectedTotal(m_ground) : std::nullopt;
        if (there && *there != document.totals.total)
            add(A::CompareTotals,
                Texts::tr("QuickBooks would come to %1 instead of %2, because its tax code has another "
                          "rate. Correct the rate here or the code there.")
                    .arg(m_ground.money(*there), m_ground.money(document.totals.total)));
    }

    void sale()
    {
        if (!m_ground.document)
            return;
        closed(m_ground.document->date);
        if (m_ground.posting.kind == PostingKind::Correct) // nothing else of it is sent
            return;
        number();
        lines();
        tax();
        if (m_ground.document->totals.total.isNegative())
            add(A::CorrectRecord, Texts::tr("Its total is below zero. Make a credit note of it."));
    }

    void purchase()
    {
        if (!m_ground.document)
            return;
        number();
        if (m_ground.posting.entity == E::Bill)
            closed(m_ground.document->date);
        if (!m_ground.vendor)
            add(A::CorrectRecord, Texts::tr("It has no vendor."));
        if (m_ground.choice(QStringLiteral("payable")).isEmpty())
            add(A::OpenMapping,
                Texts::tr("It is not said which account bills and purchase orders belong to."));
        if (m_ground.choice(QStringLiteral("expense")).isEmpty())
            add(A::OpenMapping, Texts::tr("It is not said which account what is bought belongs to."));
    }

    const PostingGround &m_ground;
    std::vector<Problem> m_problems;
};

} // namespace

std::vector<Problem> problemsOf(const PostingGround &ground)
{
    // What is taken out again needs nothing but to be there.
    return ground.posting.kind == PostingKind::Void ? std::vector<Problem>() : Checking(ground).all();
}

} // namespace truckroll::quickbooks

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/papers.h"
#include "core/accounting/quickbooks/requests.h"
#include <QCoreApplication>
#include <QLocale>
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
                                    .arg(QLocale().toString(until, QLocale::ShortFormat),
                                         QLocale().toString(date, QLocale::ShortFormat)));
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
        const bool below = std::any_of(sent.begin(), sent.end(), [](const SentLine &line) {
            return line.kind == SentLine::Kind::Sale && line.amount.isNegative();
        });
        const bool any = std::any_of(sent.begin(), sent.end(),
                                     [](const SentLine &line) { return line.kind == SentLine::Kind::Sale; });
        if (below)
            add(A::CorrectRecord,
                Texts::tr("It has a line below zero, which QuickBooks does not take. Switch discounts on in "
                          "QuickBooks, so that it can be sent as a discount, or make a credit note of it."));
        if (!any)
            add(A::CorrectRecord, Texts::tr("It has no lines."));
        const auto taxed =
            std::count_if(sent.begin(), sent.end(), [](const SentLine &line) { return line.taxable; });
        if (taxed > Longest::taxedLines)
            add(A::CorrectRecord, Texts::tr("It has more than the 750 taxed lines that QuickBooks takes."));
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
                    Texts::tr("It has sales tax, and sales tax is switched off in QuickBooks. Switch it "
                              "on there, then read the lists again."));
            return;
        case BooksTax::Automated:
            return;
        case BooksTax::Manual:
        case BooksTax::PerLine:
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
    if (ground.posting.kind != PostingKind::Void)
        return Checking(ground).all();
    // What is taken out again needs nothing but to be there, and to be ours alone.
    if (ground.posting.entity == E::Payment && ground.paysSeveral)
        return {{A::UndoThere,
                 Texts::tr("In QuickBooks this payment pays other invoices as well. Take this invoice out "
                           "of it there.")}};
    return {};
}

} // namespace truckroll::quickbooks

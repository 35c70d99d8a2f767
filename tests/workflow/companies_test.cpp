// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"
#include <functional>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Company own(TempOffice &shop)
{
    return shop.ask(OfficeInfo{}).companies.front();
}

/// A quote with the next number.
QString drawNumber(TempOffice &shop, CustomerId customer)
{
    Document document;
    document.kind = DocumentKind::Quote;
    document.customer = customer;
    document.title = QStringLiteral("Tap repair");
    return shop.act(SaveDocument{document}).number;
}

NumberSeries &quotes(Company &company)
{
    return company.numbering[size_t(DocumentKind::Quote)];
}

} // namespace

TEST_CASE("A company is read back as it was saved, with logo, terms and number series")
{
    TempOffice shop;
    Company company = own(shop);
    company.address = {QStringLiteral("410 Harbor Road"), QStringLiteral("Springfield"), QStringLiteral("IL"),
                       QStringLiteral("62701")};
    company.phone = QStringLiteral("2175550144");
    company.email = QStringLiteral("office@prairie.example");
    company.website = QStringLiteral("prairie.example");
    company.logo = QByteArrayLiteral("<!-- drawn here --><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    company.terms[size_t(DocumentKind::Invoice)] = QStringLiteral("Pay by the due date.\nThank you.");
    quotes(company) = {QStringLiteral("Q26-"), 1};
    const auto acted = shop.report(SaveCompany{company});
    CHECK(acted.report.text == QStringLiteral("Changed the company Prairie Plumbing"));
    CHECK(acted.reply.phone == QStringLiteral("217 555 0144"));
    CHECK(own(shop) == acted.reply);
    const Company second = shop.act(SaveCompany{newCompany(QStringLiteral("Lakeside Drains"))});
    CHECK(shop.ask(OfficeInfo{}).companies == std::vector<Company>{acted.reply, second});
}

TEST_CASE("What a company may not be is refused in a sentence, and nothing is changed")
{
    TempOffice shop;
    struct Wrong
    {
        const char *says;
        std::function<void(Company &)> spoil;
    };
    const Wrong wrong[] = {
        {"name is missing", [](Company &c) { c.name.clear(); }},
        {"no e-mail address", [](Company &c) { c.email = QStringLiteral("office@"); }},
        {"larger than 2 MB",
         [](Company &c) { c.logo = "\x89PNG\r\n\x1a\n" + QByteArray(2 * 1024 * 1024, 'x'); }},
        {"no PNG, JPEG or SVG", [](Company &c) { c.logo = QByteArrayLiteral("%PDF-1.7"); }},
        {"payment term", [](Company &c) { c.paymentTermDays = -1; }},
        {"quote is valid", [](Company &c) { c.quoteValidDays = 366; }},
        {"tax rate is not there", [](Company &c) { c.defaultTaxRate = TaxRateId(99); }},
        {"from 1 to", [](Company &c) { quotes(c).next = 0; }},
        {"from 1 to", [](Company &c) { quotes(c).next = 1'000'000'000; }},
        {"prefix takes at most 20", [](Company &c) { quotes(c).prefix = QString(21, u'Q'); }},
        {"terms takes at most", [](Company &c) { c.terms[0] = QString(4001, u'x'); }},
        {"company is not there", [](Company &c) { c.id = CompanyId(99), c.name = QStringLiteral("Other"); }},
        {"already", [](Company &c) { c.id = {}, c.name = QStringLiteral("PRAIRIE plumbing"); }},
        {"changed by", [](Company &c) { c.version -= 1, c.website = QStringLiteral("x"); }},
    };
    Company known = own(shop);
    known.website = QStringLiteral("prairie.example");
    known = shop.act(SaveCompany{known});
    for (const Wrong &each : wrong) {
        Company company = known;
        each.spoil(company);
        const Error error = refusedCleanly(shop, SaveCompany{company});
        INFO(error.forUser.toStdString());
        CHECK(error.forUser.contains(QString::fromUtf8(each.says)));
    }
}

TEST_CASE("No number is given out twice: a series goes on behind what was drawn, also under an old prefix")
{
    TempOffice shop;
    const CustomerId customer = shop.newCustomer();
    Company company = own(shop);
    quotes(company).next = 5; // nothing was drawn yet
    company = shop.act(SaveCompany{company});
    CHECK(drawNumber(shop, customer) == QStringLiteral("Q-5"));
    CHECK(drawNumber(shop, customer) == QStringLiteral("Q-6"));

    company = own(shop);
    CHECK(quotes(company).next == 7);
    quotes(company).next = 6;
    const Error error = refusedCleanly(shop, SaveCompany{company});
    CHECK(error.forUser.contains(QStringLiteral("Q-6")));
    CHECK(error.forUser.contains(QStringLiteral("7 or higher")));

    quotes(company) = {QStringLiteral("Q27-"), 1};
    company = shop.act(SaveCompany{company});
    CHECK(drawNumber(shop, customer) == QStringLiteral("Q27-1"));
    company = own(shop);
    quotes(company) = {QStringLiteral("Q-"), 2};
    refusedCleanly(shop, SaveCompany{company});
    quotes(company).next = 7;
    shop.act(SaveCompany{company});
    CHECK(drawNumber(shop, customer) == QStringLiteral("Q-7"));
}

TEST_CASE("A setting takes its kind of value only: one that stands already is no step of undo")
{
    TempOffice shop;
    const auto save = [](const char *key, const char *value) {
        return SaveSetting{QString::fromLatin1(key), QString::fromLatin1(value)};
    };
    CHECK(refusedCleanly(shop, save("board.day_start_hour", "13")).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, save("board.no_such", "1")).code == ErrorCode::RuleBroken);
    const auto values = shop.ask(OfficeInfo{}).settings;
    CHECK(values.size() == officeSettings().size());
    CHECK(values.at(QStringLiteral("board.day_start_hour")) == QStringLiteral("7"));
    CHECK_FALSE(shop.report(save("board.day_start_hour", "7")).report.undoable);
    thereAndBack(shop, save("board.day_start_hour", " 6 "));
    CHECK(shop.ask(OfficeInfo{}).settings.at(QStringLiteral("board.day_start_hour")) == QStringLiteral("6"));
}

TEST_CASE("Acts about companies are undone to the same rows and fail whole")
{
    TempOffice shop;
    int tried = 0;
    failEveryStatement(shop, SaveCompany{newCompany(QStringLiteral("Lakeside Drains"))}, tried);
    Company company = own(shop);
    company.logo = "\x89PNG\r\n\x1a\n";
    company = failEveryStatement(shop, SaveCompany{company}, tried);
    failEveryStatement(shop, SaveSetting{QStringLiteral("board.day_end_hour"), QStringLiteral("20")}, tried);
    CHECK(tried >= 25);
    company.logo.clear();
    thereAndBack(shop, SaveCompany{company});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/companystore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

Company readCompany(const Statement &statement)
{
    Company company;
    company.id = statement.id<CompanyId>(0);
    company.version = statement.number(1);
    company.name = statement.text(2);
    company.address = {statement.text(3), statement.text(4), statement.text(5), statement.text(6)};
    company.phone = statement.text(7);
    company.email = statement.text(8);
    company.website = statement.text(9);
    company.logo = statement.blob(10);
    company.defaultTaxRate = statement.id<TaxRateId>(11);
    company.paymentTermDays = statement.integer(12);
    company.quoteValidDays = statement.integer(13);
    return company;
}

void readSeries(ReadScope &scope, Company &company)
{
    Statement statement(scope.connection(),
                        "SELECT kind, prefix, next, terms FROM number_series WHERE company_id = ?");
    statement.bind(company.id);
    while (statement.step()) {
        const auto kind = documentKindFromName(statement.text(0));
        if (!kind) // of a later release
            continue;
        company.numbering[size_t(*kind)] = {statement.text(1), statement.number(2)};
        company.terms[size_t(*kind)] = statement.text(3);
    }
}

void storeSeries(WriteScope &scope, const Company &company)
{
    for (const DocumentKind kind : allDocumentKinds) {
        const NumberSeries &series = company.seriesFor(kind);
        Statement(scope.connection(),
                  "INSERT INTO number_series(company_id, kind, prefix, next, first, terms) "
                  "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(company_id, kind) DO UPDATE SET "
                  "first = CASE WHEN prefix = excluded.prefix AND next = excluded.next THEN first "
                  "ELSE excluded.next END, "
                  "prefix = excluded.prefix, next = excluded.next, terms = excluded.terms")
            .bindAll(company.id, documentKindName(kind), series.prefix, series.next, series.next,
                     company.termsFor(kind))
            .run();
    }
}

} // namespace

std::optional<Company> findCompany(ReadScope &scope, CompanyId id)
{
    std::optional<Company> company;
    {
        Statement statement(
            scope.connection(),
            "SELECT id, version, name, street, city, state, zip, phone, email, website, logo, "
            "default_tax_rate_id, payment_term_days, quote_valid_days "
            "FROM company WHERE id = ?");
        statement.bind(id);
        if (!statement.step())
            return std::nullopt;
        company = readCompany(statement);
    }
    readSeries(scope, *company);
    return company;
}

std::vector<Company> companies(ReadScope &scope)
{
    std::vector<Company> all;
    {
        Statement statement(
            scope.connection(),
            "SELECT id, version, name, street, city, state, zip, phone, email, website, logo, "
            "default_tax_rate_id, payment_term_days, quote_valid_days "
            "FROM company ORDER BY id");
        while (statement.step())
            all.push_back(readCompany(statement));
    }
    for (Company &company : all)
        readSeries(scope, company);
    return all;
}

void insertCompany(WriteScope &scope, Company &company)
{
    company.id = scope.newId<CompanyId>();
    company.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO company(id, version, name, street, city, state, zip, phone, email, website, logo, "
              "default_tax_rate_id, payment_term_days, quote_valid_days) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(company.id, company.version, company.name, company.address.street, company.address.city,
                 company.address.state, company.address.zip, company.phone, company.email, company.website,
                 company.logo, company.defaultTaxRate, company.paymentTermDays, company.quoteValidDays)
        .run();
    storeSeries(scope, company);
}

void updateCompany(WriteScope &scope, Company &company)
{
    company.version = scope.version();
    Statement(
        scope.connection(),
        "UPDATE company SET version = ?, name = ?, street = ?, city = ?, state = ?, zip = ?, phone = ?, "
        "email = ?, website = ?, logo = ?, default_tax_rate_id = ?, payment_term_days = ?, "
        "quote_valid_days = ? WHERE id = ?")
        .bindAll(company.version, company.name, company.address.street, company.address.city,
                 company.address.state, company.address.zip, company.phone, company.email, company.website,
                 company.logo, company.defaultTaxRate, company.paymentTermDays, company.quoteValidDays,
                 company.id)
        .run();
    storeSeries(scope, company);
}

CompanyId companyNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT id FROM company WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return statement.step() ? statement.id<CompanyId>(0) : CompanyId();
}

qint64 highestNumber(ReadScope &scope, CompanyId company, DocumentKind kind, const QString &prefix)
{
    Statement statement(
        scope.connection(),
        "SELECT max(CAST(substr(number, length(?) + 1) AS INTEGER)) FROM document "
        "WHERE company_id = ? AND kind = ? AND substr(number, 1, length(?)) = ? "
        "AND length(number) > length(?) AND substr(number, length(?) + 1) NOT GLOB '*[^0-9]*'");
    statement.bindAll(prefix, company, documentKindName(kind), prefix, prefix, prefix, prefix);
    return statement.step() ? statement.number(0) : 0;
}

} // namespace truckroll

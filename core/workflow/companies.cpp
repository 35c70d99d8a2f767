// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/intentstore.h"
#include "core/store/settingstore.h"
#include "core/store/taxratestore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Companies)
};

constexpr qsizetype largestLogo = qsizetype(2) * 1024 * 1024;
constexpr int longestTerm = 365; // days
constexpr int longestPrefix = 20;
constexpr qint64 highestNext = 999'999'999;

bool looksLikePicture(const QByteArray &bytes)
{
    constexpr int head = 1024; // an SVG may begin with a comment
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff") ||
           bytes.left(head).contains("<svg");
}

Done checkLogo(const QByteArray &logo)
{
    if (logo.size() > largestLogo)
        return ruleBroken(Texts::tr("The logo is larger than 2 MB. Nothing was saved; choose a smaller "
                                    "picture."));
    if (!logo.isEmpty() && !looksLikePicture(logo))
        return ruleBroken(Texts::tr("The logo is no PNG, JPEG or SVG picture. Nothing was saved; choose "
                                    "another file."));
    return Nothing{};
}

Done takeSeries(Company &company, DocumentKind kind)
{
    NumberSeries &series = company.numbering[size_t(kind)];
    CHECK_OK(takeLine(series.prefix, Texts::tr("number's prefix"), longestPrefix));
    if (series.next < 1 || series.next > highestNext)
        return ruleBroken(Texts::tr("Numbers of this kind (%1) run from 1 to %2. Nothing was saved; correct "
                                    "the next number.")
                              .arg(documentKindText(kind), QString::number(highestNext)));
    return takeText(company.terms[size_t(kind)], Texts::tr("terms"));
}

Done takeFields(Company &company)
{
    CHECK_OK(takeName(company.name, Texts::tr("company's name")));
    CHECK_OK(takeAddress(company.address));
    CHECK_OK(takePhone(company.phone, Texts::tr("phone")));
    CHECK_OK(takeEmail(company.email, Texts::tr("e-mail")));
    CHECK_OK(takeLine(company.website, Texts::tr("web site")));
    CHECK_OK(checkLogo(company.logo));
    CHECK_OK(checkNumber(company.paymentTermDays, 0, longestTerm, Texts::tr("payment term in days")));
    CHECK_OK(
        checkNumber(company.quoteValidDays, 0, longestTerm, Texts::tr("number of days a quote is valid")));
    for (const DocumentKind kind : allDocumentKinds)
        CHECK_OK(takeSeries(company, kind));
    return Nothing{};
}

/// No number is given out twice, also when a prefix of earlier times comes back.
Done checkNumbers(ReadScope &scope, const Company &company)
{
    for (const DocumentKind kind : allDocumentKinds) {
        const NumberSeries &series = company.seriesFor(kind);
        const qint64 drawn = highestNumber(scope, company.id, kind, series.prefix);
        if (series.next <= drawn)
            return ruleBroken(
                Texts::tr("The number %1%2 was given out already. Nothing was saved; the next one must be "
                          "%3 or higher.")
                    .arg(series.prefix, QString::number(drawn), QString::number(drawn + 1)));
    }
    return Nothing{};
}

Done checkTaxRate(ReadScope &scope, TaxRateId rate, TaxRateId before)
{
    if (!rate || rate == before)
        return Nothing{};
    const auto found = findTaxRate(scope, rate);
    if (!found)
        return notThere(Texts::tr("tax rate"));
    if (!found->active)
        return ruleBroken(Texts::tr("The tax rate %1 is out of use. Nothing was saved; choose another one.")
                              .arg(found->name));
    return Nothing{};
}

Result<Company> changeCompany(WriteScope &scope, Company company)
{
    const auto before = findCompany(scope, company.id);
    if (!before)
        return notThere(Texts::tr("company"));
    CHECK_OK(checkVersion(scope, before->name, before->version, company.version));
    CHECK_OK(checkTaxRate(scope, company.defaultTaxRate, before->defaultTaxRate));
    if (company.numbering != before->numbering)
        CHECK_OK(checkNumbers(scope, company));
    if (company == *before)
        return company;
    updateCompany(scope, company);
    scope.describe(Texts::tr("Changed the company %1").arg(company.name));
    return company;
}

} // namespace

Result<Company> perform(WriteScope &scope, const SaveCompany &command)
{
    Company company = command.company;
    CHECK_OK(takeFields(company));
    const CompanyId other = companyNamed(scope, company.name);
    if (other && other != company.id)
        return nameTaken(company.name);
    if (company.id)
        return changeCompany(scope, std::move(company));
    CHECK_OK(checkTaxRate(scope, company.defaultTaxRate, {}));
    insertCompany(scope, company);
    scope.describe(Texts::tr("Added the company %1").arg(company.name));
    return company;
}

Result<Nothing> perform(WriteScope &scope, const SaveSetting &command)
{
    TRY(const QString value, checkSetting(command.key, command.value));
    if (settingValue(scope, command.key) == value)
        return Nothing{};
    if (command.key == u"cardpointe.gateway_url" && !openIntents(scope).empty())
        return ruleBroken(Texts::tr("A charge is being checked at the present address. Nothing was changed; "
                                    "change it when the outcome is known."));
    storeSetting(scope, command.key, value);
    scope.describe(Texts::tr("Changed “%1” to %2").arg(findSetting(command.key)->title, value));
    return Nothing{};
}

} // namespace truckroll

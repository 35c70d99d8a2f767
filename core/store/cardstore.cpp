// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

#define TRUCKROLL_PROFILE_COLUMNS                                                                            \
    "SELECT id, version, customer_id, company_id, token, expiry, brand, last4, account_type, holder, "       \
    "consent, consent_at, consent_by, active FROM card_profile "

CardProfile readProfile(const Statement &row)
{
    CardProfile profile;
    profile.id = row.id<CardProfileId>(0);
    profile.version = row.number(1);
    profile.customer = row.id<CustomerId>(2);
    profile.company = row.id<CompanyId>(3);
    profile.with = {row.text(4), row.text(5), row.text(6), row.text(7), row.text(8), row.text(9)};
    profile.consent = row.text(10);
    profile.consentAt = row.number(11);
    profile.consentBy = row.id<UserId>(12);
    profile.active = row.flag(13);
    return profile;
}

} // namespace

// ---- Facts ---------------------------------------------------------------------------------------------

std::optional<CardFacts> findCardFacts(ReadScope &scope, PaymentId payment)
{
    Statement row(scope.connection(), "SELECT payment_id, merchant, auth_code, brand, entry, batch, settled, "
                                      "settled_on, checks, intent_id FROM card_fact WHERE payment_id = ?");
    row.bind(payment);
    if (!row.step())
        return std::nullopt;
    CardFacts facts;
    facts.payment = row.id<PaymentId>(0);
    facts.merchant = row.text(1);
    facts.authCode = row.text(2);
    facts.brand = row.text(3);
    facts.entry = row.text(4);
    facts.batch = row.text(5);
    facts.settled = row.text(6);
    facts.settledOn = row.date(7);
    facts.checks = row.text(8);
    facts.intent = row.id<CardIntentId>(9);
    return facts;
}

void storeCardFacts(WriteScope &scope, const CardFacts &facts)
{
    Statement(
        scope.connection(),
        "INSERT INTO card_fact(payment_id, merchant, auth_code, brand, entry, batch, settled, settled_on, "
        "checks, intent_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(payment_id) DO UPDATE SET "
        "batch = excluded.batch, settled = excluded.settled, settled_on = excluded.settled_on")
        .bindAll(facts.payment, facts.merchant, facts.authCode, facts.brand, facts.entry, facts.batch,
                 facts.settled, facts.settledOn, facts.checks, facts.intent)
        .run();
}

// ---- Profiles ------------------------------------------------------------------------------------------

std::optional<CardProfile> findCardProfile(ReadScope &scope, CardProfileId id)
{
    Statement row(scope.connection(), TRUCKROLL_PROFILE_COLUMNS "WHERE id = ?");
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    return readProfile(row);
}

std::vector<CardProfile> cardProfilesOf(ReadScope &scope, CustomerId customer)
{
    Statement row(scope.connection(),
                  TRUCKROLL_PROFILE_COLUMNS "WHERE customer_id = ? AND active = 1 ORDER BY id DESC");
    row.bind(customer);
    std::vector<CardProfile> profiles;
    while (row.step())
        profiles.push_back(readProfile(row));
    return profiles;
}

void storeCardProfile(WriteScope &scope, CardProfile &profile)
{
    if (profile.id.isNone())
        profile.id = scope.newId<CardProfileId>();
    profile.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO card_profile(id, version, customer_id, company_id, token, expiry, brand, last4, "
              "account_type, holder, consent, consent_at, consent_by, active) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
              "version = excluded.version, token = excluded.token, expiry = excluded.expiry, "
              "brand = excluded.brand, last4 = excluded.last4, account_type = excluded.account_type, "
              "holder = excluded.holder, consent = excluded.consent, consent_at = excluded.consent_at, "
              "consent_by = excluded.consent_by, active = excluded.active")
        .bindAll(profile.id, profile.version, profile.customer, profile.company, profile.with.token,
                 profile.with.expiry, profile.with.brand, profile.with.last4, profile.with.accountType,
                 profile.with.holder, profile.consent, profile.consentAt, profile.consentBy, profile.active)
        .run();
}

// ---- Set-up --------------------------------------------------------------------------------------------

CardSetup cardSetupOf(ReadScope &scope, CompanyId company)
{
    Statement row(scope.connection(),
                  "SELECT version, site, merchant, page, sandbox, batch_hour, has_secrets "
                  "FROM card_setup WHERE company_id = ?");
    row.bind(company);
    CardSetup setup;
    setup.company = company;
    if (!row.step())
        return setup;
    setup.version = row.number(0);
    setup.site = row.text(1);
    setup.merchant = row.text(2);
    setup.page = row.text(3);
    setup.sandbox = row.flag(4);
    setup.batchHour = row.integer(5);
    setup.hasSecrets = row.flag(6);
    return setup;
}

void storeCardSetup(WriteScope &scope, CardSetup &setup)
{
    setup.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO card_setup(company_id, version, site, merchant, page, sandbox, batch_hour, "
              "has_secrets) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(company_id) DO UPDATE SET "
              "version = excluded.version, site = excluded.site, merchant = excluded.merchant, "
              "page = excluded.page, sandbox = excluded.sandbox, batch_hour = excluded.batch_hour, "
              "has_secrets = excluded.has_secrets")
        .bindAll(setup.company, setup.version, setup.site, setup.merchant, setup.page, setup.sandbox,
                 setup.batchHour, setup.hasSecrets)
        .run();
}

} // namespace truckroll

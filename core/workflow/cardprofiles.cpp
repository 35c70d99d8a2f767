// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/cardstore.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/intentstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardProfiles)
};

constexpr int longestHost = 40;
constexpr int longestMerchant = 16;

Done takeProfile(CardProfile &profile)
{
    if (!looksLikeToken(profile.with.token) || containsCardNumber(profile.with.token))
        return ruleBroken(Texts::tr("This is not a token of the card processor. Nothing was saved; a card is "
                                    "stored when it was paid with."));
    CHECK_OK(takeLine(profile.with.holder, Texts::tr("name"), FieldLimit::name));
    if (profile.with.brand.isEmpty() && profile.with.accountType.isEmpty())
        profile.with.brand = brandOfToken(profile.with.token);
    CHECK_OK(takeLine(profile.with.brand, Texts::tr("brand"), FieldLimit::name));
    CHECK_OK(takeLine(profile.consent, Texts::tr("consent")));
    if (profile.consent.isEmpty())
        return ruleBroken(
            Texts::tr("A card is kept only when the customer agreed. Nothing was saved; write down "
                      "how and to whom."));
    if (profile.with.last4.isEmpty())
        profile.with.last4 = profile.with.token.right(4);
    return Nothing{};
}

Done takeSetup(CardSetup &setup)
{
    CHECK_OK(takeLine(setup.site, Texts::tr("site"), longestHost));
    CHECK_OK(takeLine(setup.page, Texts::tr("payment page"), longestHost));
    CHECK_OK(takeLine(setup.merchant, Texts::tr("merchant id"), longestMerchant));
    for (const QString &host : {setup.site, setup.page})
        for (const QChar c : host)
            if (c.unicode() > u'z' || (!c.isLetterOrNumber() && c != u'-'))
                return ruleBroken(Texts::tr("%1 is only the first part of an address: letters, digits and "
                                            "hyphens. Nothing was saved; correct it.")
                                      .arg(host));
    if (setup.batchHour < 0 || setup.batchHour > 23)
        return ruleBroken(Texts::tr("The processor settles at an hour from 0 to 23. Nothing was saved."));
    return Nothing{};
}

/// Another processor, or the same one's other system, would know nothing of what is being checked, and it
/// would be taken as not charged.
Done checkNothingAsked(ReadScope &scope, const CardSetup &stored, const CardSetup &setup)
{
    const auto open = openIntents(scope);
    const bool moves = setup.site != stored.site || setup.sandbox != stored.sandbox;
    if (!moves || std::none_of(open.begin(), open.end(),
                               [&](const PaymentIntent &intent) { return intent.company == setup.company; }))
        return Nothing{};
    return ruleBroken(
        Texts::tr("A charge is being checked with this card processor. Nothing was saved; change "
                  "its site, or the test system, when the outcome is known."));
}

} // namespace

Result<CardProfile> perform(WriteScope &scope, const SaveCardProfile &command)
{
    CardProfile profile = command.profile;
    const auto customer = findCustomer(scope, profile.customer);
    if (!customer)
        return notThere(Texts::tr("customer"));
    if (!findCompany(scope, profile.company))
        return notThere(Texts::tr("company"));
    if (profile.id) {
        const auto stored = findCardProfile(scope, profile.id);
        if (!stored)
            return notThere(Texts::tr("stored card"));
        CHECK_OK(checkVersion(scope, paidWithText(stored->with), stored->version, profile.version));
    }
    CHECK_OK(takeProfile(profile));
    profile.consentAt = scope.clock().nowUtc();
    profile.consentBy = scope.actor().user;
    profile.active = true;
    storeCardProfile(scope, profile);
    scope.describe((profile.with.accountType.isEmpty() ? Texts::tr("Stored a card of %1: %2")
                                                       : Texts::tr("Stored an account of %1: %2"))
                       .arg(customer->name, paidWithText(profile.with)));
    return profile;
}

Result<Nothing> perform(WriteScope &scope, const RemoveCardProfile &command)
{
    auto profile = findCardProfile(scope, command.profile);
    if (!profile)
        return notThere(Texts::tr("stored card"));
    CHECK_OK(checkVersion(scope, paidWithText(profile->with), profile->version, command.version));
    profile->active = false;
    forgetToken(scope, profile->with.token);
    profile->with.token.clear();
    storeCardProfile(scope, *profile);
    scope.describe((profile->with.accountType.isEmpty() ? Texts::tr("Forgot a stored card: %1")
                                                        : Texts::tr("Forgot a stored account: %1"))
                       .arg(paidWithText(profile->with)));
    return Nothing{};
}

Result<CardSetup> perform(WriteScope &scope, const SaveCardSetup &command)
{
    CardSetup setup = command.setup;
    if (!findCompany(scope, setup.company))
        return notThere(Texts::tr("company"));
    const CardSetup stored = cardSetupOf(scope, setup.company);
    CHECK_OK(checkVersion(scope, Texts::tr("The setup of cards"), stored.version, setup.version));
    CHECK_OK(takeSetup(setup));
    CHECK_OK(checkNothingAsked(scope, stored, setup));
    storeCardSetup(scope, setup);
    scope.describe(Texts::tr("Changed how cards are taken"));
    return setup;
}

Result<OfficeTask> perform(WriteScope &scope, const CloseOfficeTask &command)
{
    auto task = findTask(scope, command.task);
    if (!task)
        return notThere(Texts::tr("task"));
    if (!task->isOpen())
        return *task;
    task->note = command.note;
    CHECK_OK(takeLine(task->note, Texts::tr("note")));
    task->doneAt = scope.clock().nowUtc();
    task->doneBy = scope.actor().user;
    updateTask(scope, *task);
    scope.describe(Texts::tr("Closed a task: %1").arg(task->text));
    return *task;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cardcalls.h"
#include "app/cli/cardshapes.h"
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/backend/cardtill.h"
#include "core/domain/cardacts.h"
#include <optional>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// What became of a movement, with the exit code that says so.
CliOutput outcomeOf(const PaymentRunner::Reply &reply)
{
    CliOutput output{movementJson(reply), cardView()};
    output.exitCode = movementExitCode(reply.intent.state);
    output.note = reply.intent.reason;
    return output;
}

Result<CliOutput> carriedOut(const Result<PaymentRunner::Reply> &reply)
{
    if (!reply)
        return tl::unexpected<Error>(reply.error());
    return outcomeOf(*reply);
}

Result<CliOutput> charge(CliContext &context, const PrepareCharge &what)
{
    CardTill till = tillOf(context);
    return carriedOut(waitFor<Result<PaymentRunner::Reply>>(
        [&](QObject *receiver, auto done) { till.runner().charge(what, receiver, done); }));
}

Result<PrepareCharge> chargeFrom(CliContext &context, const Values &given)
{
    PrepareCharge what;
    TRY(what.invoice, context.document(given.text(u"INVOICE"_s)));
    what.amount = given.amount<Money>(u"amount"_s);
    what.with.token = given.text(u"token"_s);
    what.with.expiry = given.text(u"expiry"_s);
    what.with.holder = given.text(u"name"_s);
    what.profile = given.id<CardProfileId>(u"profile"_s);
    return what;
}

Result<CliOutput> chargeCard(CliContext &context, const Values &given)
{
    if (!given.has(u"token"_s) && !given.has(u"profile"_s))
        throw UsageError(CliTexts::tr("Which card? Name it with --token and --expiry, or with --profile."));
    TRY(const PrepareCharge what, chargeFrom(context, given));
    return charge(context, what);
}

std::optional<bool> yesFromName(const QString &name)
{
    if (name == u"yes")
        return true;
    return name == u"no" ? std::optional(false) : std::nullopt;
}

Result<CliOutput> chargeAtTerminal(CliContext &context, const Values &given)
{
    TRY(PrepareCharge what, chargeFrom(context, given));
    what.move = CardMove::Terminal;
    what.terminal = given.text(u"hsn"_s);
    what.manualEntry = given.has(u"manual"_s);
    if (given.has(u"signature"_s))
        what.signature = given.named<bool>(u"signature"_s, yesFromName, true);
    return charge(context, what);
}

std::optional<QString> accountTypeFromName(const QString &name)
{
    if (name == u"checking")
        return u"ECHK"_s;
    return name == u"savings" ? std::optional(u"ESAV"_s) : std::nullopt;
}

Result<CliOutput> chargeAccount(CliContext &context, const Values &given)
{
    TRY(PrepareCharge what, chargeFrom(context, given));
    what.move = CardMove::Ach;
    what.with.accountType = given.named<QString>(u"type"_s, accountTypeFromName, u"ECHK"_s);
    return charge(context, what);
}

Result<CliOutput> makeLink(CliContext &context, const Values &given)
{
    MakePaymentLink command;
    TRY(command.invoice, context.document(given.text(u"INVOICE"_s)));
    command.amount = given.amount<Money>(u"amount"_s);
    TRY(const auto made, context.act(command));
    return CliOutput{linkJson(made.link, made.url, given.text(u"INVOICE"_s)), linkView()};
}

Result<CliOutput> giveBack(CliContext &context, const Values &given)
{
    CardTill till = tillOf(context);
    return carriedOut(waitFor<Result<PaymentRunner::Reply>>([&](QObject *receiver, auto done) {
        till.runner().giveBack(given.id<PaymentId>(u"PAYMENT"_s), given.amount<Money>(u"amount"_s), receiver,
                               done);
    }));
}

Result<CliOutput> cancelCharge(CliContext &context, const Values &given)
{
    CardTill till = tillOf(context);
    return carriedOut(waitFor<Result<PaymentRunner::Reply>>([&](QObject *receiver, auto done) {
        till.runner().cancel(given.id<CardIntentId>(u"ID"_s), receiver, done);
    }));
}

/// All open movements, then all links whose time has come. Still in doubt: exit code 4.
Result<CliOutput> resolveMovements(CliContext &context, const Values &)
{
    CardTill till = tillOf(context);
    const auto answers = waitFor<std::vector<Result<PaymentRunner::Reply>>>(
        [&](QObject *receiver, auto done) { till.runner().lookUpAll(receiver, done); });
    QJsonArray list;
    for (const auto &answer : answers) {
        if (!answer)
            return tl::unexpected<Error>(answer.error());
        list.append(movementJson(*answer));
    }
    const auto booked = waitFor<Result<std::vector<Payment>>>(
        [&](QObject *receiver, auto done) { till.service().lookForPayments(receiver, done); });
    if (booked)
        for (const Payment &payment : *booked) {
            TRY(const auto details, context.ask(DocumentDetails{payment.invoice}));
            list.append(paymentJson(payment, details.document.number));
        }
    TRY(const auto open, context.ask(OpenIntents{})); // also what a link's look began
    CliOutput output{list, cardView()};
    output.exitCode = open.empty() ? CliAnswer::Good : CliAnswer::Unknown;
    if (!booked) {
        output.note = booked.error().forUser;
        output.exitCode = std::max<int>(output.exitCode, CliAnswer::Refused);
    }
    return output;
}

Result<CliOutput> listMovements(CliContext &context, const Values &given)
{
    CardDesk query;
    TRY(query.invoice, context.document(given.text(u"INVOICE"_s)));
    TRY(const auto desk, context.ask(query));
    QJsonArray list;
    for (const PaymentIntent &intent : desk.intents)
        list.append(movementJson({intent, {}, desk.invoice}));
    return CliOutput{list, cardView()};
}

/// What somebody saw at the processor's own site.
Result<CliOutput> decideMovement(CliContext &context, const Values &given)
{
    if (given.has(u"charged"_s) == given.has(u"not-charged"_s))
        throw UsageError(
            CliTexts::tr("What became of it? Say --charged with the number that it has at the card "
                         "processor, or --not-charged when no money moved."));
    if (given.has(u"not-charged"_s) && given.has(u"amount"_s))
        throw UsageError(CliTexts::tr("--not-charged and --amount say different things."));
    DecideIntent command;
    command.intent = given.id<CardIntentId>(u"ID"_s);
    command.moneyMoved = given.has(u"charged"_s);
    command.reference = given.text(u"charged"_s);
    command.amount = given.amount<Money>(u"amount"_s);
    command.note = given.text(u"note"_s);
    TRY(const auto decided, context.act(command));
    CliOutput output = outcomeOf(decided);
    output.exitCode = CliAnswer::Good;
    return output;
}

Result<CliOutput> storeCard(CliContext &context, const Values &given)
{
    SaveCardProfile command;
    command.profile.customer = given.id<CustomerId>(u"customer"_s);
    TRY(command.profile.company, companyFrom(context, given));
    command.profile.with.token = given.text(u"token"_s);
    command.profile.with.expiry = given.text(u"expiry"_s);
    command.profile.with.holder = given.text(u"name"_s);
    command.profile.consent = given.text(u"consent"_s);
    if (given.has(u"type"_s))
        command.profile.with.accountType = given.named<QString>(u"type"_s, accountTypeFromName, {});
    TRY(const CardProfile profile, context.act(command));
    return CliOutput{profileJson(profile), profileView()};
}

} // namespace

void addCardCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"card charge INVOICE [--token T] [--expiry MMYY] [--profile ID] [--amount A] [--name N]"_s,
        CliTexts::tr(
            "Charges a stored card by its token or its profile; exit code 4 while the outcome is not known."),
        chargeCard);
    add(u"card terminal INVOICE --hsn H [--amount A] [--manual] [--signature yes|no]"_s,
        CliTexts::tr("Charges a card at a terminal; --manual has its number keyed in there, --signature yes "
                     "or no says whether one is asked for, and cardpointe.signature when it does not."),
        chargeAtTerminal);
    add(u"card ach INVOICE --token T --name N [--type TYPE] [--amount A]"_s,
        CliTexts::tr("Collects from a bank account (checking or savings) by its token; pending until the "
                     "bank has paid."),
        chargeAccount);
    add(u"card link INVOICE [--amount A]"_s,
        CliTexts::tr("Makes a link to the processor's payment page for an invoice."), makeLink);
    add(u"card refund PAYMENT [--amount A]"_s,
        CliTexts::tr("Gives a card payment back, by a void or a refund, as the processor allows."), giveBack);
    add(u"card cancel ID"_s,
        CliTexts::tr("Cancels a charge: ends the wait at the terminal, also of one that a window began, "
                     "and takes back what was charged all the same."),
        cancelCharge);
    add(u"card resolve"_s,
        CliTexts::tr("Asks the processor what became of every open movement, and for payments by link."),
        resolveMovements);
    add(u"card decide ID [--charged REFERENCE] [--not-charged] [--amount A] [--note N]"_s,
        CliTexts::tr(
            "Says what became of a movement that the processor could not tell: --charged with its number "
            "there when money moved, also when it went back, or --not-charged, with a --note of how it is "
            "known, "
            "when none did."),
        decideMovement);
    add(u"card list INVOICE"_s, CliTexts::tr("Movements at the card processor for an invoice, newest first."),
        listMovements);
    add(u"card store --customer ID --token T --consent TEXT [--expiry MMYY] [--name N] [--type TYPE] "
        "[--company ID]"_s,
        CliTexts::tr("Keeps a token of a customer's card or account, with how the customer agreed."),
        storeCard);
    addCardLookCommands(commands);
}

} // namespace truckroll

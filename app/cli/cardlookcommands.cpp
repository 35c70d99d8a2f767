// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cardcalls.h"
#include "app/cli/cardshapes.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/cardacts.h"
#include <limits>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

constexpr int settlementDays = 5;

Result<CliOutput> settlement(CliContext &context, const Values &given)
{
    TRY(const CompanyId company, companyFrom(context, given));
    TRY(const QDate today, context.today());
    CardReconciliation query;
    query.company = company;
    query.from = given.date(u"from"_s, today.addDays(-settlementDays));
    query.to = given.date(u"to"_s, today);
    CardTill till = tillOf(context);
    const auto fetched = waitFor<Result<CardService::Settled>>([&](QObject *receiver, auto done) {
        till.service().fetchSettlements(company, query.from, query.to, receiver, done);
    });
    if (!fetched)
        return tl::unexpected<Error>(fetched.error());
    const auto returned = waitFor<Result<int>>([&](QObject *receiver, auto done) {
        till.service().lookForReturns(std::numeric_limits<size_t>::max(), receiver, done);
    });
    TRY(const auto known, context.ask(query));
    QJsonObject compared = reconciliationJson(known);
    if (returned)
        return CliOutput{compared, reconciliationView()};
    const QString problem =
        CliTexts::tr("%1 Whether banks have sent payments by account back is not known for all of "
                     "them; try again later.")
            .arg(returned.error().forUser);
    compared[u"problem"_s] = problem;
    CliOutput output{compared, reconciliationView()};
    output.note = problem;
    output.exitCode = CliAnswer::Refused;
    return output;
}

std::optional<AdoptCharge::SeenAs> seenAsFromName(const QString &name)
{
    if (name == u"charge")
        return AdoptCharge::SeenAs::Charge;
    return name == u"refund" ? std::optional(AdoptCharge::SeenAs::Refund) : std::nullopt;
}

/// What nobody here knew of, by the number that it has at the processor's own site.
Result<CliOutput> adopt(CliContext &context, const Values &given)
{
    TRY(const DocumentId number, context.document(given.text(u"INVOICE"_s)));
    TRY(const auto details, context.ask(DocumentDetails{number}));
    AdoptCharge command;
    command.invoice = number;
    command.company = details.document.company;
    command.seenAs = given.named<AdoptCharge::SeenAs>(u"as"_s, seenAsFromName, AdoptCharge::SeenAs::Unsaid);
    CardTill till = tillOf(context);
    const auto found = waitFor<Result<CardRecord>>([&](QObject *receiver, auto done) {
        till.service().find(command.company, given.text(u"REFERENCE"_s), receiver, done);
    });
    if (!found)
        return tl::unexpected<Error>(found.error());
    command.record = *found;
    Result<Payment> payment = context.act(command);
    const bool tells = found->refund || found->refundable || command.seenAs != AdoptCharge::SeenAs::Unsaid;
    if (!payment && payment.error().code == ErrorCode::RuleBroken && !tells)
        payment.error().forUser += CliTexts::tr(" “--as charge” or “--as refund” says what it is.");
    if (!payment)
        return tl::unexpected<Error>(payment.error());
    return CliOutput{paymentJson(*payment, details.document.number), paymentView()};
}

Result<CliOutput> listTasks(CliContext &context, const Values &)
{
    TRY(const auto rows, context.ask(OfficeTasks{}));
    QJsonArray list;
    for (const OfficeTasks::Row &row : rows)
        list.append(taskJson(row));
    return CliOutput{list, taskView()};
}

Result<CliOutput> closeTask(CliContext &context, const Values &given)
{
    CloseOfficeTask command;
    command.task = given.id<OfficeTaskId>(u"ID"_s);
    command.note = given.text(u"note"_s);
    TRY(const OfficeTask task, context.act(command));
    return CliOutput{taskJson({task, {}, {}}), taskView()};
}

QJsonObject terminalJson(const QString &hsn)
{
    return {{u"hsn"_s, hsn}};
}

Result<CliOutput> listTerminals(CliContext &context, const Values &given)
{
    TRY(const CompanyId company, companyFrom(context, given));
    CardTill till = tillOf(context);
    const auto terminals = waitFor<Result<QStringList>>(
        [&](QObject *receiver, auto done) { till.service().listTerminals(company, receiver, done); });
    if (!terminals)
        return tl::unexpected<Error>(terminals.error());
    QJsonArray list;
    for (const QString &hsn : *terminals)
        list.append(terminalJson(hsn));
    return CliOutput{list, terminalView()};
}

Result<CliOutput> freeTerminal(CliContext &context, const Values &given)
{
    TRY(const CompanyId company, companyFrom(context, given));
    const QString hsn = given.text(u"hsn"_s);
    CardTill till = tillOf(context);
    const auto freed = waitFor<Done>(
        [&](QObject *receiver, auto done) { till.service().freeTerminal(company, hsn, receiver, done); });
    if (!freed)
        return tl::unexpected<Error>(freed.error());
    return CliOutput{terminalJson(hsn), terminalView()};
}

Result<CliOutput> testSetup(CliContext &context, const Values &given)
{
    TRY(const CompanyId company, companyFrom(context, given));
    CardTill till = tillOf(context);
    const auto found = waitFor<Result<cardpointe::MerchantFacts>>(
        [&](QObject *receiver, auto done) { till.service().test(company, receiver, done); });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return CliOutput{QJsonObject{{u"enabled"_s, found->enabled},
                                 {u"site"_s, found->site},
                                 {u"processor"_s, found->processor},
                                 {u"takes_accounts"_s, found->takesAccounts}},
                     merchantView()};
}

} // namespace

void addCardLookCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"card terminals [--company ID]"_s, CliTexts::tr("The company's terminals, by their serial numbers."),
        listTerminals);
    add(u"card free --hsn H [--company ID]"_s,
        CliTexts::tr(
            "Ends whatever session holds a terminal, and the payment that runs on it: a program that "
            "crashed leaves one for ten minutes."),
        freeTerminal);
    add(u"card adopt INVOICE REFERENCE [--as charge|refund]"_s,
        CliTexts::tr(
            "Books a charge or a refund that is not known here, after a restore say, on its invoice, "
            "by the number that it has at the processor's own site; --as says what it is there."),
        adopt);
    add(u"card settlement [--from D] [--to D] [--company ID]"_s,
        CliTexts::tr(
            "Fetches the processor's settlements and compares them with the payments, and asks whether "
            "bank accounts have sent payments back."),
        settlement);
    add(u"card test [--company ID]"_s, CliTexts::tr("Asks the processor whether the set-up is right."),
        testSetup);
    add(u"card tasks"_s, CliTexts::tr("What somebody has to look at, oldest first."), listTasks);
    add(u"card done ID [--note N]"_s, CliTexts::tr("It was looked at and is done."), closeTask);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountingshapes.h"
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

// ---- Mapping and links -----------------------------------------------------------------------------------

Result<CliOutput> map(CliContext &context, const Values &values)
{
    TRY(auto mapping, context.ask(BooksMapping{}));
    if (values.has(u"KEY"_s)) {
        BooksChoice choice;
        choice.key = values.text(u"KEY"_s);
        choice.remoteId = values.text(u"VALUE"_s);
        // By id, or by the name that people know.
        for (const BooksMapping::Row &row : mapping.rows) {
            for (const BooksListEntry &entry : row.choices) {
                if (row.key.key == choice.key &&
                    entry.name.compare(choice.remoteId, Qt::CaseInsensitive) == 0)
                    choice.remoteId = entry.remoteId;
            }
        }
        CHECK_OK(context.act(SaveBooksChoice{choice}));
        TRY(mapping, context.ask(BooksMapping{}));
    }
    QJsonArray list;
    for (const BooksMapping::Row &row : mapping.rows)
        list.append(mappingJson(row));
    return CliOutput{list, mappingView()};
}

BooksList listNamed(const Values &values)
{
    const QString name = values.text(u"LIST"_s);
    if (name == u"customers")
        return BooksList::Customer;
    if (name == u"items")
        return BooksList::Item;
    if (name == u"vendors")
        return BooksList::Vendor;
    Values::refuse(u"LIST"_s, name);
}

Result<CliOutput> shownLinks(CliContext &context, BooksList which, bool onlyThere)
{
    BooksLinks query;
    query.list = which;
    query.onlyThere = onlyThere;
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const BooksLinks::Row &row : rows)
        list.append(linkJson(row));
    return CliOutput{list, booksLinkView()};
}

Result<CliOutput> links(CliContext &context, const Values &values)
{
    return shownLinks(context, listNamed(values), values.has(u"there"_s));
}

Result<CliOutput> link(CliContext &context, const Values &values)
{
    const BooksList list = listNamed(values);
    SaveBooksLink save;
    save.entity = list == BooksList::Customer ? BookEntity::Customer
                  : list == BooksList::Item   ? BookEntity::Item
                                              : BookEntity::Vendor;
    save.record = values.id<CustomerId>(u"ID"_s).value();
    save.remoteId = values.text(u"to"_s);
    CHECK_OK(context.act(save));
    return shownLinks(context, list, false);
}

Result<CliOutput> import(CliContext &context, const Values &values)
{
    ImportFromBooks command;
    command.list = listNamed(values);
    for (const QString &id : values.texts(u"REMOTE"_s))
        command.remoteIds.push_back(id);
    TRY(const auto reply, context.act(command));
    return CliOutput{QJsonObject{{u"made"_s, QString::number(reply.made)},
                                 {u"linked"_s, QString::number(reply.linked)},
                                 {u"skipped"_s, QJsonArray::fromStringList(reply.skipped)}},
                     importView()};
}

// ---- Findings and journal --------------------------------------------------------------------------------

Result<CliOutput> findings(CliContext &context, const Values &values)
{
    TRY(const auto rows, context.ask(BooksFindings{values.has(u"all"_s), {}}));
    QJsonArray list;
    for (const BooksFinding &finding : rows)
        list.append(findingJson(finding));
    return CliOutput{list, findingView()};
}

std::optional<SettleBooksFinding::Decision> decisionNamed(const QString &name)
{
    using D = SettleBooksFinding::Decision;
    if (name == u"leave")
        return D::Leave;
    if (name == u"ours")
        return D::SendOurs;
    return name == u"theirs" ? std::optional(D::TakeTheirs) : std::nullopt;
}

Result<CliOutput> settle(CliContext &context, const Values &values)
{
    using D = SettleBooksFinding::Decision;
    const qint64 id = values.id<PostingId>(u"ID"_s).value();
    TRY(const auto rows, context.ask(BooksFindings{true, {}}));
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const BooksFinding &finding) { return finding.id == id; });
    if (found == rows.end())
        return failure(ErrorCode::NotFound,
                       CliTexts::tr("There is no finding with the id %1.").arg(QString::number(id)));
    const D decision = values.named<D>(u"DECISION"_s, decisionNamed, D::Leave);
    TRY(const BooksFinding settled, context.act(SettleBooksFinding{id, found->version, decision}));
    return CliOutput{findingJson(settled), findingView()};
}

Result<CliOutput> journal(CliContext &context, const Values &values)
{
    TRY(const auto rows, context.ask(BooksJournal{values.date(u"from"_s), values.date(u"to"_s)}));
    if (values.has(u"csv"_s))
        CHECK_OK(writeJournal(context.request().resolved(values.text(u"csv"_s)), rows));
    QJsonArray list;
    for (const BooksJournal::Row &row : rows)
        list.append(journalJson(row));
    return CliOutput{list, journalView()};
}

} // namespace

void addBooksListCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"accounting map [KEY] [VALUE]"_s,
        CliTexts::tr("The mapping of accounts, terms, methods, items and tax codes; with KEY and VALUE (an "
                     "id or a name) "
                     "chooses one."),
        map);
    add(u"accounting links LIST [--there]"_s,
        CliTexts::tr("How customers, items or vendors are linked; --there lists what is only in QuickBooks."),
        links);
    add(u"accounting link LIST ID [--to REMOTE]"_s,
        CliTexts::tr("Links a record with one in QuickBooks; without --to unlinks it."), link);
    add(u"accounting import LIST [REMOTE]..."_s,
        CliTexts::tr("Makes customers or items of those in QuickBooks that are not linked yet."), import);
    add(u"accounting findings [--all]"_s, CliTexts::tr("What was found otherwise in QuickBooks than here."),
        findings);
    add(u"accounting settle ID DECISION"_s,
        CliTexts::tr("Decides about a finding: leave, ours (send again) or theirs (take over)."), settle);
    add(u"accounting journal [--from D] [--to D] [--csv FILE]"_s,
        CliTexts::tr("The accountants' journal of papers and payments, as double entries."), journal);
}

} // namespace truckroll

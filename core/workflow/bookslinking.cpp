// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/domain/linkproposals.h"
#include "core/domain/queries.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/itemstore.h"
#include "core/store/postingstore.h"
#include "core/workflow/booksnames.h"
#include "core/workflow/perform.h"
#include "core/workflow/postings.h"
#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksLinking)
};

void link(WriteScope &scope, BookEntity entity, qint64 record, const BooksListEntry &entry,
          BooksLink::Origin origin)
{
    BooksLink made;
    made.entity = entity;
    made.record = record;
    made.remoteId = entry.remoteId;
    made.name = entry.name;
    made.origin = origin;
    made.live = entry.active;
    made.linkedAt = scope.clock().nowUtc();
    storeLink(scope, made);
    // What was to be made there is there already.
    if (auto creation = creationOf(scope, entity, record);
        creation && creation->isOpen() && creation->state != PostingState::Sending) {
        creation->state = PostingState::Dropped;
        creation->settledAt = scope.clock().nowUtc();
        creation->settledBy = scope.actor().name;
        updatePosting(scope, *creation);
    }
}

/// By the entry there: those that match exactly, and only once on either side.
std::map<QString, qint64> exactPairs(const std::vector<BooksName> &names,
                                     const std::vector<BooksListEntry> &entries)
{
    const LinkIndex index(entries);
    std::map<QString, std::vector<qint64>> records;
    for (const BooksName &name : names) {
        const auto proposals = proposalsFor(name, index);
        const auto exact = std::count_if(proposals.begin(), proposals.end(),
                                         [](const LinkProposal &proposal) { return proposal.exact; });
        if (exact == 1)
            records[proposals.front().entry.remoteId].push_back(name.record);
    }
    std::map<QString, qint64> pairs;
    for (const auto &[remoteId, fitting] : records) {
        if (fitting.size() == 1)
            pairs[remoteId] = fitting.front();
    }
    return pairs;
}

void linkExact(WriteScope &scope, BooksList list)
{
    const auto entries = unlinkedEntries(scope, list);
    const auto pairs = exactPairs(unlinkedNames(scope, list), entries);
    for (const BooksListEntry &entry : entries) {
        if (const auto pair = pairs.find(entry.remoteId); pair != pairs.end())
            link(scope, entityOf(list), pair->second, entry, BooksLink::Origin::Linked);
    }
    if (!pairs.empty())
        releaseWaiting(scope);
}

Result<qint64> importCustomer(WriteScope &scope, const BooksListEntry &entry)
{
    SaveCustomer save;
    save.customer.name = entry.name;
    save.customer.email = entry.detail;
    save.customer.phone = entry.phone;
    save.customer.billing = entry.address;
    QString &street = save.customer.billing.street; // five lines there, two here
    const QStringList lines = street.split(QLatin1Char('\n'));
    if (lines.size() > 2)
        street = lines.first() + QLatin1Char('\n') + lines.mid(1).join(QStringLiteral(", "));
    // Without sales tax there nobody bears it, which says nothing about this customer.
    const bool hasTax = booksConnection(scope).preferences.tax != BooksTax::Off;
    save.customer.taxExempt = hasTax && !entry.taxable;
    TRY(const Customer customer, perform(scope, save));
    return customer.id.value();
}

ItemType typeOfEntry(const QString &type)
{
    return type == QLatin1String("Inventory")      ? ItemType::Inventory
           : type == QLatin1String("NonInventory") ? ItemType::Part
                                                   : ItemType::Service;
}

Result<qint64> importItem(WriteScope &scope, const BooksListEntry &entry)
{
    SaveItem save;
    save.item.name = entry.name;
    save.item.number = entry.detail;
    save.item.description = entry.notes;
    save.item.type = typeOfEntry(entry.type);
    save.item.price = entry.price;
    save.item.taxable = entry.taxable;
    TRY(const Item item, perform(scope, save));
    return item.id.value();
}

/// Why neither is anything made of it nor is it linked; empty: nothing of that kind.
QString whyNotImported(BooksList list, const QSet<QString> &namesHere, const BooksListEntry &entry)
{
    if (list == BooksList::Item && !isSellable(entry))
        return Texts::tr(
                   "“%1” is a bundle in QuickBooks. Bundles are not imported; make one here of its parts.")
            .arg(entry.name);
    const bool isHere = namesHere.contains(foldForSearch(entry.name));
    if (isHere && list == BooksList::Item)
        return Texts::tr(
                   "“%1” is not written here as it is in QuickBooks, so it was not linked. Compare both, "
                   "then link them by hand.")
            .arg(entry.name);
    if (isHere)
        return Texts::tr(
                   "“%1” is the name of a customer here, and not enough tells that they are the same, so "
                   "they were not linked. Compare both, then link them by hand.")
            .arg(entry.name);
    if (list == BooksList::Customer && !entry.isWhole)
        return Texts::tr(
                   "“%1” was read by an earlier release, which kept less of it. Read the lists again, then "
                   "import it.")
            .arg(entry.name);
    return {};
}

bool isWanted(const ImportFromBooks &command, const BooksListEntry &entry)
{
    if (!entry.active || entry.type == QLatin1String("Category"))
        return false;
    return command.remoteIds.empty() || std::find(command.remoteIds.begin(), command.remoteIds.end(),
                                                  entry.remoteId) != command.remoteIds.end();
}

} // namespace

Result<Nothing> perform(WriteScope &scope, const SaveBooksChoice &command)
{
    BooksChoice choice = command.choice;
    const auto key = booksMappingKey(choice.key);
    if (!key)
        return ruleBroken(
            Texts::tr("There is nothing named %1 to be mapped. Nothing was saved.").arg(choice.key));
    if (!choice.remoteId.isEmpty()) {
        const auto entry = findBooksEntry(scope, key->list, choice.remoteId);
        if (!entry)
            return ruleBroken(
                Texts::tr("QuickBooks has no such entry in “%1”. Nothing was saved; read the lists again, "
                          "then choose one of them.")
                    .arg(booksListText(key->list)));
        choice.name = entry->name;
    }
    storeBooksChoice(scope, choice);
    releaseChecked(scope);
    scope.describe(choice.remoteId.isEmpty()
                       ? Texts::tr("“%1” is not mapped any more").arg(key->title)
                       : Texts::tr("“%1” is “%2” in QuickBooks").arg(key->title, choice.name));
    return Nothing{};
}

Result<Nothing> perform(WriteScope &scope, const SaveBooksLink &command)
{
    const auto list = listOfEntity(command.entity);
    if (!list)
        return ruleBroken(
            Texts::tr("Only customers, items and vendors are linked by hand. Nothing was changed."));
    if (command.remoteId.isEmpty()) {
        removeLink(scope, command.entity, command.record);
        scope.describe(Texts::tr("Unlinked a record from QuickBooks"));
        return Nothing{};
    }
    const auto entry = findBooksEntry(scope, *list, command.remoteId);
    if (!entry)
        return notThere(Texts::tr("record in QuickBooks"));
    CHECK_OK(checkCanBeLinked(*entry));
    BooksLink made;
    made.entity = command.entity;
    made.record = command.record;
    made.remoteId = command.remoteId;
    CHECK_OK(checkLinkIsFree(scope, made));
    link(scope, command.entity, command.record, *entry, BooksLink::Origin::Linked);
    releaseWaiting(scope);
    scope.describe(Texts::tr("Linked “%1” with QuickBooks").arg(entry->name));
    return Nothing{};
}

Result<Nothing> perform(WriteScope &scope, const KeepBooksList &command)
{
    if (command.whole)
        deactivateBooksEntries(scope, command.list);
    for (const BooksListEntry &entry : command.entries)
        storeBooksEntry(scope, entry);
    if (command.link)
        linkExact(scope, command.list);
    return Nothing{};
}

Result<ImportFromBooks::Reply> perform(WriteScope &scope, const ImportFromBooks &command)
{
    if (entityOf(command.list) == BookEntity::Invoice || command.list == BooksList::Vendor)
        return ruleBroken(
            Texts::tr("Customers and items can be imported, nothing else. Nothing was changed."));
    ImportFromBooks::Reply reply;
    const BookEntity entity = entityOf(command.list);
    const auto names = unlinkedNames(scope, command.list);
    const auto entries = unlinkedEntries(scope, command.list);
    const auto pairs = exactPairs(names, entries);
    QSet<QString> namesHere;
    for (const BooksName &name : names)
        namesHere.insert(foldForSearch(name.subject.name));
    for (const BooksListEntry &entry : entries) {
        if (!isWanted(command, entry))
            continue;
        if (const auto pair = pairs.find(entry.remoteId); pair != pairs.end()) {
            link(scope, entity, pair->second, entry, BooksLink::Origin::Linked);
            ++reply.linked;
            continue;
        }
        if (const QString whyNot = whyNotImported(command.list, namesHere, entry); !whyNot.isEmpty()) {
            reply.skipped += whyNot;
            continue;
        }
        const auto record =
            command.list == BooksList::Customer ? importCustomer(scope, entry) : importItem(scope, entry);
        if (!record) {
            reply.skipped += Texts::tr("“%1”: %2").arg(entry.name, record.error().forUser);
            continue;
        }
        link(scope, entity, *record, entry, BooksLink::Origin::Imported);
        ++reply.made;
    }
    if (reply.linked)
        releaseWaiting(scope);
    if (reply.made + reply.linked)
        scope.describe(Texts::tr("Imported %n records from QuickBooks", nullptr, reply.made + reply.linked));
    return reply;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountingshapes.h"

#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "ui/models/csv.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

QString deedName(BooksPreviewRow::Deed deed)
{
    switch (deed) {
    case BooksPreviewRow::Deed::Create:
        return u"create"_s;
    case BooksPreviewRow::Deed::LinkFound:
        return u"link"_s;
    case BooksPreviewRow::Deed::Update:
        return u"update"_s;
    case BooksPreviewRow::Deed::Void:
        return u"void"_s;
    case BooksPreviewRow::Deed::Nothing:
        return u"nothing"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue errorOf(const Posting &posting)
{
    if (posting.reason.isEmpty())
        return {};
    return QJsonObject{{u"code"_s, posting.code},
                       {u"message"_s, posting.reason},
                       {u"advice"_s, booksAdviceName(posting.advice)},
                       {u"hint"_s, jsonText(posting.hint)},
                       {u"intuit_tid"_s, jsonText(posting.intuitTid)}};
}

QJsonObject entryJson(const BooksListEntry &entry)
{
    return {{u"id"_s, entry.remoteId}, {u"name"_s, entry.name}, {u"detail"_s, jsonText(entry.detail)}};
}

} // namespace

QJsonObject booksStatusJson(const BooksStatus::Reply &status, const QTimeZone &zone)
{
    const BooksConnection &connection = status.connection;
    return {{u"connected"_s, connection.isConnected()},
            {u"company"_s, jsonText(connection.companyName)},
            {u"realm"_s, jsonText(connection.realm)},
            {u"environment"_s, connection.sandbox ? u"sandbox"_s : u"production"_s},
            {u"sales_tax"_s, booksTaxName(connection.preferences.tax)},
            {u"pending"_s, QString::number(status.pending)},
            {u"sending"_s, QString::number(status.sending)},
            {u"sent"_s, QString::number(status.sent)},
            {u"needs_attention"_s, QString::number(status.needsAttention)},
            {u"payments"_s, QString::number(status.payments)},
            {u"findings"_s, QString::number(status.findings)},
            {u"trouble"_s, jsonText(connection.trouble)},
            {u"ends"_s, connection.hardEnd ? jsonInstant(connection.hardEnd, zone) : QJsonValue()},
            {u"pulled_until"_s,
             connection.pulledUntil ? jsonInstant(connection.pulledUntil, zone) : QJsonValue()}};
}

QJsonObject previewJson(const BooksPreviewRow &row)
{
    return {{u"number"_s, jsonText(row.number)},
            {u"what"_s, row.what},
            {u"entity"_s, bookEntityName(row.entity)},
            {u"action"_s, deedName(row.deed)},
            {u"name_there"_s, jsonText(row.nameThere)},
            {u"total"_s, toPlain(row.total)},
            {u"total_there"_s, row.totalThere ? QJsonValue(toPlain(*row.totalThere)) : QJsonValue()},
            {u"problems"_s, QJsonArray::fromStringList(row.problems)},
            {u"note"_s, jsonText(row.note)}};
}

QJsonObject sentJson(const Document &document, const std::vector<PostingRow> &rows)
{
    QJsonValue error;
    QJsonValue remote;
    QJsonArray others;
    for (const PostingRow &row : rows) {
        const bool isOwn = row.posting.record == document.id.value() &&
                           row.posting.entity != BookEntity::Payment &&
                           row.posting.entity != BookEntity::Refund;
        if (isOwn && row.link)
            remote = row.link->remoteId;
        if (isOwn && row.posting.isOpen() && error.isNull())
            error = errorOf(row.posting);
        if (!isOwn)
            others.append(postingJson(row));
    }
    return {{u"number"_s, document.number},
            {u"accounting_status"_s, accountingStateName(document.accounting)},
            {u"remote_id"_s, remote},
            {u"error"_s, error},
            {u"payments"_s, others}};
}

QJsonObject booksLogJson(const BooksLogEntry &entry, const QTimeZone &zone)
{
    return {
        {u"at"_s, jsonInstant(entry.at, zone)},
        {u"by"_s, entry.user},
        {u"what"_s, entry.what},
        {u"operation"_s, entry.operation},
        {u"request_id"_s, jsonText(entry.requestKey)},
        {u"http_status"_s, entry.httpStatus ? QJsonValue(QString::number(entry.httpStatus)) : QJsonValue()},
        {u"code"_s, jsonText(entry.code)},
        {u"intuit_tid"_s, jsonText(entry.intuitTid)},
        {u"text"_s, jsonText(entry.text)}};
}

QJsonObject postingJson(const PostingRow &row)
{
    return {{u"id"_s, jsonId(row.posting.id)},
            {u"what"_s, row.what},
            {u"number"_s, jsonText(row.number)},
            {u"entity"_s, bookEntityName(row.posting.entity)},
            {u"kind"_s, postingKindName(row.posting.kind)},
            {u"accounting_status"_s, postingStateName(row.posting.state)},
            {u"total"_s, toPlain(row.total)},
            {u"remote_id"_s, row.link ? QJsonValue(row.link->remoteId) : QJsonValue()},
            {u"waits_for"_s, row.waitsFor ? jsonId(row.waitsFor) : QJsonValue()},
            {u"proposed_name"_s, jsonText(row.proposedName)},
            {u"error"_s, errorOf(row.posting)}};
}

QJsonObject mappingJson(const BooksMapping::Row &row)
{
    QJsonArray choices;
    for (const BooksListEntry &entry : row.choices)
        choices.append(entryJson(entry));
    return {{u"key"_s, row.key.key},
            {u"title"_s, row.key.title},
            {u"value"_s, jsonText(row.choice.remoteId)},
            {u"name"_s, jsonText(row.choice.name)},
            {u"choices"_s, choices}};
}

QJsonObject linkJson(const BooksLinks::Row &row)
{
    QJsonArray likely;
    for (const BooksListEntry &entry : row.likely)
        likely.append(entryJson(entry));
    return {{u"id"_s, row.record ? QJsonValue(QString::number(row.record)) : QJsonValue()},
            {u"name"_s, jsonText(row.name)},
            {u"remote_id"_s, row.link    ? QJsonValue(row.link->remoteId)
                             : row.there ? QJsonValue(row.there->remoteId)
                                         : QJsonValue()},
            {u"remote_name"_s, row.there ? QJsonValue(row.there->name) : QJsonValue()},
            {u"likely"_s, likely}};
}

QJsonObject findingJson(const BooksFinding &finding)
{
    return {{u"id"_s, QString::number(finding.id)},
            {u"kind"_s, findingKindName(finding.kind)},
            {u"entity"_s, bookEntityName(finding.entity)},
            {u"title"_s, finding.title},
            {u"here"_s, finding.here},
            {u"there"_s, finding.there},
            {u"remote_id"_s, jsonText(finding.remoteId)},
            {u"open"_s, finding.open},
            {u"decision"_s, jsonText(finding.decision)}};
}

QJsonObject journalJson(const BooksJournal::Row &row)
{
    return {
        {u"date"_s, jsonDate(row.date)},  {u"number"_s, row.number},         {u"kind"_s, row.kind},
        {u"customer"_s, row.customer},    {u"account"_s, row.account},       {u"memo"_s, jsonText(row.memo)},
        {u"debit"_s, toPlain(row.debit)}, {u"credit"_s, toPlain(row.credit)}};
}

Done writeJournal(const QString &file, const std::vector<BooksJournal::Row> &rows)
{
    std::vector<QStringList> lines{
        {u"Date"_s, u"Number"_s, u"Kind"_s, u"Customer"_s, u"Account"_s, u"Memo"_s, u"Debit"_s, u"Credit"_s}};
    for (const BooksJournal::Row &each : rows)
        lines.push_back({each.date.toString(Qt::ISODate), each.number, each.kind, each.customer, each.account,
                         each.memo, each.debit.isZero() ? QString() : toPlain(each.debit),
                         each.credit.isZero() ? QString() : toPlain(each.credit)});
    return csv::write(file, lines);
}

CliView booksStatusView()
{
    return {{{CliTexts::tr("Connected"), u"connected"_s},
             {CliTexts::tr("Company"), u"company"_s},
             {CliTexts::tr("Environment"), u"environment"_s},
             {CliTexts::tr("Sales tax"), u"sales_tax"_s},
             {CliTexts::tr("Pending"), u"pending"_s, true},
             {CliTexts::tr("Being sent"), u"sending"_s, true},
             {CliTexts::tr("Sent"), u"sent"_s, true},
             {CliTexts::tr("Need attention"), u"needs_attention"_s, true},
             {CliTexts::tr("Payments to send"), u"payments"_s, true},
             {CliTexts::tr("Changes there"), u"findings"_s, true},
             {CliTexts::tr("Trouble"), u"trouble"_s},
             {CliTexts::tr("Ends"), u"ends"_s}},
            {}};
}

CliView signInView()
{
    return {{{CliTexts::tr("Address"), u"url"_s}}, {}};
}

CliView previewView()
{
    return {{{CliTexts::tr("Paper"), u"number"_s},
             {CliTexts::tr("What"), u"what"_s},
             {CliTexts::tr("Action"), u"action"_s},
             {CliTexts::tr("There"), u"name_there"_s},
             {CliTexts::tr("Total"), u"total"_s, true},
             {CliTexts::tr("Total there"), u"total_there"_s, true},
             {CliTexts::tr("Problems"), u"problems"_s},
             {CliTexts::tr("Note"), u"note"_s}},
            {}};
}

CliView sentView()
{
    return {{{CliTexts::tr("Number"), u"number"_s},
             {CliTexts::tr("Status"), u"accounting_status"_s},
             {CliTexts::tr("There"), u"remote_id"_s},
             {CliTexts::tr("Why"), u"error.message"_s}},
            {}};
}

CliView pullView()
{
    return {{{CliTexts::tr("Payments taken over"), u"payments"_s, true},
             {CliTexts::tr("Changes found"), u"findings"_s, true}},
            {}};
}

CliView booksLogView()
{
    return {{{CliTexts::tr("At"), u"at"_s},
             {CliTexts::tr("By"), u"by"_s},
             {CliTexts::tr("What"), u"what"_s},
             {CliTexts::tr("Action"), u"operation"_s},
             {CliTexts::tr("HTTP"), u"http_status"_s, true},
             {CliTexts::tr("Code"), u"code"_s},
             {CliTexts::tr("Text"), u"text"_s}},
            {}};
}

CliView postingView()
{
    return {{{CliTexts::tr("Id"), u"id"_s},
             {CliTexts::tr("What"), u"what"_s},
             {CliTexts::tr("Status"), u"accounting_status"_s},
             {CliTexts::tr("To do"), u"error.advice"_s},
             {CliTexts::tr("Why"), u"error.message"_s}},
            {}};
}

CliView mappingView()
{
    return {{{CliTexts::tr("Key"), u"key"_s},
             {CliTexts::tr("What it is"), u"title"_s},
             {CliTexts::tr("Id"), u"value"_s},
             {CliTexts::tr("Name"), u"name"_s}},
            {}};
}

CliView booksLinkView()
{
    return {{{CliTexts::tr("Id"), u"id"_s},
             {CliTexts::tr("Name"), u"name"_s},
             {CliTexts::tr("There"), u"remote_id"_s},
             {CliTexts::tr("Name there"), u"remote_name"_s}},
            {}};
}

CliView importView()
{
    return {{{CliTexts::tr("Made"), u"made"_s, true},
             {CliTexts::tr("Linked"), u"linked"_s, true},
             {CliTexts::tr("Left out"), u"skipped"_s}},
            {}};
}

CliView findingView()
{
    return {{{CliTexts::tr("Id"), u"id"_s},
             {CliTexts::tr("Kind"), u"kind"_s},
             {CliTexts::tr("What"), u"title"_s},
             {CliTexts::tr("Here"), u"here"_s},
             {CliTexts::tr("There"), u"there"_s},
             {CliTexts::tr("Decision"), u"decision"_s}},
            {}};
}

CliView journalView()
{
    return {{{CliTexts::tr("Date"), u"date"_s},
             {CliTexts::tr("Number"), u"number"_s},
             {CliTexts::tr("Kind"), u"kind"_s},
             {CliTexts::tr("Customer"), u"customer"_s},
             {CliTexts::tr("Account"), u"account"_s},
             {CliTexts::tr("Debit"), u"debit"_s, true},
             {CliTexts::tr("Credit"), u"credit"_s, true}},
            {}};
}

} // namespace truckroll

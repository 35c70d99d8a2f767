// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountingshapes.h"
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/backend/booksdesk.h"
#include "core/backend/sendingtext.h"
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// The desk of this command's office; network and secrets of this machine.
struct CliBooks
{
    StraightDoor door;
    std::unique_ptr<BooksDesk> desk;

    explicit CliBooks(CliContext &context) : door(context.office(), context.actor()) {}
    Done open(CliContext &context)
    {
        TRY(desk, BooksDesk::open(door, context.office().path(), context.clock()));
        return Nothing{};
    }
};

/// Seconds that a command waits for outcomes that are not known yet; then it ends with the exit code for
/// that.
int patience()
{
    constexpr int usual = 25;
    bool isNumber = false;
    const int seconds = qEnvironmentVariableIntValue("TRUCKROLL_QUICKBOOKS_PATIENCE", &isNumber);
    return isNumber ? seconds : usual;
}

/// In the window it waits on the office's thread, which does what else comes meanwhile. False: the program
/// ends.
bool restFor(int seconds)
{
    constexpr int ms = 1000;
    QEventLoop loop;
    bool over = false;
    QTimer::singleShot(seconds * ms, &loop, [&] {
        over = true;
        loop.quit();
    });
    loop.exec();
    return over;
}

SendingHooks hooks()
{
    SendingHooks hooks;
    hooks.wait = [left = patience()](int seconds) mutable {
        if (seconds > left)
            return false;
        left -= seconds;
        return restFor(seconds);
    };
    return hooks;
}

Result<std::vector<DocumentId>> documentsNamed(CliContext &context, const Values &values)
{
    std::vector<DocumentId> documents;
    for (const QString &number : values.texts(u"NUMBER"_s)) {
        TRY(const DocumentId id, context.document(number));
        documents.push_back(id);
    }
    return documents;
}

Result<CliOutput> shownStatus(CliContext &context)
{
    TRY(const auto status, context.ask(BooksStatus{}));
    TRY(const QTimeZone zone, context.zone());
    return CliOutput{booksStatusJson(status, zone), booksStatusView()};
}

// ---- Connection ------------------------------------------------------------------------------------------

Result<CliOutput> connectCompany(CliContext &context, const Values &values)
{
    CliBooks books(context);
    CHECK_OK(books.open(context));
    const QString given = TokenKeeper::environmentToken();
    const QString realm = qEnvironmentVariable("TRUCKROLL_QUICKBOOKS_REALM");
    if (values.has(u"redirected"_s)) {
        CHECK_OK(books.desk->finishSignIn(QUrl(values.text(u"redirected"_s))));
        return shownStatus(context);
    }
    if (!given.isEmpty() && !realm.isEmpty()) {
        CHECK_OK(books.desk->center().connectWith(given, realm));
        return shownStatus(context);
    }
    TRY(const QString page, books.desk->beginSignIn());
    CliOutput output{QJsonObject{{u"url"_s, page}}, signInView()};
    output.note = CliTexts::tr(
        "Open this address, sign in, then run the command again with --redirected and the address "
        "that the browser comes to.");
    return output;
}

Result<CliOutput> disconnectCompany(CliContext &context, const Values &)
{
    CliBooks books(context);
    CHECK_OK(books.open(context));
    CHECK_OK(books.desk->center().disconnect());
    return shownStatus(context);
}

Result<CliOutput> showStatus(CliContext &context, const Values &)
{
    return shownStatus(context);
}

Result<CliOutput> readLists(CliContext &context, const Values &)
{
    CliBooks books(context);
    CHECK_OK(books.open(context));
    CHECK_OK(books.desk->center().refreshCompany());
    CHECK_OK(books.desk->center().readLists(false));
    return shownStatus(context);
}

// ---- Sending ---------------------------------------------------------------------------------------------

Result<CliOutput> preview(CliContext &context, const Values &values)
{
    CliBooks books(context);
    CHECK_OK(books.open(context));
    TRY(const auto documents, documentsNamed(context, values));
    TRY(const auto rows, books.desk->center().preview(documents, hooks()));
    QJsonArray list;
    for (const BooksPreviewRow &row : rows)
        list.append(previewJson(row));
    return CliOutput{list, previewView()};
}

/// The papers that were meant: those named, or those with something to send.
Result<std::vector<DocumentId>> papersToSend(CliContext &context, const std::vector<DocumentId> &named)
{
    if (!named.empty())
        return named;
    TRY(const auto postings, context.ask(PostingsToSend{}));
    std::vector<DocumentId> papers;
    for (const Posting &posting : postings) {
        if (posting.document && std::find(papers.begin(), papers.end(), posting.document) == papers.end())
            papers.push_back(posting.document);
    }
    return papers;
}

Result<CliOutput> sendPapers(CliContext &context, const std::vector<DocumentId> &named)
{
    CliBooks books(context);
    CHECK_OK(books.open(context));
    TRY(const auto papers, papersToSend(context, named));
    TRY(const SendingReport report, books.desk->center().send(named, hooks()));
    QJsonArray list;
    for (const DocumentId paper : papers) {
        PostingList query;
        query.document = paper;
        TRY(const auto rows, context.ask(query));
        TRY(const auto details, context.ask(DocumentDetails{paper}));
        list.append(sentJson(details.document, rows));
    }
    CliOutput output{list, sentView()};
    if (report.unknown + report.undecided > 0)
        output.exitCode = CliAnswer::Unknown;
    else if (report.attention > 0 || report.stopped)
        output.exitCode = CliAnswer::Refused;
    output.note = sendingText(report);
    return output;
}

Result<CliOutput> send(CliContext &context, const Values &values)
{
    TRY(const auto documents, documentsNamed(context, values));
    return sendPapers(context, documents);
}

/// Of the paper itself: not of what was paid of it, nor of the bills of an order.
bool isOwn(const PostingRow &row)
{
    const BookEntity entity = row.posting.entity;
    return (entity == BookEntity::Invoice || entity == BookEntity::CreditNote ||
            entity == BookEntity::PurchaseOrder) &&
           row.posting.record == row.posting.document.value();
}

/// The one that --entry names; else the paper's own.
bool isMeant(const Values &values, const PostingRow &row)
{
    const PostingId entry = values.id<PostingId>(u"entry"_s);
    return entry ? row.posting.id == entry : isOwn(row);
}

tl::unexpected<Error> nothingMeant(const Values &values, const QString &number)
{
    if (values.has(u"entry"_s))
        return failure(ErrorCode::NotFound,
                       CliTexts::tr("There is no entry %1 of %2. Nothing was changed; “accounting attention” "
                                    "lists the entries with their ids.")
                           .arg(values.text(u"entry"_s), number));
    return failure(
        ErrorCode::RuleBroken,
        CliTexts::tr("%1 itself needs no attention. Nothing was changed; name a payment or bill of it "
                     "with --entry and its id from “accounting attention”.")
            .arg(number));
}

/// Not before it was looked for in QuickBooks once more.
Done decide(CliContext &context, const RetryPosting &decision)
{
    CliBooks books(context);
    CHECK_OK(books.open(context));
    CHECK_OK(books.desk->center().decide(decision));
    return Nothing{};
}

/// Nothing is sent by it: what cannot be left stays as it is, and what was left out stays out.
Done leavePaper(CliContext &context, const Values &values, const std::vector<PostingRow> &rows,
                const QString &number)
{
    bool isLeft = false;
    for (const PostingRow &row : rows) {
        const bool meant = isMeant(values, row);
        const Posting &posting = row.posting;
        if (values.has(u"entry"_s) && !meant)
            continue;
        isLeft = isLeft || (meant && posting.isLeftOut());
        const bool isForPerson = posting.isUndecided() || posting.canBeLeftOut();
        if (posting.advice != BooksAdvice::LeaveThere && !(meant && isForPerson))
            continue;
        RetryPosting leave;
        leave.posting = posting.id;
        leave.version = posting.version;
        leave.leave = true;
        const bool mayBeThere = posting.isUndecided() || (posting.canBeLeftOut() && posting.leftAt);
        if (mayBeThere)
            CHECK_OK(decide(context, leave));
        else
            CHECK_OK(context.act(leave));
        isLeft = true;
    }
    if (isLeft)
        return Nothing{};
    return failure(ErrorCode::RuleBroken,
                   CliTexts::tr("Nothing of %1 waits for this decision, so it cannot be left. Nothing was "
                                "changed; “accounting attention” lists what needs one, and --entry with its "
                                "id means a payment or bill of a paper.")
                       .arg(number));
}

/// As it is by now: what was tried again before may have let it go.
Done retryRow(CliContext &context, const Values &values, PostingId id, bool isMeantOne)
{
    TRY(const PostingGround ground, context.ask(GroundOfPosting{id}));
    const Posting &posting = ground.posting;
    if (posting.state == PostingState::Pending)
        return Nothing{};
    RetryPosting again;
    again.posting = posting.id;
    again.version = posting.version;
    if (isMeantOne) {
        again.number = values.text(u"number"_s);
        again.name = values.text(u"name"_s);
        again.linkTo = values.text(u"link"_s);
        again.asNew = values.has(u"as-new"_s);
    }
    const bool isLinked = !again.linkTo.isEmpty() && posting.canBeLeftOut(); // named by its number or id
    if (isLinked || (posting.isUndecided() && again.asNew))
        return decide(context, again);
    CHECK_OK(context.act(again));
    return Nothing{};
}

/// Those of the paper, and customers, items and vendors, which belong to no paper.
Result<std::vector<PostingRow>> rowsToRetry(CliContext &context, DocumentId document)
{
    PostingList query;
    query.states = {PostingState::NeedsAttention, PostingState::Sending, PostingState::Sent};
    query.limit = -1;
    TRY(auto rows, context.ask(query));
    std::erase_if(rows, [&](const PostingRow &row) {
        return row.posting.state == PostingState::Sent ||
               (row.posting.document != document && row.posting.document);
    });
    return rows;
}

/// The one that is named, or that is to get another name; none: the paper's own.
PostingId entryMeant(const Values &values, DocumentId document, const std::vector<PostingRow> &rows)
{
    if (values.has(u"entry"_s) || !values.has(u"name"_s))
        return values.id<PostingId>(u"entry"_s);
    const auto own = std::find_if(rows.begin(), rows.end(), [&](const PostingRow &row) {
        return row.posting.document == document && isOwn(row);
    });
    return own == rows.end() ? PostingId() : own->waitsFor;
}

Done retryPaper(CliContext &context, const Values &values, DocumentId document, const QString &number)
{
    TRY(auto rows, rowsToRetry(context, document));
    const PostingId entry = entryMeant(values, document, rows);
    const auto meant = [&](const PostingRow &row) { return entry ? row.posting.id == entry : isOwn(row); };
    std::erase_if(rows, [&](const PostingRow &row) { return !row.posting.document && !meant(row); });
    if (values.has(u"leave"_s))
        return leavePaper(context, values, rows, number);
    // What was left out is taken up only by whoever means it, and asks for nothing else.
    const bool isOther = values.has(u"number"_s) || values.has(u"as-new"_s);
    std::erase_if(rows,
                  [&](const PostingRow &row) { return row.posting.isLeftOut() && (isOther || !meant(row)); });
    const bool decides = isOther || values.has(u"name"_s) || values.has(u"link"_s) || entry;
    if (decides && std::none_of(rows.begin(), rows.end(), meant))
        return nothingMeant(values, number);
    for (const PostingRow &row : rows) {
        if (!entry || meant(row))
            CHECK_OK(retryRow(context, values, row.posting.id, meant(row)));
    }
    return Nothing{};
}

/// An entry is known by its id alone. The papers that waited for it go with it.
Result<CliOutput> retryEntry(CliContext &context, const Values &values)
{
    PostingList query;
    query.limit = -1;
    TRY(const auto rows, context.ask(query));
    const PostingId entry = values.id<PostingId>(u"entry"_s);
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const PostingRow &each) { return each.posting.id == entry; });
    if (row == rows.end())
        return nothingMeant(values, CliTexts::tr("this office"));
    std::vector<DocumentId> papers;
    if (row->posting.document)
        papers.push_back(row->posting.document);
    for (const PostingRow &each : rows) {
        if (each.waitsFor == entry)
            papers.push_back(each.posting.document);
    }
    CHECK_OK(retryPaper(context, values, row->posting.document, row->what));
    return sendPapers(context, papers);
}

Result<CliOutput> retry(CliContext &context, const Values &values)
{
    TRY(const auto documents, documentsNamed(context, values));
    const bool decides = values.has(u"number"_s) || values.has(u"name"_s) || values.has(u"link"_s) ||
                         values.has(u"leave"_s) || values.has(u"as-new"_s);
    if (documents.empty() && values.has(u"entry"_s))
        return retryEntry(context, values);
    if (documents.empty() && decides)
        return ruleBroken(
            CliTexts::tr("It is not said what this is about. Nothing was changed; name a paper, "
                         "or an entry with --entry and its id from “accounting attention”."));
    if (documents.empty()) {
        CHECK_OK(context.act(RetryAllPostings{}));
        return sendPapers(context, {});
    }
    const QStringList numbers = values.texts(u"NUMBER"_s);
    for (size_t i = 0; i < documents.size(); ++i)
        CHECK_OK(retryPaper(context, values, documents[i], numbers.value(int(i))));
    return sendPapers(context, documents);
}

Result<CliOutput> unlink(CliContext &context, const Values &values)
{
    PostingList query;
    TRY(query.document, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto rows, context.ask(query));
    const auto own =
        std::find_if(rows.begin(), rows.end(), [&](const PostingRow &row) { return isMeant(values, row); });
    if (own == rows.end() && values.has(u"entry"_s))
        return nothingMeant(values, values.text(u"NUMBER"_s));
    if (own == rows.end())
        return failure(ErrorCode::RuleBroken,
                       CliTexts::tr("%1 is linked with nothing in QuickBooks. Nothing was changed.")
                           .arg(values.text(u"NUMBER"_s)));
    TRY(const Posting unlinked, context.act(UnlinkPosting{own->posting.id, own->posting.version}));
    TRY(const auto now, context.ask(query));
    QJsonArray list;
    for (const PostingRow &row : now)
        if (row.posting.id == unlinked.id)
            list.append(postingJson(row));
    return CliOutput{list, postingView()};
}

Result<CliOutput> pull(CliContext &context, const Values &)
{
    CliBooks books(context);
    CHECK_OK(books.open(context));
    TRY(const auto reply, books.desk->center().pull());
    return CliOutput{QJsonObject{{u"payments"_s, QString::number(reply.payments)},
                                 {u"findings"_s, QString::number(reply.findings)}},
                     pullView()};
}

Result<CliOutput> showLog(CliContext &context, const Values &values)
{
    BooksLog query;
    if (values.has(u"NUMBER"_s)) {
        TRY(query.document, context.document(values.text(u"NUMBER"_s)));
    }
    TRY(const auto entries, context.ask(query));
    TRY(const QTimeZone zone, context.zone());
    QJsonArray list;
    for (const BooksLogEntry &entry : entries)
        list.append(booksLogJson(entry, zone));
    return CliOutput{list, booksLogView()};
}

Result<CliOutput> attention(CliContext &context, const Values &)
{
    PostingList query;
    query.states = {PostingState::NeedsAttention, PostingState::Sending};
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const PostingRow &row : rows)
        list.append(postingJson(row));
    return CliOutput{list, postingView()};
}

} // namespace

void addAccountingCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"accounting connect [--redirected URL]"_s,
        CliTexts::tr("Connects with QuickBooks Online: tells the address to sign in at, then takes the one "
                     "that the browser "
                     "comes to. With TRUCKROLL_QUICKBOOKS_REFRESH_TOKEN and _REALM set, at once."),
        connectCompany);
    add(u"accounting disconnect"_s, CliTexts::tr("Ends the connection; what was linked stays linked."),
        disconnectCompany);
    add(u"accounting status"_s,
        CliTexts::tr("The company, and how many papers are pending, sent or need attention."), showStatus);
    add(u"accounting lists"_s, CliTexts::tr("Reads accounts, terms, items, customers and so on again."),
        readLists);
    add(u"accounting preview [NUMBER]..."_s,
        CliTexts::tr("What would be created or changed there; nothing is sent."), preview);
    add(u"accounting send [NUMBER]..."_s, CliTexts::tr("Sends the papers named, or all that is pending."),
        send);
    add(u"accounting retry [NUMBER]... [--number N] [--name NAME] [--link REMOTE] [--leave] [--as-new] [--entry ID]"_s,
        CliTexts::tr(
            "Sends again what needs attention; --number under another number there, --name a customer, item "
            "or vendor of it under another name, --link takes what is there under this number or id, --leave "
            "leaves as it is what QuickBooks holds fast or somebody changed there, or leaves out what it "
            "refused or did not answer; --as-new sends that as new, when it is not found there; --entry "
            "means "
            "one entry of those that “accounting attention” lists, also without a paper."),
        retry);
    add(u"accounting unlink NUMBER [--entry ID]"_s,
        CliTexts::tr(
            "What was linked by hand with a paper there is not that one: it is pending again. Nothing "
            "is changed there."),
        unlink);
    add(u"accounting attention"_s,
        CliTexts::tr("What needs attention or is not known yet, and what to do about it."), attention);
    add(u"accounting pull"_s,
        CliTexts::tr("Takes over what was paid there, and finds what was changed there."), pull);
    add(u"accounting log [NUMBER]"_s, CliTexts::tr("What was sent and what came of it, newest first."),
        showLog);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookscenter.h"

#include "core/accounting/quickbooks/usualchoices.h"
#include <QCoreApplication>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksCenter)
};

constexpr int leaseSeconds = 300;
constexpr int leaseAge = 60; // seconds after which it is renewed
constexpr auto sandboxApi = "https://sandbox-quickbooks.api.intuit.com";
constexpr auto productionApi = "https://quickbooks.api.intuit.com";

constexpr BooksList allLists[] = {BooksList::Account,  BooksList::Term,     BooksList::PaymentMethod,
                                  BooksList::Class,    BooksList::Location, BooksList::Item,
                                  BooksList::Customer, BooksList::Vendor};

bool isLinkable(BooksList list)
{
    return list == BooksList::Item || list == BooksList::Customer || list == BooksList::Vendor;
}

tl::unexpected<Error> notConnected()
{
    return failure(
        ErrorCode::RuleBroken,
        Texts::tr("This office is not connected to QuickBooks. Nothing was sent and everything stays "
                  "pending; connect it in the accounting center."));
}

bool isOtherCompany(const BooksConnection &before, const BooksConnection &wanted)
{
    return !before.realm.isEmpty() && (before.realm != wanted.realm || before.sandbox != wanted.sandbox);
}

/// Another company than the one that something was sent to is refused before anything is redeemed, and what
/// is connected stays so.
Done checkCompany(BooksDoor &office, const BooksConnection &before, const BooksConnection &wanted)
{
    if (!isOtherCompany(before, wanted))
        return Nothing{};
    std::vector<BookEntity> all;
    for (size_t entity = 0; entity < bookEntityCount; ++entity)
        all.push_back(BookEntity(entity));
    TRY(const auto links, office.ask(BooksLinksOf{all}));
    TRY(const auto onTheWay, office.ask(PostingList{{PostingState::Sending}, {}, {}, {}, 1}));
    if (!links.empty() || !onTheWay.empty())
        CHECK_OK(office.act(SaveBooksConnection{wanted})); // says why not
    return Nothing{};
}

/// Amounts are sent as they are here: they would be taken for as many of the other currency.
Done checkCurrency(BooksDoor &office, const BooksConnection &company)
{
    const QString &there = company.preferences.homeCurrency;
    TRY(const auto info, office.ask(OfficeInfo{}));
    if (there.isEmpty() || there == info.currency)
        return Nothing{};
    return ruleBroken(
        Texts::tr(
            "“%1” keeps its books in %2 and this office in %3. Nothing was connected and nothing was sent; "
            "sign in again and choose a company that keeps its books in %3.")
            .arg(company.companyName, there, info.currency));
}

} // namespace

BooksCenter::BooksCenter(BooksDoor &office, Wire &wire, CredentialStore &store, const Clock &clock,
                         const Addresses &addresses)
    : m_office(office), m_clock(clock), m_addresses(addresses), m_wire(wire),
      m_tokens(wire, store, m_addresses, clock, office.renewals())
{
    m_tokens.onRenewed([this](const Tokens &tokens) { keepEnds(tokens); });
}

Result<Addresses> BooksCenter::addresses(BooksDoor &office)
{
    TRY(const auto info, office.ask(OfficeInfo{}));
    const auto value = [&](const char *key) {
        const auto it = info.settings.find(QLatin1String(key));
        return it == info.settings.end() ? QString() : it->second;
    };
    Addresses addresses;
    addresses.sandbox = value("quickbooks.environment") == u"sandbox";
    addresses.api = value("quickbooks.api_url");
    if (addresses.sandbox && addresses.api == QLatin1String(productionApi))
        addresses.api = QLatin1String(sandboxApi);
    addresses.authorize = value("quickbooks.authorize_url");
    addresses.token = value("quickbooks.token_url");
    addresses.revoke = value("quickbooks.revoke_url");
    addresses.redirect = value("quickbooks.redirect_uri");
    addresses.clientId = value("quickbooks.client_id");
    CHECK_OK(checkAddresses(addresses));
    return addresses;
}

// ---- Connection ------------------------------------------------------------------------------------------

Result<BooksConnection> BooksCenter::connect(const Redirect &redirect)
{
    TRY(const auto status, m_office.ask(BooksStatus{}));
    BooksConnection wanted = status.connection;
    wanted.realm = redirect.realm;
    wanted.connected = false;
    wanted.sandbox = m_addresses.sandbox;
    CHECK_OK(checkCompany(m_office, status.connection, wanted));
    m_realm = redirect.realm;
    CHECK_OK(m_tokens.redeem(redirect.code));
    if (isOtherCompany(status.connection, wanted)) { // the tokens are of that one from now on
        TRY(const auto now, m_office.ask(BooksStatus{}));
        wanted.version = now.connection.version;
        CHECK_OK(m_office.act(SaveBooksConnection{wanted}));
    }
    return finish(redirect.realm);
}

Result<BooksConnection> BooksCenter::connectWith(const QString &refreshToken, const QString &realm)
{
    TRY(const auto status, m_office.ask(BooksStatus{}));
    BooksConnection wanted = status.connection;
    wanted.realm = realm;
    wanted.connected = false;
    wanted.sandbox = m_addresses.sandbox;
    CHECK_OK(checkCompany(m_office, status.connection, wanted));
    m_realm = realm;
    if (refreshToken != TokenKeeper::environmentToken())
        CHECK_OK(m_tokens.begin(refreshToken));
    if (isOtherCompany(status.connection, wanted))
        CHECK_OK(m_office.act(SaveBooksConnection{wanted}));
    return finish(realm);
}

Result<BooksConnection> BooksCenter::finish(const QString &realm)
{
    TRY(const auto before, m_office.ask(BooksStatus{}));
    Api api(m_wire, m_tokens, m_addresses, realm);
    const Answer company = api.company();
    if (!company.isGood())
        return tl::unexpected<Error>(failed(company));
    const Answer preferences = api.preferences();
    if (!preferences.isGood())
        return tl::unexpected<Error>(failed(preferences));
    TRY(const auto status, m_office.ask(BooksStatus{}));
    BooksConnection connection = status.connection;
    const QJsonObject info = objectIn(company, QStringLiteral("CompanyInfo"));
    connection.realm = realm;
    connection.companyName = info.value(u"CompanyName").toString();
    connection.country = info.value(u"Country").toString();
    connection.sandbox = m_addresses.sandbox;
    connection.connected = true;
    connection.trouble.clear();
    connection.preferences =
        readPreferences(objectIn(preferences, QStringLiteral("Preferences")), connection.country);
    CHECK_OK(checkCurrency(m_office, connection));
    if (m_ends) {
        connection.accessUntil = m_ends->access;
        connection.refreshUntil = m_ends->refresh;
        connection.hardEnd = m_ends->hard;
    }
    if (!connection.pulledUntil)
        connection.pulledUntil = company.time ? company.time : m_clock.nowUtc();
    CHECK_OK(m_tokens.checkStillThere()); // somebody may have disconnected meanwhile
    TRY(connection, m_office.act(SaveBooksConnection{connection}));
    CHECK_OK(readLists(before.connection.listsAt == 0));
    TRY(const auto after, m_office.ask(BooksStatus{}));
    return after.connection;
}

Done BooksCenter::disconnect()
{
    const Done forgotten = m_tokens.forget();
    if (!forgotten &&
        forgotten.error().code == ErrorCode::NetworkDown) // it is being renewed: nothing was changed
        return forgotten;
    constexpr int tries = 3; // somebody may note what they learnt meanwhile
    Done ended = endConnection();
    for (int i = 1; i < tries && !ended && ended.error().code == ErrorCode::Conflict; ++i)
        ended = endConnection();
    CHECK_OK(ended);
    return forgotten;
}

Done BooksCenter::endConnection()
{
    TRY(const auto status, m_office.ask(BooksStatus{}));
    BooksConnection connection = status.connection;
    connection.connected = false;
    connection.accessUntil = 0;
    connection.refreshUntil = 0;
    connection.hardEnd = 0;
    connection.trouble.clear();
    CHECK_OK(m_office.act(SaveBooksConnection{connection}));
    return Nothing{};
}

Result<BooksConnection> BooksCenter::ready()
{
    TRY(const auto status, m_office.ask(BooksStatus{}));
    const QString given = TokenKeeper::environmentToken();
    const QString realm = qEnvironmentVariable("TRUCKROLL_QUICKBOOKS_REALM");
    if (!given.isEmpty() && !realm.isEmpty() &&
        (!status.connection.isConnected() || status.connection.realm != realm))
        return connectWith(given, realm);
    if (!status.connection.isConnected())
        return notConnected();
    m_realm = status.connection.realm;
    return status.connection;
}

Result<BooksConnection> BooksCenter::refreshCompany()
{
    TRY(BooksConnection connection, ready());
    Api api(m_wire, m_tokens, m_addresses, connection.realm);
    const Answer preferences = api.preferences();
    if (!preferences.isGood()) {
        const Error error = failed(preferences);
        noteEnd(error);
        return tl::unexpected<Error>(error);
    }
    NoteAboutConnection note;
    note.realm = connection.realm;
    note.preferences =
        readPreferences(objectIn(preferences, QStringLiteral("Preferences")), connection.country);
    TRY(connection, m_office.act(note));
    return connection.isConnected() ? Result<BooksConnection>(connection) : notConnected();
}

void BooksCenter::keepEnds(const Tokens &tokens)
{
    m_ends = {tokens.accessUntil, tokens.refreshUntil, tokens.hardEnd};
    NoteAboutConnection note;
    note.realm = m_realm;
    note.ends = m_ends;
    const auto noted = m_office.act(note); // only shown; the tokens say it themselves
    Q_UNUSED(noted)
}

Done BooksCenter::readLists(bool linkExact)
{
    TRY(const auto status, m_office.ask(BooksStatus{}));
    Api api(m_wire, m_tokens, m_addresses, status.connection.realm);
    for (const BooksList list : allLists) {
        std::vector<QJsonObject> rows;
        const Answer answer =
            api.queryAll(QStringLiteral("select * from %1 where Active in (true, false)").arg(listTag(list)),
                         listTag(list), rows);
        if (!answer.isGood())
            return tl::unexpected<Error>(failed(answer));
        KeepBooksList keep{list, {}, true, linkExact && isLinkable(list)};
        for (const QJsonObject &row : rows)
            keep.entries.push_back(readEntry(list, row));
        CHECK_OK(m_office.act(keep));
    }
    std::vector<QJsonObject> codes;
    std::vector<QJsonObject> rates;
    const Answer codeAnswer =
        api.queryAll(QStringLiteral("select * from TaxCode"), QStringLiteral("TaxCode"), codes);
    const Answer rateAnswer =
        api.queryAll(QStringLiteral("select * from TaxRate"), QStringLiteral("TaxRate"), rates);
    if (codeAnswer.isGood() && rateAnswer.isGood()) {
        QJsonArray codeRows;
        QJsonArray rateRows;
        for (const QJsonObject &code : codes)
            codeRows.append(code);
        for (const QJsonObject &rate : rates)
            rateRows.append(rate);
        CHECK_OK(
            m_office.act(KeepBooksList{BooksList::TaxCode, readTaxCodes(codeRows, rateRows), true, false}));
    }
    NoteAboutConnection note;
    note.realm = status.connection.realm;
    note.listsAt = m_clock.nowUtc();
    CHECK_OK(m_office.act(note));
    return chooseUsual();
}

Done BooksCenter::chooseUsual()
{
    TRY(const auto mapping, m_office.ask(BooksMapping{}));
    TRY(const auto book, m_office.ask(PriceBook{}));
    for (const BooksChoice &choice : usualChoices(mapping, book.taxRates))
        CHECK_OK(m_office.act(SaveBooksChoice{choice}));
    return Nothing{};
}

// ---- Work ------------------------------------------------------------------------------------------------

Result<SendingReport> BooksCenter::send(const std::vector<DocumentId> &documents, const SendingHooks &hooks,
                                        bool interruptedOnly)
{
    CHECK_OK(refreshCompany());
    TRY(const auto status, m_office.ask(BooksStatus{}));
    if (status.connection.listsAt == 0)
        CHECK_OK(readLists(true));
    Api api(m_wire, m_tokens, m_addresses, status.connection.realm);
    BooksSender sender(m_office, api, m_clock, hooks);
    auto report = sender.send(documents, interruptedOnly);
    if (report && report->stopped)
        noteTrouble(report->stopped->forUser);
    if (report && report->lookBack && !report->stopped && !report->cancelled) {
        const auto pulled = pull(); // what fails comes with the next look
        Q_UNUSED(pulled)
    }
    return report;
}

Result<std::vector<BooksPreviewRow>> BooksCenter::preview(const std::vector<DocumentId> &documents,
                                                          const SendingHooks &hooks)
{
    TRY(const BooksConnection connection,
        refreshCompany()); // books that were closed or opened since, taxes that were switched on
    Api api(m_wire, m_tokens, m_addresses, connection.realm);
    return BooksPreview(m_office, api, m_clock, hooks).rows(documents);
}

Result<Posting> BooksCenter::decide(const RetryPosting &decision)
{
    TRY(const BooksConnection connection, refreshCompany());
    Api api(m_wire, m_tokens, m_addresses, connection.realm);
    return BooksSender(m_office, api, m_clock, {}).decide(decision);
}

Result<ApplyBooksChanges::Reply> BooksCenter::pull()
{
    TRY(const BooksConnection connection, ready());
    const QString owner = booksOwner() + QStringLiteral("/pull");
    qint64 takenAt = 0;
    const auto keepLease = [&]() -> Done {
        const qint64 now = m_clock.nowUtc();
        if (takenAt && now - takenAt < leaseAge)
            return Nothing{};
        CHECK_OK(m_office.act(TakeBooksLease{owner, leaseSeconds}));
        takenAt = now;
        return Nothing{};
    };
    CHECK_OK(keepLease());
    Api api(m_wire, m_tokens, m_addresses, connection.realm);
    auto reply = BooksPull(m_office, api, m_clock, keepLease).pull();
    const auto released = m_office.act(GiveBackBooksLease{owner});
    Q_UNUSED(released)
    if (!reply)
        noteEnd(reply.error());
    else if (!connection.trouble.isEmpty() && !isMetOnlyByWriting(connection.trouble))
        noteTrouble({}); // QuickBooks answers again
    return reply;
}

/// Whoever looks at the page sees it, also when nobody asked: without a network it is only tried again.
void BooksCenter::noteEnd(const Error &error)
{
    if (error.code == ErrorCode::Rejected)
        noteTrouble(error.forUser);
}

void BooksCenter::noteTrouble(const QString &trouble)
{
    NoteAboutConnection note;
    note.realm = m_realm;
    note.trouble = trouble;
    const auto noted = m_office.act(note);
    Q_UNUSED(noted)
}

Error BooksCenter::failed(const Answer &answer) const
{
    if (answer.kind == Answer::Kind::NoToken)
        return answer.problem;
    const FaultMeaning meaning = meaningOf(answer, Texts::tr("the company"));
    if (answer.kind == Answer::Kind::Fault)
        return {meaning.kind == FaultClass::Wait ? ErrorCode::NetworkDown : ErrorCode::Rejected,
                withDetails(meaning, answer.fault, answer.intuitTid), answer.trouble};
    return {
        ErrorCode::NetworkDown,
        Texts::tr(
            "QuickBooks did not answer. Nothing was sent and everything stays pending; check the internet "
            "connection, then try again."),
        answer.trouble};
}

} // namespace truckroll

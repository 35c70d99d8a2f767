// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/booksbench.h"

#include "core/domain/purchasingacts.h"
#include "core/store/database.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/workflow/cardbooking.h"
#include <QDir>
#include <QFile>
#include <algorithm>

namespace truckroll::testkit {

namespace {

constexpr qint64 soon = 40; // seconds: sooner than what is under way there comes to its end

template <class T>
T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().forUser.toStdString() << " / " << result.error().forLog.toStdString());
    return std::move(*result);
}

/// Knows from the calls which record is being sent, and ends the process where it was told to.
class Watch
{
public:
    Watch(KillPoint point, QString tag) : m_point(point), m_tag(std::move(tag)) {}

    void dieAt(KillPoint point) const
    {
        if (m_point == point)
            throw Killed();
    }
    bool isLookUp(const quickbooks::WireRequest &request) const
    {
        // A refund asks its payment what went back before.
        if (m_tag == u"Payment" && current.startsWith(bookEntityText(BookEntity::Refund)))
            return false;
        // A void reads the record itself.
        if (request.method == "GET" &&
            request.url.path().contains(QLatin1Char('/') + m_tag.toLower() + QLatin1Char('/')))
            return true;
        const QString query = QUrl::fromPercentEncoding(request.url.query(QUrl::FullyEncoded).toUtf8());
        return request.url.path().endsWith(QLatin1String("/query")) &&
               query.contains(QStringLiteral("from %1 where").arg(m_tag)) &&
               !query.contains(QLatin1String("startposition"));
    }
    bool isWrite(const quickbooks::WireRequest &request) const
    {
        return request.method == "POST" && request.url.path().endsWith(QLatin1Char('/') + m_tag.toLower());
    }
    QString current; ///< what is being sent
    bool lookedUp = false;
    bool begun = false;
    bool written = false;

private:
    KillPoint m_point;
    QString m_tag;
};

class DyingWire final : public quickbooks::Wire
{
public:
    DyingWire(quickbooks::Wire &wire, Watch &watch) : m_wire(wire), m_watch(watch) {}

    quickbooks::WireAnswer call(const quickbooks::WireRequest &request) override
    {
        if (m_watch.isLookUp(request)) {
            m_watch.dieAt(KillPoint::BeforeLookUp);
            auto answer = m_wire.call(request);
            m_watch.dieAt(KillPoint::AfterLookUp);
            m_watch.lookedUp = true;
            return answer;
        }
        if (!m_watch.isWrite(request))
            return m_wire.call(request);
        m_watch.dieAt(KillPoint::BeforeWrite);
        auto answer = m_wire.call(request);
        m_watch.dieAt(KillPoint::AfterWrite);
        m_watch.written = true;
        return answer;
    }

private:
    quickbooks::Wire &m_wire;
    Watch &m_watch;
};

/// The first act after the look-up is the intent, the first after the write the outcome.
class DyingDoor final : public BooksDoor
{
public:
    DyingDoor(TempOffice &shop, Watch &watch) : m_shop(shop), m_watch(watch) {}

protected:
    void run(const std::function<void(Office &, const Actor &)> &work) override
    {
        const bool outcome = m_watch.written;
        const bool intent = m_watch.lookedUp && !m_watch.begun && !outcome;
        if (outcome)
            m_watch.dieAt(KillPoint::BeforeOutcome);
        else if (intent)
            m_watch.dieAt(KillPoint::BeforeIntent);
        work(m_shop.office(), m_shop.owner());
        if (outcome)
            m_watch.dieAt(KillPoint::AfterOutcome);
        else if (intent)
            m_watch.dieAt(KillPoint::AfterIntent);
        m_watch.begun = m_watch.begun || intent;
        m_watch.written = false;
    }

private:
    TempOffice &m_shop;
    Watch &m_watch;
};

} // namespace

BooksBench::BooksBench(const std::function<void(SimulatedBooks &)> &set, Begins begins)
    : m_transport(std::make_shared<QtTransport>())
{
    if (set)
        set(books);
    books.setNow(shop.clock().nowUtc());
    const QString base = books.base();
    const auto setting = [&](const char *key, const QString &value) {
        shop.act(SaveSetting{QString::fromLatin1(key), value});
    };
    setting("quickbooks.api_url", base);
    setting("quickbooks.authorize_url", base + QStringLiteral("/connect/oauth2"));
    setting("quickbooks.token_url", base + QStringLiteral("/oauth2/v1/tokens/bearer"));
    setting("quickbooks.revoke_url", base + QStringLiteral("/v2/oauth2/tokens/revoke"));
    setting("quickbooks.client_id", books.clientId);
    store.put(QStringLiteral("quickbooks.client_secret"), books.clientSecret.toUtf8());
    TaxRate springfield;
    springfield.name = QStringLiteral("Springfield");
    springfield.percent = Percent::fromUnits(8250);
    rate = shop.act(SaveTaxRate{springfield}).id;
    company = shop.ask(OfficeInfo{}).companies.front().id;
    if (begins == Begins::Connected)
        connect();
}

template <class Work>
auto BooksBench::atDesk(const Work &work)
{
    StraightDoor door(shop.office(), shop.owner());
    // The store and the transport outlive the desk.
    const BooksDesk::Parts parts{m_transport,
                                 std::shared_ptr<CredentialStore>(&store, [](CredentialStore *) {})};
    auto desk = must(BooksDesk::open(door, shop.path(), shop.clock(), parts));
    return work(*desk);
}

Result<BooksConnection> BooksBench::tryConnect(const QString &realm)
{
    return atDesk([&](BooksDesk &desk) { return desk.center().connect({books.signIn(), realm}); });
}

Result<BooksConnection> BooksBench::connectWithCode(const QString &code)
{
    return atDesk([&](BooksDesk &desk) { return desk.center().connect({code, books.realm}); });
}

BooksConnection BooksBench::connect()
{
    return must(tryConnect(books.realm));
}

Done BooksBench::disconnect()
{
    return atDesk([](BooksDesk &desk) { return desk.center().disconnect(); });
}

Done BooksBench::readLists()
{
    return atDesk([](BooksDesk &desk) { return desk.center().readLists(false); });
}

Result<SendingReport> BooksBench::trySend(const std::vector<DocumentId> &documents, const SendingHooks &hooks)
{
    return atDesk([&](BooksDesk &desk) { return desk.center().send(documents, hooks); });
}

SendingReport BooksBench::send(const std::vector<DocumentId> &documents)
{
    return must(trySend(documents));
}

ApplyBooksChanges::Reply BooksBench::pull()
{
    return must(tryPull());
}

Result<ApplyBooksChanges::Reply> BooksBench::tryPull()
{
    return atDesk([](BooksDesk &desk) { return desk.center().pull(); });
}

Result<Posting> BooksBench::decide(const RetryPosting &decision)
{
    return atDesk([&](BooksDesk &desk) { return desk.center().decide(decision); });
}

std::vector<BooksPreviewRow> BooksBench::preview()
{
    return must(tryPreview());
}

Result<std::vector<BooksPreviewRow>> BooksBench::tryPreview(const SendingHooks &hooks)
{
    return atDesk([&](BooksDesk &desk) { return desk.center().preview({}, hooks); });
}

BooksBench::Moment BooksBench::moment()
{
    Moment moment{shop.folder() + QStringLiteral("/moment-%1").arg(++m_moments), books.moment(),
                  store.secrets, shop.clock().nowUtc()};
    shop.close(); // what is in the log goes into the file
    if (!QFile::copy(shop.path(), moment.office))
        FAIL("the office could not be copied");
    shop.reopen();
    return moment;
}

void BooksBench::goBackTo(const Moment &moment)
{
    shop.close();
    QFile::remove(shop.path());
    if (!QFile::copy(moment.office, shop.path()))
        FAIL("the office could not be copied back");
    books.goBackTo(moment.books);
    store.secrets = moment.secrets;
    shop.clock().set(moment.now);
    shop.reopen();
}

QString BooksBench::backup()
{
    const QString file = shop.folder() + QStringLiteral("/backup-%1").arg(++m_backups);
    must(shop.office().backup(shop.owner(), file));
    return file;
}

void BooksBench::restore(const QString &backup)
{
    shop.close();
    must(Office::restore(backup, shop.path()));
    QDir folder(shop.folder());
    for (const QString &aside : folder.entryList({QStringLiteral("*.replaced-*")}))
        folder.remove(aside);
    shop.reopen();
}

void BooksBench::sendAndDie(KillPoint point, const QString &tag)
{
    StraightDoor straight(shop.office(), shop.owner());
    Watch watch(point, tag);
    quickbooks::TransportWire wire(*m_transport);
    DyingWire dyingWire(wire, watch);
    DyingDoor door(shop, watch);
    const auto addresses = must(BooksCenter::addresses(straight));
    try {
        BooksCenter center(door, dyingWire, store, shop.clock(), addresses);
        SendingHooks hooks;
        hooks.progress = [&watch](const SendingProgress &progress) { watch.current = progress.what; };
        const auto report = center.send({}, hooks);
        if (!report && report.error().code == ErrorCode::StorageFailed)
            FAIL(report.error().forUser.toStdString());
    } catch (const Killed &) {
    }
    shop.close();
    constexpr qint64 untilSomebodyStartsItAgain = 400; // seconds
    advance(books.isAtWork() ? soon : untilSomebodyStartsItAgain);
}

int BooksBench::settleAll()
{
    constexpr int most = 8;
    constexpr qint64 later = 300; // seconds
    for (int run = 1; run <= most; ++run) {
        const auto sent = trySend();
        Q_UNUSED(sent)
        advance(books.isAtWork() ? soon : later);
        if (shop.ask(PostingsToSend{}).empty()) {
            const auto open = shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 100});
            if (open.empty())
                return run;
            shop.act(RetryAllPostings{});
        }
    }
    return most + 1;
}

void BooksBench::advance(qint64 seconds)
{
    shop.clock().advance(seconds);
    books.setNow(shop.clock().nowUtc());
}

CustomerId BooksBench::newCustomer(const QString &name, const QString &email)
{
    SaveCustomer save;
    save.customer.name = name;
    save.customer.email = email;
    save.customer.taxRate = rate;
    return shop.act(save).id;
}

ItemId BooksBench::newItem(const QString &name, ItemType type, qint64 cents)
{
    SaveItem save;
    save.item.name = name;
    save.item.type = type;
    save.item.price = UnitPrice::fromUnits(cents * 100);
    return shop.act(save).id;
}

Document BooksBench::newInvoice(CustomerId customer, const std::vector<Line> &lines)
{
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = customer;
    order.title = QStringLiteral("Kitchen tap");
    order.taxRate = rate;
    for (const Line &each : lines) {
        DocumentLine line;
        line.item = each.item;
        line.description = QStringLiteral("Work");
        line.quantity = Quantity::fromUnits(each.thousandths);
        line.unitPrice = UnitPrice::fromUnits(each.cents * 100);
        line.taxable = each.taxable;
        order.lines.push_back(line);
    }
    order = shop.act(SaveDocument{order});
    return shop.act(ConvertDocument{order.id, DocumentKind::Invoice, {}, false}).document;
}

Vendor BooksBench::newVendor(const QString &name, const QString &account)
{
    SaveVendor save;
    save.vendor.name = name;
    save.vendor.account = account;
    return shop.act(save);
}

Document BooksBench::newPurchaseOrder(CustomerId customer, ItemId part, VendorId vendor, int quantity)
{
    DocumentLine line;
    line.item = part;
    line.description = QStringLiteral("Ball valve");
    line.quantity = Quantity::whole(quantity);
    line.unitPrice = UnitPrice::whole(40);
    Document work;
    work.kind = DocumentKind::WorkOrder;
    work.customer = customer;
    work.title = QStringLiteral("Kitchen tap");
    work.taxRate = rate;
    work.lines = {line};
    work = shop.act(SaveDocument{work});
    OrderParts parts;
    parts.workOrder = work.id;
    parts.lines = {{work.lines[0].id, part, line.description, line.quantity, UnitPrice::whole(12), vendor}};
    const Document order = shop.act(parts).front();
    return shop.act(MarkDocument{order.id, order.version, DocumentState::Sent, {}});
}

/// Straight through the store: what is said here is how it gets to QuickBooks, not who may write one.
Document BooksBench::newCreditNote(CustomerId customer, qint64 cents)
{
    const Document like = newInvoice(customer, {{{}, 1000, cents, false}});
    Commit commit;
    auto made = shop.office().database().write<Document>(
        shop.owner(), false,
        [&](WriteScope &scope) -> Result<Document> {
            Document note = like;
            note.kind = DocumentKind::CreditNote;
            note.state = DocumentState::Issued;
            note.number = QStringLiteral("CREDIT-%1").arg(like.id.value());
            note.source = {};
            for (DocumentLine &line : note.lines)
                line.id = {};
            note.createdAt = scope.clock().nowUtc();
            insertDocument(scope, note);
            return note;
        },
        &commit);
    return must(std::move(made));
}

Payment BooksBench::pay(const Document &invoice, qint64 cents)
{
    RecordPayment record;
    record.invoice = invoice.id;
    record.amount = Money::fromUnits(cents);
    record.method = PaymentMethod::Check;
    record.reference = QStringLiteral("4321");
    return shop.act(record).payment;
}

/// As a card processor's refund is booked, without one.
void BooksBench::giveBack(const Payment &payment, qint64 cents)
{
    Commit commit;
    must(shop.office().database().write<Nothing>(
        shop.owner(), false,
        [&](WriteScope &scope) -> Result<Nothing> {
            auto invoice = findDocument(scope, payment.invoice);
            auto taken = findPayment(scope, payment.id);
            bookRefund(scope, *invoice, *taken, Money::fromUnits(cents));
            return Nothing{};
        },
        &commit));
}

std::vector<PostingRow> BooksBench::postings(DocumentId document)
{
    PostingList query;
    query.document = document;
    return shop.ask(query);
}

std::optional<BooksLink> BooksBench::link(BookEntity entity, qint64 record)
{
    for (const BooksLink &link : shop.ask(BooksLinksOf{{entity}})) {
        if (link.record == record)
            return link;
    }
    return std::nullopt;
}

Posting BooksBench::postingOf(DocumentId document)
{
    for (const PostingRow &row : postings(document)) {
        if (row.posting.record == document.value() && row.posting.entity != BookEntity::Payment)
            return row.posting;
    }
    FAIL("the paper has no posting");
    return {};
}

} // namespace truckroll::testkit

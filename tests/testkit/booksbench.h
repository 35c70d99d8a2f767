// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/transportwire.h"
#include "core/backend/booksdesk.h"
#include "core/net/qttransport.h"
#include "tests/testkit/memorycredentials.h"
#include "tests/testkit/simulatedbooks.h"
#include "tests/testkit/tempoffice.h"

namespace truckroll::testkit {

/// The process ended here.
struct Killed
{
};

/// Where a sender can be killed while it sends one record.
enum class KillPoint {
    Nowhere,
    BeforeLookUp,
    AfterLookUp,
    BeforeIntent,  ///< the look-up is answered, nothing is committed
    AfterIntent,   ///< key and body are committed, nothing has left
    BeforeWrite,   ///< on its way
    AfterWrite,    ///< the server has answered or not, nobody has read it
    BeforeOutcome, ///< read, not committed
    AfterOutcome,
};
inline constexpr int killPoints = 8; ///< without Nowhere

/// An office that is connected with a simulated QuickBooks, over real HTTP.
class BooksBench
{
public:
    enum class Begins { Connected, Unconnected };

    /// `set`: the company as it is before the office is connected.
    explicit BooksBench(const std::function<void(SimulatedBooks &)> &set = {},
                        Begins begins = Begins::Connected);

    TempOffice shop;
    SimulatedBooks books;
    CompanyId company;
    TaxRateId rate;

    BooksConnection connect();
    /// Everything pending; fails the test when sending as a whole fails.
    SendingReport send(const std::vector<DocumentId> &documents = {});
    Result<SendingReport> trySend(const std::vector<DocumentId> &documents = {},
                                  const SendingHooks &hooks = {});
    ApplyBooksChanges::Reply pull();
    Result<ApplyBooksChanges::Reply> tryPull();
    Result<Posting> decide(const RetryPosting &decision);
    std::vector<BooksPreviewRow> preview();
    Result<std::vector<BooksPreviewRow>> tryPreview(const SendingHooks &hooks = {});
    Result<BooksConnection> tryConnect(const QString &realm);
    Result<BooksConnection> connectWithCode(const QString &code);
    Done disconnect();
    Done readLists();

    /// Office and books as they are now, for tries that all begin there.
    struct Moment
    {
        QString office; ///< a copy of its file
        SimulatedBooks::Moment books;
        std::map<QString, Secret> secrets;
        qint64 now = 0;
    };
    Moment moment();
    void goBackTo(const Moment &moment);

    /// As people do it: the office is closed, replaced by the backup and opened again.
    void restore(const QString &backup);
    QString backup(); ///< of now

    /// Sends and is killed at that point of sending a record of `tag`; the office is closed afterwards, and
    /// it is later.
    void sendAndDie(KillPoint point, const QString &tag);
    /// Runs after a crash or a fault, as the program makes them by itself and a person presses "try again":
    /// until nothing is left to send or it does not go on. How many runs it took.
    int settleAll();
    void advance(qint64 seconds);

    CustomerId newCustomer(const QString &name, const QString &email = {});
    ItemId newItem(const QString &name, ItemType type = ItemType::Service, qint64 cents = 9500);
    /// Issued; each line: item, thousandths, cents, taxable.
    struct Line
    {
        ItemId item;
        qint64 thousandths = 1000;
        qint64 cents = 9500;
        bool taxable = false;
    };
    Document newInvoice(CustomerId customer, const std::vector<Line> &lines);
    Document newCreditNote(CustomerId customer, qint64 cents);
    Vendor newVendor(const QString &name, const QString &account = {});
    /// Of so many of a part for a work order of the customer, and sent to the vendor.
    Document newPurchaseOrder(CustomerId customer, ItemId part, VendorId vendor, int quantity);
    Payment pay(const Document &invoice, qint64 cents);
    /// Money of a payment that went back to the customer.
    void giveBack(const Payment &payment, qint64 cents);
    Document now(DocumentId id) { return shop.ask(DocumentDetails{id}).document; }
    std::vector<PostingRow> postings(DocumentId document);
    std::optional<BooksLink> link(BookEntity entity, qint64 record);
    /// Of the paper itself.
    Posting postingOf(DocumentId document);

    MemoryCredentials store;

private:
    template <class Work>
    auto atDesk(const Work &work);

    std::shared_ptr<QtTransport> m_transport;
    int m_moments = 0;
    int m_backups = 0;
};

} // namespace truckroll::testkit

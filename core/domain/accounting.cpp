// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/accounting.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Accounting)
};

constexpr NameTable<bookEntityCount> entityNames{
    "customer", "item", "vendor", "invoice", "payment", "creditnote", "refund", "purchaseorder", "bill"};
constexpr NameTable<postingKindCount> kindNames{"create", "update", "void", "correct"};
constexpr NameTable<postingStateCount> stateNames{"pending", "sending", "sent", "needs-attention", "dropped"};
constexpr NameTable<booksAdviceCount> adviceNames{
    "none",           "retry",          "open-mapping", "choose-number", "choose-name",
    "choose-link",    "correct-record", "reopen-books", "reconnect",     "ask-administrator",
    "compare-totals", "undo-there",     "report",       "leave-there",   "decide-outcome"};
constexpr NameTable<4> originNames{"sent", "adopted", "linked", "imported"};
constexpr NameTable<4> taxNames{"off", "manual", "automated", "per-line"};
constexpr NameTable<booksListCount> listNames{"account",  "term", "paymentmethod", "taxcode", "class",
                                              "location", "item", "customer",      "vendor"};
constexpr NameTable<booksFindingKindCount> findingNames{"paid",    "reopened", "voided",   "deleted",
                                                        "changed", "renamed",  "inactive", "double-paid",
                                                        "unknown", "balance"};

} // namespace

bool BooksConnection::isToBeRenewed(qint64 now) const
{
    constexpr qint64 before = 30 * 24 * 3600; // seconds
    const bool endsForGood = hardEnd && hardEnd - now < before;
    const bool wasNotUsed = refreshUntil && refreshUntil < now;
    return isConnected() && (endsForGood || wasNotUsed);
}

QString bookEntityName(BookEntity entity)
{
    return nameIn(entityNames, entity);
}

std::optional<BookEntity> bookEntityFromName(const QString &name)
{
    return valueIn<BookEntity>(entityNames, name);
}

QString bookEntityText(BookEntity entity)
{
    switch (entity) {
    case BookEntity::Customer:
        return Texts::tr("Customer");
    case BookEntity::Item:
        return Texts::tr("Item");
    case BookEntity::Vendor:
        return Texts::tr("Vendor");
    case BookEntity::Invoice:
        return Texts::tr("Invoice");
    case BookEntity::Payment:
        return Texts::tr("Payment");
    case BookEntity::CreditNote:
        return Texts::tr("Credit note");
    case BookEntity::Refund:
        return Texts::tr("Refund");
    case BookEntity::PurchaseOrder:
        return Texts::tr("Purchase order");
    case BookEntity::Bill:
        return Texts::tr("Bill");
    }
    Q_UNREACHABLE();
}

QString postingKindName(PostingKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<PostingKind> postingKindFromName(const QString &name)
{
    return valueIn<PostingKind>(kindNames, name);
}

QString postingKindText(PostingKind kind)
{
    switch (kind) {
    case PostingKind::Create:
        return Texts::tr("New");
    case PostingKind::Update:
        return Texts::tr("Change");
    case PostingKind::Void:
        return Texts::tr("Void");
    case PostingKind::Correct:
        return Texts::tr("Correction");
    }
    Q_UNREACHABLE();
}

QString postingStateName(PostingState state)
{
    return nameIn(stateNames, state);
}

std::optional<PostingState> postingStateFromName(const QString &name)
{
    return valueIn<PostingState>(stateNames, name);
}

QString postingStateText(PostingState state)
{
    switch (state) {
    case PostingState::Pending:
        return Texts::tr("Pending");
    case PostingState::Sending:
        return Texts::tr("Being sent");
    case PostingState::Sent:
        return Texts::tr("Sent");
    case PostingState::NeedsAttention:
        return Texts::tr("Needs attention");
    case PostingState::Dropped:
        return Texts::tr("Not needed");
    }
    Q_UNREACHABLE();
}

QString booksAdviceName(BooksAdvice advice)
{
    return nameIn(adviceNames, advice);
}

std::optional<BooksAdvice> booksAdviceFromName(const QString &name)
{
    return valueIn<BooksAdvice>(adviceNames, name);
}

QString booksAdviceText(BooksAdvice advice)
{
    switch (advice) {
    case BooksAdvice::None:
        return {};
    case BooksAdvice::Retry:
        return Texts::tr("Try again");
    case BooksAdvice::OpenMapping:
        return Texts::tr("Open the mapping");
    case BooksAdvice::ChooseNumber:
        return Texts::tr("Choose another number");
    case BooksAdvice::ChooseName:
        return Texts::tr("Choose another name");
    case BooksAdvice::ChooseLink:
        return Texts::tr("Link or keep apart");
    case BooksAdvice::CorrectRecord:
        return Texts::tr("Correct the record");
    case BooksAdvice::ReopenBooks:
        return Texts::tr("Reopen the period in QuickBooks");
    case BooksAdvice::Reconnect:
        return Texts::tr("Connect again");
    case BooksAdvice::AskAdministrator:
        return Texts::tr("Ask the QuickBooks administrator");
    case BooksAdvice::CompareTotals:
        return Texts::tr("Compare the totals");
    case BooksAdvice::UndoThere:
        return Texts::tr("Undo it in QuickBooks first");
    case BooksAdvice::Report:
        return Texts::tr("Report it");
    case BooksAdvice::LeaveThere:
        return Texts::tr("Leave it as it is");
    case BooksAdvice::DecideOutcome:
        return Texts::tr("Send as new, link or leave out");
    }
    Q_UNREACHABLE();
}

QString linkOriginName(BooksLink::Origin origin)
{
    return nameIn(originNames, origin);
}

std::optional<BooksLink::Origin> linkOriginFromName(const QString &name)
{
    return valueIn<BooksLink::Origin>(originNames, name);
}

QString booksTaxName(BooksTax tax)
{
    return nameIn(taxNames, tax);
}

std::optional<BooksTax> booksTaxFromName(const QString &name)
{
    return valueIn<BooksTax>(taxNames, name);
}

QString booksTaxText(BooksTax tax)
{
    switch (tax) {
    case BooksTax::Off:
        return Texts::tr("No sales tax");
    case BooksTax::Manual:
        return Texts::tr("Sales tax by tax codes");
    case BooksTax::Automated:
        return Texts::tr("Automated sales tax");
    case BooksTax::PerLine:
        return Texts::tr("A tax code on each line");
    }
    Q_UNREACHABLE();
}

QString booksListName(BooksList list)
{
    return nameIn(listNames, list);
}

std::optional<BooksList> booksListFromName(const QString &name)
{
    return valueIn<BooksList>(listNames, name);
}

QString booksListText(BooksList list)
{
    switch (list) {
    case BooksList::Account:
        return Texts::tr("Accounts");
    case BooksList::Term:
        return Texts::tr("Terms");
    case BooksList::PaymentMethod:
        return Texts::tr("Payment methods");
    case BooksList::TaxCode:
        return Texts::tr("Tax codes");
    case BooksList::Class:
        return Texts::tr("Classes");
    case BooksList::Location:
        return Texts::tr("Locations");
    case BooksList::Item:
        return Texts::tr("Products and services");
    case BooksList::Customer:
        return Texts::tr("Customers");
    case BooksList::Vendor:
        return Texts::tr("Vendors");
    }
    Q_UNREACHABLE();
}

QString findingKindName(BooksFinding::Kind kind)
{
    return nameIn(findingNames, kind);
}

std::optional<BooksFinding::Kind> findingKindFromName(const QString &name)
{
    return valueIn<BooksFinding::Kind>(findingNames, name);
}

QString findingKindText(BooksFinding::Kind kind)
{
    switch (kind) {
    case BooksFinding::Kind::Paid:
        return Texts::tr("Paid in QuickBooks");
    case BooksFinding::Kind::Reopened:
        return Texts::tr("Open again in QuickBooks");
    case BooksFinding::Kind::Voided:
        return Texts::tr("Voided in QuickBooks");
    case BooksFinding::Kind::Deleted:
        return Texts::tr("Deleted in QuickBooks");
    case BooksFinding::Kind::Changed:
        return Texts::tr("Changed in QuickBooks");
    case BooksFinding::Kind::Renamed:
        return Texts::tr("Renamed in QuickBooks");
    case BooksFinding::Kind::Inactive:
        return Texts::tr("Made inactive in QuickBooks");
    case BooksFinding::Kind::DoublePaid:
        return Texts::tr("Perhaps paid twice");
    case BooksFinding::Kind::Unknown:
        return Texts::tr("Not known here");
    case BooksFinding::Kind::Balance:
        return Texts::tr("Another amount open in QuickBooks");
    }
    Q_UNREACHABLE();
}

const std::vector<BooksMappingKey> &booksMappingKeys()
{
    using L = BooksList;
    const QStringList money{QStringLiteral("Bank"), QStringLiteral("Other Current Asset")};
    const QStringList income{QStringLiteral("Income")};
    const QStringList cost{QStringLiteral("Cost of Goods Sold"), QStringLiteral("Expense")};
    static const std::vector<BooksMappingKey> keys{
        {QStringLiteral("income.service"), Texts::tr("Income account of services and labor"), L::Account,
         income, true},
        {QStringLiteral("income.product"), Texts::tr("Income account of parts"), L::Account, income, true},
        {QStringLiteral("expense"), Texts::tr("Cost account of what is bought"), L::Account, cost, false},
        {QStringLiteral("discount"), Texts::tr("Account of discounts"), L::Account, income, false},
        {QStringLiteral("payable"),
         Texts::tr("Account of bills and purchase orders"),
         L::Account,
         {QStringLiteral("Accounts Payable")},
         false},
        {QStringLiteral("deposit.cash"), Texts::tr("Where cash goes"), L::Account, money, false},
        {QStringLiteral("deposit.check"), Texts::tr("Where checks go"), L::Account, money, false},
        {QStringLiteral("deposit.card"), Texts::tr("Where card payments go"), L::Account, money, false},
        {QStringLiteral("deposit.ach"), Texts::tr("Where bank transfers go"), L::Account, money, false},
        {QStringLiteral("refund"), Texts::tr("Account that refunds are paid from"), L::Account, money, false},
        {QStringLiteral("receivable"),
         Texts::tr("Account of open invoices, which a refund opens again"),
         L::Account,
         {QStringLiteral("Accounts Receivable")},
         false},
        {QStringLiteral("method.cash"), Texts::tr("Payment method for cash"), L::PaymentMethod, {}, false},
        {QStringLiteral("method.check"), Texts::tr("Payment method for checks"), L::PaymentMethod, {}, false},
        {QStringLiteral("method.card"), Texts::tr("Payment method for cards"), L::PaymentMethod, {}, false},
        {QStringLiteral("method.ach"),
         Texts::tr("Payment method for bank transfers"),
         L::PaymentMethod,
         {},
         false},
        {QStringLiteral("item.misc"),
         Texts::tr("Product or service of lines without an item"),
         L::Item,
         {QStringLiteral("Service"), QStringLiteral("NonInventory")},
         false},
        {QStringLiteral("class"), Texts::tr("Class of everything that is sent"), L::Class, {}, false},
        {QStringLiteral("location"),
         Texts::tr("Location of everything that is sent"),
         L::Location,
         {},
         false},
        {QStringLiteral("tax.none"),
         Texts::tr("Tax code of lines without tax (outside the US)"),
         L::TaxCode,
         {},
         false},
    };
    return keys;
}

std::optional<BooksMappingKey> booksMappingKey(const QString &key)
{
    const auto &keys = booksMappingKeys();
    const auto it =
        std::find_if(keys.begin(), keys.end(), [&](const BooksMappingKey &k) { return k.key == key; });
    if (it != keys.end())
        return *it;
    const QString number = key.section(QLatin1Char('.'), 1);
    bool isNumber = false;
    const qint64 value = number.toLongLong(&isNumber);
    if (!isNumber || value < 0 || number != QString::number(value))
        return std::nullopt;
    if (key.startsWith(QLatin1String("term.")))
        return BooksMappingKey{key, Texts::tr("Terms of %1 days").arg(number), BooksList::Term, {}, false};
    if (key.startsWith(QLatin1String("tax.")))
        return BooksMappingKey{key, Texts::tr("Tax code of a tax rate"), BooksList::TaxCode, {}, false};
    return std::nullopt;
}

} // namespace truckroll

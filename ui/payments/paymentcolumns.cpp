// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/paymentcolumns.h"
#include "ui/documents/documentcontext.h"
#include "ui/payments/happenings.h"
#include "ui/widgets/moneyedit.h"
#include <QCoreApplication>
#include <QHash>

namespace truckroll {

namespace {

using Kind = TableColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PaymentColumns)
};

template <class Row>
ColumnOf<Row> column(const char *id, const QString &title, Kind kind, int width)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    return made;
}

template <class Row>
ColumnOf<Row> textColumn(const char *id, const QString &title, int width,
                         std::function<QString(const Row &)> text)
{
    ColumnOf<Row> made = column<Row>(id, title, Kind::Text, width);
    made.hint = text;
    made.text = std::move(text);
    return made;
}

template <class Row>
ColumnOf<Row> moneyColumn(const char *id, const QString &title,
                          std::function<std::optional<Money>(const Row &)> money)
{
    ColumnOf<Row> made = column<Row>(id, title, Kind::Number, 110);
    made.text = [money](const Row &row) {
        const auto amount = money(row);
        return amount ? amountText(*amount) : QString();
    };
    made.number = [money](const Row &row) {
        const auto amount = money(row);
        return amount ? std::optional<qint64>(amount->units()) : std::nullopt;
    };
    return made;
}

template <class Row>
ColumnOf<Row> dayColumn(const char *id, const QString &title, std::function<QDate(const Row &)> day)
{
    ColumnOf<Row> made = column<Row>(id, title, Kind::Date, 120);
    made.text = [day](const Row &row) {
        return day(row).isValid() ? QLocale().toString(day(row), QStringLiteral("MMM d, yyyy")) : QString();
    };
    made.number = [day](const Row &row) {
        return day(row).isValid() ? std::optional<qint64>(day(row).toJulianDay()) : std::nullopt;
    };
    return made;
}

template <class Row>
ColumnOf<Row> chipColumn(const char *id, const QString &title, int width,
                         std::function<QString(const Row &)> text, std::function<Tone(const Row &)> tone)
{
    ColumnOf<Row> made = column<Row>(id, title, Kind::Chip, width);
    made.text = std::move(text);
    made.meaning = [tone](const Row &row) { return Meaning(tone(row)); };
    return made;
}

/// Sorted by the moment, shown in the office's time.
template <class Row>
ColumnOf<Row> timeColumn(const char *id, const QString &title, const std::function<QByteArray()> &zone,
                         std::function<qint64(const Row &)> moment)
{
    ColumnOf<Row> made = column<Row>(id, title, Kind::Text, 180);
    made.text = [zone, moment](const Row &row) {
        return moment(row) > 0 ? officeTime(moment(row), zone()) : QString();
    };
    made.number = [moment](const Row &row) {
        return moment(row) > 0 ? std::optional<qint64>(moment(row)) : std::nullopt;
    };
    return made;
}

qint64 keyOf(const QString &text)
{
    constexpr size_t positive = size_t(-1) >> 1;
    return qint64(qHash(text) & positive);
}

} // namespace

std::vector<ReconciliationRow> keyedRows(std::vector<CardReconciliation::Row> rows)
{
    std::vector<ReconciliationRow> keyed;
    keyed.reserve(rows.size());
    for (CardReconciliation::Row &row : rows) {
        const QString name = row.settled.reference.isEmpty() && row.payment
                                 ? QString::number(row.payment->id.value())
                                 : row.batch + u'/' + row.settled.reference;
        keyed.push_back({keyOf(name), std::move(row)});
    }
    return keyed;
}

std::vector<DepositRow> keyedRows(std::vector<CardReconciliation::Deposit> deposits)
{
    std::vector<DepositRow> keyed;
    keyed.reserve(deposits.size());
    for (CardReconciliation::Deposit &deposit : deposits)
        keyed.push_back(
            {keyOf(deposit.batch + u'/' + deposit.day.toString(Qt::ISODate)), std::move(deposit)});
    return keyed;
}

std::vector<ColumnOf<ReconciliationRow>> reconciliationColumns()
{
    using Row = ReconciliationRow;
    const auto reference = [](const Row &row) {
        return row.row.settled.reference.isEmpty() && row.row.payment ? row.row.payment->gatewayReference
                                                                      : row.row.settled.reference;
    };
    auto match = chipColumn<Row>(
        "match", Texts::tr("Comparison"), 150,
        [](const Row &row) { return settlementMatchText(row.row.match); },
        [](const Row &row) { return matchTone(row.row.match); });
    match.hint = [](const Row &row) { return whatToDo(row.row); };
    auto number = textColumn<Row>("invoice", Texts::tr("Invoice"), 110,
                                  [](const Row &row) { return row.row.invoiceNumber; });
    number.bold = true;
    return {match,
            dayColumn<Row>("day", Texts::tr("Day"), [](const Row &row) { return row.row.day; }),
            number,
            textColumn<Row>("customer", Texts::tr("Customer"), 200,
                            [](const Row &row) { return row.row.customer; }),
            moneyColumn<Row>("there", Texts::tr("Settled"),
                             [](const Row &row) {
                                 return row.row.match == SettlementMatch::MissingThere
                                            ? std::nullopt
                                            : std::optional<Money>(row.row.settled.amount);
                             }),
            moneyColumn<Row>("here", Texts::tr("Booked"),
                             [](const Row &row) {
                                 return row.row.payment ? std::optional<Money>(row.row.payment->amount)
                                                        : std::nullopt;
                             }),
            textColumn<Row>("todo", Texts::tr("What to do"), 260,
                            [](const Row &row) { return whatToDo(row.row); }),
            moneyColumn<Row>("fee", Texts::tr("Fee"),
                             [](const Row &row) {
                                 return row.row.settled.fee.isZero()
                                            ? std::nullopt
                                            : std::optional<Money>(row.row.settled.fee);
                             }),
            textColumn<Row>("card", Texts::tr("Card"), 90,
                            [](const Row &row) { return row.row.settled.cardType; }),
            textColumn<Row>("batch", Texts::tr("Batch"), 110, [](const Row &row) { return row.row.batch; }),
            textColumn<Row>("reference", Texts::tr("Processor's number"), 150, reference)};
}

std::vector<ColumnOf<DepositRow>> depositColumns()
{
    using Row = DepositRow;
    auto rows = column<Row>("rows", Texts::tr("Rows"), Kind::Number, 80);
    rows.text = [](const Row &row) { return QLocale().toString(row.deposit.rows); };
    rows.number = [](const Row &row) { return std::optional<qint64>(row.deposit.rows); };
    return {
        dayColumn<Row>("day", Texts::tr("Day"), [](const Row &row) { return row.deposit.day; }),
        textColumn<Row>("batch", Texts::tr("Batch"), 120, [](const Row &row) { return row.deposit.batch; }),
        textColumn<Row>("state", Texts::tr("State"), 200,
                        [](const Row &row) { return batchStateText(row.deposit.hostState); }),
        rows,
        moneyColumn<Row>("total", Texts::tr("Deposit"),
                         [](const Row &row) { return std::optional<Money>(row.deposit.total); }),
        moneyColumn<Row>("fees", Texts::tr("Fees"), [](const Row &row) {
            return row.deposit.fees.isZero() ? std::nullopt : std::optional<Money>(row.deposit.fees);
        })};
}

std::vector<ColumnOf<OfficeTasks::Row>> taskColumns(const std::function<QByteArray()> &zone)
{
    using Row = OfficeTasks::Row;
    auto number = textColumn<Row>("invoice", Texts::tr("Invoice"), 110,
                                  [](const Row &row) { return row.invoiceNumber; });
    number.bold = true;
    return {
        timeColumn<Row>("made", Texts::tr("Since"), zone, [](const Row &row) { return row.task.madeAt; }),
        chipColumn<Row>(
            "state", Texts::tr("State"), 100,
            [](const Row &row) { return row.task.isOpen() ? Texts::tr("To do") : Texts::tr("Done"); },
            [](const Row &row) { return row.task.isOpen() ? Tone::Warning : Tone::Neutral; }),
        textColumn<Row>("text", Texts::tr("What happened"), 420,
                        [](const Row &row) { return row.task.text; }),
        number,
        textColumn<Row>("customer", Texts::tr("Customer"), 180, [](const Row &row) { return row.customer; }),
        moneyColumn<Row>("amount", Texts::tr("Amount"),
                         [](const Row &row) {
                             return row.task.amount.isZero() ? std::nullopt
                                                             : std::optional<Money>(row.task.amount);
                         }),
        textColumn<Row>("note", Texts::tr("Note"), 200, [](const Row &row) { return row.task.note; })};
}

std::vector<ColumnOf<CheckingRow>> checkingColumns(const std::function<QByteArray()> &zone)
{
    using Row = CheckingRow;
    auto number =
        textColumn<Row>("invoice", Texts::tr("Invoice"), 110, [](const Row &row) { return row.invoice; });
    number.bold = true;
    auto asks = column<Row>("asks", Texts::tr("Asked"), Kind::Number, 80);
    asks.text = [](const Row &row) { return QLocale().toString(row.movement.asks); };
    asks.number = [](const Row &row) { return std::optional<qint64>(row.movement.asks); };
    return {
        number,
        chipColumn<Row>(
            "state", Texts::tr("State"), 140,
            [](const Row &row) { return movementStateText(row.movement.state); },
            [](const Row &row) { return movementTone(row.movement.state); }),
        textColumn<Row>("what", Texts::tr("What"), 150,
                        [](const Row &row) { return cardMoveText(row.movement.move); }),
        moneyColumn<Row>("amount", Texts::tr("Amount"),
                         [](const Row &row) { return std::optional<Money>(row.movement.amount); }),
        timeColumn<Row>("since", Texts::tr("Since"), zone,
                        [](const Row &row) { return row.movement.madeAt; }),
        asks,
        timeColumn<Row>("next", Texts::tr("Looked up next"), zone,
                        [](const Row &row) {
                            return row.movement.state == IntentState::InDoubt ? row.movement.nextAskAt : 0;
                        }),
        textColumn<Row>("order", Texts::tr("Our number"), 170,
                        [](const Row &row) { return row.movement.knownAs(); }),
        textColumn<Row>("reason", Texts::tr("Why"), 320, [](const Row &row) { return row.movement.reason; })};
}

Tone matchTone(SettlementMatch match)
{
    switch (match) {
    case SettlementMatch::Matched:
        return Tone::Success;
    case SettlementMatch::MissingHere:
    case SettlementMatch::Rejected:
        return Tone::Danger;
    case SettlementMatch::Differing:
        return Tone::Warning;
    case SettlementMatch::MissingThere:
        return Tone::Info;
    }
    Q_UNREACHABLE();
}

QString batchStateText(const QString &hostState)
{
    if (hostState.isEmpty())
        return Texts::tr("Waits to be sent");
    if (hostState == u"SB")
        return Texts::tr("Sent to the bank");
    if (hostState == u"GB")
        return Texts::tr("Accepted");
    if (hostState == u"MB")
        return Texts::tr("Accepted in part");
    if (hostState == u"BB" || hostState == u"RB")
        return Texts::tr("Rejected");
    if (hostState == u"EB")
        return Texts::tr("Empty");
    if (hostState == u"ND")
        return Texts::tr("Not confirmed");
    return hostState;
}

QString whatToDo(const CardReconciliation::Row &row)
{
    switch (row.match) {
    case SettlementMatch::Matched:
        return {};
    case SettlementMatch::MissingHere:
        return Texts::tr("Book it on its invoice (Tasks), or give it back.");
    case SettlementMatch::MissingThere:
        return Texts::tr("It settles with the next batch; look it up when it stays.");
    case SettlementMatch::Differing:
        return Texts::tr("Look it up at the card processor's own site; its task says what differs (Tasks).");
    case SettlementMatch::Rejected:
        return Texts::tr("The invoice is open again; ask the customer to pay otherwise.");
    }
    Q_UNREACHABLE();
}

} // namespace truckroll

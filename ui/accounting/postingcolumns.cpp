// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/postingcolumns.h"

#include "ui/documents/documentcontext.h"
#include "ui/widgets/moneyedit.h"
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

using Kind = TableColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PostingColumns)
};

template <class Row>
ColumnOf<Row> column(const char *id, const QString &title, Kind kind, int width,
                     std::function<QString(const Row &)> text)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    made.text = std::move(text);
    return made;
}

/// When something was sent or found, sorted by the moment and filtered by its day in the office.
template <class Row>
ColumnOf<Row> momentColumn(const char *id, const QString &title, qint64 Row::*at, const ZoneNow &zone)
{
    auto made = column<Row>(id, title, Kind::Date, 170, [at, zone](const Row &row) {
        return row.*at ? officeTime(row.*at, zone()) : QString();
    });
    made.number = [at](const Row &row) { return row.*at ? std::optional<qint64>(row.*at) : std::nullopt; };
    made.day = [at, zone](const Row &row) {
        return row.*at ? std::optional<qint64>(officeDay(row.*at, zone()).toJulianDay()) : std::nullopt;
    };
    return made;
}

/// What a step of the log did: as it is written down, in words.
QString operationText(const QString &operation)
{
    if (const auto kind = postingKindFromName(operation))
        return postingKindText(*kind);
    const std::pair<const char *, QString> others[] = {
        {"look up", Texts::tr("Look-up")}, {"link", Texts::tr("Link")},
        {"unlink", Texts::tr("Unlink")},   {"leave", Texts::tr("Left as it is")},
        {"drop", Texts::tr("Dropped")},    {"as new", Texts::tr("As new")}};
    for (const auto &[name, text] : others)
        if (operation == QLatin1String(name))
            return text;
    return operation;
}

bool isNamed(BookEntity entity)
{
    return entity == BookEntity::Customer || entity == BookEntity::Item || entity == BookEntity::Vendor;
}

ColumnOf<PostingRow> stateColumn()
{
    auto made = column<PostingRow>("state", Texts::tr("State"), Kind::Chip, 138, [](const PostingRow &row) {
        return row.posting.isLeftOut() ? Texts::tr("Left out") : postingStateText(row.posting.state);
    });
    made.meaning = [](const PostingRow &row) { return meaningOf(row.posting.state); };
    return made;
}

ColumnOf<PostingRow> dateColumn()
{
    auto made = column<PostingRow>("date", Texts::tr("Date"), Kind::Date, 95, [](const PostingRow &row) {
        return row.date.isValid() ? QLocale().toString(row.date, QStringLiteral("MMM d, yyyy")) : QString();
    });
    made.number = [](const PostingRow &row) {
        return row.date.isValid() ? std::optional<qint64>(row.date.toJulianDay()) : std::nullopt;
    };
    return made;
}

} // namespace

Meaning meaningOf(PostingState state)
{
    switch (state) {
    case PostingState::Pending:
        return AccountingState::Pending;
    case PostingState::Sending:
        return AccountingState::Sending;
    case PostingState::Sent:
        return AccountingState::Sent;
    case PostingState::NeedsAttention:
        return AccountingState::NeedsAttention;
    case PostingState::Dropped:
        return AccountingState::NotApplicable;
    }
    return Tone::Neutral;
}

/// Why, without the name that it begins with: that stands in the same row, and there is room for few words.
QString briefReason(const PostingRow &row)
{
    const QString &reason = row.posting.reason;
    if (row.what.isEmpty() || !reason.startsWith(row.what + QLatin1Char(' ')))
        return reason;
    QString brief = reason.mid(row.what.size() + 1);
    brief.replace(0, 1, brief.left(1).toUpper());
    return brief;
}

QString shownCode(const Posting &posting)
{
    return !posting.code.isEmpty() && posting.code.front().isDigit() ? posting.code : QString();
}

std::vector<ColumnOf<PostingRow>> postingColumns(PostingTable table)
{
    using Row = PostingRow;
    const bool reasons = table == PostingTable::Attention || table == PostingTable::History;
    const bool over = table != PostingTable::Pending && table != PostingTable::Attention;
    auto what = column<Row>("what", Texts::tr("What"), Kind::Text,
                            reasons ? 240
                            : over  ? 185
                                    : 340,
                            [](const Row &r) { return r.what; });
    what.bold = true;
    what.hint = what.text;
    auto state = stateColumn();
    if (table == PostingTable::Sent)
        state.width = 92; // none of these is being sent, or needs attention
    state.shown = table != PostingTable::Attention;
    auto date = dateColumn();
    date.shown = table != PostingTable::Attention;
    auto total = column<Row>("total", Texts::tr("Amount"), Kind::Number, 100, [](const Row &r) {
        return isNamed(r.posting.entity) ? QString() : amountText(r.total); // a customer has none
    });
    total.number = [](const Row &row) { return std::optional<qint64>(row.total.units()); };
    std::vector<ColumnOf<Row>> all{what,
                                   column<Row>("deed", over ? Texts::tr("Action") : Texts::tr("To do"),
                                               Kind::Text, 76,
                                               [](const Row &r) { return postingKindText(r.posting.kind); }),
                                   state,
                                   column<Row>("customer", Texts::tr("Customer or vendor"), Kind::Text,
                                               reasons ? 180
                                               : over  ? 190
                                                       : 200,
                                               [](const Row &r) { return r.customer; }),
                                   date,
                                   total};
    if (reasons) {
        auto reason = column<Row>("reason", Texts::tr("Why"), Kind::Text, 250, briefReason);
        reason.hint = [](const Row &r) { return r.posting.reason; }; // it is longer than any column
        all.push_back(reason);
        all.push_back(column<Row>("code", Texts::tr("Code"), Kind::Text, 60,
                                  [](const Row &r) { return shownCode(r.posting); }));
    }
    auto there = column<Row>("there", Texts::tr("In QuickBooks"), Kind::Text, 130,
                             [](const Row &r) { return r.link ? r.link->name : QString(); });
    there.shown = over;
    all.push_back(there);
    auto tries = column<Row>("tries", Texts::tr("Tries"), Kind::Number, 70,
                             [](const Row &r) { return QLocale().toString(r.posting.attempts); });
    tries.number = [](const Row &row) { return std::optional<qint64>(row.posting.attempts); };
    tries.shown = false;
    all.push_back(tries);
    return all;
}

std::vector<ColumnOf<BooksFinding>> findingColumns(const ZoneNow &zone)
{
    using Row = BooksFinding;
    auto title =
        column<Row>("title", Texts::tr("What"), Kind::Text, 220, [](const Row &r) { return r.title; });
    title.bold = true;
    auto kind = column<Row>("kind", Texts::tr("Found"), Kind::Chip, 216,
                            [](const Row &r) { return findingKindText(r.kind); });
    kind.meaning = [](const Row &row) {
        return Meaning(row.kind == Row::Kind::Paid ? Tone::Success : Tone::Warning);
    };
    return {title,
            kind,
            column<Row>("here", Texts::tr("Here"), Kind::Text, 230, [](const Row &r) { return r.here; }),
            column<Row>("there", Texts::tr("In QuickBooks"), Kind::Text, 230,
                        [](const Row &r) { return r.there; }),
            momentColumn<Row>("found", Texts::tr("Found at"), &Row::foundAt, zone),
            column<Row>("decision", Texts::tr("What was done"), Kind::Text, 220,
                        [](const Row &r) { return r.decision; })};
}

std::vector<ColumnOf<BooksLogEntry>> booksLogColumns(const ZoneNow &zone)
{
    using Row = BooksLogEntry;
    auto status = column<Row>("status", Texts::tr("Answer"), Kind::Number, 80, [](const Row &r) {
        return r.httpStatus ? QString::number(r.httpStatus) : Texts::tr("none");
    });
    status.number = [](const Row &row) { return std::optional<qint64>(row.httpStatus); };
    auto text = column<Row>("text", Texts::tr("What came of it"), Kind::Text, 360,
                            [](const Row &r) { return r.text; });
    text.hint = text.text;
    return {momentColumn<Row>("at", Texts::tr("When"), &Row::at, zone),
            column<Row>("user", Texts::tr("Who"), Kind::Text, 100, [](const Row &r) { return r.user; }),
            column<Row>("what", Texts::tr("What"), Kind::Text, 180, [](const Row &r) { return r.what; }),
            column<Row>("operation", Texts::tr("Action"), Kind::Text, 90,
                        [](const Row &r) { return operationText(r.operation); }),
            text,
            status,
            column<Row>("code", Texts::tr("Code"), Kind::Text, 80, [](const Row &r) { return r.code; }),
            column<Row>("tid", QStringLiteral("intuit_tid"), Kind::Text, 200,
                        [](const Row &r) { return r.intuitTid; })};
}

} // namespace truckroll

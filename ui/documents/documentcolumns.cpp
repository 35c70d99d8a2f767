// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentcolumns.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/recorddrag.h"
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

using Row = DocumentRow;
using Column = ColumnOf<DocumentRow>;
using Kind = TableColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentColumns)
};

Column column(const char *id, const QString &title, Kind kind, int width)
{
    Column made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    return made;
}

Column textColumn(const char *id, const QString &title, int width, QString Row::*field)
{
    Column made = column(id, title, Kind::Text, width);
    made.text = [field](const Row &row) { return row.*field; };
    return made;
}

Column dateColumn(const char *id, const QString &title, QDate Row::*field)
{
    Column made = column(id, title, Kind::Date, 108);
    made.text = [field](const Row &row) {
        return (row.*field).isValid() ? QLocale().toString(row.*field, QStringLiteral("MMM d, yyyy"))
                                      : QString();
    };
    made.number = [field](const Row &row) {
        return (row.*field).isValid() ? std::optional<qint64>((row.*field).toJulianDay()) : std::nullopt;
    };
    return made;
}

Column moneyColumn(const char *id, const QString &title, Money Row::*field)
{
    Column made = column(id, title, Kind::Number, 104);
    made.text = [field](const Row &row) { return amountText(row.*field); };
    made.number = [field](const Row &row) { return std::optional<qint64>((row.*field).units()); };
    return made;
}

Column balanceColumn()
{
    Column made = column("balance", Texts::tr("Balance"), Kind::Number, 104);
    made.text = [](const Row &row) {
        const auto owed = owedOn(row);
        return owed ? amountText(*owed) : QString();
    };
    made.number = [](const Row &row) {
        const auto owed = owedOn(row);
        return owed ? std::optional<qint64>(owed->units()) : std::nullopt;
    };
    return made;
}

Column visitColumn()
{
    Column made = column("visit", Texts::tr("Visit"), Kind::Date, 170);
    made.text = [](const Row &row) {
        if (!row.visitStart)
            return QString();
        const QTime time(row.visitStart->minute / 60, row.visitStart->minute % 60);
        return QStringLiteral("%1 %2").arg(
            QLocale().toString(row.visitStart->date, QStringLiteral("MMM d, yyyy")),
            QLocale().toString(time, QLocale::ShortFormat));
    };
    made.day = [](const Row &row) {
        return row.visitStart ? std::optional<qint64>(row.visitStart->date.toJulianDay()) : std::nullopt;
    };
    made.number = [day = made.day](const Row &row) -> std::optional<qint64> {
        constexpr int minutesOfDay = 24 * 60;
        return row.visitStart ? *day(row) * minutesOfDay + row.visitStart->minute : day(row);
    };
    return made;
}

Column checkedColumn(const IsChecked &isChecked)
{
    Column made = column("card", Texts::tr("Card"), Kind::Chip, 90);
    made.text = [isChecked](const Row &row) {
        return isChecked && isChecked(row.id) ? Texts::tr("Checking") : QString();
    };
    made.meaning = [](const Row &) { return Meaning(Tone::Warning); };
    made.hint = [text = made.text](const Row &row) {
        return text(row).isEmpty() ? QString()
                                   : Texts::tr("Checking with the card processor - do not charge again.");
    };
    return made;
}

/// What the office ordered for its own shelf is neither open work nor to be billed, unless it was cancelled.
void showState(Column &made)
{
    const auto shelf = [](const Row &row) { return row.forShelf && row.state != DocumentState::Cancelled; };
    made.text = [shelf](const Row &row) {
        return shelf(row) ? Texts::tr("For the shelf") : documentStateText(row.kind, row.state, row.total);
    };
    made.meaning = [shelf](const Row &row) {
        return shelf(row) ? Meaning(Tone::Neutral) : Meaning(row.state);
    };
    made.hint = [shelf](const Row &row) {
        return shelf(row)
                   ? Texts::tr("The office ordered this for itself: nobody is billed. What came stands "
                               "on its purchase orders.")
                   : QString();
    };
}

ColumnFilter choose(std::initializer_list<DocumentState> states)
{
    ColumnFilter filter;
    for (const DocumentState state : states)
        filter.choices << documentStateText(state);
    return filter;
}

ColumnFilter days(DatePreset preset)
{
    ColumnFilter filter;
    filter.preset = preset;
    return filter;
}

std::vector<FilterPreset> invoicePresets()
{
    ColumnFilter checked;
    checked.choices << Texts::tr("Checking");
    ColumnFilter pending;
    pending.choices << accountingStateText(AccountingState::Pending);
    return {{QStringLiteral("open"),
             Texts::tr("Open"),
             Texts::tr("Invoices with a balance."),
             {{QStringLiteral("state"), choose({DocumentState::Open})}}},
            {QStringLiteral("overdue"),
             Texts::tr("Overdue"),
             Texts::tr("Open invoices past their due date."),
             {{QStringLiteral("state"), choose({DocumentState::Open})},
              {QStringLiteral("due"), days(DatePreset::Overdue)}}},
            {QStringLiteral("pending"),
             Texts::tr("For QuickBooks"),
             Texts::tr("Not sent to the books yet."),
             {{QStringLiteral("accounting"), pending}}},
            {QStringLiteral("checking"),
             Texts::tr("Checking"),
             Texts::tr("A card was charged and its answer was lost: do not charge these again."),
             {{QStringLiteral("card"), checked}}},
            {QStringLiteral("drafts"),
             Texts::tr("Drafts"),
             Texts::tr("Not issued yet."),
             {{QStringLiteral("state"), choose({DocumentState::Draft})}}}};
}

} // namespace

std::optional<Money> owedOn(const DocumentRow &row)
{
    const bool isBill = row.kind == DocumentKind::Invoice || row.kind == DocumentKind::CreditNote;
    return isBill && row.state != DocumentState::Draft ? std::optional(row.balance) : std::nullopt;
}

std::vector<ColumnOf<DocumentRow>> documentColumns(DocumentKind kind, const IsChecked &isChecked)
{
    Column number = textColumn("number", Texts::tr("Number"), 110, &Row::number);
    number.bold = true;
    Column state = column("state", Texts::tr("State"), Kind::Chip, 112);
    showState(state);
    Column folder = textColumn("folder", Texts::tr("Folder"), 100, &Row::appointmentNumber);
    folder.shown = false;
    std::vector<Column> all{number, state,
                            textColumn("customer", Texts::tr("Customer"), 220, &Row::customerName),
                            textColumn("title", Texts::tr("Title"), 240, &Row::title),
                            dateColumn("date", Texts::tr("Date"), &Row::date)};
    if (kind == DocumentKind::WorkOrder)
        all.push_back(visitColumn());
    if (kind == DocumentKind::Quote) {
        Column until = dateColumn("due", Texts::tr("Valid until"), &Row::dueDate);
        until.overdue = [](const Row &row, const QDate &today) {
            const bool isOpen = row.state == DocumentState::Draft || row.state == DocumentState::Sent;
            return isOpen && row.dueDate.isValid() && row.dueDate < today;
        };
        until.lateWord = Texts::tr("run out");
        all.push_back(until);
    }
    if (kind == DocumentKind::Invoice) {
        Column due = dateColumn("due", Texts::tr("Due"), &Row::dueDate);
        due.overdue = [](const Row &row, const QDate &today) {
            return row.state == DocumentState::Open && row.dueDate.isValid() && row.dueDate < today;
        };
        all.push_back(due);
    }
    all.push_back(moneyColumn("total", Texts::tr("Total"), &Row::total));
    if (kind == DocumentKind::Invoice) {
        all.push_back(balanceColumn());
        all.push_back(checkedColumn(isChecked));
        Column accounting = column("accounting", Texts::tr("Books"), Kind::Chip, 180);
        accounting.meaning = [](const Row &row) { return Meaning(row.accounting); };
        accounting.text = [](const Row &row) {
            return row.accounting == AccountingState::NotApplicable ? QString()
                                                                    : accountingStateText(row.accounting);
        };
        all.push_back(accounting);
    }
    all.push_back(folder);
    return all;
}

std::vector<FilterPreset> documentPresets(DocumentKind kind)
{
    using S = DocumentState;
    if (kind == DocumentKind::Invoice)
        return invoicePresets();
    if (kind == DocumentKind::Quote)
        return {{QStringLiteral("open"),
                 Texts::tr("Open"),
                 Texts::tr("Neither sold nor lost."),
                 {{QStringLiteral("state"), choose({S::Draft, S::Sent})}}},
                {QStringLiteral("sold"),
                 Texts::tr("Sold"),
                 Texts::tr("Quotes that were sold."),
                 {{QStringLiteral("state"), choose({S::Sold})}}},
                {QStringLiteral("overdue"),
                 Texts::tr("Run out"),
                 Texts::tr("Open, and no longer valid."),
                 {{QStringLiteral("state"), choose({S::Draft, S::Sent})},
                  {QStringLiteral("due"), days(DatePreset::Overdue)}}}};
    const ColumnFilter open = choose({S::Open, S::InProgress, S::OnHold});
    return {{QStringLiteral("open"),
             Texts::tr("Open"),
             Texts::tr("Work that is not completed."),
             {{QStringLiteral("state"), open}}},
            {QStringLiteral("today"),
             Texts::tr("Today"),
             Texts::tr("With a visit today."),
             {{QStringLiteral("visit"), days(DatePreset::Today)}}},
            {QStringLiteral("tomorrow"),
             Texts::tr("Tomorrow"),
             Texts::tr("With a visit tomorrow."),
             {{QStringLiteral("visit"), days(DatePreset::Tomorrow)}}},
            {QStringLiteral("week"),
             Texts::tr("This week"),
             Texts::tr("With a visit this week."),
             {{QStringLiteral("visit"), days(DatePreset::ThisWeek)}}},
            {QStringLiteral("to-bill"),
             Texts::tr("To bill"),
             Texts::tr("Completed, and not billed yet."),
             {{QStringLiteral("state"), choose({S::Completed})}}}};
}

void letRowsBeDragged(QAbstractItemView *view, const RowsModel<DocumentRow> &model)
{
    new RecordDrag(view, [&model](const QModelIndex &index) -> std::optional<DraggedRecord> {
        const DocumentRow *row = model.find(index.data(TableModel::KeyRole).toLongLong());
        if (!row)
            return {};
        return DraggedRecord{row->customer, row->appointment, row->customerName,
                             QStringLiteral("%1 %2").arg(row->number, row->title).trimmed()};
    });
}

} // namespace truckroll

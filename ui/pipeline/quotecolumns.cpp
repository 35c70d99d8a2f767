// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/quotecolumns.h"
#include "core/base/localamount.h"
#include "ui/widgets/moneyedit.h"
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

using Kind = TableColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuoteColumns)
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

ColumnOf<QuoteRow> textColumn(const char *id, const QString &title, int width, QString QuoteRow::*field)
{
    auto made = column<QuoteRow>(id, title, Kind::Text, width);
    made.text = [field](const QuoteRow &row) { return row.*field; };
    return made;
}

ColumnOf<QuoteRow> dateColumn(const char *id, const QString &title, QDate QuoteRow::*field)
{
    auto made = column<QuoteRow>(id, title, Kind::Date, 120);
    made.text = [field](const QuoteRow &row) {
        return (row.*field).isValid() ? QLocale().toString(row.*field, QStringLiteral("MMM d, yyyy"))
                                      : QString();
    };
    made.number = [field](const QuoteRow &row) {
        return (row.*field).isValid() ? std::optional<qint64>((row.*field).toJulianDay()) : std::nullopt;
    };
    return made;
}

ColumnOf<QuoteGroup> countColumn(const char *id, const QString &title, QuoteCount QuoteGroup::*field)
{
    auto made = column<QuoteGroup>(id, title, Kind::Number, 64);
    made.text = [field](const QuoteGroup &group) { return QLocale().toString((group.*field).count); };
    made.number = [field](const QuoteGroup &group) { return std::optional<qint64>((group.*field).count); };
    return made;
}

ColumnOf<QuoteGroup> sumColumn(const char *id, const QString &title, QuoteCount QuoteGroup::*field)
{
    auto made = column<QuoteGroup>(id, title, Kind::Number, 104);
    made.text = [field](const QuoteGroup &group) { return amountText((group.*field).sum); };
    made.number = [field](const QuoteGroup &group) {
        return std::optional<qint64>((group.*field).sum.units());
    };
    return made;
}

/// An average of days; nothing where there is none of which to take it.
ColumnOf<QuoteGroup> daysColumn(const char *id, const QString &title, const QString &hint,
                                QuoteDays QuoteGroup::*field)
{
    auto made = column<QuoteGroup>(id, title, Kind::Number, 80);
    made.number = [field](const QuoteGroup &group) -> std::optional<qint64> {
        return (group.*field).average();
    };
    made.text = [field](const QuoteGroup &group) {
        const auto days = (group.*field).average();
        return days ? QLocale().toString(*days) : QString();
    };
    made.hint = [hint](const QuoteGroup &) { return hint; };
    return made;
}

ColumnOf<QuoteGroup> rateColumn()
{
    auto rate = column<QuoteGroup>("rate", Texts::tr("Win rate"), Kind::Number, 80);
    const auto isDecided = [](const QuoteGroup &group) { return group.won.count + group.lost.count > 0; };
    rate.text = [isDecided](const QuoteGroup &group) {
        return isDecided(group) ? percentText(group.winRate(), QLocale()) : QString();
    };
    rate.number = [isDecided](const QuoteGroup &group) {
        return isDecided(group) ? std::optional<qint64>(group.winRate().units()) : std::nullopt;
    };
    rate.hint = [](const QuoteGroup &) { return Texts::tr("Won of those that were won or lost."); };
    return rate;
}

ColumnOf<QuoteGroup> daysToLoseColumn()
{
    return daysColumn("toLose", Texts::tr("Days to lose"),
                      Texts::tr("From the quote to the loss, on average."), &QuoteGroup::toLose);
}

} // namespace

std::vector<ColumnOf<QuoteRow>> followUpColumns(std::function<QString(StageId)> stageName,
                                                std::function<QDate()> today)
{
    auto follow = dateColumn("followup", Texts::tr("Follow up"), &QuoteRow::followUp);
    follow.bold = true;
    // A day that has come is due: today's too.
    follow.overdue = [](const QuoteRow &row, const QDate &now) {
        return row.followUp.isValid() && row.followUp <= now;
    };
    follow.lateWord = Texts::tr("due");
    auto stage = column<QuoteRow>("stage", Texts::tr("Stage"), Kind::Chip, 120);
    stage.text = [stageName](const QuoteRow &row) { return stageName(row.stage); };
    stage.meaning = [](const QuoteRow &row) -> Meaning { return row.state; };
    auto age = column<QuoteRow>("age", Texts::tr("Days old"), Kind::Number, 90);
    age.text = [today](const QuoteRow &row) { return QLocale().toString(row.ageInDays(today())); };
    age.number = [today](const QuoteRow &row) { return std::optional<qint64>(row.ageInDays(today())); };
    auto total = column<QuoteRow>("total", Texts::tr("Total"), Kind::Number, 120);
    total.text = [](const QuoteRow &row) { return amountText(row.total); };
    total.number = [](const QuoteRow &row) { return std::optional<qint64>(row.total.units()); };
    return {follow,
            textColumn("number", Texts::tr("Number"), 100, &QuoteRow::number),
            textColumn("customer", Texts::tr("Customer"), 190, &QuoteRow::customerName),
            textColumn("title", Texts::tr("Title"), 200, &QuoteRow::title),
            stage,
            textColumn("person", Texts::tr("Salesperson"), 130, &QuoteRow::salespersonName),
            textColumn("source", Texts::tr("Source"), 110, &QuoteRow::leadSource),
            dateColumn("valid", Texts::tr("Valid until"), &QuoteRow::validUntil),
            age,
            total};
}

QString quoteGroupName(const QuoteGroup &group)
{
    if (group.month.isValid())
        return QLocale().toString(group.month, QStringLiteral("MMMM yyyy"));
    return group.name.isEmpty() ? Texts::tr("Not said") : group.name;
}

std::vector<ColumnOf<QuoteGroup>> quoteGroupColumns()
{
    auto name = column<QuoteGroup>("name", QString(), Kind::Text, 160);
    name.bold = true;
    name.text = quoteGroupName;
    name.number = [](const QuoteGroup &group) {
        return group.month.isValid() ? std::optional<qint64>(group.month.toJulianDay()) : std::nullopt;
    };
    auto writtenSum = sumColumn("writtenSum", Texts::tr("Written total"), &QuoteGroup::written);
    writtenSum.givesWay = 1;
    return {name,
            countColumn("written", Texts::tr("Written"), &QuoteGroup::written),
            writtenSum,
            countColumn("won", Texts::tr("Won"), &QuoteGroup::won),
            sumColumn("wonSum", Texts::tr("Won total"), &QuoteGroup::won),
            countColumn("lost", Texts::tr("Lost"), &QuoteGroup::lost),
            sumColumn("lostSum", Texts::tr("Lost total"), &QuoteGroup::lost),
            rateColumn(),
            daysColumn("toWin", Texts::tr("Days to win"),
                       Texts::tr("From the quote to the sale, on average."), &QuoteGroup::toWin),
            daysToLoseColumn(),
            countColumn("open", Texts::tr("Open"), &QuoteGroup::open),
            sumColumn("openSum", Texts::tr("Open total"), &QuoteGroup::open),
            daysColumn("openAge", Texts::tr("Age of open"),
                       Texts::tr("Days since the quote, on average of those that are open today."),
                       &QuoteGroup::openAge)};
}

std::vector<ColumnOf<QuoteGroup>> lostReasonColumns()
{
    auto name = column<QuoteGroup>("name", Texts::tr("Reason"), Kind::Text, 240);
    name.bold = true;
    name.text = quoteGroupName;
    return {name, countColumn("lost", Texts::tr("Lost"), &QuoteGroup::lost),
            sumColumn("lostSum", Texts::tr("Lost total"), &QuoteGroup::lost), daysToLoseColumn()};
}

} // namespace truckroll

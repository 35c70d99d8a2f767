// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/texts.h"
#include "core/domain/itemimport.h"
#include "core/domain/purchasingacts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

QString fateName(ImportedItem::Fate fate)
{
    switch (fate) {
    case ImportedItem::Fate::Added:
        return u"added"_s;
    case ImportedItem::Fate::Changed:
        return u"changed"_s;
    case ImportedItem::Fate::Same:
        return u"same"_s;
    case ImportedItem::Fate::Refused:
        return u"left-out"_s;
    }
    Q_UNREACHABLE();
}

CliOutput planOutput(const std::vector<ImportedItem> &plan)
{
    QJsonArray list;
    for (const ImportedItem &row : plan)
        list.append(QJsonObject{{u"line"_s, QString::number(row.line)},
                                {u"result"_s, fateName(row.fate)},
                                {u"name"_s, row.item.name},
                                {u"text"_s, row.what}});
    return CliOutput{list,
                     {{{CliTexts::tr("Line"), u"line"_s, true},
                       {CliTexts::tr("Result"), u"result"_s, false},
                       {CliTexts::tr("Name"), u"name"_s, false},
                       {CliTexts::tr("What changes, or why not"), u"text"_s, false}},
                      {}}};
}

/// All or nothing: a script wants a file that is right, a person looks at the preview.
Result<CliOutput> importItems(CliContext &context, const Values &values)
{
    TRY(const QByteArray bytes, context.bytesOf(values.text(u"FILE"_s)));
    TRY(const auto *book, context.priceBook());
    TRY(const auto vendors, context.ask(Vendors{}));
    TRY(const auto rows, readCsv(csvText(bytes)));
    TRY(const auto plan, planItemImport(rows, book->items, vendors));
    if (values.has(u"dry-run"_s))
        return planOutput(plan);
    std::vector<SaveItem> commands;
    for (const ImportedItem &row : plan) {
        if (row.fate == ImportedItem::Fate::Refused && !values.has(u"partly"_s))
            return failure(
                ErrorCode::RuleBroken,
                CliTexts::tr("Line %1, %2: %3 Nothing was imported; correct the file, or leave such "
                             "rows out with --partly.")
                    .arg(QString::number(row.line), row.item.name, row.what));
    }
    for (const Item &item : itemsToSave(plan))
        commands.push_back(SaveItem{item});
    if (!commands.empty())
        CHECK_OK(context.office().actAll(context.actor(), commands));
    return planOutput(plan);
}

} // namespace

void addImportCommands(std::vector<CliCommand> &commands)
{
    commands.push_back(
        {Signature::read(u"import items FILE [--dry-run] [--partly]"_s),
         CliTexts::tr("Adds and changes entries of the price book from a CSV file whose first row names the "
                      "columns; --dry-run only tells what would become of each row, --partly leaves out rows "
                      "that are wrong."),
         CliCommand::Needs::Office, importItems});
}

} // namespace truckroll

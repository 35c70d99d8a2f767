// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/texts.h"
#include "core/domain/boardsettings.h"
#include "core/domain/customerimport.h"
#include "core/domain/itemimport.h"
#include "core/domain/purchasingacts.h"
#include "core/schedule/appointmentimport.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// What becomes of one row, for people and programs.
struct RowShown
{
    int line = 0;
    QString result;
    QString name;
    QString text;
};
const QString refused = QStringLiteral("left-out");

CliOutput planOutput(const std::vector<RowShown> &plan)
{
    QJsonArray list;
    for (const RowShown &row : plan)
        list.append(QJsonObject{{u"line"_s, QString::number(row.line)},
                                {u"result"_s, row.result},
                                {u"name"_s, row.name},
                                {u"text"_s, row.text}});
    return CliOutput{list,
                     {{{CliTexts::tr("Line"), u"line"_s, true},
                       {CliTexts::tr("Result"), u"result"_s, false},
                       {CliTexts::tr("Name"), u"name"_s, false},
                       {CliTexts::tr("What changes, or why not"), u"text"_s, false}},
                      {}}};
}

/// All or nothing: a script wants a file that is right, a person looks at the preview.
template <class Command>
Result<CliOutput> carryOut(CliContext &context, const Values &values, const std::vector<RowShown> &plan,
                           const std::vector<Command> &commands)
{
    if (values.has(u"dry-run"_s))
        return planOutput(plan);
    for (const RowShown &row : plan) {
        if (row.result == refused && !values.has(u"partly"_s))
            return ruleBroken(
                CliTexts::tr("Line %1: %2 Nothing was imported; correct the file, or leave such "
                             "rows out with --partly.")
                    .arg(row.name.isEmpty() ? QString::number(row.line)
                                            : QStringLiteral("%1, %2").arg(row.line).arg(row.name),
                         row.text));
    }
    if (!commands.empty())
        CHECK_OK(context.office().actAll(context.actor(), commands));
    return planOutput(plan);
}

Result<std::vector<CsvRow>> rowsOf(const CliContext &context, const Values &values)
{
    TRY(const QByteArray bytes, context.bytesOf(values.text(u"FILE"_s)));
    return readCsv(csvText(bytes));
}

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
        return refused;
    }
    Q_UNREACHABLE();
}

QString fateName(ImportFate fate)
{
    switch (fate) {
    case ImportFate::Added:
        return u"added"_s;
    case ImportFate::Duplicate:
        return u"duplicate"_s;
    case ImportFate::Refused:
        return refused;
    }
    Q_UNREACHABLE();
}

/// `nameOf`: what a row is about.
template <class Row, class NameOf>
std::vector<RowShown> shownRows(const std::vector<Row> &plan, const NameOf &nameOf)
{
    std::vector<RowShown> shown;
    for (const Row &row : plan)
        shown.push_back({row.line, fateName(row.fate), nameOf(row), row.what});
    return shown;
}

template <class Command, class Record>
std::vector<Command> savingAll(const std::vector<Record> &records)
{
    std::vector<Command> commands;
    for (const Record &record : records)
        commands.push_back(Command{record});
    return commands;
}

Result<CliOutput> importItems(CliContext &context, const Values &values)
{
    TRY(const auto rows, rowsOf(context, values));
    TRY(const auto *book, context.priceBook());
    TRY(const auto vendors, context.ask(Vendors{}));
    TRY(const auto plan, planItemImport(rows, book->items, vendors));
    const auto shown = shownRows(plan, [](const ImportedItem &row) { return row.item.name; });
    return carryOut(context, values, shown, savingAll<SaveItem>(itemsToSave(plan)));
}

Result<CliOutput> importCustomers(CliContext &context, const Values &values)
{
    TRY(const auto rows, rowsOf(context, values));
    CustomerList everybody;
    everybody.andRetired = true;
    TRY(const auto list, context.ask(everybody));
    std::vector<Customer> known;
    for (const CustomerRow &row : list) {
        TRY(const auto details, context.ask(CustomerDetails{row.id}));
        known.push_back(details.customer);
    }
    TRY(const auto plan, planCustomerImport(rows, known));
    const auto shown = shownRows(plan, [](const ImportedCustomer &row) { return row.customer.name; });
    return carryOut(context, values, shown, savingAll<SaveCustomer>(customersToAdd(plan)));
}

/// The visits of the days that the list names, and those that wait.
Result<VisitList::Reply> visitsBeside(const CliContext &context, const ImportDays &days)
{
    VisitList waiting;
    waiting.waiting = true;
    TRY(VisitList::Reply visits, context.ask(waiting));
    if (!days.first.isValid())
        return visits;
    TRY(const auto booked, context.ask(VisitList{days.first, days.last, {}, false}));
    visits.insert(visits.end(), booked.begin(), booked.end());
    return visits;
}

Result<CliOutput> importAppointments(CliContext &context, const Values &values)
{
    TRY(const auto rows, rowsOf(context, values));
    TRY(const auto *info, context.info());
    AppointmentGround ground;
    TRY(ground.customers, context.ask(CustomerList{}));
    TRY(const auto people, context.ask(People{}));
    ground.technicians = people.technicians;
    TRY(ground.zone, context.zone());
    TRY(ground.today, context.today());
    ground.usualMinutes = boardSettingsOf(info->settings).usualMinutes;
    TRY(ground.booked, visitsBeside(context, daysOfImport(rows, ground.today, ground.locale)));
    TRY(const auto plan, planAppointmentImport(rows, ground));
    const auto shown = shownRows(plan, [](const ImportedAppointment &row) { return row.name; });
    return carryOut(context, values, shown, visitsToBook(plan));
}

} // namespace

void addImportCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"import items FILE [--dry-run] [--partly]"_s,
        CliTexts::tr("Adds and changes entries of the price book from a CSV file whose first row names the "
                     "columns; --dry-run only tells what would become of each row, --partly leaves out rows "
                     "that are wrong."),
        importItems);
    add(u"import customers FILE [--dry-run] [--partly]"_s,
        CliTexts::tr(
            "Adds customers from a CSV file whose first row names the columns: Name, Phone, E-mail, Street, "
            "City, State, ZIP, Contact, Notes. Who is likely there already is told and left out."),
        importCustomers);
    add(u"import appointments FILE [--dry-run] [--partly]"_s,
        CliTexts::tr("Books visits from a CSV file whose first row names the columns: Customer, Title, Date, "
                     "Time (none: "
                     "the waiting list), Minutes, Technicians, Phone, Description, Notes. The customers have "
                     "to be there; "
                     "what is booked already is told and left out."),
        importAppointments);
}

} // namespace truckroll

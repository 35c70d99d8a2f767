// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/equipmentcommands.h"

#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/taking.h"
#include "app/cli/texts.h"
#include "core/domain/billingacts.h"
#include "core/domain/customeracts.h"
#include "core/domain/mailacts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

QJsonObject equipmentJson(const Equipment &equipment)
{
    return {{u"id"_s, jsonId(equipment.id)},
            {u"site"_s, jsonId(equipment.site)},
            {u"name"_s, equipment.name},
            {u"maker"_s, jsonText(equipment.maker)},
            {u"model"_s, jsonText(equipment.model)},
            {u"serial"_s, jsonText(equipment.serial)},
            {u"installed"_s, jsonDate(equipment.installed)},
            {u"warranty_until"_s, jsonDate(equipment.warrantyUntil)},
            {u"notes"_s, jsonText(equipment.notes)},
            {u"active"_s, equipment.active}};
}

QJsonObject rowJson(const EquipmentList::Row &row)
{
    QJsonObject shown = equipmentJson(row.equipment);
    shown.insert(u"services"_s, QString::number(row.services));
    shown.insert(u"last_service"_s, jsonDate(row.lastService));
    return shown;
}

std::vector<CliColumn> equipmentColumns()
{
    return {{CliTexts::tr("Id"), u"id"_s},
            {CliTexts::tr("Name"), u"name"_s},
            {CliTexts::tr("Maker"), u"maker"_s},
            {CliTexts::tr("Model"), u"model"_s},
            {CliTexts::tr("Serial"), u"serial"_s},
            {CliTexts::tr("Warranty until"), u"warranty_until"_s},
            {CliTexts::tr("Last service"), u"last_service"_s}};
}

void takeEquipment(const Values &given, Equipment &equipment)
{
    takeId(given, u"site"_s, equipment.site);
    takeText(given, u"name"_s, equipment.name);
    takeText(given, u"maker"_s, equipment.maker);
    takeText(given, u"model"_s, equipment.model);
    takeText(given, u"serial"_s, equipment.serial);
    equipment.installed = given.date(u"installed"_s, equipment.installed);
    equipment.warrantyUntil = given.date(u"warranty"_s, equipment.warrantyUntil);
    takeText(given, u"notes"_s, equipment.notes);
    takeFlag(given, u"in-use"_s, u"out-of-use"_s, equipment.active);
}

Result<CliOutput> addEquipment(CliContext &context, const Values &values)
{
    return addRecords<SaveEquipment>(
        context, values, CliView{equipmentColumns(), {}},
        [](CliContext &, const Values &given) -> Result<SaveEquipment> {
            Equipment equipment;
            takeEquipment(given, equipment);
            return SaveEquipment{equipment};
        },
        [](CliContext &, const Equipment &equipment) -> Result<QJsonObject> {
            return equipmentJson(equipment);
        });
}

Result<CliOutput> editEquipment(CliContext &context, const Values &values)
{
    EquipmentList query;
    query.customer = values.id<CustomerId>(u"customer"_s);
    TRY(const auto rows, context.ask(query));
    const auto wanted = values.id<EquipmentId>(u"ID"_s);
    for (EquipmentList::Row row : rows) {
        if (row.equipment.id != wanted)
            continue;
        takeEquipment(values, row.equipment);
        TRY(const Equipment stored, context.act(SaveEquipment{row.equipment}));
        return CliOutput{equipmentJson(stored), CliView{equipmentColumns(), {}}};
    }
    return failure(ErrorCode::NotFound,
                   CliTexts::tr("This customer has no such equipment. Nothing was changed."));
}

Result<CliOutput> listEquipment(CliContext &context, const Values &values)
{
    EquipmentList query;
    query.customer = values.id<CustomerId>(u"customer"_s);
    if (values.has(u"appointment"_s)) {
        TRY(query.appointment, context.appointment(values.text(u"appointment"_s)));
    }
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const EquipmentList::Row &row : rows)
        list.append(rowJson(row));
    return CliOutput{list, {equipmentColumns(), {}}};
}

Result<CliOutput> linkEquipment(CliContext &context, const Values &values)
{
    SetFolderEquipment command;
    TRY(command.appointment, context.appointment(values.text(u"APPOINTMENT"_s)));
    command.equipment = values.ids<EquipmentId>(u"equipment"_s);
    CHECK_OK(context.act(command));
    EquipmentList query;
    query.appointment = command.appointment;
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const EquipmentList::Row &row : rows)
        list.append(rowJson(row));
    return CliOutput{list, {equipmentColumns(), {}}};
}

Result<CliOutput> showHistory(CliContext &context, const Values &values)
{
    TRY(const auto rows, context.ask(ServiceHistory{values.id<EquipmentId>(u"ID"_s)}));
    QJsonArray list;
    for (const ServiceHistory::Row &row : rows)
        list.append(QJsonObject{{u"appointment"_s, row.number},
                                {u"title"_s, jsonText(row.title)},
                                {u"start"_s, jsonTime(row.visit)},
                                {u"status"_s, visitStatusName(row.status)}});
    return CliOutput{list,
                     {{{CliTexts::tr("Appointment"), u"appointment"_s},
                       {CliTexts::tr("Start"), u"start"_s},
                       {CliTexts::tr("Title"), u"title"_s},
                       {CliTexts::tr("Status"), u"status"_s}},
                      {}}};
}

Result<CliOutput> listDuplicates(CliContext &context, const Values &values)
{
    CustomerDuplicates query;
    query.limit = values.number(u"limit"_s, query.limit, 1, 1'000'000);
    TRY(const auto rows, context.ask(query));
    const auto reference = [](const CustomerRow &row) {
        return QJsonObject{{u"id"_s, jsonId(row.id)},
                           {u"name"_s, row.name},
                           {u"phone"_s, jsonText(row.phone)},
                           {u"place"_s, jsonText(row.place)}};
    };
    QJsonArray list;
    for (const CustomerDuplicates::Row &row : rows) {
        QJsonArray same;
        for (const auto &[is, name] :
             {std::pair(row.pair.samePhone, u"phone"_s), std::pair(row.pair.sameEmail, u"email"_s),
              std::pair(row.pair.sameName, u"name"_s), std::pair(row.pair.sameAddress, u"address"_s)})
            if (is)
                same.append(name);
        list.append(QJsonObject{
            {u"first"_s, reference(row.first)}, {u"second"_s, reference(row.second)}, {u"same"_s, same}});
    }
    return CliOutput{list,
                     {{{CliTexts::tr("First"), u"first.id"_s},
                       {CliTexts::tr("Name"), u"first.name"_s},
                       {CliTexts::tr("Second"), u"second.id"_s},
                       {CliTexts::tr("Name"), u"second.name"_s},
                       {CliTexts::tr("The same"), u"same"_s}},
                      {}}};
}

Result<CliOutput> keepApart(CliContext &context, const Values &values)
{
    const KeepApart command{values.id<CustomerId>(u"ID"_s), values.id<CustomerId>(u"OTHER"_s)};
    CHECK_OK(context.act(command));
    return CliOutput{QJsonObject{{u"first"_s, jsonId(command.first)}, {u"second"_s, jsonId(command.second)}},
                     {{{CliTexts::tr("First"), u"first"_s}, {CliTexts::tr("Second"), u"second"_s}}, {}}};
}

Result<QJsonArray> foldersOf(CliContext &context, CustomerId id)
{
    AppointmentList query;
    query.customer = id;
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const AppointmentList::Row &row : rows)
        list.append(QJsonObject{{u"number"_s, row.appointment.number},
                                {u"title"_s, jsonText(row.appointment.title)},
                                {u"start"_s, jsonTime(row.nextVisit)},
                                {u"status"_s, visitStatusName(row.status)}});
    return list;
}

Result<QJsonArray> documentsOf(CliContext &context, CustomerId id)
{
    DocumentList query;
    query.customer = id;
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const DocumentRow &row : rows) {
        const bool owed = row.kind == DocumentKind::Invoice || row.kind == DocumentKind::CreditNote;
        list.append(QJsonObject{{u"number"_s, row.number},
                                {u"kind"_s, documentKindName(row.kind)},
                                {u"status"_s, documentStateName(row.state)},
                                {u"date"_s, jsonDate(row.date)},
                                {u"total"_s, toPlain(row.total)},
                                {u"balance"_s, owed ? QJsonValue(toPlain(row.balance)) : QJsonValue()}});
    }
    return list;
}

} // namespace

Result<QJsonObject> customerWithAll(CliContext &context, CustomerId id)
{
    TRY(const auto details, context.ask(CustomerDetails{id}));
    TRY(QJsonObject shown, customerJson(context, details));
    EquipmentList machines;
    machines.customer = id;
    TRY(const auto equipment, context.ask(machines));
    QJsonArray equipmentList;
    for (const EquipmentList::Row &row : equipment)
        equipmentList.append(rowJson(row));
    shown.insert(u"equipment"_s, equipmentList);
    TRY(const QJsonArray folders, foldersOf(context, id));
    shown.insert(u"appointments"_s, folders);
    if (!roleMay(context.actor().role, Action::SeeDocuments))
        return shown;
    TRY(const QJsonArray documents, documentsOf(context, id));
    shown.insert(u"documents"_s, documents);
    TRY(const auto payments, context.ask(PaymentsOf{id}));
    QJsonArray paid;
    for (const PaymentList::Row &row : payments)
        paid.append(paymentJson(row.payment, row.invoiceNumber));
    shown.insert(u"payments"_s, paid);
    TRY(const auto credits, context.ask(CreditsOf{id}));
    Money credit;
    for (const CreditsOf::Row &row : credits)
        credit += row.left;
    shown.insert(u"unused_credit"_s, toPlain(credit));
    return shown;
}

const CliView &wholeCustomerView()
{
    static const CliView view = [] {
        CliView whole = customerView();
        whole.parts.push_back({CliTexts::tr("Equipment"), u"equipment"_s, equipmentColumns()});
        whole.parts.push_back({CliTexts::tr("Appointments"),
                               u"appointments"_s,
                               {{CliTexts::tr("Number"), u"number"_s},
                                {CliTexts::tr("Title"), u"title"_s},
                                {CliTexts::tr("Next visit"), u"start"_s},
                                {CliTexts::tr("Status"), u"status"_s}}});
        whole.parts.push_back({CliTexts::tr("Documents"),
                               u"documents"_s,
                               {{CliTexts::tr("Number"), u"number"_s},
                                {CliTexts::tr("Kind"), u"kind"_s},
                                {CliTexts::tr("Status"), u"status"_s},
                                {CliTexts::tr("Date"), u"date"_s},
                                {CliTexts::tr("Total"), u"total"_s, true},
                                {CliTexts::tr("Balance"), u"balance"_s, true}}});
        whole.parts.push_back({CliTexts::tr("Payments"), u"payments"_s, paymentView().columns});
        return whole;
    }();
    return view;
}

void addEquipmentCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"customer duplicates [--limit N]"_s,
        CliTexts::tr(
            "Customers that are likely the same, the likeliest first; merge them with customer merge."),
        listDuplicates);
    add(u"customer apart ID OTHER"_s, CliTexts::tr("Says that two customers only look alike."), keepApart);
    add(u"equipment add --site ID --name N [--maker M] [--model M] [--serial S] [--installed D] [--warranty "
        u"D] "
        u"[--notes T] [--from-json FILE]"_s,
        CliTexts::tr("Adds a machine that is looked after at a site."), addEquipment);
    add(u"equipment edit ID --customer ID [--site ID] [--name N] [--maker M] [--model M] [--serial S] "
        "[--installed D] [--warranty D] [--notes T] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a machine of the customer."), editEquipment);
    add(u"equipment list [--customer ID] [--appointment NUMBER]"_s,
        CliTexts::tr("Equipment of a customer, or what an appointment is about."), listEquipment);
    add(u"equipment link APPOINTMENT [--equipment ID]..."_s,
        CliTexts::tr("Says which equipment an appointment is about; replaces what was said before."),
        linkEquipment);
    add(u"equipment history ID"_s, CliTexts::tr("The appointments that were about it, newest first."),
        showHistory);
}

} // namespace truckroll

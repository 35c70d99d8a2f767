// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing on the office's own shelf is ordered through a work order of the office for itself, since
// purchase orders come from work orders only.
#include "core/store/companystore.h"
#include "core/store/customersearch.h"
#include "core/store/stockstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <QStringList>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OrderingForShelf)
};

QString shelfTitle()
{
    return Texts::tr("Parts for the shelf");
}

/// The office as its own customer: who bears the name of its first company.
Result<CustomerId> officeAsCustomer(WriteScope &scope, const Company &company)
{
    for (const CustomerRow &row : customerRows(scope, company.name, -1)) {
        if (row.name.compare(company.name, Qt::CaseInsensitive) == 0)
            return row.id;
    }
    Customer customer;
    customer.name = company.name;
    customer.billing = company.address;
    customer.phone = company.phone;
    customer.email = company.email;
    TRY(const Customer made, perform(scope, SaveCustomer{customer}));
    return made.id;
}

/// One folder holds all orders for the shelf. Nobody drives anywhere for it, so its visit waits for nothing.
Result<AppointmentId> shelfFolder(WriteScope &scope, const Company &company)
{
    TRY(const CustomerId office, officeAsCustomer(scope, company));
    TRY(const auto folders, answer(scope, AppointmentList{QString(), office, -1}));
    for (const AppointmentList::Row &row : folders) {
        if (row.appointment.title == shelfTitle())
            return row.appointment.id;
    }
    NewFolder folder;
    folder.appointment.company = company.id;
    folder.appointment.customer = office;
    folder.appointment.title = shelfTitle();
    TRY(const MadeFolder made, makeAppointment(scope, folder));
    CHECK_OK(perform(scope, SetVisitStatus{made.visit.id, made.visit.version, VisitStatus::Cancelled}));
    return made.appointment.id;
}

std::vector<OrderLine> missingLines(ReadScope &scope)
{
    std::vector<OrderLine> lines;
    for (const ReorderList::Row &row : reorderRows(scope))
        lines.push_back({{}, row.item, {}, row.missing, row.cost, row.vendor});
    return lines;
}

QString numbersOf(const std::vector<Document> &orders)
{
    QStringList numbers;
    for (const Document &order : orders)
        numbers += order.number;
    return numbers.join(Texts::tr(", ", "between the numbers of documents"));
}

} // namespace

Result<OrderForShelf::Reply> perform(WriteScope &scope, const OrderForShelf &command)
{
    const std::vector<OrderLine> lines = command.lines.empty() ? missingLines(scope) : command.lines;
    if (lines.empty())
        return ruleBroken(Texts::tr("Nothing is missing on the shelf. Nothing was ordered; choose what to "
                                    "order."));
    const std::vector<Company> all = companies(scope);
    if (all.empty())
        return ruleBroken(Texts::tr("There is no company to order for. Nothing was ordered; add one in the "
                                    "settings."));
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.title = shelfTitle();
    TRY(order.appointment, shelfFolder(scope, all.front()));
    OrderForShelf::Reply reply;
    TRY(reply.workOrder, perform(scope, SaveDocument{order}));
    TRY(reply.orders,
        perform(scope, OrderParts{reply.workOrder.id, lines, command.expected, false, command.notes}));
    scope.describe(Texts::tr("Ordered for the shelf with %1").arg(numbersOf(reply.orders)),
                   reply.workOrder.appointment);
    return reply;
}

} // namespace truckroll

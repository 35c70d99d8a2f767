// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/columns.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"

using namespace Qt::StringLiterals;

// The same values as in the JSON, and in the same plain spelling: a script that reads the table by mistake
// does not break with the language of the user.
namespace truckroll {

namespace {

std::vector<CliColumn> visitColumns()
{
    return {column(CliTexts::tr("Id"), u"id"_s),
            column(CliTexts::tr("Appointment"), u"appointment"_s),
            column(CliTexts::tr("Start"), u"start"_s),
            figures(CliTexts::tr("Minutes"), u"minutes"_s),
            column(CliTexts::tr("Status"), u"status"_s),
            column(CliTexts::tr("Technicians"), u"technicians"_s),
            column(CliTexts::tr("Customer"), u"customer"_s),
            column(CliTexts::tr("Title"), u"title"_s)};
}

std::vector<CliColumn> callColumns()
{
    return {column(CliTexts::tr("At"), u"at"_s), column(CliTexts::tr("By"), u"by"_s),
            column(CliTexts::tr("Text"), u"text"_s)};
}

} // namespace

const CliView &siteView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
         column(CliTexts::tr("Street"), u"street"_s), column(CliTexts::tr("City"), u"city"_s),
         column(CliTexts::tr("State"), u"state"_s), column(CliTexts::tr("ZIP"), u"zip"_s)},
        {}};
    return view;
}

const CliView &customerView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
         column(CliTexts::tr("Phone"), u"phone"_s), column(CliTexts::tr("E-mail"), u"email"_s),
         column(CliTexts::tr("City"), u"city"_s), column(CliTexts::tr("Tax"), u"tax_rate"_s),
         figures(CliTexts::tr("Balance"), u"balance"_s)},
        {{CliTexts::tr("Sites"), u"sites"_s, siteView().columns}}};
    return view;
}

const CliView &technicianView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
         column(CliTexts::tr("Skills"), u"skills"_s), column(CliTexts::tr("Department"), u"department"_s),
         column(CliTexts::tr("Color"), u"color"_s), column(CliTexts::tr("Active"), u"active"_s)},
        {}};
    return view;
}

const CliView &closingDayView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
                               column(CliTexts::tr("From"), u"from"_s), column(CliTexts::tr("To"), u"to"_s),
                               column(CliTexts::tr("Yearly"), u"yearly"_s)},
                              {}};
    return view;
}

const CliView &crewView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
                               column(CliTexts::tr("Members"), u"members"_s)},
                              {}};
    return view;
}

const CliView &timeOffView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s),
                               column(CliTexts::tr("Technician"), u"technician.name"_s),
                               column(CliTexts::tr("From"), u"from"_s), column(CliTexts::tr("To"), u"to"_s),
                               column(CliTexts::tr("Reason"), u"reason"_s)},
                              {}};
    return view;
}

const CliView &userView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
                               column(CliTexts::tr("Role"), u"role"_s),
                               column(CliTexts::tr("Password"), u"has_password"_s),
                               column(CliTexts::tr("Active"), u"active"_s)},
                              {}};
    return view;
}

const CliView &itemView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Number"), u"number"_s),
         column(CliTexts::tr("Name"), u"name"_s), column(CliTexts::tr("Type"), u"type"_s),
         figures(CliTexts::tr("Price"), u"price"_s), figures(CliTexts::tr("Cost"), u"cost"_s),
         figures(CliTexts::tr("Percent"), u"percent"_s), column(CliTexts::tr("Taxable"), u"taxable"_s)},
        {}};
    return view;
}

const CliView &taxRateView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
                               figures(CliTexts::tr("Percent"), u"percent"_s)},
                              {}};
    return view;
}

const CliView &categoryView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
                               column(CliTexts::tr("Color"), u"color"_s)},
                              {}};
    return view;
}

const CliView &visitView()
{
    static const CliView view{visitColumns(), {}};
    return view;
}

const CliView &waitingView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Appointment"), u"appointment"_s),
         column(CliTexts::tr("Priority"), u"wishes.priority"_s),
         figures(CliTexts::tr("Minutes"), u"minutes"_s), column(CliTexts::tr("Skill"), u"wishes.skill"_s),
         column(CliTexts::tr("Wanted from"), u"wishes.from"_s),
         column(CliTexts::tr("Wanted until"), u"wishes.until"_s),
         column(CliTexts::tr("Hours"), u"wishes.hours"_s),
         column(CliTexts::tr("Technicians"), u"technicians"_s),
         column(CliTexts::tr("Customer"), u"customer"_s), column(CliTexts::tr("Title"), u"title"_s)},
        {}};
    return view;
}

const CliView &callView()
{
    static const CliView view{callColumns(), {}};
    return view;
}

const CliView &appointmentView()
{
    static const CliView view{
        {column(CliTexts::tr("Number"), u"number"_s), column(CliTexts::tr("Customer"), u"customer.name"_s),
         column(CliTexts::tr("Title"), u"title"_s), column(CliTexts::tr("Category"), u"category.name"_s),
         column(CliTexts::tr("Status"), u"status"_s), column(CliTexts::tr("Next visit"), u"start"_s),
         column(CliTexts::tr("Site"), u"site.name"_s)},
        {{CliTexts::tr("Visits"), u"visits"_s, visitColumns()},
         {CliTexts::tr("Documents"),
          u"documents"_s,
          {column(CliTexts::tr("Number"), u"number"_s), column(CliTexts::tr("Kind"), u"kind"_s),
           column(CliTexts::tr("Status"), u"status"_s), figures(CliTexts::tr("Total"), u"total"_s)}},
         {CliTexts::tr("Calls"), u"calls"_s, callColumns()}}};
    return view;
}

const CliView &documentListView()
{
    static const CliView view{
        {column(CliTexts::tr("Number"), u"number"_s), column(CliTexts::tr("Kind"), u"kind"_s),
         column(CliTexts::tr("Date"), u"date"_s), column(CliTexts::tr("Status"), u"status"_s),
         column(CliTexts::tr("Accounting"), u"accounting_status"_s),
         column(CliTexts::tr("Appointment"), u"appointment"_s),
         column(CliTexts::tr("Customer"), u"customer.name"_s), figures(CliTexts::tr("Total"), u"total"_s),
         figures(CliTexts::tr("Balance"), u"balance"_s)},
        {}};
    return view;
}

const CliView &documentView()
{
    static const CliView view = [] {
        CliView whole = documentListView();
        whole.columns.insert(
            whole.columns.end() - 2,
            {column(CliTexts::tr("For the visit of"), u"visit.start"_s),
             column(CliTexts::tr("Due"), u"due_date"_s), column(CliTexts::tr("Source"), u"source"_s),
             column(CliTexts::tr("Made from it"), u"results"_s),
             column(CliTexts::tr("Subtotal"), u"subtotal"_s), column(CliTexts::tr("Discount"), u"discount"_s),
             column(CliTexts::tr("Tax"), u"tax"_s)});
        whole.parts = {
            {CliTexts::tr("Lines"),
             u"lines"_s,
             {figures(CliTexts::tr("No."), u"number"_s), column(CliTexts::tr("Item"), u"item"_s),
              column(CliTexts::tr("Description"), u"description"_s),
              figures(CliTexts::tr("Quantity"), u"quantity"_s),
              figures(CliTexts::tr("Price"), u"unit_price"_s), figures(CliTexts::tr("Amount"), u"amount"_s),
              column(CliTexts::tr("Taxable"), u"taxable"_s)}}};
        return whole;
    }();
    return view;
}

const CliView &paymentView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Invoice"), u"invoice"_s),
         column(CliTexts::tr("Date"), u"date"_s), figures(CliTexts::tr("Amount"), u"amount"_s),
         column(CliTexts::tr("Method"), u"method"_s), column(CliTexts::tr("Status"), u"status"_s),
         column(CliTexts::tr("Reference"), u"reference"_s)},
        {}};
    return view;
}

} // namespace truckroll

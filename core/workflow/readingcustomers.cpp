// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/domain/addresskey.h"
#include "core/store/callnotestore.h"
#include "core/store/conflict.h"
#include "core/store/customersearch.h"
#include "core/store/customerstore.h"
#include "core/store/customerwishstore.h"
#include "core/store/sitestore.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingCustomers)
};

constexpr qsizetype wholePhone = 7; ///< digits; fewer are somebody still typing
constexpr int mostLike = 20;

} // namespace

Result<CustomerList::Reply> answer(ReadScope &scope, const CustomerList &query)
{
    if (query.andRetired)
        return everyCustomer(scope);
    return customerRows(scope, query.search, query.limit);
}

Result<CustomerDetails::Reply> answer(ReadScope &scope, const CustomerDetails &query)
{
    auto customer = findCustomer(scope, query.customer);
    if (!customer)
        return notFound(Texts::tr("customer"));
    return CustomerDetails::Reply{std::move(*customer), sitesOf(scope, query.customer),
                                  balanceOf(scope, query.customer), customerWishes(scope, query.customer)};
}

Result<CallsOf::Reply> answer(ReadScope &scope, const CallsOf &query)
{
    return callNotesOf(scope, query.customer);
}

Result<FindLikeCustomers::Reply> answer(ReadScope &scope, const FindLikeCustomers &query)
{
    const QString digits = phoneDigits(query.phone);
    std::map<CustomerId, FindLikeCustomers::Match> matches;
    if (digits.size() >= wholePhone) {
        for (const CustomerId id : customersWithPhone(scope, digits, mostLike))
            matches[id].samePhone = true;
    }
    for (const CustomerId id : customersAt(scope, query.address, mostLike))
        matches[id].sameAddress = true;
    FindLikeCustomers::Reply found;
    for (auto &[id, match] : matches) {
        const auto row = customerRow(scope, id);
        if (!row)
            continue;
        match.customer = *row;
        if (match.samePhone && phoneDigits(row->phone) != digits)
            match.customer.reachedBy = reachedBy(scope, id, digits);
        found.push_back(match);
    }
    return found;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/values.h"
#include "core/domain/company.h"

/// What was given goes into a record, the rest of it stays: the same for a new one and for one that is
/// changed.
namespace truckroll {

/// An empty text as well: it takes out what stood there.
void takeText(const Values &given, const QString &option, QString &field);
/// --taxable and --not-taxable: the option says yes, the other one no.
void takeFlag(const Values &given, const QString &yes, const QString &no, bool &field);
/// --street, --city, --state, --zip.
void takeAddress(const Values &given, Address &address);

template <class I>
void takeId(const Values &given, const QString &option, I &field)
{
    if (given.has(option))
        field = given.text(option).isEmpty() ? I() : given.id<I>(option);
}

template <class F>
void takeAmount(const Values &given, const QString &option, F &field)
{
    field = given.amount<F>(option, field);
}

} // namespace truckroll

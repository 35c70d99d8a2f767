// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"

namespace truckroll {

/// Whether another name or number can be given to it: its own is taken there, or does not tell it apart. What
/// waits for something else is sent under its own.
bool takesName(const Posting &posting);
/// Whether it may be there all the same, entered by somebody, under a number that a person looks up there.
bool takesLink(const Posting &posting);
/// Something that it names is not there: of the mapping, or a customer, item or vendor among the links.
bool mayBeOfLinks(const Posting &posting);

/// What a person is told before they leave it out of QuickBooks: what is missing there then.
QString whatIsMissingThere(const Posting &posting);

/// "Kline Bakery (customer)": QuickBooks keeps the names of customers, vendors and employees apart, and one
/// of the others has this one.
QString nameBesideOthers(BookEntity entity, const QString &name);

} // namespace truckroll

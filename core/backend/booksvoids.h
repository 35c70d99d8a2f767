// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/bookslooks.h"

/// What is looked at before a record of ours is taken out there.
namespace truckroll::verdicts {

/// It would take something along that nobody has seen, or QuickBooks would refuse it; none: it goes. A void
/// in doubt is asked for as it left. `planned`: so much less is open of an invoice once what goes before has
/// gone; less than nothing for payments that are taken out.
std::optional<BooksVerdict> againstVoid(const PostingGround &ground, const quickbooks::RemoteRecord &there,
                                        Money planned, const quickbooks::Answer &answer);
/// What is there pays others, and our invoice not any more.
bool isOthersAlone(const PostingGround &ground, const quickbooks::RemoteRecord &there);

} // namespace truckroll::verdicts

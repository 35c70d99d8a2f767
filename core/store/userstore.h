// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/permission.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

// What signing in needs of users (passwords, waiting times) is accountstore.h's.

std::optional<User> findUser(ReadScope &scope, UserId id);
/// By id: the one who made the office first.
std::vector<User> users(ReadScope &scope);
/// The user of this name whatever its case; none when there is none.
UserId userNamed(ReadScope &scope, const QString &name);
/// Somebody else is an owner and in use.
bool hasOtherOwner(ReadScope &scope, UserId user);
/// Without a password; accountstore.h sets one.
void insertUser(WriteScope &scope, User &user);
/// Name, role and whether it is in use.
void updateUser(WriteScope &scope, User &user);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/permitted.h"

#include "core/store/accountstore.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Permitted)
};

} // namespace

tl::unexpected<Error> notPermitted(Role role, Action action)
{
    return failure(
        ErrorCode::NotPermitted,
        Texts::tr("The role %1 does not allow to %2. Nothing was changed; ask somebody whose role allows it.")
            .arg(roleText(role), actionText(action)));
}

Done checkPermitted(ReadScope &scope, Action action)
{
    const Actor &actor = scope.actor();
    const Role role = currentRole(scope, actor.user).value_or(actor.role);
    if (!roleMay(role, action))
        return notPermitted(role, action);
    return Nothing{};
}

Done checkSignedIn(ReadScope &scope, Action action)
{
    const auto role = currentRole(scope, scope.actor().user);
    if (!role)
        return failure(
            ErrorCode::NotPermitted,
            Texts::tr("You are not signed in to this office any more. Nothing was changed; sign in again."));
    if (!roleMay(*role, action))
        return notPermitted(*role, action);
    return Nothing{};
}

} // namespace truckroll

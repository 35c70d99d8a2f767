// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"

#include "core/store/auditstore.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Conflict)
};

QString whoChanged(ReadScope &scope, const QString &what, Version stored)
{
    if (const auto act = actOfVersion(scope, stored))
        return Texts::tr("“%1” was changed by %2 after you opened it (%3). Your change was not saved: look "
                         "at it as it is now, then make your change again.")
            .arg(what, act->user, act->text);
    return Texts::tr("“%1” was changed after you opened it. Your change was not saved: look at it as it is "
                     "now, then make your change again.")
        .arg(what);
}

} // namespace

Done checkVersion(ReadScope &scope, const QString &what, Version stored, Version seen)
{
    if (stored == seen)
        return Nothing{};
    return failure(ErrorCode::Conflict, whoChanged(scope, what, stored),
                   QStringLiteral("version %1 seen, %2 stored").arg(seen).arg(stored));
}

tl::unexpected<Error> notThere(const QString &kind)
{
    return failure(
        ErrorCode::NotFound,
        Texts::tr("This %1 is not there any more. Nothing was saved; choose another one.").arg(kind));
}

tl::unexpected<Error> notFound(const QString &kind)
{
    return failure(ErrorCode::NotFound,
                   Texts::tr("This %1 is not there, or not any more. Choose another one.").arg(kind));
}

} // namespace truckroll

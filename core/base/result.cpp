// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace truckroll {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::RuleBroken:
        return QStringLiteral("rule_broken");
    case ErrorCode::NotPermitted:
        return QStringLiteral("not_permitted");
    case ErrorCode::StorageFailed:
        return QStringLiteral("storage_failed");
    case ErrorCode::StorageBusy:
        return QStringLiteral("storage_busy");
    case ErrorCode::OfficeRefused:
        return QStringLiteral("office_refused");
    case ErrorCode::OfficeGone:
        return QStringLiteral("office_gone");
    case ErrorCode::NetworkDown:
        return QStringLiteral("network_down");
    case ErrorCode::Rejected:
        return QStringLiteral("rejected");
    case ErrorCode::OutcomeUnknown:
        return QStringLiteral("outcome_unknown");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

} // namespace truckroll

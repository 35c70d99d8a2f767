// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/domain/cardacts.h"
#include <QUrl>

namespace truckroll {

/// The payment that a movement became, with the movement's own state where there is none: "in-doubt",
/// "declined" ...
QJsonObject movementJson(const RecordCardAnswer::Reply &reply);
/// 0 done, 1 no money moved, 4 not known yet.
int movementExitCode(IntentState state);
QJsonObject linkJson(const PaymentLink &link, const QUrl &url, const QString &invoiceNumber);
QJsonObject taskJson(const OfficeTasks::Row &row);
QJsonObject profileJson(const CardProfile &profile);
QJsonObject reconciliationJson(const CardReconciliation::Reply &reply);

const CliView &cardView();
const CliView &linkView();
const CliView &taskView();
const CliView &profileView();
const CliView &reconciliationView();
const CliView &merchantView();
const CliView &terminalView();

} // namespace truckroll

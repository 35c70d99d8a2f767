// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/restored.h"

#include "core/store/cardstore.h"
#include "core/store/companystore.h"
#include "core/store/intentstore.h"
#include "core/store/postingstore.h"
#include "core/store/settingstore.h"
#include "core/store/taskstore.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Restored)
};

bool takesCards(ReadScope &scope)
{
    const auto settings = settingValues(scope);
    const auto all = companies(scope);
    return std::any_of(all.begin(), all.end(), [&](const Company &company) {
        return truckroll::takesCards(cardSetupOf(scope, company.id), settings);
    });
}

void doubtOpenIntents(WriteScope &scope)
{
    const qint64 now = scope.clock().nowUtc();
    for (PaymentIntent &intent : openIntents(scope)) {
        if (intent.state == IntentState::NeedsPerson)
            continue;
        intent.state = IntentState::InDoubt;
        intent.reason = Texts::tr("The office was restored from a backup.");
        intent.sentAt = std::max(intent.sentAt, now); // it may have been sent until now
        intent.notFoundAt = 0;
        intent.nextAskAt = now;
        updateIntent(scope, intent);
    }
}

/// Whatever waited for QuickBooks may be there by now: voided here, it is looked for there first.
void doubtPostings(WriteScope &scope)
{
    for (const PostingState state : {PostingState::Pending, PostingState::NeedsAttention}) {
        for (Posting &posting : postingsInState(scope, state)) {
            if (posting.kind != PostingKind::Create || posting.leftAt)
                continue;
            posting.leftAt = std::max<qint64>(posting.madeAt, 1);
            updatePosting(scope, posting);
        }
    }
}

/// Also when the backup is from before cards were set up: they may have been since, and charged.
void raiseRestoredTask(WriteScope &scope, const QString &backup)
{
    OfficeTask task;
    task.kind = QStringLiteral("card-restored");
    task.key = QStringLiteral("card-restored/%1").arg(scope.clock().nowUtc());
    task.text =
        takesCards(scope)
            ? Texts::tr("The office was restored from the backup %1. Charges and refunds that were made "
                        "after that backup are not known here: look at the card processor's own site for "
                        "them, and book them on their invoices by their numbers there. Until this task is "
                        "closed, nothing is charged in folders that were there before.")
                  .arg(backup)
            : Texts::tr("The office was restored from the backup %1, in which cards are not set up. If they "
                        "were set up since, charges of that time are not known here: look at the card "
                        "processor's own site for them, and book them on their invoices by their numbers "
                        "there. Close this task if no cards were taken. Until then nothing is charged in "
                        "folders that were there before.")
                  .arg(backup);
    raiseTask(scope, task);
}

} // namespace

void afterRestore(WriteScope &scope, const QString &backup)
{
    doubtOpenIntents(scope);
    doubtPostings(scope);
    raiseRestoredTask(scope, backup);
    scope.describe(Texts::tr("Restored from the backup %1").arg(backup));
}

} // namespace truckroll

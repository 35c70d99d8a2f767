// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draftstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Drafts)
};

constexpr int longestDraft = 2'000'000;

} // namespace

Result<Nothing> perform(WriteScope &scope, const KeepDraft &command)
{
    QString key = command.key;
    CHECK_OK(takeName(key, Texts::tr("name of the draft")));
    QString text = command.text;
    CHECK_OK(
        takeText(text, Texts::tr("unsaved text"), longestDraft)); // a card number is not kept here either
    storeDraft(scope, scope.actor().user, key, command.text);
    return Nothing{};
}

Result<Drafts::Reply> answer(ReadScope &scope, const Drafts &)
{
    return draftsOf(scope, scope.actor().user);
}

} // namespace truckroll

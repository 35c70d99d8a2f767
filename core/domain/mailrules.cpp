// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailrules.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MailRules)
};

} // namespace

Done mayBeMailed(const Document &document)
{
    const bool isBill = document.kind == DocumentKind::Invoice || document.kind == DocumentKind::CreditNote;
    if (isBill && document.state == DocumentState::Draft)
        return ruleBroken(Texts::tr("%1 is a draft and can still change. Nothing was sent; issue it first.")
                              .arg(document.number));
    if (document.state == DocumentState::Void)
        return ruleBroken(Texts::tr("%1 is void. Nothing was sent.").arg(document.number));
    return Nothing{};
}

} // namespace truckroll

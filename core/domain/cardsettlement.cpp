// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cardsettlement.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<5> matchNames{"matched", "missing-here", "missing-there", "differing", "rejected"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardSettlement)
};

} // namespace

QString settlementMatchName(SettlementMatch match)
{
    return nameIn(matchNames, match);
}

QString settlementMatchText(SettlementMatch match)
{
    switch (match) {
    case SettlementMatch::Matched:
        return Texts::tr("Matched");
    case SettlementMatch::MissingHere:
        return Texts::tr("Not known here");
    case SettlementMatch::MissingThere:
        return Texts::tr("Not settled yet");
    case SettlementMatch::Differing:
        return Texts::tr("Differs");
    case SettlementMatch::Rejected:
        return Texts::tr("Rejected");
    }
    Q_UNREACHABLE();
}

QString returnCodeText(const QString &code)
{
    if (code == u"R01")
        return Texts::tr("the account does not hold enough money");
    if (code == u"R02")
        return Texts::tr("the account is closed");
    if (code == u"R03")
        return Texts::tr("there is no such account");
    if (code == u"R04")
        return Texts::tr("the account number is not valid");
    if (code == u"R07" || code == u"R10" || code == u"R29")
        return Texts::tr("the owner of the account did not allow it");
    if (code == u"R08")
        return Texts::tr("the owner of the account stopped the payment");
    if (code == u"R16")
        return Texts::tr("the account is frozen");
    return code.isEmpty() ? Texts::tr("the bank sent it back")
                          : Texts::tr("the bank returned it (%1)").arg(code);
}

} // namespace truckroll

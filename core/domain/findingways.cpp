// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/findingways.h"

#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FindingWays)
};

using K = BooksFinding::Kind;

QString whyNotOurs(const BooksFinding &finding)
{
    switch (finding.kind) {
    case K::Deleted:
    case K::Changed:
    case K::Renamed:
    case K::Reopened: // of an invoice: our payments are applied to it once more
        return {};
    case K::Voided:
        return Texts::tr("What was voided in QuickBooks stays so; take theirs, and bill it again.");
    case K::Paid:
        return Texts::tr("The payment was taken over already.");
    case K::Inactive:
        return Texts::tr("Make it active again in QuickBooks.");
    case K::DoublePaid:
        return Texts::tr("Compare both payments and void one of them, here or in QuickBooks.");
    case K::Balance:
        return Texts::tr("What is open there follows from payments and credits, which an invoice does not "
                         "bring along. Look at them in QuickBooks, or take theirs.");
    case K::Unknown: // of what was left out, and is there: it is taken up again, found there and linked
        if (!finding.record)
            return Texts::tr("It is not here, so there is nothing to send. It is from before a backup was "
                             "restored.");
        return finding.standsOn.isEmpty()
                   ? QString()
                   : Texts::tr("It stands on %1, which was left out of QuickBooks: send that after all, and "
                               "this goes with it.")
                         .arg(finding.standsOn);
    }
    Q_UNREACHABLE();
}

QString whyNotTheirs(const BooksFinding &finding)
{
    switch (finding.kind) {
    case K::Voided:
    case K::Deleted:
    case K::Renamed:
    case K::DoublePaid:
    case K::Balance:
        return {};
    case K::Changed:
        return Texts::tr("Lines are not taken over from QuickBooks. Correct it here and send ours, or "
                         "leave both.");
    case K::Unknown:
        if (finding.isOutOfUse)
            return Texts::tr("It does not count here any more. Void it there as well, or leave both.");
        if (finding.record)
            return Texts::tr("It is here already. Send ours: it is found there and linked, and not sent "
                             "twice. Or void it there.");
        return Texts::tr("Papers are not made here from QuickBooks. Write it again here, or void it there.");
    case K::Reopened:
        return finding.entity == BookEntity::Payment
                   ? QString()
                   : Texts::tr("It is not known which payment is missing there. Look at the invoice in "
                               "QuickBooks.");
    case K::Paid:
    case K::Inactive:
        return whyNotOurs(finding);
    }
    Q_UNREACHABLE();
}

} // namespace

QString whyNotSettled(const BooksFinding &finding, SettleBooksFinding::Decision decision)
{
    switch (decision) {
    case SettleBooksFinding::Decision::Leave:
        return {};
    case SettleBooksFinding::Decision::SendOurs:
        return whyNotOurs(finding);
    case SettleBooksFinding::Decision::TakeTheirs:
        return whyNotTheirs(finding);
    }
    Q_UNREACHABLE();
}

QString whyNotUnlinked(const Posting &posting, const std::optional<BooksLink> &link)
{
    using O = BooksLink::Origin;
    if (!link)
        return Texts::tr("It is linked with nothing in QuickBooks.");
    if (posting.entity == BookEntity::Customer || posting.entity == BookEntity::Item ||
        posting.entity == BookEntity::Vendor)
        return Texts::tr("Customers, items and vendors are unlinked among the links.");
    if (posting.state == PostingState::Sending)
        return Texts::tr("Something of it is on its way, and its outcome is not known yet.");
    if (link->origin == O::Imported)
        return Texts::tr("It was taken over from QuickBooks, so it is the same.");
    return link->origin == O::Linked ? QString()
                                     : Texts::tr("It was sent from here, so it is the same. Void it to take "
                                                 "it out there.");
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/sendingtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SendingText)
};

bool isEmpty(const SendingReport &report)
{
    return report.sent + report.attention + report.unknown + report.undecided + report.waiting == 0;
}

/// Nothing of it goes on by itself.
QString heldText(const SendingReport &report)
{
    const QString count = QLocale().toString(report.held);
    const QString seconds = QLocale().toString(report.heldFor);
    return report.isAtWork
               ? Texts::tr("Held back: %1. QuickBooks may still be at work on an earlier request; send again "
                           "in %2 seconds.")
                     .arg(count, seconds)
               : Texts::tr("Held back: %1. QuickBooks asked to wait, or did not answer; send again in %2 "
                           "seconds.")
                     .arg(count, seconds);
}

} // namespace

QString sendingText(const SendingReport &report)
{
    if (isEmpty(report) && !report.stopped)
        return report.cancelled
                   ? Texts::tr("Stopped before anything was sent.")
                   : Texts::tr("There was nothing to send: all that is pending is in QuickBooks.");
    QStringList parts{Texts::tr("%n sent", nullptr, report.sent)};
    if (report.attention)
        parts << Texts::tr("%n need(s) attention", nullptr, report.attention);
    if (report.unknown)
        parts << Texts::tr("%n will be asked for again, not repeated", nullptr, report.unknown);
    if (report.undecided)
        parts << Texts::tr("%n without an answer want(s) a decision", nullptr, report.undecided);
    if (report.cancelled || report.stopped)
        parts << Texts::tr("stopped: %n stay(s) pending", nullptr, report.waiting);
    else if (report.waiting > report.held)
        parts << Texts::tr("%n wait(s) for others", nullptr, report.waiting - report.held);
    QString text = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (report.held && !report.stopped)
        text += QLatin1Char(' ') + heldText(report);
    if (report.stopped)
        text += QLatin1Char(' ') + report.stopped->forUser;
    return text;
}

} // namespace truckroll

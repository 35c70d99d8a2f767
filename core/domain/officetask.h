// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/ids.h"
#include <QString>

namespace truckroll {

/// Something that a person has to look at, mostly the bookkeeper. Made by the program, closed by a person.
struct OfficeTask
{
    OfficeTaskId id;
    Version version = 0;
    QString kind; ///< "card-doubt", "card-unknown-charge" ...: what it is about, for programs
    QString key;  ///< one open task for each; making it again changes nothing
    QString text; ///< what happened, in a sentence
    DocumentId invoice;
    PaymentId payment;
    CardIntentId intent;
    QString reference; ///< the processor's name of the charge
    Money amount;
    qint64 madeAt = 0; ///< UTC seconds
    qint64 doneAt = 0; ///< 0: open
    UserId doneBy;
    QString note; ///< of who closed it

    bool isOpen() const { return doneAt == 0; }

    friend bool operator==(const OfficeTask &, const OfficeTask &) = default;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/scope.h"
#include <QByteArray>
#include <QString>
#include <map>

namespace truckroll {

/// What the whole office goes by; set when it is made.
struct OfficeBasics
{
    QByteArray zone;  ///< IANA name of the zone that visits are booked in
    QString currency; ///< ISO 4217
};

struct OfficeMaking
{
    qint64 at = 0;       ///< UTC; 0: by a version that did not write it down
    bool asMade = false; ///< nobody has done or typed anything since
};

OfficeBasics officeBasics(ReadScope &scope);
/// Of the open file.
int officeSchema(ReadScope &scope);
/// How many records of each kind there are: "customers", "visits" ...
std::map<QString, qint64> recordCounts(ReadScope &scope);
OfficeMaking officeMaking(ReadScope &scope);
/// Tells this office from others and never changes: every backup has the same one.
QByteArray officeIdentity(ReadScope &scope);
/// The making is done but for the one row of the audit that its commit writes.
void storeOfficeMaking(WriteScope &scope);
void storeOfficeBasics(WriteScope &scope, const OfficeBasics &basics);

} // namespace truckroll

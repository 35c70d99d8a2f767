// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/taking.h"

using namespace Qt::StringLiterals;

namespace truckroll {

void takeText(const Values &given, const QString &option, QString &field)
{
    if (given.has(option))
        field = given.text(option);
}

void takeFlag(const Values &given, const QString &yes, const QString &no, bool &field)
{
    if (given.has(yes))
        field = true;
    if (given.has(no))
        field = false;
}

void takeAddress(const Values &given, Address &address)
{
    takeText(given, u"street"_s, address.street);
    takeText(given, u"city"_s, address.city);
    takeText(given, u"state"_s, address.state);
    takeText(given, u"zip"_s, address.zip);
}

} // namespace truckroll

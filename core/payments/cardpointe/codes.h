// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace truckroll::cardpointe {

/// What a code means to somebody at the counter, and whether it is worth another try with the same card.
struct Meaning
{
    QString text;
    bool anotherTry = false;
};
/// `processor`: who said it (`respproc`); a code means something only together with it. `said`: the
/// processor's own words, for codes that we do not know. `category`: Visa's, 1 to 3; 1 forbids another try.
Meaning meaningOf(const QString &processor, const QString &code, const QString &said,
                  const QString &category);

/// What the bank said of the address and of the code on the back, in words; empty when it said nothing.
QString checksText(const QString &address, const QString &cardCode);

} // namespace truckroll::cardpointe

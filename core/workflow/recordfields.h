// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/workflow/textfields.h"
#include <QString>

namespace truckroll {

// What textfields.h does for texts, for fields of a certain kind: each cleans its value in place, or answers
// RuleBroken with a sentence that names the field.

/// Must not be empty; at most FieldLimit::name characters.
Done takeName(QString &name, const QString &field);
/// In the way people write it ("217 555 0144").
Done takePhone(QString &phone, const QString &field);
/// May be empty.
Done takeEmail(QString &email, const QString &field);
/// The street may have two lines.
Done takeAddress(Address &address);
/// "#rrggbb" in small letters; an empty one becomes one of a row of colours that are told apart, by `turn`.
Done takeColor(QString &color, int turn);
/// From `least` to `most`, both included.
Done checkNumber(int value, int least, int most, const QString &field);
/// RuleBroken: there is one of this name already.
tl::unexpected<Error> nameTaken(const QString &name);

} // namespace truckroll

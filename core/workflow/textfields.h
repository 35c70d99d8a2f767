// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/text.h"
#include <QString>

namespace truckroll {

/// The border for text that somebody typed in. Cleans `text` in place; RuleBroken when it is longer than
/// `limit` characters or holds a card number. `name` is what the field is called on the screen ("title").
Done takeLine(QString &text, const QString &name, int limit = FieldLimit::line);
Done takeText(QString &text, const QString &name, int limit = FieldLimit::description);

} // namespace truckroll

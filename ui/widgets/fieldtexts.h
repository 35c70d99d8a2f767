// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace truckroll {

/// What stands in the named fields inside `parent`, as one text that can be kept as a draft. A field is a
/// widget with an objectName and a user property (lines, boxes, our own edits); passwords are left out.
QString fieldTexts(const QWidget &parent);
/// Puts such a text back into the fields that it names. False: it is no such text.
bool putFieldTexts(QWidget &parent, const QString &text);
/// Calls `slot` ("wasEdited()") of the receiver whenever somebody changes one of the fields inside `parent`.
void onFieldEdits(QWidget &parent, QObject *receiver, const char *slot);

} // namespace truckroll

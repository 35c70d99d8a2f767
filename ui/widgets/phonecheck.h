// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLineEdit;

namespace truckroll {

class Form;

/// What is to be said about a telephone number that nobody can dial; empty when nothing is. Anything may be
/// stored: extensions, "ask at the desk".
QString phoneWarning(const QString &phone);

/// Says it under the field when it is left with such a number, and while one is shown; typing a better one
/// takes it away.
void warnOfShortPhone(Form *form, QLineEdit *field);

} // namespace truckroll

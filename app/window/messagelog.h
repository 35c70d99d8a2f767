// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QString>

namespace truckroll {

/// Messages of the program and of Qt, in a file of the user's state folder, for reports of errors. Nothing of
/// an office goes in: errors by their code and detail, not by the sentence, which may name a customer.
class MessageLog
{
public:
    /// Takes over Qt's messages. A file over a megabyte is put aside first, one older is kept.
    static void start();
    static QString path();
    static void note(const Error &error);
};

} // namespace truckroll

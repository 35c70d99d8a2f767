// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace truckroll {

/// What was typed and from where: enough to do the command in another process.
struct CliRequest
{
    QStringList arguments; ///< without the program's name
    QString folder;        ///< absolute; paths in the arguments start here
    QString password;      ///< of TRUCKROLL_PASSWORD
    QByteArray input;      ///< standard input, when an argument asks for it

    /// A path as the caller meant it.
    QString resolved(const QString &path) const;
};

/// What the caller sees of it.
struct CliAnswer
{
    enum ExitCode { Good = 0, Refused = 1, Usage = 2, OfficeClosed = 3, Unknown = 4 };

    QByteArray out;
    QByteArray err;
    int exitCode = Good;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/queries.h"
#include <QByteArray>
#include <QDate>
#include <QString>
#include <functional>
#include <map>

namespace truckroll {

/// A document as the bytes of a PDF; amounts in the currency. Called where the office is made, which may be a
/// thread of its own.
using PaperDrawing =
    std::function<Result<QByteArray>(const DocumentDetails::Reply &, const QString &currency)>;

/// What a new office begins with.
struct NewOffice
{
    QString name;    ///< the company's; empty: "My company"
    QByteArray zone; ///< IANA; empty: the system's
    QString currency = QStringLiteral("USD");
    bool demo = false;                   ///< the demo office, the same every time for a given date
    std::map<QString, QString> settings; ///< that it has from the start
    /// What the letters of the demo office take along; empty: they go without. Papers are drawn above the
    /// core.
    PaperDrawing drawPaper;
};

/// Synthetic load for measuring.
struct GenerateLoad
{
    int technicians = 20;
    int visits = 500;
    int days = 14;
    quint32 seed = 1;
    QDate from; ///< invalid: today
};

} // namespace truckroll

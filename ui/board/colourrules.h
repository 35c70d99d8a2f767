// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/visitstatus.h"
#include <QColor>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace truckroll {

/// A rule of one person's own: cards with all these words, in this status, are of this colour.
struct ColourRule
{
    QString words;                     ///< in what a card is found by; empty: any
    std::optional<VisitStatus> status; ///< none: any
    QColor color;

    friend bool operator==(const ColourRule &, const ColourRule &) = default;
};

/// The first rule that fits; none: no colour.
std::optional<QColor> colourByRules(const std::vector<ColourRule> &rules, const QString &cardWords,
                                    VisitStatus status);
/// A line for each, for the preferences; lines that are not understood are left out.
QStringList rulesToText(const std::vector<ColourRule> &rules);
std::vector<ColourRule> rulesFromText(const QStringList &lines);
/// "boiler, On hold"
QString ruleText(const ColourRule &rule);

} // namespace truckroll

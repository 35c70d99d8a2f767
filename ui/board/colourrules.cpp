// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/colourrules.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::ColourRule)
};

constexpr QChar between(u'\t');

} // namespace

std::optional<QColor> colourByRules(const std::vector<ColourRule> &rules, const QString &cardWords,
                                    VisitStatus status)
{
    for (const ColourRule &rule : rules) {
        const QStringList words = rule.words.split(u' ', Qt::SkipEmptyParts);
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return cardWords.contains(word, Qt::CaseInsensitive);
        });
        if (fits && (!rule.status || *rule.status == status))
            return rule.color;
    }
    return {};
}

QStringList rulesToText(const std::vector<ColourRule> &rules)
{
    QStringList lines;
    for (const ColourRule &rule : rules)
        lines << QStringList{rule.color.name(), rule.status ? visitStatusName(*rule.status) : QString(),
                             QString(rule.words).replace(between, u' ')}
                     .join(between);
    return lines;
}

std::vector<ColourRule> rulesFromText(const QStringList &lines)
{
    std::vector<ColourRule> rules;
    for (const QString &line : lines) {
        const QStringList parts = line.split(between);
        ColourRule rule;
        rule.color = QColor(parts.value(0));
        rule.status = visitStatusFromName(parts.value(1));
        rule.words = parts.value(2).trimmed();
        if (rule.color.isValid() && parts.size() == 3)
            rules.push_back(rule);
    }
    return rules;
}

QString ruleText(const ColourRule &rule)
{
    if (rule.words.isEmpty() && !rule.status)
        return Texts::tr("Every visit");
    if (!rule.status)
        return rule.words;
    return rule.words.isEmpty()
               ? visitStatusText(*rule.status)
               : Texts::tr("%1, %2", "words, status").arg(rule.words, visitStatusText(*rule.status));
}

} // namespace truckroll

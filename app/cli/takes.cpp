// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/takes.h"

#include "app/cli/texts.h"
#include "core/domain/conversion.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace truckroll {

size_t lineIndex(const QString &option, const QString &text, size_t count)
{
    bool good = false;
    const qulonglong number = text.trimmed().toULongLong(&good);
    if (!good || number < 1 || number > count)
        throw UsageError(CliTexts::tr("--%1 names line “%2”, but the document has the lines 1 to %3.")
                             .arg(option, text, QString::number(count)));
    return size_t(number - 1);
}

std::vector<LineTake> takesFrom(const Values &values, const DocumentDetails::Reply &details)
{
    const auto &lines = details.document.lines;
    const std::vector<LineTake> left = leftOver(details.document, details.taken);
    std::map<size_t, Quantity> wanted;
    for (const QString &list : values.texts(u"lines"_s)) {
        for (const QString &text : list.split(u',')) {
            const size_t index = lineIndex(u"lines"_s, text, lines.size());
            const auto rest = std::find_if(
                left.begin(), left.end(), [&](const LineTake &take) { return take.line == lines[index].id; });
            // A line of which nothing is left is asked for all the same: the refusal says why.
            wanted[index] = rest == left.end() ? lines[index].quantity : rest->quantity;
        }
    }
    for (const QString &text : values.texts(u"quantity"_s)) {
        const qsizetype equals = text.indexOf(u'=');
        const auto quantity = equals < 0 ? std::nullopt : fromPlain<Quantity>(text.mid(equals + 1));
        if (!quantity)
            Values::refuse(u"quantity"_s, text);
        wanted[lineIndex(u"quantity"_s, text.left(equals), lines.size())] = *quantity;
    }
    std::vector<LineTake> takes;
    takes.reserve(wanted.size());
    for (const auto &[index, quantity] : wanted)
        takes.push_back({lines[index].id, quantity});
    return takes;
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteentry.h"

#include "core/base/text.h"
#include <QStringList>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

constexpr int wholeWord = 100;
constexpr int beginning = 80;
constexpr int inside = 30;
constexpr int lettersInOrder = 10;

int wordScore(const QString &word, const QString &text)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const bool starts = at == 0 || !text.at(at - 1).isLetterOrNumber();
        const qsizetype end = at + word.size();
        const bool ends = end == text.size() || !text.at(end).isLetterOrNumber();
        int score = starts ? (ends ? wholeWord : beginning) : inside;
        if (at == 0)
            score += 20;
        best = std::max(best, score);
    }
    return best;
}

bool lettersFit(const QString &typed, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : typed) {
        at = text.indexOf(letter, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

/// "what-if" is in "What if" as well: its parts are words then.
int partsScore(const QString &word, const QString &text)
{
    const QStringList parts = word.split(u'-', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return 0;
    int least = wholeWord;
    for (const QString &part : parts)
        least = std::min(least, wordScore(part, text));
    return least;
}

} // namespace

int matchScore(const QString &typed, const QString &text)
{
    const QString wanted = foldForSearch(typed);
    const QString folded = foldForSearch(text);
    if (wanted.isEmpty())
        return 1;
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    int sum = 0;
    for (const QString &word : words) {
        const int exact = wordScore(word, folded);
        const int score = exact > 0 ? exact : partsScore(word, folded);
        if (score == 0) {
            // Two letters are in order in nearly everything.
            const bool loosely = words.size() == 1 && word.size() >= 3 && folded.startsWith(word.at(0)) &&
                                 lettersFit(word, folded);
            return loosely ? lettersInOrder : 0;
        }
        sum += score;
    }
    // The shorter of two texts is nearer to what was typed.
    return sum / int(words.size()) * 4 - std::min(60, int(folded.size()));
}

std::vector<PaletteEntry> arranged(std::vector<PaletteEntry> entries)
{
    std::erase_if(entries, [](const PaletteEntry &entry) { return entry.score <= 0; });
    std::map<QString, int> best;
    for (const PaletteEntry &entry : entries)
        best[entry.group] = std::max(best[entry.group], entry.score);
    std::stable_sort(entries.begin(), entries.end(), [&](const PaletteEntry &a, const PaletteEntry &b) {
        if (a.group != b.group)
            return best[a.group] != best[b.group] ? best[a.group] > best[b.group] : a.group < b.group;
        return a.score > b.score;
    });
    std::vector<PaletteEntry> shown;
    for (PaletteEntry &entry : entries) {
        if (shown.empty() || shown.back().group != entry.group) {
            PaletteEntry heading;
            heading.kind = PaletteEntry::Kind::Heading;
            heading.group = entry.group;
            heading.title = entry.group;
            shown.push_back(heading);
        }
        shown.push_back(std::move(entry));
    }
    return shown;
}

} // namespace truckroll

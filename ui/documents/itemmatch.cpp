// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/itemmatch.h"
#include "core/base/text.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr int noFit = -1;

bool beginsAWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    return false;
}

/// 0 is best; noFit when a word is missing.
int rank(const QString &typed, const QStringList &words, const Item &item)
{
    const QString number = foldForSearch(item.number);
    const QString name = foldForSearch(item.name);
    const QString all = number + u' ' + name + u' ' + foldForSearch(item.description);
    int worst = 0;
    for (const QString &word : words) {
        if (!all.contains(word))
            return noFit;
        worst = std::max(worst, beginsAWord(name, word) || number.startsWith(word) ? 3 : 4);
    }
    if (typed == number || typed == name)
        return 0;
    if (!number.isEmpty() && number.startsWith(typed))
        return 1;
    return name.startsWith(typed) ? 2 : worst;
}

} // namespace

std::vector<const Item *> matchItems(const QString &typed, const std::vector<Item> &items, int limit)
{
    const QString folded = foldForSearch(typed);
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const Item *>> ranked;
    for (const Item &item : items) {
        const int fit = item.active ? rank(folded, words, item) : noFit;
        if (fit != noFit)
            ranked.emplace_back(fit, &item);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first
                                  : QString::localeAwareCompare(a.second->name, b.second->name) < 0;
    });
    std::vector<const Item *> result;
    for (const auto &[fit, item] : ranked) {
        if (int(result.size()) == limit)
            break;
        result.push_back(item);
    }
    return result;
}

const Item *exactItem(const QString &typed, const std::vector<Item> &items)
{
    const QString folded = foldForSearch(typed);
    if (folded.isEmpty())
        return nullptr;
    for (const Item &item : items)
        if (item.active && (foldForSearch(item.number) == folded || foldForSearch(item.name) == folded))
            return &item;
    return nullptr;
}

const Item *findItem(ItemId id, const std::vector<Item> &items)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace truckroll

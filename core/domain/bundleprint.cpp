// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bundleprint.h"

namespace truckroll {

std::vector<DocumentLine> linesOnPaper(const std::vector<DocumentLine> &lines)
{
    std::vector<DocumentLine> shown;
    for (size_t i = 0; i < lines.size(); ++i) {
        shown.push_back(lines[i]);
        DocumentLine &heading = shown.back();
        if (!heading.printsAsOne || heading.kind != LineKind::Text)
            continue;
        size_t end = i + 1;
        while (end < lines.size() && lines[end].bundleDepth > lines[i].bundleDepth) {
            heading.amount += lines[end].amount;
            ++end;
        }
        heading.printsAsOne = end > i + 1;
        i = end - 1;
    }
    return shown;
}

} // namespace truckroll

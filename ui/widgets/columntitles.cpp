// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columntitles.h"
#include <QHeaderView>
#include <QTableWidget>
#include <algorithm>

namespace truckroll {

void titleColumns(QTableWidget &table, const QStringList &titles, std::initializer_list<int> numbers)
{
    table.setHorizontalHeaderLabels(titles);
    table.horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < titles.size(); ++column) {
        const bool number = std::find(numbers.begin(), numbers.end(), column) != numbers.end();
        table.horizontalHeaderItem(column)->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) |
                                                             Qt::AlignVCenter);
    }
}

} // namespace truckroll

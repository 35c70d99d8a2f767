// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presetbar.h"

#include "tests/ui/officebench.h"
#include "ui/documents/documentcolumns.h"
#include <QPushButton>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Presets
{
    Presets()
    {
        DocumentRow open;
        open.id = DocumentId(1);
        open.state = DocumentState::Open;
        DocumentRow done = open;
        done.id = DocumentId(2);
        done.state = DocumentState::Completed;
        model.setRows({open, done});
    }
    QPushButton *button(const char *name) { return child<QPushButton>(&bar, name); }
    void press(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    RowsModel<DocumentRow> model{documentColumns(DocumentKind::WorkOrder),
                                 [](const DocumentRow &row) { return row.id.value(); }};
    PresetBar bar{model, documentPresets(DocumentKind::WorkOrder), nullptr};
};

} // namespace

TEST_CASE("A preset filters the table, and pressing it once more leaves it pressed")
{
    Presets bench;
    CHECK(bench.button("preset-all")->isChecked());
    bench.press("preset-to-bill");
    CHECK(bench.model.rowCount() == 1);
    CHECK_FALSE(bench.button("preset-all")->isChecked());
    bench.press("preset-to-bill");
    CHECK(bench.button("preset-to-bill")->isChecked());
    bench.press("preset-all");
    CHECK(bench.model.rowCount() == 2);
    CHECK_FALSE(bench.bar.show(QStringLiteral("unknown")));
}

TEST_CASE("What is pressed is what the table shows, also when a filter goes or comes elsewhere")
{
    Presets bench;
    bench.press("preset-to-bill");
    bench.model.clearFilters(); // as by the cross of a filter below
    CHECK(bench.button("preset-all")->isChecked());
    CHECK_FALSE(bench.button("preset-to-bill")->isChecked());
    ColumnFilter mine;
    mine.contains = QStringLiteral("pump");
    bench.model.setFilter(QStringLiteral("title"), mine);
    CHECK_FALSE(bench.button("preset-all")->isChecked()); // none of them says this
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterpopup.h"

#include "ui/models/tablemodel.h"
#include <QTest>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

struct Row
{
    qint64 id = 0;
    QString state;
};

RowsModel<Row> *twoStates(TableColumn::Kind kind, QObject *parent)
{
    ColumnOf<Row> state;
    state.id = state.title = QStringLiteral("state");
    state.kind = kind;
    state.text = [](const Row &row) { return row.state; };
    auto *model = new RowsModel<Row>(
        {state}, [](const Row &row) { return row.id; }, parent);
    model->setRows({{1, QStringLiteral("Pending")}, {2, QStringLiteral("Sent")}});
    return model;
}

} // namespace

TEST_CASE("A filter can be set by keys from the moment it opens, whatever its column holds")
{
    QObject parent;
    RowsModel<Row> *model = twoStates(TableColumn::Kind::Chip, &parent);
    FilterPopup popup(*model, 0);
    popup.show();
    REQUIRE(popup.focusWidget());
    CHECK(popup.focusWidget()->objectName() == QStringLiteral("choice_Pending"));
    QTest::keyClick(popup.focusWidget(), Qt::Key_Space);
    CHECK(model->rowCount() == 1);

    FilterPopup words(*twoStates(TableColumn::Kind::Text, &parent), 0);
    words.show();
    CHECK(words.focusWidget()->objectName() == QStringLiteral("filterContains"));
    FilterPopup days(*twoStates(TableColumn::Kind::Date, &parent), 0);
    days.show();
    CHECK(days.focusWidget()->objectName() == QStringLiteral("preset0"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QToolTip>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("A title that has no room ends in dots and tells all of it in its tooltip")
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *label = new ElidedLabel(&window);
    row->addWidget(label);
    label->setText(QStringLiteral("Springfield Unified School District Maintenance Department"));
    window.resize(900, 60);
    window.show();
    CHECK_FALSE(label->isCut());
    CHECK(window.minimumSizeHint().width() < 200); // it does not hold the window wide
    window.resize(200, 60);
    QApplication::processEvents();
    CHECK(label->isCut());
    CHECK(label->shownText().endsWith(QChar(0x2026)));
    const QPoint at = label->rect().center();
    QHelpEvent help(QEvent::ToolTip, at, label->mapToGlobal(at));
    QApplication::sendEvent(label, &help);
    CHECK(QToolTip::text().contains(label->text()));
    QToolTip::hideText();
}

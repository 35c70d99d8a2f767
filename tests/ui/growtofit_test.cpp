// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/widgets/growtofit.h"
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A dialog grows when more is shown in it, so that nothing is squeezed, and never shrinks")
{
    QDialog dialog;
    auto *text = new QLabel(&dialog);
    text->setWordWrap(true);
    text->setVisible(false);
    auto *field = new QLineEdit(&dialog);
    auto *all = new QVBoxLayout(&dialog);
    all->addWidget(text);
    all->addWidget(field);
    new GrowToFit(dialog);
    dialog.setFixedWidth(300);
    dialog.show();
    REQUIRE(waitUntil([&] { return dialog.isVisible() && field->height() >= field->sizeHint().height(); }));
    const int before = dialog.height();
    text->setText(QStringLiteral("That was a card number. ").repeated(8));
    text->setVisible(true);
    REQUIRE(waitUntil([&] { return dialog.height() > before; }));
    REQUIRE(waitUntil([&] { return text->height() >= text->heightForWidth(text->width()); }));
    CHECK(field->height() >= field->sizeHint().height());
    const int grown = dialog.height();
    text->setVisible(false);
    QCoreApplication::processEvents();
    CHECK(dialog.height() == grown);
}

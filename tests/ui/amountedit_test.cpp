// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("an amount that is not taken says what is wrong with it")
{
    const auto wrong = [](const char *text) { return amountProblem(QString::fromLatin1(text), 2); };
    CHECK(wrong("1,100.05").isEmpty());
    CHECK(wrong("100.005").contains(QStringLiteral("after the decimal point")));
    CHECK(wrong("999999999999999999").contains(QStringLiteral("too large")));
    CHECK(wrong("abc").contains(QStringLiteral("no number")));
    CHECK(wrong("1.2.3").contains(QStringLiteral("no number")));

    MoneyEdit edit;
    edit.setNegativeAllowed(false);
    edit.setText(QStringLiteral("-5"));
    CHECK(edit.problem().contains(QStringLiteral("below zero")));
    edit.setText(QStringLiteral("5"));
    CHECK(edit.problem().isEmpty());
    edit.clear();
    CHECK(edit.problem().isEmpty());
}

TEST_CASE("a field with a problem has the frame of one until it is right")
{
    Form form;
    auto *edit = new MoneyEdit;
    form.addRow(QStringLiteral("Amount"), edit);
    form.setProblem(edit, QStringLiteral("No."));
    CHECK(edit->property("wrong").toBool());
    form.setProblem(edit, QString());
    CHECK_FALSE(edit->property("wrong").toBool());
    form.setProblem(edit, QStringLiteral("No."));
    form.clearProblems();
    CHECK_FALSE(edit->property("wrong").toBool());
}

TEST_CASE("trying again is offered only where it can help")
{
    Banner banner;
    int tries = 0;
    auto *button = banner.findChild<QPushButton *>(QStringLiteral("bannerAction"));
    REQUIRE(button);
    banner.showErrorAgain({ErrorCode::RuleBroken, QStringLiteral("A name is needed."), {}}, [&] { ++tries; });
    CHECK(banner.text() == QStringLiteral("A name is needed."));
    CHECK(button->isHidden());
    banner.showErrorAgain({ErrorCode::StorageFailed, QStringLiteral("The disk is full."), {}},
                          [&] { ++tries; });
    CHECK_FALSE(button->isHidden());
    button->click();
    CHECK(tries == 1);
}

TEST_CASE("Return presses the button that has the focus and nothing from a text field")
{
    QWidget window;
    auto *all = new QVBoxLayout(&window);
    auto *field = new QLineEdit;
    auto *button = new QPushButton(QStringLiteral("Add"));
    button->setAutoDefault(false);
    all->addWidget(field);
    all->addWidget(button);
    int pressed = 0;
    QObject::connect(button, &QPushButton::clicked, &window, [&] { ++pressed; });
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(pressed == 0);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(pressed == 2);
    QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
    CHECK(pressed == 2);
}

TEST_CASE("the sign of a currency stands directly before the number, a percent sign behind it")
{
    PriceEdit price;
    price.resize(160, price.sizeHint().height());
    price.setUnit(QStringLiteral("$"));
    price.setValue(UnitPrice::whole(139));
    const int digits = price.fontMetrics().horizontalAdvance(price.text());
    CHECK(price.unitRect().right() < price.width() - digits);
    CHECK(price.unitRect().right() > price.width() - digits - 16);
    const int before = price.unitRect().left();
    price.setValue(UnitPrice::whole(1));
    CHECK(price.unitRect().left() > before); // it stays beside the number
    price.setText(QString(60, u'9'));
    CHECK(price.unitRect().left() >= 0); // and is not pushed out
    PercentEdit percent;
    percent.resize(160, percent.sizeHint().height());
    percent.setUnit(QStringLiteral("%"));
    percent.setValue(Percent::whole(8));
    CHECK(percent.unitRect().right() > percent.width() - 16);
    CHECK(percent.textMargins().right() >= percent.unitRect().width());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include <QLineEdit>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Numbers of seven digits and more, with extensions or words beside them, are not warned of")
{
    for (const char *good : {"", "  ", "555 0144", "(217) 555-0144", "+49 30 901820", "217 555 0144 x12",
                             "217 555 0144 ask for Dana"})
        CHECK(phoneWarning(QString::fromLatin1(good)).isEmpty());
    for (const char *odd : {"5", "555 014", "ask at the desk", "555 x1234567"}) {
        INFO(odd);
        CHECK_FALSE(phoneWarning(QString::fromLatin1(odd)).isEmpty());
    }
}

TEST_CASE("A form shows the warning of a field in a row of several, behind a problem and before the hint")
{
    Form form;
    auto *name = new QLineEdit(&form);
    auto *phone = new QLineEdit(&form);
    form.addRow(QStringLiteral("Name, phone"), QList<QWidget *>{name, phone}, QStringLiteral("A hint."));
    warnOfShortPhone(&form, phone);
    phone->setText(QStringLiteral("555")); // as stored: nobody is typing
    CHECK(form.warningOf(phone) == phoneWarning(QStringLiteral("555")));
    CHECK_FALSE(form.hasProblems());
    const auto shown = [&] {
        for (const QLabel *label : form.findChildren<QLabel *>())
            if (label->text() == form.warningOf(phone))
                return true;
        return false;
    };
    CHECK(shown());
    form.clearProblems();
    CHECK(shown()); // it is none
    phone->setText(QStringLiteral("555 0144"));
    CHECK(form.warningOf(phone).isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/mail/mailserverform.h"
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The server for e-mail is set in one form, saved as one step, and wrong addresses are told")
{
    OfficeBench bench;
    MailServerForm form(bench.backend());
    form.show(bench.ask(OfficeInfo{}).settings);
    auto *save = child<QPushButton>(&form, "saveMailServer");
    CHECK_FALSE(save->isEnabled());
    child<QLineEdit>(&form, "mail.server")->setText("smtp.lakeside.example");
    child<QLineEdit>(&form, "mail.from")->setText("nobody");
    CHECK_FALSE(save->isEnabled());
    child<QLineEdit>(&form, "mail.from")->setText("office@lakeside.example");
    auto *security = child<QComboBox>(&form, "mail.security");
    security->setCurrentIndex(security->findData("tls"));
    emit security->activated(security->currentIndex());
    CHECK(child<QSpinBox>(&form, "mail.port")->value() == 465);
    REQUIRE(save->isEnabled());
    bool saved = false;
    QObject::connect(&form, &MailServerForm::saved, [&] { saved = true; });
    save->click();
    REQUIRE(waitUntil([&] { return saved; }));
    const auto settings = bench.ask(OfficeInfo{}).settings;
    CHECK(settings.at("mail.server") == "smtp.lakeside.example");
    CHECK(settings.at("mail.security") == "tls");
    CHECK(settings.at("mail.port") == "465");
    bench.backend().undo();
    bench.settle();
    CHECK(bench.ask(OfficeInfo{}).settings.at("mail.server").isEmpty());
}

TEST_CASE("Text of the form that was not saved stays when the office's settings are told anew")
{
    OfficeBench bench;
    MailServerForm form(bench.backend());
    form.show(bench.ask(OfficeInfo{}).settings);
    auto *server = child<QLineEdit>(&form, "mail.server");
    server->setText("smtp.lakeside.example");
    form.show(bench.ask(OfficeInfo{}).settings);
    CHECK(server->text() == "smtp.lakeside.example");
    child<QPushButton>(&form, "discardMailServer")->click();
    CHECK(server->text().isEmpty());
    CHECK_FALSE(form.isChanged());
}

TEST_CASE("Tab goes through the fields of the server from above to below")
{
    OfficeBench bench;
    MailServerForm form(bench.backend());
    form.show(bench.ask(OfficeInfo{}).settings);
    form.resize(600, 600);
    showActive(form);
    QWidget *at = child<QLineEdit>(&form, "mail.server");
    at->setFocus();
    for (const char *next :
         {"mail.security", "mail.port", "mail.user", "mail.from", "mail.from_name", "mail.copy_to"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        INFO(next);
        CHECK(QApplication::focusWidget() == child<QWidget>(&form, next));
    }
}

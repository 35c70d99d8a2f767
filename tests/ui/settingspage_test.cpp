// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/companypanel.h"
#include "ui/settings/logoedit.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSpinBox>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using Section = SettingsPage::Section;

struct SettingsBench : OfficeBench
{
    SettingsBench()
    {
        priceBook();
        page = std::make_unique<SettingsPage>(backend(), catalog(), preferences);
        page->resize(1200, 800);
        page->show();
        page->activate();
        REQUIRE(waitUntil([&] { return page->companies()->isOpen() && page->hours()->isOpen(); }));
        settle();
    }
    Company company() { return ask(OfficeInfo{}).companies.front(); }
    QString setting(const char *key) { return ask(OfficeInfo{}).settings.at(QString::fromLatin1(key)); }
    void run(const char *id)
    {
        auto *action = child<QAction>(page.get(), (QByteArray("settings.") + id).constData());
        INFO(id << ": " << action->toolTip().toStdString());
        REQUIRE(action->isEnabled());
        action->trigger();
        settle();
    }
    template <class Field>
    Field *field(const char *name)
    {
        return child<Field>(page.get(), name);
    }
    void retype(const char *name, const char *text)
    {
        auto *line = field<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(text));
    }

    Preferences preferences;
    std::unique_ptr<SettingsPage> page;
};

} // namespace

TEST_CASE("The sections stand in the order in which an office needs them")
{
    SettingsBench bench;
    QStringList shown;
    const auto *list = bench.field<QListWidget>("settingsSections");
    for (int row = 0; row < list->count(); ++row)
        if (!list->item(row)->isHidden())
            shown << list->item(row)->text();
    CHECK(shown.mid(0, 5) ==
          QStringList{"Company", "Numbering and terms", "Tax rates", "Working hours", "Users"});
    CHECK(shown.last() == QStringLiteral("About this office"));
}

TEST_CASE("What is in the office is counted for who looks at it, and anew each time")
{
    SettingsBench bench;
    const auto customers = [&] { return bench.page->findChild<QLabel *>(QStringLiteral("about_customers")); };
    CHECK_FALSE(customers());
    bench.page->showSection(Section::About);
    REQUIRE(waitUntil([&] { return customers() && !customers()->text().isEmpty(); }));
    const int before = customers()->text().toInt();
    bench.page->showSection(Section::Appearance);
    bench.customer(QStringLiteral("Lake Motel"));
    bench.page->showSection(Section::About);
    CHECK(waitUntil([&] { return customers()->text().toInt() == before + 1; }));
}

TEST_CASE("a company's papers and its numbers are changed in one record")
{
    SettingsBench bench;
    CHECK_FALSE(bench.page->hasUnsavedText());
    CHECK(bench.field<QComboBox>("companyTaxRate")->currentText().contains(QStringLiteral("Springfield")));
    bench.retype("companyPhone", "217 555 0100");
    bench.page->showSection(Section::Numbering); // leaving saves
    REQUIRE(waitUntil([&] { return bench.company().phone.contains(QStringLiteral("0100")); }));
    REQUIRE(waitUntil([&] { return bench.page->section() == Section::Numbering; }));
    bench.settle();
    bench.retype("invoicePrefix", "SI-");
    bench.retype("invoiceNext", "5000");
    bench.field<QPlainTextEdit>("invoiceTerms")->setPlainText(QStringLiteral("Due in 30 days."));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.company().seriesFor(DocumentKind::Invoice).next == 5000; }));
    CHECK(bench.company().seriesFor(DocumentKind::Invoice).prefix == QStringLiteral("SI-"));
    CHECK(bench.company().termsFor(DocumentKind::Invoice) == QStringLiteral("Due in 30 days."));
    CHECK(bench.company().phone.contains(QStringLiteral("0100")));
    // The other part stands on the new version: no conflict with oneself.
    bench.page->showSection(Section::Company);
    bench.retype("companyWebsite", "kline.example");
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.company().website == QStringLiteral("kline.example"); }));
    CHECK(bench.company().seriesFor(DocumentKind::Invoice).next == 5000);
}

TEST_CASE("a picture that is taken as the logo ends what was said of one that was not")
{
    SettingsBench bench;
    auto *logo = bench.field<LogoEdit>("companyLogo");
    const QWidget *around = logo->parentWidget();
    while (around && !qobject_cast<const Form *>(around))
        around = around->parentWidget();
    const auto *form = qobject_cast<const Form *>(around);
    REQUIRE(form);
    emit logo->refused(QStringLiteral("This is no picture."));
    CHECK(form->problemOf(logo) == QStringLiteral("This is no picture."));
    logo->setLogo(QByteArrayLiteral("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"));
    CHECK(form->problemOf(logo).isEmpty());
    CHECK(bench.page->hasUnsavedText());
}

TEST_CASE("the section stays where wrong text is")
{
    SettingsBench bench;
    bench.page->showSection(Section::Numbering);
    bench.retype("invoiceNext", "seven");
    bench.page->showSection(Section::Backup);
    bench.settle();
    CHECK(bench.page->section() == Section::Numbering);
    CHECK(bench.field<QListWidget>("settingsSections")->currentRow() == int(Section::Numbering));
    CHECK(bench.field<QLineEdit>("invoiceNext")->text() == QStringLiteral("seven"));
    CHECK(bench.page->companies()->numbering()->form()->hasProblems());
    bench.run("discard");
    CHECK_FALSE(bench.page->hasUnsavedText());
}

TEST_CASE("a second company begins with the usual numbers")
{
    SettingsBench bench;
    bench.run("new");
    bench.retype("companyName", "Kline Heating");
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.ask(OfficeInfo{}).companies.size() == 2; }));
    const Company made = bench.ask(OfficeInfo{}).companies.back();
    CHECK(made.seriesFor(DocumentKind::Invoice).prefix ==
          newCompany({}).seriesFor(DocumentKind::Invoice).prefix);
    REQUIRE(waitUntil([&] { return bench.page->companies()->picker()->current() == made.id.value(); }));
}

TEST_CASE("every office setting of the window has a field, and those changed are one step of undo")
{
    SettingsBench bench;
    bench.page->showSection(Section::Office);
    for (const SettingDefinition &definition : officeSettings())
        CHECK(bool(bench.page->office()->findChild<QWidget *>(definition.key)) == definition.inWindow);
    for (const QLineEdit *address : bench.page->office()->findChildren<QLineEdit *>())
        if (address->text().startsWith(QStringLiteral("https:")))
            CHECK(address->cursorPosition() == 0); // its beginning is seen: whose it is
    const QString before = bench.setting("board.day_start_hour");
    auto *hour = bench.field<QComboBox>("board.day_start_hour");
    CHECK(hour->currentText() == QLocale().toString(QTime(7, 0), QLocale::ShortFormat));
    CHECK(hour->toolTip().contains(hour->currentText()));
    auto *last = bench.field<QComboBox>("board.day_end_hour");
    CHECK(last->itemText(last->findData(QStringLiteral("24"))) == QStringLiteral("Midnight"));
    hour->setCurrentIndex(hour->findData(QStringLiteral("6")));
    auto *first = bench.field<QComboBox>("board.first_day_of_week");
    first->setCurrentIndex(first->findData(QStringLiteral("monday")));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.setting("board.day_start_hour") == QStringLiteral("6"); }));
    CHECK(bench.setting("board.first_day_of_week") == QStringLiteral("monday"));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return bench.setting("board.day_start_hour") == before; }));
    CHECK(bench.setting("board.first_day_of_week") == QStringLiteral("sunday"));
    REQUIRE(waitUntil([&] { return hour->currentData().toString() == before; }));
}

TEST_CASE("the office's hours are changed in the settings")
{
    SettingsBench bench;
    bench.page->showSection(Section::Hours);
    auto *saturday = child<QLineEdit>(bench.page->hours(), "hours5");
    QTest::keyClicks(saturday, QStringLiteral("9-12"));
    bench.run("save");
    REQUIRE(waitUntil([&] {
        return bench.ask(People{}).officeHours.days[5] == std::vector<MinuteRange>{{540, 720}};
    }));
    CHECK_FALSE(bench.page->hasUnsavedText());
}

TEST_CASE("preferences hold at once and follow changes made elsewhere")
{
    SettingsBench bench;
    bench.page->showSection(Section::Appearance);
    auto *theme = bench.field<QComboBox>(preference::theme);
    theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
    CHECK(bench.preferences.text(preference::theme) == QStringLiteral("dark"));
    bench.preferences.set(preference::theme, QStringLiteral("light"));
    CHECK(theme->currentData() == QStringLiteral("light"));
    bench.preferences.reset(QLatin1String(preference::theme));
}

TEST_CASE("a backup is written from the settings, and a place that cannot be written says so")
{
    SettingsBench bench;
    bench.page->showSection(Section::Backup);
    QTemporaryDir folder;
    auto *banner = bench.field<Banner>("backupBanner");
    const QString target = folder.filePath(QStringLiteral("copy.truckroll"));
    bench.page->backup()->backupTo(target);
    REQUIRE(waitUntil([&] { return banner->tone() == Tone::Success; }));
    CHECK(QFileInfo(target).size() > 0);
    bench.page->backup()->backupTo(folder.filePath(QStringLiteral("missing/copy.truckroll")));
    REQUIRE(waitUntil([&] { return banner->tone() == Tone::Danger; }));
    bench.page->backup()->verify();
    REQUIRE(waitUntil([&] { return banner->tone() == Tone::Success; }));
}

TEST_CASE("a full disk keeps what was typed about the company")
{
    SettingsBench bench;
    bench.failWrites(true);
    bench.retype("companyName", "Kline and daughters");
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.page->companies()->editor()->banner()->isShown(); }));
    CHECK(bench.field<QLineEdit>("companyName")->text() == QStringLiteral("Kline and daughters"));
    bench.failWrites(false);
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.company().name == QStringLiteral("Kline and daughters"); }));
}

TEST_CASE("a bookkeeper sees the company but may not change it, and sees no users")
{
    SettingsBench bench;
    SaveUser save;
    save.user.name = QStringLiteral("Bea");
    save.user.role = Role::Bookkeeper;
    save.password = QStringLiteral("kettle");
    bench.act(save);
    bool in = false;
    QObject receiver;
    bench.backend().signIn(QStringLiteral("Bea"), QStringLiteral("kettle"), &receiver, [&](const Done &done) {
        REQUIRE(done);
        in = true;
    });
    REQUIRE(waitUntil([&] { return in; }));
    CHECK(bench.field<QListWidget>("settingsSections")->item(int(Section::Users))->isHidden());
    CHECK_FALSE(bench.page->showFiltered(QStringLiteral("users")));
    CHECK(bench.page->showFiltered(QStringLiteral("company")));
    bench.settle();
    CHECK_FALSE(bench.field<QLineEdit>("companyName")->isEnabled());
    CHECK(
        child<QLabel>(bench.page->companies(), "readOnlyReason")->text().contains(QStringLiteral("may not")));
    CHECK(bench.page->showFiltered(QStringLiteral("taxes"))); // which a bookkeeper may change
    CHECK(child<QLineEdit>(bench.page->taxRates(), "taxRateName")->isEnabled());
}

TEST_CASE("The settings ask for nothing that only scripts set, and for the numbers and terms of every kind "
          "of paper")
{
    SettingsBench bench;
    for (const char *name : {"cardpointe.test_speed", "cardpointe.gateway_url"})
        CHECK_FALSE(bench.page->findChild<QWidget *>(QLatin1String(name)));
    CHECK(bench.page->findChild<QWidget *>(QStringLiteral("board.step_minutes")));
    bench.page->showSection(Section::Numbering);
    for (const DocumentKind kind : allDocumentKinds) {
        const QByteArray name = documentKindName(kind).toUtf8();
        bench.retype((name + "Prefix").constData(), (name.left(3).toUpper() + '-').constData());
        bench.retype((name + "Next").constData(), "2000");
    }
    bench.field<QPlainTextEdit>("purchaseorderTerms")->setPlainText(QStringLiteral("Deliver before noon."));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.company().seriesFor(DocumentKind::CreditNote).next == 2000; }));
    for (const DocumentKind kind : allDocumentKinds)
        CHECK(bench.company().seriesFor(kind).prefix ==
              documentKindName(kind).left(3).toUpper() + QLatin1Char('-'));
    CHECK(bench.company().termsFor(DocumentKind::PurchaseOrder) == QStringLiteral("Deliver before noon."));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/officevault.h"
#include "tests/ui/cardbench.h"
#include "ui/settings/cardsetuppanel.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/form.h"
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct SetupBench : CardBench
{
    SetupBench()
    {
        page = std::make_unique<SettingsPage>(backend(), catalog(), preferences, nullptr, nullptr, &cashier);
        page->resize(1200, 800);
        page->show();
        page->activate();
        REQUIRE(page->showFiltered(QStringLiteral("cards")));
        REQUIRE(waitUntil([&] { return page->cards()->isOpen(); }));
        settle();
    }
    ~SetupBench() { page.reset(); }
    template <class T>
    T *part(const char *name)
    {
        return child<T>(page->cards(), name);
    }
    void press(const char *name)
    {
        auto *button = part<QAbstractButton>(name);
        INFO(name << ": " << button->toolTip().toStdString());
        REQUIRE(button->isEnabled());
        button->click();
    }
    QString said() { return part<Banner>("cardSecretsBanner")->text(); }
    CardSetup setup() { return ask(CardSetups{}).front(); }
    void save()
    {
        child<QAction>(page.get(), "settings.save")->trigger();
        settle();
    }

    Preferences preferences;
    std::unique_ptr<SettingsPage> page;
};

} // namespace

TEST_CASE("A company's card account is typed in, saved, and tested against the processor")
{
    SetupBench bench;
    bench.secrets.secrets.clear();
    bench.part<QLineEdit>("cardSite")->setText(QStringLiteral("fts"));
    bench.part<QLineEdit>("cardMerchant")->setText(QString::fromLatin1(SimulatedCardPointe::merchant));
    bench.part<QLineEdit>("cardPage")->setText(QStringLiteral("lakeside"));
    auto *hour = bench.part<QComboBox>("cardBatchHour");
    CHECK(hour->currentText() == QLocale().toString(QTime(20, 0), QLocale::ShortFormat));
    hour->setCurrentIndex(18);
    CHECK(bench.part<QAbstractButton>("testCardSetup")
              ->toolTip()
              .contains(QStringLiteral("Save what was typed")));
    bench.save();
    REQUIRE(waitUntil([&] { return bench.setup().site == QStringLiteral("fts"); }));
    CHECK(bench.setup().sandbox);
    CHECK(bench.setup().page == QStringLiteral("lakeside"));
    CHECK(bench.setup().batchHour == 18);

    bench.press("testCardSetup");
    bench.waitFor("what is missing",
                  [&] { return bench.said().contains(QStringLiteral("user is not there")); });
    bench.part<QLineEdit>("cardUser")->setText(QString::fromLatin1(SimulatedCardPointe::user));
    bench.part<QLineEdit>("cardPassword")->setText(QStringLiteral("wrong"));
    bench.press("storeCardSecrets");
    bench.waitFor("the note", [&] { return bench.setup().hasSecrets; });
    CHECK(bench.part<QLineEdit>("cardPassword")->text().isEmpty());
    bench.press("testCardSetup");
    bench.waitFor("what is wrong", [&] { return bench.said().contains(QStringLiteral("password")); });
    bench.part<QLineEdit>("cardPassword")->setText(QString::fromLatin1(SimulatedCardPointe::password));
    bench.press("storeCardSecrets");
    bench.waitFor("them stored", [&] { return bench.said().contains(QStringLiteral("are stored")); });
    bench.press("testCardSetup");
    bench.waitFor("the answer", [&] { return bench.said().contains(QStringLiteral("test system answers")); });
    CHECK(bench.said().contains(QStringLiteral("No key for terminals")));
    bench.part<QLineEdit>("cardTerminalKey")->setText(QStringLiteral("wrong"));
    bench.press("storeCardSecrets");
    bench.waitFor("it stored", [&] { return bench.said().contains(QStringLiteral("are stored")); });
    bench.press("testCardSetup");
    bench.waitFor("the key's fault",
                  [&] { return bench.said().contains(QStringLiteral("terminals' key is not accepted")); });
    bench.part<QLineEdit>("cardTerminalKey")->setText(QString::fromLatin1(SimulatedCardPointe::terminalKey));
    bench.press("storeCardSecrets");
    bench.waitFor("it stored", [&] { return bench.said().contains(QStringLiteral("are stored")); });
    bench.press("testCardSetup");
    bench.waitFor("the terminals",
                  [&] { return bench.said().contains(QStringLiteral("2 terminal(s) found")); });
    bench.part<QLineEdit>("cardMerchant")->setText(QStringLiteral("12"));
    bench.save();
    bench.waitFor("the answer gone", [&] { return bench.said().isEmpty(); }); // it was about another merchant
    bench.press("testCardSetup");
    bench.waitFor("what is wrong now",
                  [&] { return bench.said().contains(QStringLiteral("this merchant id")); });
}

TEST_CASE("Where the passwords are in a file that is locked, the test asks for its passphrase, or for "
          "passwords first")
{
    SetupBench bench;
    bench.secrets.secrets.clear();
    const QTemporaryDir folder;
    const SealedFile file(folder.filePath(QStringLiteral("secrets.enc")), SealedFile::Cost::least());
    SealedStore none(file);
    bench.cashier.open(bench.runner, bench.service, &none);
    bench.press("testCardSetup");
    bench.waitFor("what to do", [&] { return bench.said().contains(QStringLiteral("stored yet")); });
    CHECK_FALSE(bench.page->cards()->findChild<QDialog *>());

    REQUIRE(none.unlock(Secret("correct horse")));
    REQUIRE(writeAndWait(none, QStringLiteral("any"), Secret("thing")));
    SealedStore locked(file);
    bench.cashier.open(bench.runner, bench.service, &locked);
    bench.press("testCardSetup");
    bench.waitFor("the question", [&] { return bench.page->cards()->findChild<QDialog *>(); });
    CHECK(bench.said().isEmpty());
    bench.page->cards()->findChild<QDialog *>()->reject();
    bench.cashier.open(bench.runner, bench.service, nullptr);
}

TEST_CASE("A locked file of passwords does not hide what is wrong when they come from elsewhere")
{
    SetupBench bench;
    const QTemporaryDir folder;
    SealedStore none(SealedFile(folder.filePath(QStringLiteral("secrets.enc")), SealedFile::Cost::least()));
    bench.cashier.open(bench.runner, bench.service, &none);
    bench.part<QLineEdit>("cardMerchant")->setText(QStringLiteral("12"));
    bench.save();
    bench.waitFor("it saved", [&] { return bench.setup().merchant == QStringLiteral("12"); });
    bench.press("testCardSetup");
    bench.waitFor("what is wrong", [&] { return bench.said().contains(QStringLiteral("this merchant id")); });
    bench.cashier.open(bench.runner, bench.service, nullptr);
}

TEST_CASE("Passwords are in the credential store alone: neither in the office nor in a draft")
{
    SetupBench bench;
    const QString canary = QStringLiteral("canary-Zq81-password");
    bench.part<QLineEdit>("cardPassword")->setText(canary);
    bench.part<QLineEdit>("cardSite")->setText(QStringLiteral("typed-and-not-saved"));
    bench.page->saveText([](bool) {});
    bench.settle();
    CHECK(bench.part<QLineEdit>("cardPassword")->echoMode() == QLineEdit::Password);
    for (const auto &[key, text] : bench.ask(Drafts{}))
        CHECK_FALSE(text.contains(canary));
    bench.press("storeCardSecrets");
    bench.waitFor("it stored", [&] {
        return bench.secrets.secrets[cardSecretName(CardSecret::Password, bench.company)].reveal() ==
               QByteArrayView(canary.toUtf8());
    });
    QFile file(bench.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains(canary.toUtf8()));
}

TEST_CASE("A whole address in place of a site's name is refused under the field")
{
    SetupBench bench;
    bench.part<QLineEdit>("cardSite")->setText(QStringLiteral("https://fts.cardconnect.com/"));
    bench.save();
    CHECK(bench.page->cards()
              ->editor()
              ->form()
              ->problemOf(bench.part<QLineEdit>("cardSite"))
              .contains(QStringLiteral("Only the name")));
    CHECK(bench.setup().site.isEmpty());
}

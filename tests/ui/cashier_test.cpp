// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/cardtill.h"
#include "tests/ui/cardbench.h"
#include "ui/payments/passphrasedialog.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE(
    "What is being checked, tasks and the test system are known to all windows, and gone with the office")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.waitFor("the test system", [&] { return bench.cashier.testCompanies().size() == 1; });
    bench.undecided(invoice);
    bench.waitFor("the movement", [&] { return bench.cashier.checking() == 1; });
    CHECK(bench.cashier.isOpen(invoice.id));
    bench.waitFor("its task", [&] { return bench.cashier.tasks() == 1; });
    CHECK(bench.cashier.toLookAt() == 1); // one thing, not two
    bench.cashier.close();
    CHECK(bench.cashier.movements().empty());
    CHECK(bench.cashier.testCompanies().isEmpty());
    CHECK(bench.cashier.runner() == nullptr);
}

TEST_CASE("A new file of passwords wants its passphrase twice, and an old one opens with the right one only")
{
    CardBench bench;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secrets.enc"));
    SealedStore store{SealedFile(path, SealedFile::Cost::least())};
    bench.cashier.open(bench.runner, bench.service, &store);
    CHECK(bench.cashier.isLockNew());
    PassphraseDialog make(bench.cashier, nullptr);
    make.setAttribute(Qt::WA_DeleteOnClose, false); // it is this test's
    auto *doIt = child<QAbstractButton>(&make, "unlockDoIt");
    child<QLineEdit>(&make, "passphrase")->setText(QStringLiteral("correct horse"));
    CHECK(doIt->toolTip().contains(QStringLiteral("twice")));
    child<QLineEdit>(&make, "passphraseAgain")->setText(QStringLiteral("correct horse"));
    REQUIRE(doIt->isEnabled());
    doIt->click();
    CHECK_FALSE(bench.cashier.isLocked());
    REQUIRE(writeAndWait(store, QStringLiteral("a"), Secret(QByteArrayView("b"))));

    SealedStore later{SealedFile(path, SealedFile::Cost::least())};
    bench.cashier.open(bench.runner, bench.service, &later);
    CHECK(bench.cashier.isLocked());
    CHECK_FALSE(bench.cashier.isLockNew());
    PassphraseDialog unlock(bench.cashier, nullptr);
    unlock.setAttribute(Qt::WA_DeleteOnClose, false);
    child<QLineEdit>(&unlock, "passphrase")->setText(QStringLiteral("wrong horse"));
    child<QAbstractButton>(&unlock, "unlockDoIt")->click();
    CHECK(bench.cashier.isLocked());
    CHECK(unlock.findChild<Banner *>()->text().contains(QStringLiteral("not the passphrase")));
    child<QLineEdit>(&unlock, "passphrase")->setText(QStringLiteral("correct horse"));
    child<QAbstractButton>(&unlock, "unlockDoIt")->click();
    CHECK_FALSE(bench.cashier.isLocked());
    bench.cashier.close();
}

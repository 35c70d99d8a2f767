// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealedstore.h"
#include "core/vault/vault.h"
#include "tests/testkit/waiting.h"
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <atomic>
#include <catch2/catch.hpp>
#include <memory>
#include <optional>

using namespace truckroll;

namespace {

const QString password = QStringLiteral("cardpointe.password/7");

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Without a keyring secrets lie in an encrypted file that only its passphrase opens")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("deep/secrets.enc");
    const SealedFile file(path, SealedFile::Cost::least());
    SealedStore store(file);
    CHECK(store.isNew());
    CHECK(readAndWait(store, password).error().code == ErrorCode::NotPermitted);
    REQUIRE(store.unlock(Secret("correct horse")));
    CHECK(readAndWait(store, password).error().code == ErrorCode::NotFound);
    REQUIRE(writeAndWait(store, password, Secret("hush-hush")));
    REQUIRE(writeAndWait(store, "quickbooks.refresh_token", Secret("token")));
    CHECK(QFileInfo(path).permissions() == (QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                            QFileDevice::ReadUser | QFileDevice::WriteUser));
    CHECK_FALSE(fileBytes(path).contains("hush-hush"));
    CHECK_FALSE(fileBytes(path).contains("password"));

    SealedStore again(file);
    CHECK_FALSE(again.isNew());
    CHECK(again.unlock(Secret("wrong")).error().code == ErrorCode::NotPermitted);
    CHECK(again.isLocked());
    REQUIRE(again.unlock(Secret("correct horse")));
    CHECK(*readAndWait(again, password) == Secret("hush-hush"));
    REQUIRE(removeAndWait(again, password));
    REQUIRE(removeAndWait(again, password));
    CHECK(readAndWait(again, password).error().code == ErrorCode::NotFound);
    CHECK(*readAndWait(again, "quickbooks.refresh_token") == Secret("token"));
}

TEST_CASE("A sealed file with one other byte is refused and left as it is")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("secrets.enc");
    SealedStore store(SealedFile(path, SealedFile::Cost::least()));
    REQUIRE(store.unlock(Secret("correct horse")));
    REQUIRE(writeAndWait(store, password, Secret("hush")));
    const QByteArray whole = fileBytes(path);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray bad = whole;
        bad[at] = char(bad[at] ^ 0x10);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bad);
        file.close();
        INFO(at);
        CHECK_FALSE(readAndWait(store, password).has_value());
        CHECK(fileBytes(path) == bad);
    }
}

TEST_CASE("A variable of the environment wins over what is stored and is written nowhere")
{
    CHECK(environmentName(password) == "TRUCKROLL_CARDPOINTE_PASSWORD");
    CHECK(environmentName("quickbooks.client_secret") == "TRUCKROLL_QUICKBOOKS_CLIENT_SECRET");
    QTemporaryDir folder;
    Vault vault("test-office", folder.filePath("secrets.enc"));
    qputenv("TRUCKROLL_CARDPOINTE_PASSWORD", "from outside");
    CHECK(*readAndWait(vault, password) == Secret("from outside"));
    CHECK(Vault::isInEnvironment(password));
    qunsetenv("TRUCKROLL_CARDPOINTE_PASSWORD");
    CHECK_FALSE(Vault::isInEnvironment(password));
    CHECK_FALSE(QFileInfo::exists(folder.filePath("secrets.enc")));
}

TEST_CASE("A secret keeps bytes of its own and wipes what it was taken from")
{
    QByteArray source("hush");
    const Secret secret = Secret::takeFrom(source);
    CHECK(source.isEmpty());
    CHECK(secret.reveal() == QByteArrayView("hush"));
    CHECK(secret == Secret("hush"));
    CHECK_FALSE(secret == Secret("husk"));
    CHECK_FALSE(secret == Secret("hush!"));
    CHECK(Secret().isEmpty());
    CHECK(Secret() == Secret(""));
}

namespace {

/// A desktop's keyring that somebody has to unlock: counts how often it asked for that.
class LockedKeyring final : public CredentialStore
{
public:
    explicit LockedKeyring(int &asked) : m_asked(asked) {}

    ErrorCode says = ErrorCode::NotPermitted;

    void read(const QString &, QObject *receiver, Read done) override
    {
        ++m_asked;
        QMetaObject::invokeMethod(
            receiver, [done, code = says] { done(failure(code, QStringLiteral("locked"))); },
            Qt::QueuedConnection);
    }
    void write(const QString &, const Secret &, QObject *receiver, Written done) override
    {
        QMetaObject::invokeMethod(
            receiver, [done] { done(Nothing{}); }, Qt::QueuedConnection);
    }
    void remove(const QString &, QObject *receiver, Written done) override
    {
        QMetaObject::invokeMethod(
            receiver, [done] { done(Nothing{}); }, Qt::QueuedConnection);
    }

private:
    int &m_asked;
};

} // namespace

TEST_CASE("A keyring that stayed locked is asked once, and again only when somebody is there for it")
{
    QTemporaryDir folder;
    int asked = 0;
    auto keyring = std::make_unique<LockedKeyring>(asked);
    LockedKeyring &says = *keyring;
    Vault vault(QStringLiteral("test"), folder.filePath("secrets.enc"), std::move(keyring));
    const QString other = QStringLiteral("cardpointe.user/7");
    for (int look = 0; look < 3; ++look) { // as the minute's timer does
        CHECK(readAndWait(vault, password).error().code == ErrorCode::NotPermitted);
        CHECK(readAndWait(vault, other).error().code == ErrorCode::NotPermitted);
    }
    CHECK(asked == 1);
    vault.askAgain();
    says.says = ErrorCode::NotFound; // what a locked keyring says of a name, too
    for (int look = 0; look < 3; ++look) {
        CHECK(readAndWait(vault, password).error().code == ErrorCode::NotFound);
        CHECK(readAndWait(vault, other).error().code == ErrorCode::NotFound);
    }
    CHECK(asked == 3); // each name once
    REQUIRE(writeAndWait(vault, password, Secret("new")));
    CHECK_FALSE(readAndWait(vault, password));
    CHECK_FALSE(readAndWait(vault, other));
    CHECK(asked == 4);
}

namespace {

/// A desktop's keyring whose question nobody answers.
class SilentKeyring final : public CredentialStore
{
public:
    void read(const QString &, QObject *, Read) override { asked = true; }
    void write(const QString &, const Secret &, QObject *, Written) override { asked = true; }
    void remove(const QString &, QObject *, Written) override { asked = true; }

    std::atomic_bool asked = false;
};

} // namespace

TEST_CASE("A thread that is told to end while it waits for the keyring goes on without a password")
{
    SilentKeyring keyring;
    std::optional<Result<Secret>> secret;
    const std::unique_ptr<QThread> thread(QThread::create([&] { secret = readAndWait(keyring, password); }));
    thread->start();
    REQUIRE(testkit::waitUntil([&] { return keyring.asked.load(); }));
    thread->quit();
    thread->wait();
    REQUIRE(secret.has_value());
    REQUIRE_FALSE(secret->has_value());
    CHECK(secret->error().code == ErrorCode::Cancelled);
}

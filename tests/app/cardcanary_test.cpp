// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprogram.h"
#include "tests/testkit/simulatedbooks.h"
#include "tests/testkit/simulators/simulatedcardpointe.h"
#include "tests/testkit/waiting.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QString token = QStringLiteral("9418594164541111");
const QString cardNumber = QStringLiteral("4788250000121443");
constexpr auto booksSecret = "books-secret-5";

/// What must be nowhere: the secrets, as they are and as they travel, and a card number that somebody typed.
QList<QByteArray> canaries()
{
    const QByteArray login = QByteArray(SimulatedCardPointe::user) + ':' + SimulatedCardPointe::password;
    return {SimulatedCardPointe::password,
            login.toBase64(),
            SimulatedCardPointe::terminalKey,
            "session-key-9",
            booksSecret,
            (QByteArray("client:") + booksSecret).toBase64(),
            "RT1-refresh-", // what QuickBooks hands out
            "eyJ-access-",
            cardNumber.toLatin1(),
            "4788 2500 0012 1443"};
}

/// What leaves the house: a card's token has no business there either.
bool isExport(const QString &file)
{
    static const QStringList endings{QStringLiteral(".pdf"), QStringLiteral(".csv"), QStringLiteral(".json"),
                                     QStringLiteral(".ics")};
    return std::any_of(endings.begin(), endings.end(),
                       [&](const QString &ending) { return file.endsWith(ending); });
}

void checkHoldsNone(const QString &where, const QByteArray &bytes)
{
    for (const QByteArray &canary : canaries()) {
        INFO(where.toStdString() << " holds " << canary.toStdString());
        CHECK_FALSE(bytes.contains(canary));
        QByteArray wide;
        for (const char each : canary)
            wide.append(each).append('\0');
        CHECK_FALSE(bytes.contains(wide));
    }
}

/// The program with a simulated processor, a simulated QuickBooks, and everything that it says.
struct Watched
{
    Watched()
    {
        cli.environment().insert("TRUCKROLL_CARDPOINTE_USER", SimulatedCardPointe::user);
        cli.environment().insert("TRUCKROLL_CARDPOINTE_PASSWORD", SimulatedCardPointe::password);
        cli.environment().insert("TRUCKROLL_CARDPOINTE_TERMINAL_KEY", SimulatedCardPointe::terminalKey);
        cli.environment().insert("QT_LOGGING_RULES", "truckroll.*=true");
        cli.environment().insert("XDG_STATE_HOME", cli.file("state"));
        say({"office", "create", "--zone", "America/Chicago"});
        say({"setting", "set", "cardpointe.gateway_url", processor.gatewayUrl()});
        say({"setting", "set", "cardpointe.terminal_url", processor.terminalUrl()});
        say({"setting", "set", "cardpointe.page_url", processor.pageUrl()});
        say({"setting", "set", "cardpointe.merchant_id", SimulatedCardPointe::merchant});
        books.clientSecret = QLatin1String(booksSecret);
        cli.environment().insert("TRUCKROLL_QUICKBOOKS_CLIENT_SECRET", booksSecret);
        cli.environment().insert("TRUCKROLL_QUICKBOOKS_REFRESH_TOKEN", books.freshRefreshToken());
        cli.environment().insert("TRUCKROLL_QUICKBOOKS_REALM", books.realm);
        say({"setting", "set", "quickbooks.api_url", books.base()});
        say({"setting", "set", "quickbooks.token_url", books.base() + "/oauth2/v1/tokens/bearer"});
        say({"setting", "set", "quickbooks.client_id", books.clientId});
        customer =
            cli.object({"customer", "add", "--name", "Kline Bakery"}).value("id").toVariant().toString();
    }
    CliAnswer say(const QStringList &arguments)
    {
        const CliAnswer answer = cli.run(arguments);
        said += answer.out + answer.err;
        INFO(arguments.join(u' ').toStdString() << ": " << answer.err.toStdString());
        CHECK(answer.exitCode != CliAnswer::Usage);
        return answer;
    }
    QString newInvoice()
    {
        const QString quote = cli.object({"quote", "add", "--customer", customer, "--line", "|1|125.50|Tap"})
                                  .value("number")
                                  .toString();
        return cli.object({"document", "convert", quote, "--to", "invoice"}).value("number").toString();
    }

    SimulatedCardPointe processor;
    SimulatedBooks books;
    CliProgram cli;
    QString customer;
    QByteArray said;
};

} // namespace

TEST_CASE("No secret and no card number leaves by what is printed, exported, saved or written to a log")
{
    Watched shop;
    const QString invoice = shop.newInvoice();
    shop.say({"card", "charge", invoice, "--token", token, "--expiry", "1228", "--amount", "25.50"});
    shop.say({"card", "terminal", invoice, "--hsn", SimulatedCardPointe::terminal, "--amount", "50.00"});
    shop.processor.failNext(CardFault::CloseAfter);
    CHECK(shop.say({"card", "charge", invoice, "--token", token, "--expiry", "1228"}).exitCode ==
          CliAnswer::Unknown);
    shop.say({"card", "resolve"});
    shop.say({"card", "refund", "1"});
    const QString other = shop.newInvoice();
    CHECK(shop.say({"card", "charge", other, "--token", cardNumber, "--expiry", "1228"}).exitCode ==
          CliAnswer::Refused);
    CHECK(shop.say({"customer", "add", "--name", "4788 2500 0012 1443"}).exitCode == CliAnswer::Refused);
    shop.say({"card", "list", invoice});
    shop.say({"payment", "list"});
    shop.say({"setting", "list"});
    shop.say({"document", "print", invoice, "--pdf", "invoice.pdf"});
    shop.say({"report", "payments-by-method", "--csv", "payments.csv"});
    const QString quote =
        shop.cli.object({"quote", "add", "--customer", shop.customer, "--line", "|1|9.00|Tap"})
            .value("number")
            .toString();
    shop.say({"document", "proforma", quote, "--pdf", "proforma.pdf"});
    CHECK(shop.say({"accounting", "connect"}).exitCode == CliAnswer::Good);
    shop.say({"accounting", "send"});
    shop.say({"accounting", "status"});
    shop.say({"accounting", "log"});
    shop.say({"accounting", "journal", "--csv", "journal.csv"});
    shop.say({"office", "backup", "copy.truckroll"});

    checkHoldsNone("what was said", shop.said);
    CHECK_FALSE(shop.said.contains(token.toLatin1()));
    for (const char *paper : {"invoice.pdf", "proforma.pdf"})
        checkHoldsNone(paper, pdfText(shop.cli.file(paper)).toUtf8());
    QStringList seen;
    QDirIterator walk(QDir(shop.cli.folder()).filePath(".."), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        checkHoldsNone(file.fileName(), bytes);
        if (isExport(file.fileName()))
            CHECK_FALSE(bytes.contains(token.toLatin1()));
        seen += QFileInfo(file).fileName();
    }
    for (const char *name :
         {"shop.truckroll", "copy.truckroll", "invoice.pdf", "proforma.pdf", "payments.csv", "journal.csv"})
        CHECK(seen.contains(QString::fromLatin1(name)));
}

namespace {

/// How a process ended that was hurt at the worst moment.
int statusAfterCrash(const QString &folder, const QList<QByteArray> &arguments,
                     const QProcessEnvironment &environment, const std::function<bool()> &worst)
{
    QList<QByteArray> variables;
    for (const QString &name : environment.keys())
        variables += (name + u'=' + environment.value(name)).toLocal8Bit();
    const auto pointers = [](const QList<QByteArray> &texts) {
        std::vector<char *> made;
        for (const QByteArray &text : texts)
            made.push_back(const_cast<char *>(text.constData()));
        made.push_back(nullptr);
        return made;
    };
    const std::vector<char *> argv = pointers(arguments);
    const std::vector<char *> envp = pointers(variables);
    const QByteArray place = folder.toLocal8Bit();
    // Closed by the start of the program: until then a signal would meet Catch2's handlers in a copy of this
    // test.
    int started[2] = {-1, -1};
    REQUIRE(::pipe2(started, O_CLOEXEC) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        rlimit limit{};
        ::getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_CORE, &limit);
        if (::chdir(place.constData()) == 0)
            ::execvpe(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    REQUIRE(child > 0);
    ::close(started[1]);
    char nothing = 0;
    CHECK(::read(started[0], &nothing, 1) == 0);
    ::close(started[0]);
    CHECK(waitUntil(worst));
    ::kill(child, SIGSEGV);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return status;
}

} // namespace

TEST_CASE("A crash while the secrets are in memory leaves no core dump")
{
    Watched shop;
    const QString invoice = shop.newInvoice();
    const QTemporaryDir elsewhere;
    const int usual = statusAfterCrash(elsewhere.path(), {"sleep", "60"},
                                       QProcessEnvironment::systemEnvironment(), [] { return true; });
    if (!WCOREDUMP(usual))
        WARN("This machine writes no core dumps at all, so this test shows nothing here.");
    shop.processor.failNext(CardFault::HangBefore);
    shop.cli.environment().insert(QStringLiteral("ASAN_OPTIONS"),
                                  QStringLiteral("handle_segv=0")); // a sanitizer would catch the crash
    const int status =
        statusAfterCrash(shop.cli.folder(),
                         {TRUCKROLL_CLI, "card", "charge", invoice.toLatin1(), "--token", token.toLatin1(),
                          "--expiry", "1228"},
                         shop.cli.environment(), [&] { return shop.processor.movements() == 1; });
    CHECK_FALSE(WCOREDUMP(status));
    CHECK(QDir(shop.cli.folder()).entryList({"core*"}, QDir::Files).isEmpty());
}

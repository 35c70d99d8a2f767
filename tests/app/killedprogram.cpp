// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/killedprogram.h"

#include "app/cli/officeclient.h"
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QThread>
#include <algorithm>
#include <optional>
#include <set>
#include <signal.h>

namespace truckroll::testkit {

namespace {

using Act = JourneyWay::Act;

constexpr int patience = 120'000; // milliseconds; only a hang comes near it
constexpr const char *names[] = {"customer", "book",     "call", "quote", "sell",
                                 "order",    "proforma", "bill", "cash",  "check"};

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// A hand that kills after a while, beside what is being done meanwhile.
class Killer
{
public:
    Killer(qint64 process, qint64 microseconds)
        : m_thread(QThread::create([=] {
              QThread::usleep(ulong(microseconds));
              ::kill(pid_t(process), SIGKILL);
          }))
    {
        m_thread->start();
    }
    ~Killer() { m_thread->wait(); }

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace

// ---- The way -------------------------------------------------------------------------------------------

QString nameOf(Act act)
{
    return QLatin1String(names[size_t(act)]);
}

JourneyWay::JourneyWay(TempOffice &shop)
{
    std::set<CustomerId> booked;
    const AppointmentList::Row *newest = nullptr;
    const auto folders = shop.ask(AppointmentList{});
    for (const auto &row : folders) {
        booked.insert(row.appointment.customer);
        if (!newest || row.appointment.id.value() > newest->appointment.id.value())
            newest = &row;
    }
    for (const CustomerRow &row : shop.ask(CustomerList{}))
        if (!booked.contains(row.id)) {
            m_customer = QString::number(row.id.value());
            m_next = Act::Book;
            return;
        }
    if (newest)
        readFolder(shop.ask(Folder{newest->appointment.id}));
}

void JourneyWay::readFolder(const Folder::Reply &folder)
{
    m_folder = folder.appointment.number;
    m_next = folder.notes.empty() ? Act::Call : Act::Quote;
    bool handedOut = false;
    for (const Document &document : folder.documents) {
        if (document.kind == DocumentKind::Quote) {
            m_quote = document.number;
            m_next = document.state == DocumentState::Sold ? Act::Order : Act::Sell;
        } else if (document.kind == DocumentKind::ProForma) {
            handedOut = true;
        } else if (document.kind == DocumentKind::WorkOrder) {
            m_order = document.number;
        } else if (document.kind == DocumentKind::Invoice) {
            m_invoice = document.number;
            m_rest = toPlain(document.balance());
        }
    }
    if (!m_order.isEmpty())
        m_next = handedOut ? Act::Bill : Act::ProForma;
    if (!m_invoice.isEmpty())
        m_next = folder.payments.empty() ? Act::Cash : Act::Check;
    if (!m_invoice.isEmpty() && m_rest == u"0.00")
        *this = JourneyWay(); // the next call
}

QString JourneyWay::subject() const
{
    switch (m_next) {
    case Act::Customer:
        return {};
    case Act::Book:
        return m_customer;
    case Act::Call:
    case Act::Quote:
        return m_folder;
    case Act::Sell:
    case Act::Order:
        return m_quote;
    case Act::ProForma:
    case Act::Bill:
        return m_order;
    case Act::Cash:
    case Act::Check:
        return m_invoice;
    }
    Q_UNREACHABLE();
}

QStringList JourneyWay::arguments() const
{
    switch (m_next) {
    case Act::Customer:
        return {"customer", "add", "--name", "Kline Bakery", "--phone", "217 555 0144"};
    case Act::Book:
        return {"appointment",       "add",     "--customer",       m_customer,  "--title",
                "Kitchen tap drips", "--start", "2026-03-02T09:00", "--minutes", "90"};
    case Act::Call:
        return {"call", "add", "--appointment", m_folder, "--text", "Please ring twice."};
    case Act::Quote:
        return {"quote",         "add",    "--appointment", m_folder, "--line",
                "|1.5|95|Labor", "--line", "|2|148.50|Tap", "--line", "||-10%|Maintenance plan"};
    case Act::Sell:
        return {"document", "mark", m_quote, "sold"};
    case Act::Order:
        return {"document", "convert", m_quote, "--to", "workorder"};
    case Act::ProForma:
        return {"document", "proforma", m_order, "--pdf", m_order + ".pdf"};
    case Act::Bill:
        return {"document", "convert", m_order, "--to", "invoice"};
    case Act::Cash:
        return {"payment", "add", m_invoice, "--amount", "100", "--method", "cash"};
    case Act::Check:
        return {"payment", "add", m_invoice, "--amount", m_rest, "--method", "check", "--reference", "2041"};
    }
    Q_UNREACHABLE();
}

void JourneyWay::goOn(const QJsonObject &answer)
{
    const Act done = m_next;
    m_next = Act(int(m_next) + 1);
    if (done == Act::Customer)
        m_customer = textOf(answer, "id");
    else if (done == Act::Book)
        m_folder = textOf(answer, "number");
    else if (done == Act::Quote)
        m_quote = textOf(answer, "number");
    else if (done == Act::Order)
        m_order = textOf(answer, "number");
    else if (done == Act::Bill)
        m_invoice = textOf(answer, "number");
    if (done == Act::Bill)
        m_rest = textOf(answer, "balance");
    else if (done == Act::Cash)
        m_rest = toPlain(*fromPlain<Money>(m_rest) - *fromPlain<Money>(textOf(answer, "amount")));
    else if (done == Act::Check)
        *this = JourneyWay();
}

// ---- The programs --------------------------------------------------------------------------------------

KilledProgram::KilledProgram(const QString &office, QRandomGenerator &random)
    : m_office(office), m_random(random)
{
    m_machine.environment().insert("TRUCKROLL_OFFICE", office);
    m_machine.environment().insert("QT_QPA_PLATFORM", "offscreen");
    QElapsedTimer timer;
    for (int i = 0; i < 2; ++i) { // the first one reads the program from the disk
        timer.start();
        m_machine.object({"office", "info"});
        m_command = timer.elapsed();
    }
    const auto window = startWindow();
    window->kill();
    REQUIRE(window->waitForFinished(patience));
}

CliRequest KilledProgram::request(const QStringList &arguments) const
{
    return {QStringList{"--json"} + arguments, m_machine.folder(), {}, {}};
}

QStringList KilledProgram::papers() const
{
    QStringList files;
    for (const QString &name : QDir(m_machine.folder()).entryList({"*.pdf"}, QDir::Files))
        files << m_machine.file(name);
    return files;
}

std::vector<Acknowledged> KilledProgram::killCommand(JourneyWay way)
{
    std::vector<Acknowledged> done;
    for (bool killed = false; !killed;) {
        const auto program = m_machine.start(QStringList{"--json"} + way.arguments());
        QThread::usleep(ulong(upTo(1200 * m_command)));
        ::kill(pid_t(program->processId()),
               SIGKILL); // one that has ended is still there until it is waited for
        REQUIRE(program->waitForFinished(patience));
        killed = program->exitStatus() != QProcess::NormalExit;
        const QByteArray said = program->readAllStandardOutput();
        INFO(said.toStdString() << program->readAllStandardError().toStdString());
        REQUIRE((killed || program->exitCode() == CliAnswer::Good));
        if (!said.endsWith('\n'))
            continue;
        done.push_back({way.next(), way.subject(), QJsonDocument::fromJson(said).object()});
        way.goOn(done.back().answer);
    }
    return done;
}

std::unique_ptr<QProcess> KilledProgram::launchWindow()
{
    auto window = std::make_unique<QProcess>();
    window->setProcessEnvironment(m_machine.environment());
    window->setWorkingDirectory(m_machine.folder());
    window->start(QStringLiteral(TRUCKROLL_WINDOW), {m_office, "--size", "1280x800"});
    REQUIRE(window->waitForStarted());
    return window;
}

/// Until it does what it is told.
std::unique_ptr<QProcess> KilledProgram::startWindow()
{
    QElapsedTimer timer;
    timer.start();
    auto window = launchWindow();
    for (;;) {
        const auto answer = handToWindow(m_office, request({"office", "info"}));
        if (answer && answer->exitCode == CliAnswer::Good)
            break;
        REQUIRE_FALSE(window->waitForFinished(5));
        REQUIRE(timer.elapsed() < patience);
    }
    m_start = timer.elapsed();
    m_slowestStart = std::max(m_slowestStart, m_start);
    return window;
}

void KilledProgram::killStartingWindow()
{
    const auto window = launchWindow();
    QThread::usleep(ulong(upTo(1000 * m_start)));
    window->kill();
    REQUIRE(window->waitForFinished(patience));
    CHECK(window->exitStatus() == QProcess::CrashExit);
}

std::vector<Acknowledged> KilledProgram::killWindow(JourneyWay way)
{
    std::vector<Acknowledged> done;
    const auto window = startWindow();
    const int undisturbed = m_random.bounded(9);
    std::optional<Killer> killer;
    QElapsedTimer timer;
    for (int acts = 0;; ++acts) {
        if (acts == undisturbed)
            killer.emplace(window->processId(), upTo(m_act + m_act / 2));
        timer.start();
        const auto answer = handToWindow(m_office, request(way.arguments()));
        if (!answer || answer->exitCode == CliAnswer::Unknown)
            break;
        m_act = (3 * m_act + timer.nsecsElapsed() / 1000) / 4;
        INFO(way.arguments().join(u' ').toStdString() << ": " << answer->err.toStdString());
        REQUIRE(answer->exitCode == CliAnswer::Good);
        done.push_back({way.next(), way.subject(), QJsonDocument::fromJson(answer->out).object()});
        way.goOn(done.back().answer);
    }
    killer.reset();
    REQUIRE(window->waitForFinished(patience));
    CHECK(window->exitStatus() == QProcess::CrashExit);
    return done;
}

} // namespace truckroll::testkit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/office.h"
#include "core/domain/documentstate.h"
#include "tests/app/journeyhelper.h"
#include "tests/testkit/tempoffice.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <signal.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr int kills = 200;

/// What the killed program had acknowledged, act by act.
QList<QStringList> travelAndKill(const QString &path, QRandomGenerator &random, int round)
{
    const auto traveller = startJourneyHelper(QStringLiteral("journey"), path);
    // Every eighth is killed while it starts, the others after some acts, at any moment of the next.
    const qsizetype wanted = round % 8 == 0 ? 0 : random.bounded(1, 9);
    QByteArray said;
    while (said.count('\n') < wanted) {
        REQUIRE(traveller->waitForReadyRead(60000));
        said += traveller->readAllStandardOutput();
    }
    QThread::usleep(ulong(random.bounded(wanted == 0 ? 100'000 : 15'000)));
    ::kill(pid_t(traveller->processId()), SIGKILL);
    REQUIRE(traveller->waitForFinished());
    QList<QStringList> acts;
    said += traveller->readAllStandardOutput();
    for (const QByteArray &line : said.left(said.lastIndexOf('\n') + 1).split('\n'))
        if (!line.isEmpty())
            acts += QString::fromUtf8(line).split(u' ');
    return acts;
}

/// The office after a kill, read by the questions that a window asks.
class Inspection
{
public:
    explicit Inspection(TempOffice &shop) : m_shop(shop)
    {
        for (const auto &row : shop.ask(AppointmentList{}))
            m_folders.emplace(row.appointment.number, row.appointment.id);
        for (const DocumentRow &row : shop.ask(DocumentList{}))
            m_documents.emplace(row.number, row);
    }

    void checkAcknowledged(const QList<QStringList> &acts);
    void checkNumbers() const;
    /// All folders that were not looked at before.
    void checkWhole(std::set<QString> &seen);
    int folders() const { return int(m_folders.size()); }

private:
    const DocumentRow &document(const QString &number) const
    {
        INFO(number.toStdString());
        REQUIRE(m_documents.contains(number));
        return m_documents.at(number);
    }
    void checkFolder(const Folder::Reply &folder) const;
    void checkInvoice(const Folder::Reply &folder, const Document &invoice) const;

    TempOffice &m_shop;
    std::map<QString, AppointmentId> m_folders;
    std::map<QString, DocumentRow> m_documents;
};

void Inspection::checkAcknowledged(const QList<QStringList> &acts)
{
    std::map<QString, Money> paid;
    for (const QStringList &act : acts) {
        const QString what = act.value(0);
        const QString number = act.value(1);
        INFO(act.join(u' ').toStdString());
        REQUIRE(what != u"refused");
        if (what == u"booked" || what == u"called") {
            REQUIRE(m_folders.contains(number));
            if (what == u"called")
                CHECK(m_shop.ask(Folder{m_folders.at(number)}).notes.size() == 1);
        } else if (what == u"quoted") {
            CHECK(document(number).appointmentNumber == act.value(2));
        } else if (what == u"sold") {
            CHECK(document(number).state == DocumentState::Sold);
        } else if (what == u"ordered") {
            CHECK(m_shop.ask(DocumentDetails{document(number).id}).sourceNumber == act.value(2));
        } else if (what == u"issued") {
            CHECK(document(number).state != DocumentState::Draft);
        } else if (what == u"paid") {
            paid[number] += *fromPlain<Money>(act.value(2));
        } else {
            CHECK(document(number).kind == DocumentKind::Invoice);
        }
    }
    for (const auto &[number, amount] : paid)
        CHECK(document(number).total - document(number).balance >= amount);
}

/// Each series from its first number on, without a gap.
void Inspection::checkNumbers() const
{
    std::map<QString, std::set<qint64>> series;
    const auto note = [&](const QString &number) {
        series[number.section(u'-', 0, 0)].insert(number.section(u'-', 1).toLongLong());
    };
    for (const auto &[number, id] : m_folders)
        note(number);
    for (const auto &[number, row] : m_documents)
        note(number);
    for (const auto &[prefix, numbers] : series) {
        INFO(prefix.toStdString());
        CHECK(*numbers.begin() == 1001);
        CHECK(*numbers.rbegin() == 1000 + qint64(numbers.size()));
    }
}

void Inspection::checkInvoice(const Folder::Reply &folder, const Document &invoice) const
{
    Money paid;
    for (const Payment &payment : folder.payments)
        paid += payment.amount;
    CHECK(invoice.paid == paid);
    if (invoice.state == DocumentState::Draft) {
        CHECK(folder.payments.empty());
        return;
    }
    CHECK((invoice.state == DocumentState::Paid) == (invoice.balance() == Money()));
    CHECK(invoice.accounting == AccountingState::Pending);
}

/// What follows something is there whole or not at all.
void Inspection::checkFolder(const Folder::Reply &folder) const
{
    CHECK(folder.visits.size() == 1);
    CHECK(folder.notes.size() <= 1);
    std::map<DocumentKind, Document> byKind;
    for (const Document &document : folder.documents) {
        CHECK(byKind.emplace(document.kind, document).second);
        CHECK(document.lines.size() == 3);
        CHECK(document.totals.total == folder.documents.front().totals.total);
    }
    const bool quoted = byKind.contains(DocumentKind::Quote);
    const bool ordered = byKind.contains(DocumentKind::WorkOrder);
    const bool billed = byKind.contains(DocumentKind::Invoice);
    if (quoted && ordered)
        CHECK(byKind.at(DocumentKind::Quote).state == DocumentState::Sold);
    CHECK((quoted || !ordered));
    CHECK((ordered || !billed));
    if (ordered)
        CHECK((byKind.at(DocumentKind::WorkOrder).state == DocumentState::Invoiced) == billed);
    if (billed)
        checkInvoice(folder, byKind.at(DocumentKind::Invoice));
    else
        CHECK(folder.payments.empty());
}

void Inspection::checkWhole(std::set<QString> &seen)
{
    for (const auto &[number, id] : m_folders) {
        INFO(number.toStdString());
        if (seen.insert(number).second)
            checkFolder(m_shop.ask(Folder{id}));
    }
}

} // namespace

TEST_CASE(
    "Killed 200 times on the way from the call to the paid invoice: nothing acknowledged is lost, nothing "
    "half done, the next start works at once")
{
    TempOffice shop;
    shop.close();
    QRandomGenerator random(2026);
    std::set<QString> seen;
    std::map<QString, int> killedAfter;
    int acknowledged = 0;
    int folders = 0;
    qint64 slowest = 0;
    for (int round = 0; round < kills; ++round) {
        const QList<QStringList> acts = travelAndKill(shop.path(), random, round);
        acknowledged += int(acts.size());
        ++killedAfter[acts.isEmpty() ? QStringLiteral("nothing") : acts.last().first()];
        QElapsedTimer timer;
        timer.start();
        shop.reopen();
        slowest = std::max(slowest, timer.elapsed());
        INFO("round " << round);
        CHECK(shop.office().verify().isEmpty());
        Inspection inspection(shop);
        inspection.checkAcknowledged(acts);
        inspection.checkNumbers();
        inspection.checkWhole(seen);
        folders = inspection.folders();
        shop.close();
    }
    std::string moments;
    for (const auto &[what, times] : killedAfter)
        moments += " " + what.toStdString() + " " + std::to_string(times);
    WARN("kills: " << kills << ", acknowledged acts: " << acknowledged << ", folders: " << folders
                   << ", lost: 0, slowest opening after a kill: " << slowest
                   << " ms; killed after:" << moments);
    CHECK(acknowledged >= kills);
    CHECK(killedAfter.size() >= 5);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/office.h"
#include "core/domain/documentstate.h"
#include "tests/app/killedprogram.h"
#include "tests/testkit/tempoffice.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr int kills = 200;

/// The office after a kill, read by the questions that a window asks.
class Inspection
{
public:
    Inspection(TempOffice &shop, const KilledProgram &program) : m_shop(shop), m_program(program)
    {
        for (const CustomerRow &row : shop.ask(CustomerList{}))
            m_customers.insert(QString::number(row.id.value()));
        for (const auto &row : shop.ask(AppointmentList{}))
            m_folders.emplace(row.appointment.number, row.appointment.id);
        for (const DocumentRow &row : shop.ask(DocumentList{}))
            m_documents.emplace(row.number, row);
    }

    void checkAcknowledged(const std::vector<Acknowledged> &acts);
    void checkNumbers() const;
    /// All folders but those that were paid when they were looked at before.
    void checkWhole(std::set<QString> &paid) const;
    int folders() const { return int(m_folders.size()); }

private:
    const DocumentRow &document(const QString &number) const
    {
        INFO(number.toStdString());
        REQUIRE(m_documents.contains(number));
        return m_documents.at(number);
    }
    void checkAct(const Acknowledged &act) const;
    void checkFolder(const Folder::Reply &folder) const;
    void checkInvoice(const Folder::Reply &folder, const Document &invoice) const;

    TempOffice &m_shop;
    const KilledProgram &m_program;
    std::set<QString> m_customers;
    std::map<QString, AppointmentId> m_folders;
    std::map<QString, DocumentRow> m_documents;
};

void Inspection::checkAct(const Acknowledged &act) const
{
    using Act = JourneyWay::Act;
    const auto said = [&](const char *key) { return act.answer.value(QLatin1String(key)).toString(); };
    switch (act.act) {
    case Act::Customer:
        CHECK(m_customers.contains(said("id")));
        break;
    case Act::Book:
        CHECK(m_folders.contains(said("number")));
        break;
    case Act::Call:
        REQUIRE(m_folders.contains(act.subject));
        CHECK(m_shop.ask(Folder{m_folders.at(act.subject)}).notes.size() == 1);
        break;
    case Act::Quote:
        CHECK(document(said("number")).appointmentNumber == act.subject);
        break;
    case Act::Sell:
        CHECK(document(act.subject).state == DocumentState::Sold);
        break;
    case Act::ProForma:
        CHECK(pdfText(m_program.paper(act.subject)).contains(said("number")));
        [[fallthrough]];
    case Act::Order:
    case Act::Bill:
        CHECK(m_shop.ask(DocumentDetails{document(said("number")).id}).sourceNumber == act.subject);
        break;
    case Act::Cash:
    case Act::Check: {
        const auto payments = m_shop.ask(PaymentList{document(act.subject).id});
        CHECK(std::any_of(payments.begin(), payments.end(), [&](const PaymentList::Row &row) {
            return QString::number(row.payment.id.value()) == said("id") &&
                   toPlain(row.payment.amount) == said("amount");
        }));
    }
    }
}

void Inspection::checkAcknowledged(const std::vector<Acknowledged> &acts)
{
    for (const Acknowledged &act : acts) {
        INFO(nameOf(act.act).toStdString() << " of " << act.subject.toStdString());
        checkAct(act);
    }
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

void Inspection::checkWhole(std::set<QString> &paid) const
{
    for (const auto &[number, id] : m_folders) {
        INFO(number.toStdString());
        if (paid.contains(number))
            continue;
        const Folder::Reply folder = m_shop.ask(Folder{id});
        checkFolder(folder);
        if (folder.payments.size() == 2)
            paid.insert(number);
    }
}

} // namespace

TEST_CASE(
    "Killed 200 times on the way from the call to the paid invoice, truckroll and truckroll-cli lose nothing "
    "that they acknowledged, leave nothing half done and start again at once")
{
    TempOffice shop;
    shop.close();
    QRandomGenerator random(2026);
    KilledProgram program(shop.path(), random);
    std::set<QString> paid;
    std::map<QString, int> killedBefore;
    int acknowledged = 0;
    int folders = 0;
    qint64 slowest = 0;
    for (int round = 0; round < kills; ++round) {
        INFO("round " << round);
        shop.reopen();
        const JourneyWay way(shop);
        shop.close();
        ++killedBefore[nameOf(way.next())];
        std::vector<Acknowledged> acts;
        if (round % 15 == 0)
            program.killStartingWindow();
        else
            acts = round % 3 == 0 ? program.killWindow(way) : program.killCommand(way);
        acknowledged += int(acts.size());
        QElapsedTimer timer;
        timer.start();
        shop.reopen();
        slowest = std::max(slowest, timer.elapsed());
        CHECK(shop.office().verify().isEmpty());
        Inspection inspection(shop, program);
        inspection.checkAcknowledged(acts);
        inspection.checkNumbers();
        inspection.checkWhole(paid);
        folders = inspection.folders();
        shop.close();
    }
    for (const QString &paper : program.papers())
        CHECK(pdfText(paper).contains("PRO FORMA INVOICE"));
    std::string moments;
    for (const auto &[what, times] : killedBefore)
        moments += " " + what.toStdString() + " " + std::to_string(times);
    WARN("kills: " << kills << ", acknowledged acts: " << acknowledged << ", folders: " << folders
                   << ", lost: 0, slowest opening after a kill: " << slowest
                   << " ms, slowest start of the window: " << program.slowestStart()
                   << " ms; the way stood before:" << moments);
    CHECK(acknowledged >= kills);
    CHECK(killedBefore.size() >= 8);
}

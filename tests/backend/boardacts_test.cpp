// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the board against long days: random acts, undo and redo against a model of plain values that knows
// nothing of the store. No visit is lost, no act is half done, and undo comes back to the same bytes.
// TRUCKROLL_BOARD_ACTS says how many acts are done in all.
#include "tests/testkit/monday.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/tempoffice.h"
#include <QRandomGenerator>
#include <map>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr int usualActs = 4000;
constexpr int mostVisits = 120;
constexpr size_t farthestBack = 40;

/// What the model knows of a visit.
struct Known
{
    std::optional<WallTime> start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    VisitStatus status = VisitStatus::Scheduled;

    friend bool operator==(const Known &, const Known &) = default;
};
using Diary = std::map<VisitId, Known>;

/// Visits that lost their time lose what was promised for it: the rule, said a second time.
VisitStatus withoutTime(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Confirmed:
    case VisitStatus::Dispatched:
        return VisitStatus::Scheduled;
    case VisitStatus::InProgress:
        return VisitStatus::OnHold;
    default:
        return status;
    }
}

class LongDay
{
public:
    explicit LongDay(quint32 seed) : m_random(seed)
    {
        for (const char *name : {"Ann Ruiz", "Bob Meyer", "Cem Aydin", "Dawn Lee"})
            m_technicians.push_back(m_shop.newTechnician(QString::fromLatin1(name)));
        m_customer = m_shop.newCustomer();
    }

    void step()
    {
        ++m_acts;
        const int what = m_random.bounded(10);
        if (what == 0 && !m_done.empty())
            return takeBack();
        if (what == 1 && !m_undone.empty())
            return doAgain();
        if (m_diary.empty() || (what == 2 && m_diary.size() < size_t(mostVisits)))
            return book();
        const auto visit = std::next(m_diary.begin(), m_random.bounded(int(m_diary.size())));
        if (what < 8)
            return move(visit->first, visit->second);
        return setStatus(visit->first, visit->second);
    }
    /// Every visit is where the model has it, and there is no other.
    void compare()
    {
        const auto rows = m_shop.ask(VisitList{QDate(2020, 1, 1), QDate(2030, 1, 1), {}, false});
        const auto waiting = m_shop.ask(VisitList{{}, {}, {}, true});
        Diary found;
        for (const auto *list : {&rows, &waiting}) {
            for (const VisitList::Row &row : *list)
                found[row.visit.id] = {row.visit.start, row.visit.minutes, row.visit.technicians,
                                       row.visit.status};
        }
        Diary expected = m_diary;
        std::erase_if(expected, [](const auto &each) { // done or cancelled without a time: in no list
            return !each.second.start && visitIsClosed(each.second.status);
        });
        REQUIRE(difference(found, expected).toStdString() == "");
    }
    /// Back by several acts and forth again: the same bytes both times.
    void thereAndBack(int acts)
    {
        m_done.clear();
        m_undone.clear();
        const QString before = dump();
        for (int i = 0; i < acts; ++i)
            step();
        const size_t further = m_done.size();
        const QString after = dump();
        for (size_t i = 0; i < further; ++i)
            takeBack();
        REQUIRE(dump() == before);
        for (size_t i = 0; i < further; ++i)
            doAgain();
        REQUIRE(dump() == after);
    }
    int acts() const { return m_acts; }
    int refused() const { return m_refused; }
    int takenBack() const { return m_takenBack; }
    size_t visits() const { return m_diary.size(); }

private:
    struct Past
    {
        QByteArray changeset;
        QString text;
        Diary before;
        Diary after;
    };

    static QString text(const Known &known)
    {
        return QStringLiteral("%1 %2 min %3 people %4")
            .arg(known.start ? known.start->toText() : QStringLiteral("waiting"),
                 QString::number(known.minutes), QString::number(known.technicians.size()),
                 visitStatusName(known.status));
    }
    static QString difference(const Diary &found, const Diary &expected)
    {
        for (const auto &[visit, known] : expected) {
            const auto is = found.find(visit);
            if (is == found.end() || is->second != known)
                return QStringLiteral("visit %1 should be %2 and is %3")
                    .arg(QString::number(visit.value()), text(known),
                         is == found.end() ? QStringLiteral("lost") : text(is->second));
        }
        return found.size() == expected.size() ? QString() : QStringLiteral("there are visits too many");
    }
    QString dump() { return dumpOffice(m_shop.connection(), DumpPart::UserTables); }
    std::optional<WallTime> anyStart()
    {
        if (m_random.bounded(8) == 0)
            return {};
        return WallTime{monday.addDays(m_random.bounded(14)), 15 * m_random.bounded(96)};
    }
    /// In the night to Sunday 8 March the clock goes from two to three.
    static bool isLeftOut(const std::optional<WallTime> &start)
    {
        return start && start->date == QDate(2026, 3, 8) && start->minute >= 120 && start->minute < 180;
    }
    std::vector<TechnicianId> anybody()
    {
        std::vector<TechnicianId> chosen;
        for (const TechnicianId each : m_technicians) {
            if (m_random.bounded(3) == 0)
                chosen.push_back(each);
        }
        return chosen;
    }
    Version versionOf(VisitId visit) { return m_shop.ask(VisitDetails{visit}).visit.version; }

    void remember(const ActReport &report, Diary after)
    {
        if (!report.changeset.isEmpty()) {
            m_done.push_back({report.changeset, report.text, m_diary, after});
            m_undone.clear();
        }
        if (m_done.size() > farthestBack)
            m_done.erase(m_done.begin());
        m_diary = std::move(after);
    }
    void book()
    {
        BookVisit command;
        command.customer = m_customer;
        command.title = QStringLiteral("Job");
        command.start = anyStart();
        command.minutes = 15 * m_random.bounded(1, 32);
        command.technicians = anybody();
        if (isLeftOut(command.start)) {
            ++m_refused;
            return void(m_shop.refusal(command));
        }
        auto acted = m_shop.report(command);
        Diary after = m_diary;
        after[acted.reply.visit.id] = {command.start, command.minutes, command.technicians,
                                       VisitStatus::Scheduled};
        remember(acted.report, std::move(after));
    }
    void move(VisitId visit, const Known &known)
    {
        MoveVisit command{visit, versionOf(visit), anyStart(), 15 * m_random.bounded(1, 48), anybody()};
        if (visitIsClosed(known.status) || isLeftOut(command.start)) {
            ++m_refused;
            return void(m_shop.refusal(command));
        }
        auto acted = m_shop.report(command);
        Diary after = m_diary;
        after[visit] = {command.start, command.minutes, command.technicians,
                        command.start ? known.status : withoutTime(known.status)};
        remember(acted.report, std::move(after));
    }
    void setStatus(VisitId visit, const Known &known)
    {
        const auto status = VisitStatus(m_random.bounded(int(visitStatusCount)));
        const SetVisitStatus command{visit, versionOf(visit), status};
        const bool allowed = visitMayBecome(known.status, status) && (known.start || !visitNeedsTime(status));
        if (!allowed) {
            ++m_refused;
            return void(m_shop.refusal(command));
        }
        auto acted = m_shop.report(command);
        Diary after = m_diary;
        after[visit].status = status;
        remember(acted.report, std::move(after));
    }
    void takeBack()
    {
        const Past past = m_done.back();
        REQUIRE(m_shop.office().undo(m_shop.owner(), past.changeset, past.text));
        m_done.pop_back();
        m_undone.push_back(past);
        m_diary = past.before;
        ++m_takenBack;
    }
    void doAgain()
    {
        const Past past = m_undone.back();
        REQUIRE(m_shop.office().redo(m_shop.owner(), past.changeset, past.text));
        m_undone.pop_back();
        m_done.push_back(past);
        m_diary = past.after;
    }

    TempOffice m_shop;
    QRandomGenerator m_random;
    std::vector<TechnicianId> m_technicians;
    CustomerId m_customer;
    Diary m_diary;
    std::vector<Past> m_done;
    std::vector<Past> m_undone;
    int m_acts = 0;
    int m_refused = 0;
    int m_takenBack = 0;
};

} // namespace

TEST_CASE("Random acts of the board against a model: nothing is lost, undo comes back to the same bytes")
{
    bool said = false;
    const int all = qEnvironmentVariableIntValue("TRUCKROLL_BOARD_ACTS", &said);
    const int wanted = said && all > 0 ? all : usualActs;
    int acts = 0, refused = 0, back = 0;
    for (quint32 seed = 1; acts < wanted; ++seed) {
        INFO("seed " << seed);
        LongDay day(seed);
        while (day.acts() < std::min(wanted, 2000)) {
            for (int i = 0; i < 100; ++i)
                day.step();
            day.compare();
            day.thereAndBack(12);
            day.compare();
        }
        acts += day.acts();
        refused += day.refused();
        back += day.takenBack();
    }
    WARN("acts " << acts << ", refused " << refused << ", taken back " << back);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/boardcopy.h"

#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <QRandomGenerator>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Board : TempOffice
{
    Board() : ann(newTechnician()), bob(newTechnician(QStringLiteral("Bob Meyer"))), customer(newCustomer())
    {
    }

    TechnicianId ann;
    TechnicianId bob;
    CustomerId customer;
};

/// One act or undo at random; refusals are part of the game.
class Dispatcher
{
public:
    Dispatcher(Board &board, quint32 seed) : m_board(board), m_random(seed) {}

    void step()
    {
        if (!m_done.empty() && m_random.bounded(4) == 0)
            return undo();
        const Visit visit = anyVisit();
        switch (m_random.bounded(visit.id ? 6 : 1)) {
        case 0: {
            BookVisit book;
            book.customer = m_board.customer;
            book.title = QStringLiteral("Job");
            book.start = anyStart();
            book.technicians = anybody();
            return act(book);
        }
        case 1:
        case 2:
            return act(
                MoveVisit{visit.id, visit.version, anyStart(), 30 * m_random.bounded(1, 48), anybody()});
        case 3:
            return act(SetVisitStatus{visit.id, visit.version,
                                      VisitStatus(m_random.bounded(int(visitStatusCount)))});
        case 4:
            return act(AddVisit{visit.appointment, anyStart(), 60, anybody()});
        default:
            return changeRecords(visit);
        }
    }
    int acts() const { return m_acts; }

private:
    template <class Command>
    void act(const Command &command)
    {
        auto acted = m_board.office().act(m_board.owner(), command);
        if (acted && acted->report.undoable) {
            m_done.push_back(acted->report);
            ++m_acts;
        }
    }
    void undo()
    {
        const ActReport last = m_done.back();
        m_done.pop_back();
        REQUIRE(m_board.office().undo(m_board.owner(), last.changeset, last.text));
        if (m_random.bounded(2) == 0)
            return;
        REQUIRE(m_board.office().redo(m_board.owner(), last.changeset, last.text));
        m_done.push_back(last);
    }
    void changeRecords(const Visit &visit)
    {
        const auto folder = m_board.ask(Folder{visit.appointment});
        if (m_random.bounded(2) == 0) {
            SaveAppointment save{folder.appointment};
            save.appointment.title = QStringLiteral("Job %1").arg(m_random.bounded(1000));
            return act(save);
        }
        SaveCustomer save{folder.customer};
        save.customer.name = QStringLiteral("Customer %1").arg(m_random.bounded(1000));
        act(save);
    }
    Visit anyVisit()
    {
        const auto rows = m_board.ask(VisitList{monday, monday.addDays(14), {}, m_random.bounded(3) == 0});
        return rows.empty() ? Visit() : rows[size_t(m_random.bounded(int(rows.size())))].visit;
    }
    std::optional<WallTime> anyStart()
    {
        if (m_random.bounded(4) == 0)
            return std::nullopt;
        return WallTime{monday.addDays(m_random.bounded(14)), m_random.bounded(1440)};
    }
    std::vector<TechnicianId> anybody()
    {
        const std::vector<std::vector<TechnicianId>> choices{
            {}, {m_board.ann}, {m_board.bob}, {m_board.ann, m_board.bob}, {m_board.bob, m_board.ann}};
        return choices[size_t(m_random.bounded(int(choices.size())))];
    }

    Board &m_board;
    QRandomGenerator m_random;
    std::vector<ActReport> m_done;
    int m_acts = 0;
};

} // namespace

TEST_CASE(
    "The board shows what the visits say after any acts, undos and redos, and the office passes its checks")
{
    Board board;
    const quint32 seed = GENERATE(1u, 2u, 3u);
    Dispatcher dispatcher(board, seed);
    for (int i = 0; i < 150; ++i) {
        dispatcher.step();
        const QString difference = boardDifference(board.connection());
        INFO("seed " << seed << ", step " << i << ": " << difference.toStdString());
        REQUIRE(difference.isEmpty());
    }
    CHECK(dispatcher.acts() > 50);
    CHECK(board.office().verify().isEmpty());
}

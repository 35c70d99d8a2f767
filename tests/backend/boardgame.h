// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/seriesacts.h"
#include "tests/backend/boardprint.h"
#include "tests/backend/boardrules.h"
#include "tests/testkit/tempoffice.h"
#include <QRandomGenerator>
#include <set>

namespace truckroll {

/// What was done in an office, and what the model has to say.
struct BoardTally
{
    int acts = 0;
    int refused = 0;
    int undone = 0;
    int redone = 0;
    int kept = 0;   ///< single edits that an act on their series met
    int walked = 0; ///< undone or done again on the way back to the empty office and from there
    std::map<std::string, std::array<int, 2>> kinds{}; ///< of each kind: done, refused

    int all() const { return acts + refused + undone + redone; }
    void add(const BoardTally &other);
};

/// One office, one model of it, and random acts of all kinds on both. Whatever differs fails the test.
class BoardGame
{
public:
    explicit BoardGame(quint32 seed);

    void step();
    /// By the program's own questions and checks.
    void checkWhole();
    /// Everything is undone up to the empty office and done again: the same bytes both times.
    void thereAndBack();
    const BoardTally &tally() const { return m_tally; }
    bool isFull() const { return m_diary.visits.size() > 1500; }

private:
    struct Past
    {
        QByteArray changeset;
        QString text;
        std::vector<PrintChange> changes;
        AppointmentId series;       ///< whose series it is about; none: no series
        std::optional<Plan> before; ///< of that series
        std::optional<Plan> after;
        int at = 0; ///< when it was last done or undone
    };
    /// Visits that somebody's look ahead has made; the undo of an act on their series takes them along.
    struct Looked
    {
        AppointmentId folder;
        VisitId visit;
        int at = 0;
    };

    // boardgameacts.cpp: acts on single visits, whose outcome the model knows to the last field.
    void book();
    void addVisit();
    void copy();
    void move();
    void resize();
    void give();
    void waitOrPlace();
    void swap();
    void moveTogether();
    void setStatus();
    void writeNotes();
    void document();
    void passDay();
    void moveOne(const char *kind, const MoveVisit &move);
    void moveAll(const char *kind, const std::vector<MoveVisit> &moves);
    bool mayMove(const MoveVisit &move) const;
    Known movedVisit(const MoveVisit &move, Version version) const;
    Known marked(Known visit) const;
    Known newVisit(const Visit &made, const std::optional<WallTime> &start, int minutes,
                   const std::vector<TechnicianId> &technicians) const;
    MoveVisit stay(VisitId visit) const;
    size_t foldersAre() const;

    // boardgameseries.cpp: acts on series, whose outcome it knows by dates.
    void setSeries();
    void moveSeries();
    void endSeries();
    void skip();
    void addDate();
    void setDates();
    void reset();
    void look();
    SetSeries anyPattern(AppointmentId folder);
    SeriesDeed deedOf(const SetSeries &set);
    SeriesDeed deedOn(AppointmentId folder);
    PlanMove moveOf(const MoveSeries &command);
    std::optional<MovedPlan> movedPlan(const MoveSeries &command);
    void checkLooked(const Diary &now, const SeriesDeed &deed);
    std::set<VisitId> anyReleased(AppointmentId folder);

    // boardgamepast.cpp: undo and redo.
    void takeBack();
    void doAgain();
    void carryOut(const Past &past, bool undo);
    void apply(bool undo);
    OfficePrint printAfter(const Past &past, bool undo) const;
    void settle(const char *kind, const Diary &expected, const SeriesDeed *deed = nullptr);
    void settleSeries(const char *kind, const SeriesDeed &deed);
    void takePapers(Diary &before, Diary &after, const SeriesDeed &deed);
    void remember(const char *kind, Diary now, const SeriesDeed *deed);
    void setPlan(AppointmentId folder, const std::optional<Plan> &plan);
    void refuse(const char *kind, const Error &error);
    QString dump();

    Known asListed(const Visit &visit) const;

    // What chance chooses.
    VisitId anyVisit();
    std::vector<VisitId> visitsNear(AppointmentId folder);
    VisitId anyNear(AppointmentId folder);
    std::vector<VisitId> someVisits(int count);
    AppointmentId anyFolder();
    AppointmentId anySeries();
    std::optional<WallTime> anyStart();
    int anyDays(int from, int near);
    QDate anyDayFor(VisitId visit);
    std::set<VisitId> leading(AppointmentId folder);
    std::set<VisitId> writtenFor(DocumentId id, const Diary::Paper &paper) const;
    int anyMinute();
    std::vector<TechnicianId> anybody();
    int anyMinutes() { return 15 * m_random.bounded(1, 33); }
    int anyOf(int below) { return m_random.bounded(below); }
    QDate today();
    const Known &known(VisitId visit) const { return m_diary.visits.at(visit); }
    const Plan *planOf(AppointmentId folder) const;

    /// Nothing when it is refused; whether it may be is what the model says, where it can.
    template <class Command>
    std::optional<typename Command::Reply> act(const char *kind, const Command &command,
                                               std::optional<bool> allowed)
    {
        auto acted = m_shop.office().act(m_shop.owner(), command);
        return answered(kind, acted, allowed);
    }
    template <class Reply>
    std::optional<Reply> answered(const char *kind, Result<Acted<Reply>> &acted, std::optional<bool> allowed)
    {
        INFO(kind << ": " << (acted ? std::string() : acted.error().forUser.toStdString()));
        if (allowed)
            REQUIRE(acted.has_value() == *allowed);
        if (!acted) {
            refuse(kind, acted.error());
            return std::nullopt;
        }
        m_report = std::move(acted->report);
        return std::move(acted->reply);
    }

    testkit::TempOffice m_shop;
    QRandomGenerator m_random;
    std::vector<TechnicianId> m_people;
    std::vector<TechnicianId> m_crew;
    CustomerId m_customer;
    std::unique_ptr<PrintTaker> m_taker;
    Diary m_diary;
    std::map<AppointmentId, Plan> m_plans;
    OfficePrint m_print;
    QString m_start; ///< the dump of the office before all acts
    ActReport m_report;
    std::vector<Past> m_done;
    std::vector<Past> m_undone;
    std::vector<Looked> m_looked;
    int m_now = 0;
    BoardTally m_tally;
};

} // namespace truckroll

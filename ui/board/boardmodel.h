// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/schedule/keptchecks.h"
#include "ui/board/boardassembly.h"
#include "ui/board/boardfilter.h"
#include "ui/board/boardmime.h"
#include "ui/board/boardpending.h"
#include "ui/board/boardscratch.h"
#include "ui/board/colourrules.h"
#include <QColor>
#include <QObject>
#include <QTimeZone>
#include <QTimer>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace truckroll {

class CardWords;

/// What the board is to show: which view, around which day.
struct BoardWanted
{
    BoardViewKind view = BoardViewKind::Day;
    QDate day;
    BoardPeriod period;

    friend bool operator==(const BoardWanted &, const BoardWanted &) = default;
};

/// Where a visit is meant to go. Wall time of the office's zone.
struct PlacedVisit
{
    VisitId visit;
    WallTime start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
};

/// What the office told of some days.
struct ReadDays
{
    BoardPeriod period;
    CardList cards;
    std::map<AppointmentId, std::vector<CardDocument>> documents;
    BoardNeeds needs;
    int turn = 0; ///< how many changes had been told when they were asked for
};

/// How many cards are dealt with before the window answers again, and how many are kept for later. Tests take
/// fewer.
struct BoardPace
{
    size_t checkedAtOnce = 400; ///< all checks of these are made with what changed them: lanes in sight first
    size_t checkedInStep = 600; ///< and in a step afterwards
    size_t checkedLater = 3000; ///< of more than so many all are made in steps
    size_t markedInStep = 2500; ///< for the filter and somebody's rules
    /// Of all days that are kept beside those that are shown, a matter of memory. Others are read when they
    /// are wanted, which is quicker than a hand that leafs on.
    size_t keptBeside = 20'000;
};

/// The visits of some days and the people they are for, as the board shows them: what the office last told,
/// with the acts under way laid over it. Reads again when a commit touches it, never loses what is on the
/// screen meanwhile. An act shows at once and is taken back, with a sentence (`refused`), when the office
/// says no.
class BoardModel : public QObject
{
    Q_OBJECT

public:
    explicit BoardModel(Backend &backend, QObject *parent = nullptr);
    void setPace(const BoardPace &pace) { m_pace = pace; }

    QDate day() const { return m_wanted.day; }
    BoardViewKind view() const { return m_wanted.view; }
    const BoardPeriod &period() const { return m_wanted.period; }
    /// What cards() are of: that of before while another is being read.
    QDate shownDay() const { return m_shown.day; }
    const BoardPeriod &shownPeriod() const { return m_shown.period; }
    BoardViewKind shownView() const { return m_shown.view; }
    /// The cards of the days before stay until those of these are there; at once when they have been read.
    void setDay(const QDate &day) { show(m_wanted.view, day); }
    void setView(BoardViewKind view) { show(view, m_wanted.day); }
    void show(BoardViewKind view, const QDate &day);
    /// Today in the office's zone.
    QDate today() const;
    qint64 nowUtc() const { return m_backend.clock().nowUtc(); }
    const QTimeZone &zone() const { return m_zone; }
    /// What is wanted has been read.
    bool isLoaded() const { return m_shown.day.isValid() && m_shown == m_wanted && m_havePeople; }
    /// Nothing has been told since that would have to be read.
    bool isUpToDate() const { return isLoaded() && m_read.turn == m_turn; }

    const People::Reply &people() const { return m_contents.people; }
    /// Of the day, overlay applied, by start, technician, visit.
    const std::vector<BoardCard> &cards() const { return m_contents.cards.all(); }
    /// Any card of the visit; null when it is not on these days.
    const BoardCard *find(VisitId visit) const;
    const std::vector<CardDocument> &documents(AppointmentId appointment) const;
    const std::vector<Category> &categories() const { return m_contents.categories; }
    QColor categoryColor(CategoryId category) const;
    QString categoryName(CategoryId category) const;
    QString currency() const { return m_currency; }
    /// What places on these days are judged by; until the next change.
    PlaceGround ground() const { return groundOf(cards()); }
    /// The same of any day: at once when it has been read, else when it is. `look` must not keep it.
    void lookAtDay(const QDate &day, const std::function<void(const PlaceGround &)> &look);
    /// What the visit wants, on the board or on the waiting list.
    VisitNeeds needsOf(VisitId visit) const;
    VisitNeeds needsOf(const BoardCard &card) const { return truckroll::needsOf(card, m_read.needs); }
    bool isPending(VisitId visit) const { return m_pending.contains(visit); }
    /// What a dispatcher should look at on this day; new each minute. Of a crowded board it comes a moment
    /// after the cards (`checked`).
    const std::vector<BoardCheck> &checks() const { return m_contents.checks.all(); }
    bool isChecked() const { return m_kept.isDone() && !m_checksUntold; }
    /// Lanes in sight: what is wrong there is known before the rest.
    void checkFirst(std::vector<TechnicianId> lanes) { m_kept.first(std::move(lanes)); }
    /// May the user book and move; otherwise why not.
    bool mayBook() const { return m_backend.may(Action::BookVisits); }

    /// All of it as one value, for the frame; others when `changed` is told.
    const BoardContents &contents() const { return m_contents; }

    /// How the lanes stand.
    const LaneArrangement &lanes() const { return m_contents.lanes; }
    void setLanes(const LaneArrangement &lanes);

    const BoardFilter &filter() const { return m_filter; }
    void setFilter(const BoardFilter &filter);
    /// Folders that the office found for the filter's words (by phone, description, number ...): their cards
    /// stand out as well.
    void setFound(const std::set<AppointmentId> &folders);
    /// How cards are coloured when somebody's own rules are chosen.
    void setColourRules(const std::vector<ColourRule> &rules);
    const std::vector<ColourRule> &colourRules() const { return m_colourRules; }
    /// Does the card stand out under the filter's category, statuses and text.
    bool matches(const BoardCard &card) const;
    /// It is known which cards stand out; those of a crowded board are gone through in steps.
    bool isMarked() const { return !m_marking; }
    /// Has the technician a lane under the filter.
    bool showsLane(const Technician &technician) const;

    /// Wall times of the office's zone. A place that is the present one is no act.
    void move(VisitId visit, std::optional<WallTime> start, int minutes,
              const std::vector<TechnicianId> &technicians, const QString &mergeKey = {});
    /// The others of its series follow it now: what is done to it next is a step of undo of its own.
    void endStep() { ++m_seriesStep; }
    /// Runs `act` once no act for this visit is under way or waits.
    void whenStored(VisitId visit, std::function<void()> act) { whenSettled({visit}, std::move(act)); }
    /// Several at once: one act and one step of undo.
    /// `stored`: when the office has agreed.
    void moveTogether(const std::vector<PlacedVisit> &visits, std::function<void()> stored = {});
    void duplicateTogether(const std::vector<PlacedVisit> &visits);
    /// Remembers what is held, and what it wants: it may be dropped on days that do not show it.
    void carry(std::vector<BoardCard> cards);
    /// Learns what a customer wishes who may have no visit on these days, while something of theirs is held;
    /// `then`: places are judged by it now.
    void learnWishes(CustomerId customer, const std::function<void()> &then);
    /// Nothing is held any more: what it wants is no matter of other days. True: somebody may have had a lane
    /// only for it.
    bool forgetHeld();
    /// Puts a visit that is not on this day (the waiting list) here.
    void bring(const DraggedVisit &visit, const WallTime &start,
               const std::vector<TechnicianId> &technicians);
    void duplicate(VisitId visit, const WallTime &start, const std::vector<TechnicianId> &technicians);
    /// One act and one step of undo for all of them.
    void setStatus(const std::set<VisitId> &visits, VisitStatus status);
    void toWaitingList(const std::set<VisitId> &visits);
    /// The visits stay where they are, and copies of them wait.
    void copyToWaitingList(const std::set<VisitId> &visits);

    /// What-if: from now on moves change a copy that only this board shows, until it is kept (one act, one
    /// step of undo) or thrown away.
    bool isWhatIf() const { return m_scratch.isActive(); }
    void beginWhatIf();
    void keepWhatIf();
    void dropWhatIf();
    /// What was thrown away last is tried on; false: there is nothing.
    bool resumeWhatIf();
    /// Something is tried out that nobody has kept yet.
    bool hasTries() const { return !m_scratch.isEmpty(); }
    /// True, and says so, while things are tried out: this act would be stored.
    bool refusedInWhatIf();
    /// Why acts that store at once cannot be done now; empty while nothing is tried out.
    QString whyNotInWhatIf() const;
    /// What is refused only because things are tried out, or are being kept, in words.
    static QString heldByTries();
    static QString beingKept();
    /// Takes the last try back; false: there is none.
    bool backWhatIf();
    /// Tries again what was taken back last; false: there is nothing.
    bool againWhatIf();
    /// Tried off the board: they wait until it is kept or thrown away.
    std::vector<WaitingVisit> triedOff() const;
    /// Of the tries those that stand on the board, also the ones that came from the waiting list.
    std::set<VisitId> triedPlaces() const;
    /// As keeping them stores them.
    std::vector<MoveVisit> tries() const;
    /// Tries out what somebody proposes; `visits`: of these moves as the office has them, on whatever days.
    void tryMoves(const std::vector<MoveVisit> &moves, const std::vector<VisitDetails::Reply> &visits);
    bool canGoBackInWhatIf() const { return m_scratch.canGoBack(); }
    bool canGoOnInWhatIf() const { return m_scratch.canGoOn(); }
    WhatIfReport whatIf() const;
    /// All that it compares has been looked at; of a crowded board that comes in steps (`whatIfChanged`).
    bool isCompared() const
    {
        return m_before.isDone() && m_kept.isDone() && !m_triesChanged && isReadElsewhere();
    }

    /// Says that time has passed: lateness and checks are made again.
    void tick();
    void reload();

signals:
    /// Cards, lanes, badges, filter or checks are others now.
    void changed();
    /// All lanes have been looked at now: the checks are others, nothing else is.
    void checked();
    /// What was read is what is shown already.
    void upToDate();
    /// Something has become late, an act is no longer under way, or the filter or somebody's rules are
    /// others: the cards stand as before, only their marks and the checks may be others.
    void marked();
    /// It is later, and nothing else is otherwise; what has become late on a crowded board is told by
    /// `checked`.
    void passed();
    /// The filter is another one, or it is known now which cards of a crowded board it is after.
    void filtered();
    /// The sentence of an act that was not done; the board shows what was before.
    void refused(const QString &sentence);
    /// What-if began, changed or ended.
    void whatIfChanged();
    /// What would have been stored was tried out instead.
    void triedOut();
    /// A try was taken back or made again, of these visits.
    void steppedInWhatIf(const QString &sentence, const std::vector<truckroll::VisitId> &visits);
    /// What was not done or kept with the rest, because it is finished or gone; `nothing` else was there to
    /// be kept.
    void leftOut(const QString &sentence, bool nothing);
    /// One visit of a series was moved, and those that follow were not; acts with this key join it as one
    /// step of undo.
    void movedAlone(truckroll::VisitId visit, truckroll::Version version, const QString &mergeKey,
                    const QDate &stood);
    /// The same of one that was canceled.
    void canceledAlone(truckroll::VisitId visit, const QString &mergeKey);
    /// A copy made here is on the board (focus it).
    void copied(truckroll::VisitId visit);

private:
    template <class Query>
    void ask(Query query, std::function<void(typename Query::Reply)> done);
    void takeChanges(const ChangeSet &changes);
    void readDay();
    void readSettings();
    void readPeople();
    void readCategories();
    void readOffice();
    void stayWith(const Error &error);
    void takeDays(ReadDays days);
    void showDays(ReadDays days);
    bool showKept();
    size_t keptCards() const;
    void keepDays(ReadDays days);
    void takeAhead(ReadDays days);
    void planAhead(bool otherDays);
    void addHeldNeeds(BoardNeeds &needs) const;
    void forgetKept();
    void readAhead();
    BoardPeriod nextAhead() const;
    enum class Others { Maybe, OnlyCards }; ///< what may be otherwise
    void rebuild(Others others = Others::Maybe);
    /// The same after an answer, which mostly brings no more than a new version.
    void takeAnswer();
    void throwAwayUnshared(CardList before) const;
    CardList overlaid() const;
    /// What differs from what was told is put together and told.
    void tell(Others others = Others::Maybe);
    void markCards();
    void markAnew();
    void keepMarks();
    void markOn();
    void markTheRest();
    bool matches(const BoardCard &card, const CardWords &cardWords, const QStringList &words) const;
    PlaceGround groundOf(const std::vector<BoardCard> &cards) const
    {
        return {cards, people(), m_zone, m_read.needs, m_settings.bufferMinutes};
    }
    const BoardCard *known(VisitId visit) const; ///< on these days, or carried, or something waits for it
    struct Known
    {
        const BoardCard *card = nullptr;
        bool shown = false; ///< on these days
    };
    /// The same of many: one by one thousands would be looked for among thousands.
    std::map<VisitId, Known> knownAmong(const std::set<VisitId> &visits) const;
    void keepAsked(const std::set<VisitId> &visits);
    void renewKept(const std::map<VisitId, const Visit *> &visits);
    void sendTogether(std::vector<MoveVisit> commands, std::function<void()> stored = {});
    bool isCrowded() const { return m_contents.cards.size() > m_pace.checkedLater; }
    void lookAtBefore();
    std::vector<LoadChange> loadChanges() const;
    std::vector<QDate> daysElsewhere(const BoardPending::Wish &wish) const;
    std::set<TechnicianId> lanesElsewhere() const;
    void readElsewhere();
    bool isReadElsewhere() const;
    struct DayElsewhere;
    std::pair<CardList, CardList> triedOn(const DayElsewhere &day, const std::set<TechnicianId> &lanes) const;
    void compareElsewhere(WhatIfReport &report) const;
    bool tryOut(const std::vector<PlacedVisit> &visits,
                BoardScratch::Origin origin = BoardScratch::Origin::Board);
    void tellStep(const QString &sentence, const std::vector<TriedVisit> &tried);
    void sendTries(bool mayGoOn);
    void takeKept(const std::vector<Visit> &visits);
    /// While it is asked what the office has of each visit that is tried out.
    struct NewestAsked
    {
        size_t open = 0;
        Error error; ///< for which nothing was kept
        bool mayGoOn = false;
        bool moved = false;
        bool left = false; ///< something was left out
    };
    void buildOnNewest(const Error &error, bool mayGoOn);
    void takeNewest(VisitId visit, const Result<VisitDetails::Reply> &reply, NewestAsked &asked);
    void keepOnNewest(const NewestAsked &asked);
    CheckScope checkScope() const;
    bool check(const CardList &before);
    bool checkSoon();
    bool checkOn(size_t cards);
    bool isLeaving() const { return m_reading && m_shown.period != m_wanted.period; }
    void checkLater();
    void forgetChecks();
    void checkTheRest();
    void tellChecks();
    CardList within(CardList cards) const;
    /// `stands`: where the office has it, when it has just told so.
    void send(VisitId visit, const QDate &stands = {});
    void answered(VisitId visit, const Result<Visit> &reply, const QString &mergeKey, const QDate &stood);
    QDate dayBefore(VisitId visit, const WantedPlace &place) const;
    QString stepKey(const BoardCard &card, const QString &mergeKey);
    void refuse(const Error &error);
    WallTime inOwnZone(const BoardCard &card, const WallTime &officeTime) const;
    /// Runs `act` once no other act for these visits is under way: it needs their newest versions.
    void whenSettled(const std::set<VisitId> &visits, std::function<void()> act);
    void settled();
    bool takeShown(const Visit &visit);
    void takeVisit(const Visit &visit, const BoardCard *base = nullptr);
    void takeVisits(const std::vector<Visit> &visits, const std::map<VisitId, BoardCard> &bases);
    void sendStatus(std::vector<SetVisitStatus> commands, const QString &left);
    QString cancelKey(const std::vector<SetVisitStatus> &commands);
    void sendCancel(const SetVisitStatus &command, const QString &mergeKey, const QString &left);
    void takeStatuses(const std::vector<Visit> &visits);
    void statusAnswered(const std::set<VisitId> &visits, const Result<std::vector<Visit>> &reply,
                        const QString &left);

    Backend &m_backend;
    BoardWanted m_wanted;
    BoardWanted m_shown;
    QTimeZone m_zone;
    QString m_currency;
    BoardSettings m_settings;
    bool m_havePeople = false;
    bool m_reading = false;
    bool m_readAgain = false;
    ReadDays m_read; ///< as the office told it; its documents are in m_contents
    /// Read and not shown: days that somebody has left, and those beside the ones that are looked at, read
    /// while nothing else is to be done.
    std::vector<ReadDays> m_keptDays;
    int m_turn = 0; ///< changes told: what was asked for before the last one is not kept
    QTimer m_aheadTimer;
    BoardContents m_contents; ///< with what is under way
    KeptChecks m_kept;
    bool m_checksUntold = false; ///< all lanes were looked at, and nobody heard of it
    bool m_checksOld = true;     ///< people, days, settings or wishes are others than those that were checked
    QTimer m_checkTimer;         ///< lanes are still to be looked at when there is time
    BoardPeriod m_checkedPeriod;
    qint64 m_checkedMinute = 0; ///< since the epoch
    BoardPending m_pending;
    std::vector<std::pair<std::set<VisitId>, std::function<void()>>> m_waiting;
    std::map<VisitId, BoardCard> m_asked; ///< whom they are for: their days may be left meanwhile
    BoardScratch m_scratch;
    BoardScratch m_dropped; ///< what was thrown away last
    bool m_keeping = false; ///< the tries are on their way to the office
    QStringList m_leftOut;  ///< sentences of tries that are not kept with the rest
    std::vector<BoardCard> m_carried;
    BoardNeeds m_heldNeeds; ///< of what is held, wherever it is taken
    int m_hold = 0;         ///< how often something was let go: late answers are of an earlier one
    int m_seriesStep = 0;   ///< parts steps of undo of visits of a series
    KeptChecks m_before;    ///< of what the office told, for the lanes in which something is tried out
    std::vector<BoardCheck> m_foundBefore;
    std::set<TechnicianId> m_triedLanes;
    CardList m_cardsBefore; ///< that these are of
    /// A day that is not shown and that something came from or goes to while it is tried out.
    struct DayElsewhere
    {
        ReadDays days;
        int askedAt = -1; ///< turn
        bool isRead = false;
    };
    std::map<QDate, DayElsewhere> m_elsewhere;
    bool m_beforeOld = false;    ///< time, days, people or wishes are others
    bool m_triesChanged = false; ///< something is tried out in lanes that were not looked at for it yet
    BoardFilter m_filter;
    std::set<AppointmentId> m_found;
    std::vector<ColourRule> m_colourRules;
    /// How far a crowded board has been gone through for the filter and the rules.
    struct Marking
    {
        CardList cards;
        size_t next; ///< to be gone through
        CardMarks faded;
        QHash<VisitId, QColor> colours;

        void mark(const BoardModel &model, const BoardCard &card, const CardWords &cardWords,
                  const QStringList &words);
    };
    std::optional<Marking> m_marking; ///< under way
    QTimer m_markTimer;               ///< the next step of it is about to come
    bool m_marksOld = false;          ///< filter, rules, people or papers are others than those of the marks
    CardList m_markedCards;           ///< that the marks of the contents are of
    BoardPace m_pace;
};

} // namespace truckroll

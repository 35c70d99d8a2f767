// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks against the places of what is held, and the way to others.
#include "core/schedule/snapping.h"
#include "ui/board/boardinteraction.h"
#include <QCoreApplication>
#include <algorithm>
#include <span>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;
constexpr qint64 secondsPerMinute = 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardInteraction)
};

} // namespace

/// In order: each is asked for again and again.
static std::vector<VisitId> heldVisits(const BoardPreview &preview)
{
    std::vector<VisitId> held{preview.visit};
    for (const PreviewPart &part : preview.others)
        held.push_back(part.card.visit);
    std::sort(held.begin(), held.end());
    return held;
}

static bool goesAlong(const std::vector<VisitId> &held, const PlaceProblem &problem)
{
    return problem.with && std::binary_search(held.begin(), held.end(), problem.with);
}

std::vector<PlaceProblem>
problemsOfAll(const BoardPreview &preview,
              const std::function<std::vector<PlaceProblem>(const ProposedPlace &)> &ask)
{
    const bool copy = preview.kind == BoardPreview::Kind::Copy;
    const std::vector<VisitId> held = heldVisits(preview);
    std::vector<PlaceProblem> problems;
    const auto add = [&](VisitId visit, const BoardPlace &place, const std::vector<TechnicianId> &technicians,
                         const std::optional<VisitNeeds> &needs) {
        for (PlaceProblem &problem :
             ask({copy ? VisitId() : visit, place.start, place.minutes, technicians, needs})) {
            if (copy || !goesAlong(held, problem))
                problems.push_back(std::move(problem));
        }
    };
    add(preview.visit, preview.place, preview.technicians, preview.needs);
    const int judged = int(preview.others.size()) - preview.unjudged();
    for (const PreviewPart &part : std::span(preview.others).first(size_t(judged)))
        add(part.card.visit, part.place, part.technicians, part.needs);
    return problems;
}

std::optional<PlaceProblem> problemOfSwap(const BoardPreview &swap, const BoardGeometry &geometry)
{
    const PreviewPart &other = swap.others.front();
    const qint64 start = geometry.instantOf(swap.place.start);
    const qint64 otherStart = geometry.instantOf(other.place.start);
    const bool apart = start + qint64(swap.place.minutes) * secondsPerMinute <= otherStart ||
                       otherStart + qint64(other.place.minutes) * secondsPerMinute <= start;
    const auto shared = std::find_first_of(swap.technicians.begin(), swap.technicians.end(),
                                           other.technicians.begin(), other.technicians.end());
    if (apart || shared == swap.technicians.end())
        return {};
    return PlaceProblem{PlaceProblem::Kind::Overlap, *shared, other.card.visit,
                        Texts::tr("The two overlap when they are swapped")};
}

void BoardInteraction::addProblems(BoardPreview &preview) const
{
    const bool copy = preview.kind == BoardPreview::Kind::Copy;
    preview.problems =
        problemsOfAll(preview, [this](const ProposedPlace &place) { return m_host.problemsAt(place); });
    if (preview.kind == BoardPreview::Kind::Swap) {
        if (auto problem = problemOfSwap(preview, *m_host.frame().geometry))
            preview.problems.push_back(std::move(*problem));
    }
    preview.nearest.reset();
    if (!preview.problems.empty() && preview.others.empty())
        preview.nearest = m_host.nearestFreeAt({copy ? VisitId() : preview.visit, preview.place.start,
                                                preview.place.minutes, preview.technicians, preview.needs});
    const bool back = preview.kind == BoardPreview::Kind::Move && preview.nearest &&
                      preview.nearest->start == m_held.from &&
                      preview.nearest->technicians == m_held.card->technicians;
    if (back) // where it stands is no place to take it to
        preview.nearest.reset();
    preview.mayFitTogether =
        !preview.problems.empty() && !preview.others.empty() && preview.kind != BoardPreview::Kind::Swap;
}

/// The free place that was named, instead of the one under the hand.
BoardPreview BoardInteraction::atNearest(const BoardPreview &preview) const
{
    const NearSlot &nearest = *preview.nearest;
    BoardPreview there = preview;
    there.outside = false;
    there.place.start = nearest.start;
    there.technicians = nearest.technicians;
    if (!nearest.technicians.empty())
        there.place.technician = nearest.technicians.front();
    const int lane = m_host.frame().laneOf(there.place.technician);
    there.lane = lane < 0 ? there.lane : lane;
    return there;
}

/// What hangs on mouse or keys goes to the free place that was named.
bool BoardInteraction::takeNearest()
{
    if (m_preview && m_preview->mayFitTogether && !m_preview->outside)
        return fitTogether();
    if (m_preview && !m_preview->outside && !m_preview->nearest && !m_preview->problems.empty() &&
        m_preview->kind != BoardPreview::Kind::Swap)
        m_host.say(Texts::tr("There is no free place on this day."));
    if (!m_preview || !m_preview->nearest)
        return false;
    show(atNearest(*m_preview));
    finish();
    return true;
}

/// Several keep their distance: step by step away from the hand, until nothing speaks against any of them.
/// On a day that is not over only what is ahead counts.
bool BoardInteraction::fitTogether()
{
    if (m_fit)
        return true; // it is being looked for
    m_fit = FitSearch{*m_preview, heldVisits(*m_preview), 0, {}, {}, 0};
    fitOn();
    if (m_fit)
        m_host.say(Texts::tr("Looking for a time at which all of them fit\u2026"));
    return true;
}

/// The next time that is not over; none: the day has no more.
std::optional<BoardPreview> BoardInteraction::nextFit()
{
    const BoardFrame &frame = m_host.frame();
    const WallTime wanted = m_fit->from.place.start;
    const qint64 notBefore = wanted.date < frame.today ? 0 : frame.nowUtc;
    for (;;) {
        const int away = (m_fit->tries / 2 + 1) * step();
        if (away >= minutesPerDay)
            return {};
        const int later = m_fit->tries++ % 2 == 0 ? away : -away;
        BoardPreview there = m_fit->from;
        there.place.start = stepped({wanted.date, snapDown(wanted.minute, step())}, later, frame.zone);
        if (there.place.start.date != wanted.date || frame.geometry->instantOf(there.place.start) < notBefore)
            continue;
        takeAlong(there);
        return there;
    }
}

bool BoardInteraction::fits(const PreviewPart &part) const
{
    const bool copy = m_fit->there->kind == BoardPreview::Kind::Copy;
    const auto problems = m_host.problemsAt({copy ? VisitId() : part.card.visit, part.place.start,
                                             part.place.minutes, part.technicians, part.needs});
    return std::all_of(problems.begin(), problems.end(),
                       [&](const PlaceProblem &problem) { return !copy && goesAlong(m_fit->held, problem); });
}

/// As many as there is time for; the rest later.
void BoardInteraction::fitOn()
{
    constexpr size_t atOnce = 200, toTakeAlong = 20; // so many are taken along while one is judged
    for (size_t done = 0; done < atOnce; ++done) {
        if (!m_fit->there) {
            m_fit->there = nextFit();
            if (!m_fit->there) {
                m_fit.reset();
                return m_host.say(Texts::tr("There is no time on this day at which all of them fit."));
            }
            m_fit->parts = allParts(*m_fit->there);
            m_fit->parts.front().needs = m_fit->there->needs;
            m_fit->judged = 0;
            done += m_fit->parts.size() / toTakeAlong;
        }
        if (!fits(m_fit->parts[m_fit->judged])) {
            m_fit->there.reset();
        } else if (++m_fit->judged == m_fit->parts.size()) {
            show(BoardPreview(*m_fit->there));
            return finish();
        }
    }
    m_host.later([this] {
        if (m_fit)
            fitOn();
    });
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/previewwords.h"
#include "core/base/localday.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using Kind = BoardPreview::Kind;

constexpr int mostProblems = 3;

/// A lane that has the visit already takes nobody on, and the office's nobody at all.
bool isTakenOff(const BoardCard &was, const std::vector<TechnicianId> &technicians)
{
    return !technicians.empty() && technicians.size() < was.technicians.size() &&
           std::find(technicians.begin(), technicians.end(), was.technician) == technicians.end();
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardPreview)
};

/// What happens, where it is no plain move: "Copy", "Swap with Oak School", "3 visits".
QStringList kindTexts(const BoardFrame &frame, const BoardPreview &preview)
{
    const auto visits = int(preview.others.size()) + 1;
    QStringList texts;
    if (preview.kind == Kind::New)
        texts << Texts::tr("New");
    else if (preview.kind == Kind::Copy)
        texts << Texts::tr("Copy");
    else if (const BoardEntry *other =
                 preview.kind == Kind::Swap ? frame.find(preview.others.front().card) : nullptr)
        return {Texts::tr("Swap with %1").arg(other->card->customer)};
    if (visits > 1)
        texts << Texts::tr("%n visit(s)", nullptr, visits);
    return texts;
}

/// Who is taken off a visit of several, for nobody who comes: "Bob Meyer is no longer on it". With others a
/// crew goes as a whole.
QStringList leftTexts(const BoardFrame &frame, const BoardPreview &preview)
{
    if (preview.kind != Kind::Move || !preview.card || !frame.geometry->tellsPeople() ||
        !isTakenOff(*preview.card->card, preview.technicians))
        return {};
    const QString name = frame.laneName(frame.laneOf(preview.card->card->technician));
    return name.isEmpty() ? QStringList()
                          : QStringList{Texts::tr("%1 is no longer on it", "technician").arg(name)};
}

/// "10:45 AM, Bob Meyer"
QString nearestText(const BoardFrame &frame, const BoardPreview &preview)
{
    const NearSlot &nearest = *preview.nearest;
    const QString text = boardtimes::time(nearest.start.minute);
    const bool same = nearest.technicians == preview.technicians;
    const int lane = nearest.technicians.empty() ? -1 : frame.laneOf(nearest.technicians.front());
    if (same || lane < 0 || frame.laneName(lane).isEmpty())
        return text;
    return Texts::tr("%1, %2", "time, technician").arg(text, frame.laneName(lane));
}

/// "Free: 10:45 AM, Bob Meyer (key F)"
QString wayOutText(const BoardFrame &frame, const BoardPreview &preview)
{
    QStringList ways;
    if (preview.nearest &&
        preview.kind == Kind::Bring) // carried by the mouse alone: no key reaches the board
        ways << Texts::tr("Free: %1 (hold Ctrl)").arg(nearestText(frame, preview));
    else if (preview.nearest)
        ways << Texts::tr("Free: %1 (key F)").arg(nearestText(frame, preview));
    if (preview.mayFitTogether)
        ways << Texts::tr("Key F: the nearest time at which all fit");
    if (preview.maySwap)
        ways << Texts::tr("Ctrl+Shift: swap the two");
    return ways.join(QStringLiteral(" · "));
}

/// With its year where none of the days shown are of it.
QString dayText(const BoardFrame &frame, const QDate &day)
{
    const bool near = day.year() == frame.period.from.year() || day.year() == frame.period.to.year();
    return near ? QLocale().toString(day, Texts::tr("ddd, MMM d", "day of a preview")) : writtenWeekday(day);
}

/// The days that are shown may have been leafed through with it in hand: then where it is says less than
/// when.
bool needsDay(const BoardFrame &frame, const BoardPreview &preview, const QDate &day)
{
    return !frame.geometry->isTimed() || !frame.period.contains(day) ||
           (preview.card && preview.card->from.date != day);
}

} // namespace

bool hasWayOut(const BoardPreview &preview)
{
    return preview.nearest || preview.mayFitTogether || preview.maySwap;
}

QStringList previewLines(const BoardFrame &frame)
{
    return frame.preview && !frame.preview->outside ? previewLines(frame, *frame.preview) : QStringList();
}

QStringList previewLines(const BoardFrame &frame, const BoardPreview &preview)
{
    if (preview.lane < 0 || preview.lane >= int(frame.lanes.size()))
        return {};
    QStringList parts = kindTexts(frame, preview);
    const auto [from, until] = frame.clockOf(preview.place);
    if (needsDay(frame, preview, from.date))
        parts << dayText(frame, from.date);
    parts << boardtimes::range(from.minute, until.minute);
    if (preview.kind != Kind::Swap) // each keeps its length, and there is another name to be read
        parts << boardtimes::length(preview.place.minutes);
    if (const QString name = frame.laneName(preview.lane); !name.isEmpty())
        parts << name;
    else if (preview.card && !frame.geometry->tellsPeople() && !preview.card->people.isEmpty())
        parts << preview.card->people;
    QStringList lines{parts.join(QStringLiteral(" · "))};
    lines += leftTexts(frame, preview);
    for (const PlaceProblem &problem : preview.problems) {
        if (!lines.contains(problem.text))
            lines << problem.text;
    }
    if (lines.size() > mostProblems + 1) {
        const auto more = int(lines.size()) - mostProblems;
        lines = lines.mid(0, mostProblems);
        lines << Texts::tr("and %n more", nullptr, more);
    }
    if (const int more = preview.unjudged())
        lines << Texts::tr("%n further visit(s) are checked once they are dropped", nullptr, more);
    if (hasWayOut(preview))
        lines << wayOutText(frame, preview);
    return lines;
}

} // namespace truckroll

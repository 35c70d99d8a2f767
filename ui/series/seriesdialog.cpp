// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/seriesdialog.h"
#include "core/backend/backend.h"
#include "core/base/localday.h"
#include "core/schedule/newpattern.h"
#include "core/schedule/seriesplan.h"
#include "ui/board/boardcontext.h"
#include "ui/series/patternedit.h"
#include "ui/series/planview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/onscreen.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int typingPause = 150; ///< milliseconds without a change before the plan is asked for
enum Scope { All, FromDay };

/// By which the series knows the visit; where it stands beside the pattern, its day.
QDate dateOf(VisitId visit, const SeriesDetails::Reply &details)
{
    for (const SeriesVisit &known : details.visits)
        if (known.visit.id == visit)
            return known.ofSeries      ? known.visit.originalDate
                   : known.visit.start ? known.visit.start->date
                                       : QDate();
    return {};
}

} // namespace

SeriesDialog::SeriesDialog(Backend &backend, BoardContext &context, const Folder::Reply &folder,
                           const SeriesDetails::Reply &details, VisitId chosen, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_context(context), m_appointment(folder.appointment.id),
      m_chosen(chosen), m_series(details.series), m_banner(new Banner(this)),
      m_pattern(new PatternEdit(this)), m_scope(new QComboBox(this)), m_from(new DayEdit(this)),
      m_plan(new PlanView(this)), m_part(mutedLabel(QString(), this)), m_changes(mutedLabel(QString(), this)),
      m_save(primaryButton(tr("Save pattern"), tr("Makes and changes the visits as listed (Ctrl+Enter)."),
                           this)),
      m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("seriesDialog"));
    setWindowTitle(tr("Recurrence of %1").arg(folder.appointment.number));
    build(folder);
    fill(details);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_pause, &QTimer::timeout, this, &SeriesDialog::plan);
    connect(m_pattern, &PatternEdit::edited, this, &SeriesDialog::edited);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &SeriesDialog::showPatternOfDay);
    connect(m_from, &DayEdit::dateChanged, this, &SeriesDialog::showPatternOfDay);
    connect(m_plan, &PlanView::resetChanged, this, &SeriesDialog::edited);
    m_pattern->focusStart();
    plan();
}

void SeriesDialog::build(const Folder::Reply &folder)
{
    QLabel *who = plainLabel(folder.customer.name, this);
    who->setFont(Theme::headingFont());
    QLabel *what = mutedLabel(folder.appointment.title, this);
    m_scope->setObjectName(QStringLiteral("seriesScope"));
    m_scope->addItems({tr("All visits that lie ahead"), tr("Visits from a day on")});
    m_scope->setAccessibleName(tr("The change holds for"));
    m_from->setObjectName(QStringLiteral("seriesFrom"));
    m_from->setAccessibleName(tr("From this day on"));
    m_save->setObjectName(QStringLiteral("seriesSave"));
    m_changes->setObjectName(QStringLiteral("seriesChanges"));
    m_changes->setVisible(false);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    leave->setAutoDefault(false);
    m_save->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SeriesDialog::save);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &SeriesDialog::save);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_scope);
    buttons->addWidget(m_from);
    buttons->addStretch();
    QLabel *keys = mutedLabel(tr("Ctrl+Enter saves"), this); // Enter ends a field
    keys->setWordWrap(false);
    buttons->addWidget(keys);
    buttons->addWidget(leave);
    buttons->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::s);
    all->addWidget(who);
    all->addWidget(what);
    all->addWidget(m_banner);
    all->addWidget(buildSides(), 1);
    all->addWidget(m_changes);
    all->addLayout(buttons);
    resizeOnScreen(*this, {1120, 720});
}

/// The pattern at the left, what it comes to at the right.
QWidget *SeriesDialog::buildSides()
{
    auto *left = new QWidget(this);
    m_part->setObjectName(QStringLiteral("seriesPart"));
    m_part->setWordWrap(true);
    auto *scroll = new QScrollArea(left);
    scroll->setWidget(m_pattern);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, space::m, 0);
    column->setSpacing(space::s);
    column->addWidget(m_part);
    column->addWidget(scroll, 1);
    m_plan->layout()->setContentsMargins(space::m, 0, 0, 0);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(m_plan);
    split->setChildrenCollapsible(false);
    split->setSizes({480, 620});
    return split;
}

void SeriesDialog::fill(const SeriesDetails::Reply &details)
{
    const QDate today = m_context.today();
    m_from->setToday(today);
    m_from->setDisplayFormat(weekdayForm());
    const SeriesPattern ahead = m_series ? patternAhead(*m_series, today)
                                         : proposedPattern(details.visits, today, m_backend.clock().nowUtc());
    proposeDay(dateOf(m_chosen, details), ahead.first);
    const SeriesPattern pattern = holdsFromDay() ? patternAhead(*m_series, holdsFrom()) : ahead;
    m_pattern->setPeople(m_context.people());
    m_plan->setPeople(m_context.people());
    m_pattern->setFirstDayOfWeek(m_context.settings().firstDayOfWeek);
    m_pattern->setToday(today);
    m_pattern->setPattern(pattern);
    m_pattern->setDates(m_series ? m_series->extra : std::set<QDate>(),
                        m_series ? m_series->skipped : std::set<QDate>());
    m_scope->setVisible(m_series.has_value());
    m_from->setVisible(holdsFromDay());
    tellPart();
}

/// Whoever comes from a visit of a later pattern means that pattern: one of all that lie ahead would take
/// away its visits.
void SeriesDialog::proposeDay(const QDate &chosen, const QDate &otherwise)
{
    const QDate today = m_context.today();
    m_from->setDate(std::max(today, chosen.isValid() ? chosen : otherwise));
    if (m_series && chosen >= today && &partAhead(*m_series, chosen) != &partAhead(*m_series, today))
        m_scope->setCurrentIndex(FromDay);
}

bool SeriesDialog::holdsFromDay() const
{
    return m_series && m_scope->currentIndex() == FromDay;
}

SeriesDialog::Act SeriesDialog::command() const
{
    if (m_series && !m_pattern->isPatternChanged())
        return datesCommand();
    return patternCommand();
}

SetSeries SeriesDialog::patternCommand() const
{
    SetSeries set;
    set.appointment = m_appointment;
    set.version = m_series ? m_series->version : 0;
    set.pattern = m_pattern->pattern();
    if (holdsFromDay())
        set.from = m_from->date();
    set.extra = m_pattern->extra();
    set.skipped = m_pattern->skipped();
    set.reset = m_plan->reset();
    return set;
}

SetSeriesDates SeriesDialog::datesCommand() const
{
    return {m_appointment, m_series->version, m_pattern->extra(), m_pattern->skipped(), m_plan->reset()};
}

QDate SeriesDialog::holdsFrom() const
{
    return holdsFromDay() ? m_from->date() : m_context.today();
}

/// Each field that nobody changed shows what is in force on the day from which the change is to hold.
void SeriesDialog::showPatternOfDay()
{
    if (m_series)
        m_pattern->setUnchanged(patternAhead(*m_series, holdsFrom()));
    edited();
}

/// Which of several patterns stands in the fields.
void SeriesDialog::tellPart()
{
    const size_t count = m_series ? m_series->parts.size() : 0;
    m_part->setVisible(count > 1);
    if (count < 2)
        return;
    const SeriesPattern &part = partAhead(*m_series, holdsFrom());
    const auto place = size_t(&part - m_series->parts.data());
    const QString which = tr("Pattern %1 of the %2 of this series", "the fields show")
                              .arg(QLocale().toString(int(place + 1)), QLocale().toString(int(count)));
    const QString from = writtenWeekday(part.first);
    m_part->setText(
        place + 1 == count
            ? tr("%1, from %2 on.").arg(which, from)
            : tr("%1, from %2 to %3.")
                  .arg(which, from, writtenWeekday(m_series->parts[place + 1].holdsFrom().addDays(-1))));
}

/// What is about to be another is told by name: the fields may have been filled anew since.
void SeriesDialog::tellChanges()
{
    const QStringList changed = m_series ? m_pattern->changedFields() : QStringList();
    m_changes->setVisible(!changed.isEmpty());
    m_changes->setText(tr("Changed: %1. All else is as it would be from %2 on.")
                           .arg(changed.join(QStringLiteral(", ")), writtenWeekday(holdsFrom())));
}

void SeriesDialog::edited()
{
    if (m_banner->tone() == Tone::Info)
        m_banner->clear();
    m_from->setVisible(holdsFromDay());
    tellPart();
    tellChanges();
    m_planned = false;
    ++m_generation;
    const bool saving =
        m_save->isEnabled() && m_save->underMouse() && QGuiApplication::mouseButtons() != Qt::NoButton;
    follow();
    m_pause->start();
    if (saving) { // the click that took the keys from a field comes to nothing
        m_toSave = true;
        tellTaken();
    }
}

/// What was typed and not added yet is listed first, so that it is seen before it is done.
void SeriesDialog::tellTaken()
{
    m_banner->show(Tone::Info, tr("What you wrote is in the list of visits now. Save once more when it is "
                                  "what you want."));
}

void SeriesDialog::plan()
{
    const int generation = ++m_generation;
    m_planned = false;
    PlanSeries query;
    std::visit([&query](auto &&act) { query.act = act; }, command());
    m_backend.ask(this, query,
                  std::function<void(Result<SeriesPlan>)>([this, generation](Result<SeriesPlan> plan) {
                      if (generation == m_generation)
                          planned(plan);
                  }));
    follow();
}

void SeriesDialog::planned(const Result<SeriesPlan> &plan)
{
    m_planned = true;
    m_possible = plan.has_value();
    m_overlaps = plan && plan->overlaps();
    if (plan)
        m_plan->showPlan(*plan);
    else
        m_plan->showSentence(plan.error().forUser);
    follow();
    if (std::exchange(m_toSave, false))
        m_save->setFocus();
}

void SeriesDialog::follow()
{
    QString whyNot;
    if (m_sending)
        whyNot = tr("It is being saved.");
    else if (!m_backend.may(Action::BookVisits))
        whyNot = m_backend.whyNot(Action::BookVisits);
    else if (!m_planned)
        whyNot = tr("Wait for the list of visits.");
    else if (!m_possible)
        whyNot = m_plan->summary();
    else if (m_overlaps && !m_backend.may(Action::BookOverVisit))
        whyNot = m_backend.whyNot(Action::BookOverVisit);
    m_save->setEnabled(whyNot.isEmpty());
    m_save->setToolTip(whyNot.isEmpty() ? tr("Makes and changes the visits as listed (Ctrl+Enter).")
                                        : whyNot);
}

void SeriesDialog::save()
{
    if (WrittenEdit::stops(*this))
        return;
    const bool ready = m_save->isEnabled();
    m_pattern->takeDates(); // then the list is made anew first
    if (ready && !m_save->isEnabled())
        tellTaken();
    if (!m_save->isEnabled())
        return;
    m_sending = true;
    follow();
    std::visit(
        [this](auto &&act) {
            m_backend.act(this, act, std::function<void(Result<Series>)>([this](Result<Series> reply) {
                              saved(reply);
                          }));
        },
        command());
}

void SeriesDialog::saved(const Result<Series> &reply)
{
    m_sending = false;
    follow();
    if (reply)
        accept();
    else
        m_banner->showErrorAgain(reply.error(), [this] { save(); });
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/placeedit.h"
#include "core/backend/backend.h"
#include "core/schedule/clockchange.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardcontext.h"
#include "ui/board/lengthspin.h"
#include "ui/board/technicianpicker.h"
#include "ui/board/visittexts.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

QTime clockTime(int minute)
{
    return {minute / 60, minute % 60};
}

/// By the clock on the wall, also in a night when it changes.
WallTime endOf(const VisitPlace &place, const QTimeZone &zone)
{
    return ZonedDay::toWall(ZonedDay::toUtc(*place.start, zone) + qint64(place.minutes) * 60, zone);
}

/// Several sentences as one text, each once.
QString sentences(const std::vector<PlaceProblem> &problems)
{
    QStringList texts;
    for (const PlaceProblem &problem : problems)
        if (!texts.contains(problem.text))
            texts << problem.text;
    return texts.join(u'\n');
}

} // namespace

PlaceEdit::PlaceEdit(Backend &backend, BoardContext &context, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_context(context)
{
    setObjectName(QStringLiteral("placeEdit"));
    build();
    const auto changed = [this] {
        if (m_filling)
            return;
        follow();
        emit edited();
    };
    connect(m_date, &DayEdit::dateChanged, this, changed);
    connect(m_time, &TimeEdit::timeChanged, this, changed);
    connect(m_length, &QSpinBox::valueChanged, this, changed);
    connect(m_waiting, &QCheckBox::toggled, this, changed);
    connect(m_technicians, &TechnicianPicker::chosenChanged, this, changed);
    connect(&m_context, &BoardContext::changed, this, [this] {
        m_technicians->setPeople(m_context.people());
        check();
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::Visit))
            readCards();
    });
}

void PlaceEdit::build()
{
    m_form = new Form(this);
    m_waiting = new QCheckBox(tr("&Waiting list, no time yet"), m_form);
    m_waiting->setObjectName(QStringLiteral("placeWaiting"));
    m_date = new DayEdit(m_form);
    m_date->setObjectName(QStringLiteral("placeDate"));
    m_date->setToday(m_context.today());
    m_date->setFirstDayOfWeek(m_context.settings().firstDayOfWeek);
    m_date->setDisplayFormat(tr("ddd, MMM d, yyyy", "form of a date"));
    m_time = new TimeEdit(m_form);
    m_time->setObjectName(QStringLiteral("placeTime"));
    m_length = new LengthSpin(m_form);
    m_length->setObjectName(QStringLiteral("placeLength"));
    m_until = mutedLabel(QString(), m_form);
    m_until->setObjectName(QStringLiteral("placeUntil"));
    m_until->setWordWrap(false);
    m_technicians = new TechnicianPicker(m_form);
    m_crews = new QToolButton(m_form);
    m_crews->setObjectName(QStringLiteral("placeCrew"));
    m_crews->setText(tr("Crew"));
    m_crews->setIcon(icons::get(QStringLiteral("crew")));
    m_crews->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_crews->setPopupMode(QToolButton::InstantPopup);
    m_crews->setToolTip(tr("Sends a whole crew; its first member leads."));
    m_crews->setMenu(new QMenu(m_crews));
    m_crews->setFocusPolicy(Qt::StrongFocus);
    connect(m_crews->menu(), &QMenu::aboutToShow, this, [this] {
        m_crews->menu()->clear();
        m_technicians->fillCrews(m_crews->menu());
    });
    m_warning = plainLabel(QString(), this);
    m_warning->setObjectName(QStringLiteral("placeProblems"));
    m_warning->setWordWrap(true);
    m_form->addRow(tr("&Date"), m_date);
    m_form->addRow(tr("Ti&me"), m_time);
    m_form->addRow(tr("&Length"), QList<QWidget *>{m_length, m_until});
    m_form->addRow(QString(), m_waiting);
    m_waiting->setAccessibleName(tr("Waiting list, no time yet"));
    m_form->addRow(tr("Te&chnicians"), m_technicians);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_form, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_warning, 1);
    foot->addWidget(m_crews, 0, Qt::AlignTop);
    all->addLayout(foot);
}

void PlaceEdit::set(const VisitPlace &place, VisitId visit)
{
    m_filling = true;
    m_visit = visit;
    m_before = place;
    const WallTime start = place.start.value_or(WallTime::at(m_context.today(), 9));
    m_waiting->setChecked(!place.start);
    m_date->setDate(start.date);
    m_time->setTime(clockTime(start.minute));
    m_length->setValue(place.minutes);
    m_technicians->setPeople(m_context.people());
    m_technicians->setChosen(place.technicians);
    m_crews->setVisible(!m_context.people().crews.empty());
    m_filling = false;
    follow();
}

void PlaceEdit::setNeeds(const VisitNeeds &needs, const CustomerWishes &customer)
{
    m_needs = needs;
    m_customer = customer;
    check();
}

VisitPlace PlaceEdit::place() const
{
    VisitPlace made;
    made.minutes = m_length->value();
    made.technicians = m_technicians->chosen();
    if (!m_waiting->isChecked())
        made.start = WallTime{m_date->date(), m_time->time().hour() * 60 + m_time->time().minute()};
    return made;
}

bool PlaceEdit::overlaps() const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [](const PlaceProblem &problem) {
        return problem.kind == PlaceProblem::Kind::Overlap;
    });
}

void PlaceEdit::follow()
{
    const VisitPlace now = place();
    m_date->setEnabled(now.start.has_value());
    m_time->setEnabled(now.start.has_value());
    m_until->setText(now.start
                         ? tr("until %1").arg(visittexts::timeOfDay(endOf(now, m_context.zone()).minute))
                         : QString());
    if (now.start) {
        const QDate last = now.start->plusMinutes(now.minutes).date;
        if (m_read != std::pair(now.start->date, last))
            return readCards();
    }
    check();
}

void PlaceEdit::readCards()
{
    const VisitPlace now = place();
    if (!now.start)
        return check();
    const std::pair days(now.start->date, now.start->plusMinutes(now.minutes).date);
    const int generation = ++m_generation;
    m_checked = false;
    m_backend.ask(this, BoardRange{days.first, days.second},
                  std::function<void(Result<BoardRange::Reply>)>(
                      [this, days, generation](Result<BoardRange::Reply> reply) {
                          if (generation != m_generation)
                              return;
                          if (reply) {
                              m_cards = std::move(reply->cards);
                              m_read = days;
                          }
                          check();
                      }));
}

void PlaceEdit::check()
{
    const VisitPlace now = place();
    m_problems.clear();
    if (now.start) {
        m_problems = problemsAt(*now.start, now.technicians);
        checkEach(*now.start);
    } else {
        m_technicians->setProblems({}, false);
    }
    m_checked = true;
    showProblems();
    emit problemsChanged();
}

std::vector<PlaceProblem> PlaceEdit::problemsAt(const WallTime &start,
                                                const std::vector<TechnicianId> &technicians) const
{
    BoardNeeds needs;
    if (m_customer.version)
        needs.customers[m_needs.customer] = m_customer;
    const PlaceGround ground{m_cards, m_context.people(), m_context.zone(), needs,
                             m_context.settings().bufferMinutes};
    return problemsOf({m_visit, start, m_length->value(), technicians, m_needs}, ground);
}

void PlaceEdit::checkEach(const WallTime &start)
{
    std::map<TechnicianId, QStringList> texts;
    for (const Technician &technician : m_context.people().technicians) {
        for (const PlaceProblem &problem : problemsAt(start, {technician.id}))
            if (problem.technician) // what stands against everybody is said below
                texts[technician.id] << problem.besideName();
    }
    m_technicians->setProblems(texts, true);
}

void PlaceEdit::showProblems()
{
    const VisitPlace now = place();
    QStringList texts;
    if (now.start)
        texts << whyNot() << twiceText(*now.start, m_context.zone()) << timeIsOver();
    texts.removeAll(QString());
    if (!m_problems.empty())
        texts << sentences(m_problems);
    const bool warns = !texts.isEmpty();
    if (now.start && now.technicians.empty())
        texts << tr("Nobody is sent yet.");
    m_warning->setText(texts.join(u'\n'));
    QPalette colours = palette();
    const Tokens &tokens = Tokens::of(this);
    colours.setColor(QPalette::WindowText, warns ? tokens.warning.text : tokens.muted);
    m_warning->setPalette(colours);
}

bool PlaceEdit::staysWhereItWas() const
{
    return m_visit && place().start == m_before.start;
}

QString PlaceEdit::whyNot() const
{
    const VisitPlace now = place();
    return now.start && !staysWhereItWas() ? leftOutText(*now.start, m_context.zone()) : QString();
}

QString PlaceEdit::timeIsOver() const
{
    const VisitPlace now = place();
    const bool stays = staysWhereItWas() && now.minutes == m_before.minutes;
    return now.start && !stays && now.start->plusMinutes(now.minutes) <= m_context.now()
               ? tr("This time is over already.")
               : QString();
}

void PlaceEdit::focusTechnicians()
{
    m_technicians->setFocus();
}

void PlaceEdit::focusTime()
{
    m_time->setFocus();
}

} // namespace truckroll

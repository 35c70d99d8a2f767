// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/wishesdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/board/boardcontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/recordeditor.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"
#include "ui/widgets/wishtexts.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace truckroll {

namespace {

constexpr MinuteRange usualHours{8 * 60, 12 * 60};
constexpr int minutesPerDay = 24 * 60;

QTime clockOf(int minute)
{
    return minute >= minutesPerDay ? QTime(23, 59) : QTime(minute / 60, minute % 60);
}

int minuteOf(const QTime &time)
{
    return time == QTime(23, 59) ? minutesPerDay : time.hour() * 60 + time.minute();
}

/// Those of all technicians in use.
QStringList knownSkills(const People::Reply &people)
{
    QStringList skills;
    for (const Technician &technician : people.technicians)
        if (technician.active)
            for (const QString &skill : technician.skills)
                if (!skills.contains(skill, Qt::CaseInsensitive))
                    skills += skill;
    skills.sort(Qt::CaseInsensitive);
    return skills;
}

} // namespace

WishesDialog::WishesDialog(Backend &backend, BoardContext &context, const VisitDetails::Reply &visit,
                           QWidget *parent)
    : QDialog(parent), m_backend(backend), m_context(context), m_visit(visit.visit),
      m_banner(new Banner(this)), m_form(new Form(this)),
      m_priority(named(new QComboBox(this), "wishPriority")),
      m_skill(named(new QComboBox(this), "wishSkill")),
      m_hasFrom(named(new QCheckBox(tr("Not before"), this), "wishHasFrom")),
      m_from(named(new DayEdit(this), "wishFrom")),
      m_hasUntil(named(new QCheckBox(tr("Not after"), this), "wishHasUntil")),
      m_until(named(new DayEdit(this), "wishUntil")),
      m_hasHours(named(new QCheckBox(tr("Between"), this), "wishHasHours")),
      m_start(named(new TimeEdit(this), "wishStart")), m_end(named(new TimeEdit(this), "wishEnd"))
{
    setObjectName(QStringLiteral("wishesDialog"));
    setWindowTitle(tr("What the visit wants"));
    setMinimumWidth(480);
    build(visit);
    fill();
    adapt();
    for (QCheckBox *box : {m_hasFrom, m_hasUntil, m_hasHours})
        connect(box, &QCheckBox::toggled, this, &WishesDialog::adapt);
}

void WishesDialog::build(const VisitDetails::Reply &visit)
{
    QLabel *who = plainLabel(visit.customer.name, this);
    who->setFont(Theme::headingFont());
    for (const VisitPriority priority : allVisitPriorities)
        m_priority->addItem(visitPriorityText(priority), int(priority));
    m_skill->setEditable(true);
    m_skill->addItem(QString());
    m_skill->addItems(knownSkills(m_context.people()));
    m_skill->lineEdit()->setMaxLength(FieldLimit::name);
    m_skill->lineEdit()->setPlaceholderText(tr("Any"));
    for (DayEdit *day : {m_from, m_until}) {
        day->setToday(m_context.today());
        day->setFirstDayOfWeek(m_context.settings().firstDayOfWeek);
        day->setDisplayFormat(tr("ddd, MMM d, yyyy", "form of a date"));
    }
    m_end->setEndsDay(true);
    m_form->addRow(tr("&Priority"), m_priority, tr("The waiting list can be sorted by it; proposals hurry."));
    m_form->addRow(tr("S&kill"), m_skill, tr("Whoever is sent should have it."));
    m_form->addRow(tr("&First day"), QList<QWidget *>{m_hasFrom, m_from});
    m_form->addRow(tr("&Last day"), QList<QWidget *>{m_hasUntil, m_until});
    m_form->addRow(tr("&Begins"), QList<QWidget *>{m_hasHours, m_start, m_end});
    m_from->setAccessibleName(tr("First day"));
    m_until->setAccessibleName(tr("Last day"));
    m_start->setAccessibleName(tr("Begins not before"));
    m_end->setAccessibleName(tr("Begins before"));
    const QString wishes = wishtexts::customer(visit.customerWishes, m_context.people());
    QLabel *customer = named(mutedLabel(tr("The customer: %1").arg(wishes), this), "wishCustomer");
    customer->setVisible(!wishes.isEmpty());
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *keep = primaryButton(tr("Save"), tr("Saves what the visit wants (Enter)."), this);
    keep->setObjectName(QStringLiteral("wishSave"));
    keep->setDefault(true);
    keep->setEnabled(m_backend.may(Action::BookVisits));
    if (!keep->isEnabled())
        keep->setToolTip(m_backend.whyNot(Action::BookVisits));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &WishesDialog::save);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(who);
    all->addWidget(mutedLabel(visit.appointment.title, this));
    all->addWidget(m_banner);
    all->addWidget(m_form);
    all->addWidget(customer);
    all->addStretch();
    all->addLayout(buttons);
}

void WishesDialog::fill()
{
    const VisitWishes &wishes = m_visit.wishes;
    m_priority->setCurrentIndex(m_priority->findData(int(wishes.priority)));
    m_skill->setCurrentText(wishes.skill);
    m_hasFrom->setChecked(wishes.from.isValid());
    m_from->setDate(wishes.from.isValid() ? wishes.from : m_context.today());
    m_hasUntil->setChecked(wishes.until.isValid());
    m_until->setDate(wishes.until.isValid() ? wishes.until : m_from->date().addDays(7));
    m_hasHours->setChecked(wishes.hours.has_value());
    const MinuteRange hours = wishes.hours.value_or(usualHours);
    m_start->setTime(clockOf(hours.start));
    m_end->setTime(clockOf(hours.end));
    m_priority->setFocus();
}

void WishesDialog::adapt()
{
    m_from->setEnabled(m_hasFrom->isChecked());
    m_until->setEnabled(m_hasUntil->isChecked());
    m_start->setEnabled(m_hasHours->isChecked());
    m_end->setEnabled(m_hasHours->isChecked());
}

VisitWishes WishesDialog::typed() const
{
    VisitWishes wishes;
    wishes.priority = VisitPriority(m_priority->currentData().toInt());
    wishes.skill = cleanLine(m_skill->currentText());
    if (m_hasFrom->isChecked())
        wishes.from = m_from->date();
    if (m_hasUntil->isChecked())
        wishes.until = m_until->date();
    if (m_hasHours->isChecked())
        wishes.hours = MinuteRange{minuteOf(m_start->time()), minuteOf(m_end->time())};
    return wishes;
}

bool WishesDialog::check()
{
    const VisitWishes wishes = typed();
    m_form->clearProblems();
    if (wishes.from.isValid() && wishes.until.isValid() && wishes.until < wishes.from)
        m_form->setProblem(m_until->parentWidget(), tr("The last day comes before the first."));
    if (wishes.hours && wishes.hours->end <= wishes.hours->start)
        m_form->setProblem(m_end->parentWidget(), tr("The end comes before the beginning."));
    m_form->focusProblem();
    return !m_form->hasProblems();
}

void WishesDialog::save()
{
    if (m_sending || WrittenEdit::stops(*this) || !check())
        return;
    m_sending = true;
    m_backend.act(this, SaveVisitWishes{m_visit.id, m_visit.version, typed()},
                  std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                      m_sending = false;
                      if (!reply)
                          return m_banner->showErrorAgain(reply.error(), [this] { save(); });
                      emit saved(*reply);
                      accept();
                  }));
}

} // namespace truckroll

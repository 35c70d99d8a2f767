// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/scopedialog.h"
#include "core/backend/backend.h"
#include "core/base/localday.h"
#include "core/schedule/seriesplan.h"
#include "ui/series/planview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/onscreen.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QTime>
#include <QVBoxLayout>

namespace truckroll {

ScopeDialog::ScopeDialog(Backend &backend, const Visit &visit, const QString &customer,
                         const SeriesDeed &deed, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_visit(visit), m_deed(deed), m_banner(new Banner(this)),
      m_scope(new QButtonGroup(this)), m_plan(new PlanView(this)),
      m_do(primaryButton(QString(), QString(), this))
{
    setObjectName(QStringLiteral("scopeDialog"));
    const QString moves = deed.isDone ? tr("Move the visits that follow") : tr("Move a visit of a series");
    const QString deletions =
        deed.isDone ? tr("Remove the visits that follow") : tr("Remove a visit of a series");
    setWindowTitle(deletes() ? deletions : moves);
    build(customer);
    connect(m_scope, &QButtonGroup::idClicked, this, &ScopeDialog::choose);
    connect(m_plan, &PlanView::resetChanged, this, &ScopeDialog::plan);
    readPeople();
    readSeries();
    choose();
}

void ScopeDialog::build(const QString &customer)
{
    QLabel *who = plainLabel(customer, this);
    who->setFont(Theme::headingFont());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::s);
    QLabel *which = mutedLabel(whichText(), this);
    which->setObjectName(QStringLiteral("scopeVisit"));
    all->addWidget(who);
    all->addWidget(which);
    all->addWidget(m_banner);
    if (!m_deed.isDone)
        offer(SeriesScope::This, tr("&This visit only"));
    offer(SeriesScope::Following,
          m_deed.isDone && deletes() ? tr("Those that &follow") : tr("This visit and those that &follow"));
    offer(SeriesScope::All, tr("&All visits that lie ahead"));
    check(m_deed.isDone ? SeriesScope::Following : SeriesScope::This);
    all->addWidget(m_plan, 1);
    m_do->setObjectName(QStringLiteral("scopeDo"));
    m_do->setDefault(true);
    QPushButton *leave =
        plainButton(tr("Leave as it is"), QString(), tr("Nothing is changed (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &ScopeDialog::carryOut);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_do);
    all->addLayout(buttons);
    resizeOnScreen(*this, {680, 520});
}

/// Which of the many visits it is about, and where that one goes.
QString ScopeDialog::whichText() const
{
    const QLocale locale;
    const auto place = [&locale](const WallTime &time) {
        return tr("%1, %2", "date, time")
            .arg(writtenWeekday(time.date),
                 locale.toString(QTime(time.minute / 60, time.minute % 60), QLocale::ShortFormat));
    };
    const QString stands = m_visit.start ? place(*m_visit.start) : tr("On the waiting list");
    const bool goes = !deletes() && !m_deed.isDone && m_visit.start != m_deed.start;
    return goes ? tr("%1, to %2", "where a visit stands, where it goes").arg(stands, place(m_deed.start))
                : stands;
}

void ScopeDialog::offer(SeriesScope scope, const QString &text)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(QStringLiteral("scope-") + seriesScopeName(scope));
    m_scope->addButton(button, int(scope));
    layout()->addWidget(button);
}

void ScopeDialog::check(SeriesScope scope)
{
    m_scope->button(int(scope))->setChecked(true);
    m_scope->button(int(scope))->setFocus();
}

SeriesScope ScopeDialog::scope() const
{
    return SeriesScope(m_scope->checkedId());
}

/// The list names them; until they are known it tells times alone.
void ScopeDialog::readPeople()
{
    m_backend.ask(this, People{},
                  std::function<void(Result<People::Reply>)>([this](Result<People::Reply> people) {
                      if (!people)
                          return;
                      m_plan->setPeople(*people);
                      if (scope() != SeriesScope::This)
                          plan();
                  }));
}

void ScopeDialog::readSeries()
{
    m_backend.ask(
        this, SeriesDetails{m_visit.appointment},
        std::function<void(Result<SeriesDetails::Reply>)>([this](Result<SeriesDetails::Reply> reply) {
            if (reply)
                takeSeries(*reply);
            if (scope() != SeriesScope::This)
                plan();
        }));
}

/// Ending names the series as it was seen. Of a visit that the pattern has left behind none follow.
void ScopeDialog::takeSeries(const SeriesDetails::Reply &details)
{
    m_series = details.series ? details.series->version : 0;
    const bool isLeft = details.series && !isDateOf(*details.series, m_visit.originalDate);
    QAbstractButton *following = m_scope->button(int(SeriesScope::Following));
    following->setEnabled(!isLeft);
    following->setToolTip(isLeft ? tr("The pattern gives this visit's date no more, so none follow it.")
                                 : QString());
}

void ScopeDialog::choose()
{
    if (scope() != SeriesScope::This)
        return plan();
    ++m_generation;
    m_planned = true;
    m_possible = true;
    m_overlaps = false;
    m_plan->showSentence(
        deletes() ? tr("The visit is removed, and its date is left out of the pattern. Cancel it instead "
                       "where the folder shall tell of it.")
                  : tr("The pattern stays as it is; this visit is marked as changed by hand."));
    follow();
}

MoveSeries ScopeDialog::moveCommand() const
{
    return {m_visit.id,     m_visit.version,    scope(),         m_deed.start,
            m_deed.minutes, m_deed.technicians, m_plan->reset(), m_deed.stood};
}

EndSeries ScopeDialog::endCommand() const
{
    const QDate from = scope() == SeriesScope::Following ? m_visit.originalDate : QDate();
    return {m_visit.appointment, m_series, from, m_plan->reset(), m_visit.id};
}

void ScopeDialog::plan()
{
    const int generation = ++m_generation;
    m_planned = false;
    follow();
    PlanSeries query;
    if (deletes())
        query.act = endCommand();
    else
        query.act = moveCommand();
    m_backend.ask(this, query,
                  std::function<void(Result<SeriesPlan>)>([this, generation](Result<SeriesPlan> plan) {
                      if (generation != m_generation)
                          return;
                      m_planned = true;
                      m_possible = plan.has_value();
                      m_overlaps = plan && plan->overlaps();
                      plan ? m_plan->showPlan(*plan) : m_plan->showSentence(plan.error().forUser);
                      follow();
                  }));
}

void ScopeDialog::follow()
{
    const QString moves[] = {tr("Move this visit"), tr("Move from here on"), tr("Move all")};
    const QString deletions[] = {tr("Remove this visit"), tr("End the series here"), tr("Remove all")};
    m_do->setText(deletes() ? deletions[int(scope())] : moves[int(scope())]);
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
    m_do->setEnabled(whyNot.isEmpty());
    m_do->setToolTip(whyNot.isEmpty() ? tr("Does what is listed (Enter); undo takes it back.") : whyNot);
}

void ScopeDialog::carryOut()
{
    if (!m_do->isEnabled())
        return;
    m_sending = true;
    follow();
    const auto done = [this](const auto &reply) {
        finished(reply ? Done(Nothing{}) : Done(tl::unexpected<Error>(reply.error())));
    };
    if (scope() == SeriesScope::This && deletes())
        m_backend.act(this, SkipVisit{m_visit.id, m_visit.version},
                      std::function<void(Result<Nothing>)>(done));
    else if (scope() == SeriesScope::This)
        m_backend.act(
            this, MoveVisit{m_visit.id, m_visit.version, m_deed.start, m_deed.minutes, m_deed.technicians},
            std::function<void(Result<Visit>)>(done));
    else if (deletes())
        m_backend.act(this, endCommand(), std::function<void(Result<Nothing>)>(done), m_deed.mergeKey);
    else
        m_backend.act(this, moveCommand(), std::function<void(Result<Series>)>(done), m_deed.mergeKey);
}

void ScopeDialog::finished(const Result<Nothing> &done)
{
    m_sending = false;
    follow();
    if (done)
        accept();
    else
        m_banner->showErrorAgain(done.error(), [this] { carryOut(); });
}

void askSeriesScope(QWidget *parent, Backend &backend, const Visit &visit, const QString &customer,
                    const SeriesDeed &deed, std::function<void()> done)
{
    auto *dialog = new ScopeDialog(backend, visit, customer, deed, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (done)
        QObject::connect(dialog, &QDialog::accepted, parent, done);
    dialog->open();
}

} // namespace truckroll

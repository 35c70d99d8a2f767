// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/planview.h"
#include "core/base/localday.h"
#include "ui/board/visittexts.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTime>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Kind = SeriesStep::Kind;

enum Column { Date, Before, After, What };
constexpr int visitRole = Qt::UserRole;
constexpr int startRole = Qt::UserRole + 1;
constexpr int conflictRole = Qt::UserRole + 2;
constexpr int laterShown = 60;

QString timeText(const WallTime &time)
{
    return QLocale().toString(QTime(time.minute / 60, time.minute % 60), QLocale::ShortFormat);
}

/// The time alone on the date that stands in front, else the day with it.
QString placeText(const std::optional<WallTime> &time, const QDate &date)
{
    if (!time)
        return PlanView::tr("waiting list");
    return time->date == date
               ? timeText(*time)
               : PlanView::tr("%1, %2", "date, time").arg(writtenWeekday(time->date), timeText(*time));
}

/// What becomes of a visit that goes elsewhere, in the order in which the columns tell it.
QString changeText(const SeriesStep &step)
{
    QStringList texts;
    if (step.before != step.after)
        texts << PlanView::tr("moves");
    if (step.minutesBefore != step.minutes)
        texts << PlanView::tr("another length");
    if (step.techniciansBefore != step.technicians)
        texts << PlanView::tr("other technicians");
    if (texts.isEmpty()) // it has another date in the pattern, and stands where it stood
        texts << PlanView::tr("stays");
    return texts.join(QStringLiteral(", "));
}

QString whatText(const SeriesStep &step)
{
    switch (step.kind) {
    case Kind::Add:
        return PlanView::tr("new");
    case Kind::Change:
        return changeText(step);
    case Kind::Remove:
        return PlanView::tr("is removed");
    case Kind::Cancel:
        return PlanView::tr("is canceled: a folder keeps a visit");
    case Kind::Keep:
        return step.why.isEmpty() ? PlanView::tr("stays") : PlanView::tr("stays: %1").arg(step.why);
    }
    return {};
}

QString keyOf(const WallTime &time)
{
    return time.toText();
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : QWidget(parent), m_summary(plainLabel(QString(), this)),
      m_next(plainButton(tr("Ne&xt conflict"), QStringLiteral("warning"),
                         tr("Goes to the next row that something stands against (Alt+X)."), this)),
      m_steps(new QTreeWidget(this))
{
    m_next->setObjectName(QStringLiteral("nextConflict"));
    m_next->setAutoDefault(false);
    m_next->hide();
    connect(m_next, &QPushButton::clicked, this, &PlanView::goToNextConflict);
    m_summary->setObjectName(QStringLiteral("planSummary"));
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_steps->setObjectName(QStringLiteral("planSteps"));
    m_steps->setAccessibleName(tr("What changes, visit by visit"));
    m_steps->setHeaderLabels({tr("Date"), tr("Now"), tr("Then"), tr("What happens")});
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setTabKeyNavigation(false);
    m_steps->header()->setStretchLastSection(true);
    for (const Column column : {Date, Before, After})
        m_steps->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_summary, 1);
    head->addWidget(m_next, 0, Qt::AlignTop);
    all->addLayout(head);
    all->addWidget(m_steps, 1);
    connect(m_steps, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (m_filling || column != Date)
            return;
        const VisitId visit(item->data(Date, visitRole).toLongLong());
        item->checkState(Date) == Qt::Checked ? void(m_reset.insert(visit)) : void(m_reset.erase(visit));
        emit resetChanged();
    });
}

void PlanView::clear()
{
    m_filling = true;
    m_steps->clear();
    m_filling = false;
    m_summary->clear();
    m_next->hide();
}

void PlanView::showSentence(const QString &sentence)
{
    clear();
    m_steps->hide();
    m_summary->setText(sentence);
}

QString PlanView::summary() const
{
    return m_summary->text();
}

/// With the length and the people where the visit gets others.
QString PlanView::withChanged(const QString &place, const SeriesStep &step, int minutes,
                              const std::vector<TechnicianId> &technicians) const
{
    QStringList texts{place};
    if (step.kind == Kind::Change && step.minutesBefore != step.minutes)
        texts << visittexts::length(minutes);
    if (step.kind != Kind::Change || step.techniciansBefore == step.technicians)
        return texts.join(QStringLiteral(", "));
    if (technicians.empty())
        texts << tr("nobody");
    for (const TechnicianId id : technicians)
        if (const Technician *technician = m_people.find(id))
            texts << technician->name;
    return texts.join(QStringLiteral(", "));
}

QTreeWidgetItem *PlanView::addStep(const SeriesStep &step)
{
    auto *item = new QTreeWidgetItem(m_steps);
    const QDate date = step.kind == Kind::Keep && step.before ? step.before->date : step.newDate;
    item->setText(Date, writtenWeekday(date));
    if (step.kind != Kind::Add)
        item->setText(Before, withChanged(placeText(step.before, date), step, step.minutesBefore,
                                          step.techniciansBefore));
    if (step.kind == Kind::Add || step.kind == Kind::Change)
        item->setText(After, withChanged(placeText(step.after, date), step, step.minutes, step.technicians));
    item->setText(What, whatText(step));
    item->setData(Date, visitRole, step.visit.value());
    if (step.after)
        item->setData(Date, startRole, keyOf(*step.after));
    const bool given = m_reset.contains(step.visit);
    if (step.mayReset || given) {
        item->setCheckState(Date, given ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(Date, tr("Tick it to give this visit back to the pattern."));
    }
    if (step.kind == Kind::Keep)
        for (const Column column : {Date, Before, After, What})
            item->setForeground(column, Tokens::of(m_steps).muted);
    return item;
}

/// Of the dates for which no visit is made yet the first ones, and all that something stands against.
void PlanView::addLaterDates(const SeriesPlan &plan)
{
    const QDate last = plan.steps.empty() ? QDate() : plan.steps.back().newDate;
    std::map<QDate, WallTime> against;
    for (const SeriesConflict &conflict : plan.conflicts)
        against[conflict.start.date] = conflict.start;
    int shown = 0;
    for (const QDate &date : plan.dates) {
        const auto found = against.find(date);
        if ((last.isValid() && date <= last) || (++shown > laterShown && found == against.end()))
            continue;
        auto *item = new QTreeWidgetItem(m_steps);
        item->setText(Date, writtenWeekday(date));
        item->setText(What, tr("later: made when somebody looks that far"));
        if (found != against.end()) {
            item->setText(After, timeText(found->second));
            item->setData(Date, startRole, keyOf(found->second));
        }
        for (const Column column : {Date, What})
            item->setForeground(column, Tokens::of(m_steps).muted);
    }
}

void PlanView::addConflicts(const SeriesPlan &plan)
{
    std::map<QString, QStringList> texts;
    for (const SeriesConflict &conflict : plan.conflicts)
        texts[keyOf(conflict.start)] << conflict.text;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_steps->topLevelItem(i);
        const auto found = texts.find(item->data(Date, startRole).toString());
        if (found == texts.end())
            continue;
        item->setData(Date, conflictRole, true);
        item->setIcon(What, icons::get(QStringLiteral("warning")));
        item->setText(What, tr("%1 (%2)", "conflicts, what happens") // what is cut off is told by the columns
                                .arg(found->second.join(QStringLiteral("; ")), item->text(What)));
        item->setToolTip(What, found->second.join(u'\n'));
        item->setForeground(What, Tokens::of(m_steps).danger.text);
    }
}

/// Chooses the row again on which somebody stood before the list was made anew, where he sees it.
void PlanView::comeBackTo(qint64 visit, const QString &date, int scrolled)
{
    m_steps->doItemsLayout();
    for (int i = 0; i < m_steps->topLevelItemCount() && !date.isEmpty(); ++i) {
        QTreeWidgetItem *item = m_steps->topLevelItem(i);
        const bool same =
            visit ? item->data(Date, visitRole).toLongLong() == visit : item->text(Date) == date;
        if (!same)
            continue;
        m_steps->setCurrentItem(item);
        break;
    }
    m_steps->verticalScrollBar()->setValue(scrolled);
}

void PlanView::showPlan(const SeriesPlan &plan)
{
    const QTreeWidgetItem *current = m_steps->currentItem();
    const qint64 visit = current ? current->data(Date, visitRole).toLongLong() : 0;
    const QString date = current ? current->text(Date) : QString();
    const int scrolled = m_steps->verticalScrollBar()->value();
    m_steps->show();
    m_filling = true;
    m_steps->clear();
    for (const SeriesStep &step : plan.steps)
        addStep(step);
    addLaterDates(plan);
    addConflicts(plan);
    comeBackTo(visit, date, scrolled);
    m_filling = false;
    tellPlan(plan);
}

/// How many visits become what.
QString PlanView::countsText(const SeriesPlan &plan)
{
    QStringList parts;
    const auto tell = [&parts](const QString &text, int n) {
        if (n > 0)
            parts << text;
    };
    const int canceled = plan.count(Kind::Cancel);
    tell(tr("%n new", nullptr, plan.count(Kind::Add)), plan.count(Kind::Add));
    tell(tr("%n changed", nullptr, plan.count(Kind::Change)), plan.count(Kind::Change));
    tell(tr("%n removed", nullptr, plan.count(Kind::Remove)), plan.count(Kind::Remove));
    tell(tr("%n canceled", nullptr, canceled), canceled);
    tell(tr("%n kept", nullptr, plan.count(Kind::Keep)), plan.count(Kind::Keep));
    return parts.isEmpty() ? tr("No visit changes.")
                           : tr("Visits: %1.").arg(parts.join(QStringLiteral(", ")));
}

/// The first one by its date: it may stand years below the rows in sight.
QString PlanView::conflictsText(const SeriesPlan &plan)
{
    std::vector<const SeriesConflict *> isNew, stays;
    for (const SeriesConflict &conflict : plan.conflicts)
        (conflict.stays ? stays : isNew).push_back(&conflict);
    const auto first = [](const auto &of) { return writtenWeekday(of.front()->start.date); };
    QStringList texts;
    if (isNew.empty())
        texts << (stays.empty() ? tr("Nothing stands against it.") : tr("Nothing new stands against it."));
    else if (plan.endless)
        texts << tr("%n conflict(s) until %1, the first on %2.", nullptr, int(isNew.size()))
                     .arg(writtenWeekday(plan.checkedUntil), first(isNew));
    else
        texts << tr("%n conflict(s), the first on %1.", nullptr, int(isNew.size())).arg(first(isNew));
    if (!stays.empty())
        texts << tr("What stays has %n conflict(s) already, the first on %1.", nullptr, int(stays.size()))
                     .arg(first(stays));
    return texts.join(u' ');
}

void PlanView::tellPlan(const SeriesPlan &plan)
{
    QStringList texts{countsText(plan)};
    if (plan.replaces.isValid())
        texts
            << tr("It takes the place of the pattern that begins on %1.").arg(writtenWeekday(plan.replaces));
    texts << conflictsText(plan);
    m_summary->setText(texts.join(u' '));
    m_next->setVisible(!plan.conflicts.empty());
}

/// From the row that is chosen on, and after the last one again from the first.
void PlanView::goToNextConflict()
{
    const int count = m_steps->topLevelItemCount();
    const int from = m_steps->indexOfTopLevelItem(m_steps->currentItem()); // -1: none
    for (int i = 1; i <= count; ++i) {
        QTreeWidgetItem *item = m_steps->topLevelItem((from + i) % count);
        if (!item->data(Date, conflictRole).toBool())
            continue;
        m_steps->setCurrentItem(item);
        m_steps->scrollToItem(item, QAbstractItemView::PositionAtCenter);
        m_steps->setFocus();
        return;
    }
}

} // namespace truckroll

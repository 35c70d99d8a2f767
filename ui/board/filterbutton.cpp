// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/filterbutton.h"
#include "core/base/text.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/icons.h"
#include <QInputDialog>
#include <QMenu>

namespace truckroll {

namespace {

constexpr QChar between(u'\t');

QString nameOf(const QString &line)
{
    return line.section(between, 0, 0);
}

/// An empty menu says why it does not open.
void offer(QMenu *menu, const QString &whyNot)
{
    const bool any = !menu->isEmpty();
    menu->menuAction()->setEnabled(any);
    menu->menuAction()->setToolTip(any ? QString() : whyNot);
}

} // namespace

FilterButton::FilterButton(Preferences &preferences, BoardModel &model, QWidget *parent)
    : QToolButton(parent), m_preferences(preferences), m_model(model)
{
    setObjectName(QStringLiteral("boardFilter"));
    setIcon(icons::get(QStringLiteral("filter")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    connect(menu(), &QMenu::aboutToShow, this, &FilterButton::fill);
    showState();
}

void FilterButton::showState()
{
    BoardFilter shown = m_model.filter();
    shown.text.clear(); // said by the search line
    setText(shown.isEmpty() ? tr("Filter") : tr("Filter on"));
    setToolTip(shown.isEmpty() ? tr("Shows some lanes, or lets some cards stand out.")
                               : tr("Only a part is shown. The menu takes the filter away."));
}

void FilterButton::change(const BoardFilter &filter)
{
    if (filter != m_model.filter())
        m_model.setFilter(filter);
}

QAction *FilterButton::choice(QMenu *to, const QString &text, bool on, const BoardFilter &then)
{
    QAction *action = to->addAction(QString(text).replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, [this, then] { change(then); });
    return action;
}

void FilterButton::fill()
{
    menu()->clear();
    addKept(menu());
    addLanes(menu());
    addCards(menu());
    menu()->addSeparator();
    QAction *save = menu()->addAction(icons::get(QStringLiteral("save")), tr("&Keep this filter\u2026"));
    save->setObjectName(QStringLiteral("filterKeep"));
    save->setEnabled(!m_model.filter().isEmpty());
    save->setToolTip(m_model.filter().isEmpty() ? tr("Everything is shown: there is no filter to keep.")
                                                : tr("Keeps it under a name, for you."));
    connect(save, &QAction::triggered, this, &FilterButton::askName);
    BoardFilter none;
    none.text = m_model.filter().text;
    QAction *clear = menu()->addAction(tr("Show al&l"));
    clear->setEnabled(m_model.filter() != none);
    clear->setToolTip(clear->isEnabled() ? tr("Takes the filter away.") : tr("Everything is shown."));
    connect(clear, &QAction::triggered, this, [this, none] { change(none); });
}

// ---- Kept filters --------------------------------------------------------------------------------------

QStringList FilterButton::kept() const
{
    QStringList names;
    for (const QString &line : m_preferences.list(preference::boardFilters))
        names << nameOf(line);
    return names;
}

void FilterButton::addKept(QMenu *menu)
{
    const QStringList lines = m_preferences.list(preference::boardFilters);
    if (lines.isEmpty())
        return;
    for (const QString &line : lines) {
        const auto filter = filterFromText(line.section(between, 1));
        if (!filter)
            continue;
        const QAction *action = choice(menu, nameOf(line), m_model.filter() == *filter, *filter);
        connect(action, &QAction::triggered, this, [this, words = filter->text] { emit wordsChosen(words); });
    }
    QMenu *away = menu->addMenu(icons::get(QStringLiteral("trash")), tr("&Forget"));
    for (const QString &line : lines) {
        QAction *action = away->addAction(nameOf(line).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, name = nameOf(line)] { forget(name); });
    }
    menu->addSeparator();
}

void FilterButton::askName()
{
    bool said = false;
    const QString name = cleanLine(QInputDialog::getText(window(), tr("Keep this filter"), tr("Name:"),
                                                         QLineEdit::Normal, m_model.filter().text, &said));
    if (said && !name.isEmpty())
        keep(name);
}

void FilterButton::keep(const QString &name)
{
    forget(name);
    QStringList lines = m_preferences.list(preference::boardFilters);
    lines << QString(name).replace(between, u' ') + between + filterToText(m_model.filter());
    lines.sort(Qt::CaseInsensitive);
    m_preferences.set(preference::boardFilters, lines);
}

void FilterButton::forget(const QString &name)
{
    QStringList lines = m_preferences.list(preference::boardFilters);
    lines.removeIf([&](const QString &line) { return nameOf(line).compare(name, Qt::CaseInsensitive) == 0; });
    m_preferences.set(preference::boardFilters, lines);
}

// ---- What there is to choose ---------------------------------------------------------------------------

void FilterButton::addLanes(QMenu *menu)
{
    const BoardFilter now = m_model.filter();
    QMenu *people = menu->addMenu(icons::get(QStringLiteral("technician")), tr("&Technicians"));
    QMenu *crews = menu->addMenu(icons::get(QStringLiteral("crew")), tr("&Crew"));
    QMenu *departments = menu->addMenu(icons::get(QStringLiteral("company")), tr("&Department"));
    QStringList known;
    for (const Technician &technician : m_model.people().technicians) {
        if (!technician.active)
            continue;
        BoardFilter then = now;
        if (then.technicians.erase(technician.id) == 0)
            then.technicians.insert(technician.id);
        choice(people, technician.name, now.technicians.contains(technician.id), then);
        const QString &department = technician.department;
        if (department.isEmpty() || known.contains(department))
            continue;
        known << department;
        then = now;
        then.department = now.department == department ? QString() : department;
        choice(departments, department, now.department == department, then);
    }
    for (const Crew &crew : m_model.people().crews) {
        BoardFilter then = now;
        then.crew = now.crew == crew.id ? CrewId() : crew.id;
        choice(crews, crew.name, now.crew == crew.id, then);
    }
    for (QMenu *each : {people, crews, departments})
        offer(each, tr("There is none to choose."));
}

void FilterButton::addCards(QMenu *menu)
{
    const BoardFilter now = m_model.filter();
    QMenu *categories = menu->addMenu(icons::get(QStringLiteral("tag")), tr("C&ategory"));
    for (const Category &category : m_model.categories()) {
        if (!category.active)
            continue;
        BoardFilter then = now;
        then.category = now.category == category.id ? CategoryId() : category.id;
        choice(categories, category.name, now.category == category.id, then);
    }
    offer(categories, tr("There is none to choose."));
    QMenu *statuses = menu->addMenu(icons::get(QStringLiteral("check-circle")), tr("&Status"));
    for (const VisitStatus status : allVisitStatuses) {
        if (status == VisitStatus::Cancelled)
            continue; // never on the board
        BoardFilter then = now;
        if (!then.statuses.erase(status))
            then.statuses.insert(status);
        choice(statuses, visitStatusText(status), now.statuses.contains(status), then);
    }
}

} // namespace truckroll

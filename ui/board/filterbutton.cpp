// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/filterbutton.h"
#include "ui/board/filternamedialog.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tickmenu.h"
#include <QMenu>

namespace truckroll {

namespace {

constexpr QChar between(u'\t');

QString nameOf(const QString &line)
{
    return line.section(between, 0, 0);
}

/// "Fred & Sons": no key.
QString literally(const QString &name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

QMenu *addTicks(QMenu *menu, const QString &icon, const QString &title)
{
    auto *ticks = new TickMenu(title, menu);
    ticks->setIcon(icons::get(icon));
    ticks->setToolTipsVisible(true);
    menu->addMenu(ticks);
    return ticks;
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

QAction *FilterButton::choice(QMenu *to, const QString &text, IsOn isOn, Tick tick)
{
    QAction *action = to->addAction(literally(text));
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, tick = std::move(tick)] {
        BoardFilter filter = m_model.filter();
        tick(filter);
        change(filter);
        follow();
    });
    m_choices.emplace_back(action, std::move(isOn));
    return action;
}

/// Several may be ticked before the menu closes.
void FilterButton::follow()
{
    const BoardFilter &now = m_model.filter();
    for (const auto &[action, isOn] : m_choices)
        action->setChecked(isOn(now));
    m_keep->setEnabled(!now.isEmpty());
    m_keep->setToolTip(now.isEmpty() ? tr("Everything is shown: there is no filter to keep.")
                                     : tr("Keeps it under a name, for you."));
    BoardFilter none;
    none.text = now.text;
    m_clear->setEnabled(now != none);
    m_clear->setToolTip(now != none ? tr("Takes the filter away.") : tr("Everything is shown."));
}

void FilterButton::fill()
{
    m_choices.clear();
    qDeleteAll(menu()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    menu()->clear();
    addKept(menu());
    addTechnicians(menu());
    addLanes(menu());
    addCards(menu());
    menu()->addSeparator();
    addActs(menu());
    follow();
}

void FilterButton::addActs(QMenu *menu)
{
    m_keep = menu->addAction(icons::get(QStringLiteral("save")), tr("&Keep this filter\u2026"));
    m_keep->setObjectName(QStringLiteral("filterKeep"));
    connect(m_keep, &QAction::triggered, this, &FilterButton::askName);
    m_clear = menu->addAction(tr("Show al&l"));
    connect(m_clear, &QAction::triggered, this, [this] {
        BoardFilter none;
        none.text = m_model.filter().text;
        change(none);
    });
}

void FilterButton::open()
{
    menu()->popup(mapToGlobal(rect().bottomLeft()));
    menu()->setActiveAction(menu()->actions().front());
}

// ---- Kept filters --------------------------------------------------------------------------------------

QStringList FilterButton::kept() const
{
    QStringList names;
    for (const QString &line : m_preferences.list(preference::boardFilters))
        names << nameOf(line);
    return names;
}

QMenu *FilterButton::addNames(QMenu *menu, const QString &icon, const QString &text,
                              const std::function<void(const QString &name)> &run)
{
    QMenu *names = menu->addMenu(icons::get(icon), text);
    for (const QString &name : kept())
        connect(names->addAction(literally(name)), &QAction::triggered, this, [run, name] { run(name); });
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
        const QAction *action = choice(
            menu, nameOf(line), [filter](const BoardFilter &now) { return now == *filter; },
            [filter](BoardFilter &now) { now = *filter; });
        connect(action, &QAction::triggered, this, [this, words = filter->text] { emit wordsChosen(words); });
    }
    addNames(menu, QStringLiteral("edit"), tr("&Rename"), [this](const QString &name) {
        askOtherName(name);
    })->setObjectName(QStringLiteral("filterRename"));
    addNames(menu, QStringLiteral("trash"), tr("&Forget"), [this](const QString &name) { forget(name); });
    menu->addSeparator();
}

void FilterButton::askName()
{
    auto *dialog = new FilterNameDialog(tr("Keep this filter"), m_model.filter().text, kept(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->name()); });
    dialog->open();
}

void FilterButton::askOtherName(const QString &name)
{
    QStringList others = kept();
    others.removeAll(name);
    auto *dialog = new FilterNameDialog(tr("Rename \u201c%1\u201d").arg(name), name, others, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name] { rename(name, dialog->name()); });
    dialog->open();
}

void FilterButton::store(const QString &name, const QString &filter)
{
    remove(name);
    QStringList lines = m_preferences.list(preference::boardFilters);
    lines << QString(name).replace(between, u' ') + between + filter;
    lines.sort(Qt::CaseInsensitive);
    m_preferences.set(preference::boardFilters, lines);
}

void FilterButton::keep(const QString &name)
{
    store(name, filterToText(m_model.filter()));
    emit told(tr("Kept the filter \u201c%1\u201d.").arg(name));
}

void FilterButton::rename(const QString &from, const QString &to)
{
    for (const QString &line : m_preferences.list(preference::boardFilters)) {
        if (nameOf(line) != from)
            continue;
        remove(from);
        store(to, line.section(between, 1));
        emit told(tr("The filter \u201c%1\u201d is called \u201c%2\u201d now.").arg(from, to));
        return;
    }
}

void FilterButton::remove(const QString &name)
{
    QStringList lines = m_preferences.list(preference::boardFilters);
    lines.removeIf([&](const QString &line) { return nameOf(line).compare(name, Qt::CaseInsensitive) == 0; });
    m_preferences.set(preference::boardFilters, lines);
}

void FilterButton::forget(const QString &name)
{
    remove(name);
    emit told(tr("The filter \u201c%1\u201d is not kept any more.").arg(name));
}

// ---- What there is to choose ---------------------------------------------------------------------------

namespace {

/// One of several, or none.
template <class Value>
auto tickOne(Value BoardFilter::*part, const Value &value)
{
    return [part, value](BoardFilter &filter) { filter.*part = filter.*part == value ? Value() : value; };
}

template <class Value>
auto isOne(Value BoardFilter::*part, const Value &value)
{
    return [part, value](const BoardFilter &filter) { return filter.*part == value; };
}

/// Any number of them.
template <class Value>
auto tickAlso(std::set<Value> BoardFilter::*part, const Value &value)
{
    return [part, value](BoardFilter &filter) {
        if ((filter.*part).erase(value) == 0)
            (filter.*part).insert(value);
    };
}

template <class Value>
auto isAmong(std::set<Value> BoardFilter::*part, const Value &value)
{
    return [part, value](const BoardFilter &filter) { return (filter.*part).contains(value); };
}

QString noneToChoose()
{
    return FilterButton::tr("There is none to choose.");
}

} // namespace

void FilterButton::addTechnicians(QMenu *menu)
{
    QMenu *people = addTicks(menu, QStringLiteral("technician"), tr("&Technicians"));
    for (const Technician &technician : m_model.people().technicians)
        if (technician.active)
            choice(people, technician.name, isAmong(&BoardFilter::technicians, technician.id),
                   tickAlso(&BoardFilter::technicians, technician.id));
    offer(people, noneToChoose());
}

void FilterButton::addLanes(QMenu *menu)
{
    QMenu *crews = addTicks(menu, QStringLiteral("crew"), tr("&Crew"));
    QMenu *departments = addTicks(menu, QStringLiteral("company"), tr("&Department"));
    QStringList known;
    for (const Technician &technician : m_model.people().technicians) {
        const QString &department = technician.department;
        if (!technician.active || department.isEmpty() || known.contains(department))
            continue;
        known << department;
        choice(departments, department, isOne(&BoardFilter::department, department),
               tickOne(&BoardFilter::department, department));
    }
    for (const Crew &crew : m_model.people().crews)
        choice(crews, crew.name, isOne(&BoardFilter::crew, crew.id), tickOne(&BoardFilter::crew, crew.id));
    for (QMenu *each : {crews, departments})
        offer(each, noneToChoose());
}

void FilterButton::addCards(QMenu *menu)
{
    QMenu *categories = addTicks(menu, QStringLiteral("tag"), tr("C&ategory"));
    for (const Category &category : m_model.categories())
        if (category.active)
            choice(categories, category.name, isOne(&BoardFilter::category, category.id),
                   tickOne(&BoardFilter::category, category.id));
    offer(categories, noneToChoose());
    QMenu *statuses = addTicks(menu, QStringLiteral("check-circle"), tr("&Status"));
    for (const VisitStatus status : allVisitStatuses)
        if (status != VisitStatus::Cancelled) // never on the board
            choice(statuses, visitStatusText(status), isAmong(&BoardFilter::statuses, status),
                   tickAlso(&BoardFilter::statuses, status));
}

} // namespace truckroll

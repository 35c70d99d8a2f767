// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardtoolbar.h"
#include "core/schedule/zonedday.h"
#include "ui/board/coloursbutton.h"
#include "ui/board/filterbutton.h"
#include "ui/board/hiddenlanesbutton.h"
#include "ui/board/visittexts.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <algorithm>

namespace truckroll {

/// How many visits there are, and how many of them the filter is after.
static std::pair<int, int> countVisits(const BoardContents &contents)
{
    int all = 0;
    int fitting = 0;
    for (const BoardCard &card : contents.cards) {
        const auto &people = card.technicians;
        if (!people.empty() && card.technician != people.front())
            continue; // a visit of several people is one
        ++all;
        const bool hasLane =
            people.empty() || std::any_of(people.begin(), people.end(), [&](TechnicianId each) {
                return !contents.hiddenLanes.contains(each);
            });
        fitting += hasLane && !contents.faded.contains(card.visit) ? 1 : 0;
    }
    return {all, fitting};
}

static constexpr int minutesOfUsualDay = 24 * 60; ///< minutes

/// From this width on there is room for words.
static constexpr int wordsWidth = 1060;
/// From this width on there is room for a whole date, and for what is searched.
static constexpr int longDateWidth = 1240;
/// From this width on each view has a button of its own.
static constexpr int roomyWidth = 1420;

BoardToolbar::BoardToolbar(const CommandCatalog &catalog, BoardModel &model, Preferences &preferences,
                           QWidget *parent)
    : QWidget(parent), m_model(model), m_day(new QToolButton(this)), m_count(mutedLabel(QString(), this)),
      m_hidden(new HiddenLanesButton(model, this)), m_filter(new FilterButton(preferences, model, this)),
      m_search(new SearchField(tr("Search these days"), this)),
      m_colours(new ColoursButton(preferences, model, this)), m_zoom(new QToolButton(this)),
      m_views(new QToolButton(this))
{
    setObjectName(QStringLiteral("boardToolbar"));
    dress();
    setZoom(100);
    layOut(catalog);
    connect(m_day, &QToolButton::clicked, this, &BoardToolbar::dayRequested);
    connect(m_zoom, &QToolButton::clicked, this, &BoardToolbar::zoomFitRequested);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        BoardFilter filter = m_model.filter();
        filter.text = words;
        change(filter);
    });
    connect(m_search, &SearchField::leftDownwards, this, &BoardToolbar::searchLeft);
    connect(m_filter, &FilterButton::wordsChosen, this, &BoardToolbar::searchFor);
    connect(m_filter, &FilterButton::told, this, &BoardToolbar::told);
    connect(m_hidden, &HiddenLanesButton::arranged, this, &BoardToolbar::arranged);
    connect(&m_model, &BoardModel::changed, this, &BoardToolbar::showDay);
    connect(&m_model, &BoardModel::filtered, this, &BoardToolbar::showDay);
    showDay();
}

void BoardToolbar::dress()
{
    m_day->setObjectName(QStringLiteral("boardDay"));
    m_day->setFont(Theme::headingFont());
    m_day->setAutoRaise(true);
    m_day->setToolTip(tr("Goes to another day (G)."));
    m_day->setFocusPolicy(Qt::TabFocus);
    m_count->setObjectName(QStringLiteral("boardCount"));
    m_count->setWordWrap(false);
    m_search->setObjectName(QStringLiteral("boardSearch"));
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(240);
    m_zoom->setObjectName(QStringLiteral("boardZoom"));
    m_zoom->setAutoRaise(true);
    m_zoom->setFont(Theme::tabular(font()));
    m_zoom->setFocusPolicy(Qt::TabFocus);
}

void BoardToolbar::layOut(const CommandCatalog &catalog)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(space::xs);
    row->addWidget(button(catalog, "board.previous-day", false));
    row->addWidget(m_today = button(catalog, "board.today", true));
    row->addWidget(button(catalog, "board.next-day", false));
    row->addSpacing(space::s);
    row->addWidget(m_day);
    row->addWidget(m_count);
    row->addWidget(m_hidden);
    row->addStretch(1);
    addViews(row, catalog);
    row->addSpacing(space::s);
    row->addWidget(bookButton(catalog));
    row->addSpacing(space::s);
    row->addWidget(m_filter);
    row->addWidget(m_search, 2);
    row->addSpacing(space::s);
    row->addWidget(button(catalog, "board.zoom-out", false));
    row->addWidget(m_zoom);
    followFit(catalog.action(QStringLiteral("board.zoom-fit")));
    row->addWidget(button(catalog, "board.zoom-in", false));
    row->addSpacing(space::s);
    row->addWidget(m_colours);
    row->addWidget(button(catalog, "board.what-if", false));
    row->addWidget(printButton(catalog));
    row->addWidget(button(catalog, "board.side-panel", false));
}

QToolButton *BoardToolbar::button(const CommandCatalog &catalog, const char *id, bool withText)
{
    auto *made = new QToolButton(this);
    QAction *action = catalog.action(QString::fromLatin1(id));
    Q_ASSERT_X(action, "BoardToolbar", id);
    made->setDefaultAction(action);
    made->setObjectName(QStringLiteral("toolbar-") + QString::fromLatin1(id).section(u'.', 1));
    made->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    made->setAutoRaise(!withText);
    made->setAccessibleName(action->text());
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QPushButton *BoardToolbar::bookButton(const CommandCatalog &catalog)
{
    QAction *action = catalog.action(QStringLiteral("board.new-visit"));
    QPushButton *made = primaryButton(action->text(), action->toolTip(), this);
    made->setObjectName(QStringLiteral("toolbar-new-visit"));
    made->setFocusPolicy(Qt::TabFocus);
    const auto follow = [made, action] {
        made->setEnabled(action->isEnabled());
        made->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, made, follow);
    connect(made, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return made;
}

QToolButton *BoardToolbar::printButton(const CommandCatalog &catalog)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QStringLiteral("toolbar-print"));
    made->setIcon(icons::get(QStringLiteral("print")));
    made->setAutoRaise(true);
    made->setPopupMode(QToolButton::InstantPopup);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(tr("Print"));
    auto *menu = new QMenu(made);
    menu->setToolTipsVisible(true);
    QStringList hints;
    for (const char *id : {"board.day-sheets", "board.print-board"}) {
        QAction *action = catalog.action(QString::fromLatin1(id));
        menu->addAction(action);
        hints << tr("%1 (%2)", "an act and its keys")
                     .arg(action->text(), action->shortcut().toString(QKeySequence::NativeText));
    }
    made->setToolTip(hints.join(u'\n'));
    made->setMenu(menu);
    return made;
}

/// The figure between the two is a button of its own, which fits the working day.
void BoardToolbar::followFit(const QAction *fit)
{
    const auto follow = [this, fit] {
        m_zoom->setEnabled(fit->isEnabled());
        m_zoom->setToolTip(fit->isEnabled() ? tr("The working day fills the width (Ctrl+0).")
                                            : fit->toolTip());
    };
    connect(fit, &QAction::changed, m_zoom, follow);
    follow();
}

void BoardToolbar::searchFor(const QString &words)
{
    if (words == m_search->text())
        return;
    m_search->setText(words);
    emit m_search->searched(words);
}

void BoardToolbar::openFilters()
{
    m_filter->open();
}

void BoardToolbar::setZoom(int percent)
{
    m_zoom->setText(tr("%1%", "zoom").arg(percent));
    m_zoom->setAccessibleName(tr("Zoom %1%").arg(percent));
}

/// Where the line is short, words give way to their icons; what they say stays in the tooltips.
void BoardToolbar::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    const auto style = compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_today->setToolButtonStyle(style);
    m_filter->setToolButtonStyle(style);
    m_hidden->setToolButtonStyle(style);
    m_zoom->setVisible(!compact);
    m_search->setMinimumWidth(compact ? 110 : 150);
    showDay();
}

/// A button for each view where there is room, else one with a menu.
void BoardToolbar::addViews(QHBoxLayout *row, const CommandCatalog &catalog)
{
    m_views->setObjectName(QStringLiteral("boardViews"));
    m_views->setPopupMode(QToolButton::InstantPopup);
    m_views->setFocusPolicy(Qt::TabFocus);
    m_views->setToolTip(tr("Chooses another view (keys 1 to 6)."));
    auto *menu = new QMenu(m_views);
    menu->setToolTipsVisible(true);
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::WorkWeek, BoardViewKind::Week,
                                     BoardViewKind::Month, BoardViewKind::List, BoardViewKind::DayColumns}) {
        const QByteArray id = "board.view-" + boardViewName(view).toLatin1();
        menu->addAction(catalog.action(QString::fromLatin1(id)));
        QToolButton *made = button(catalog, id.constData(), true);
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        made->setVisible(false);
        m_viewButtons.push_back(made);
        row->addWidget(made);
    }
    m_views->setMenu(menu);
    row->addWidget(m_views);
}

void BoardToolbar::setRoomy(bool roomy)
{
    if (roomy == m_roomy)
        return;
    m_roomy = roomy;
    for (QToolButton *each : m_viewButtons)
        each->setVisible(roomy);
    m_views->setVisible(!roomy);
}

QString BoardToolbar::dayText() const
{
    return periodText(m_model.view(), m_model.day(), m_model.period(), width() < longDateWidth);
}

void BoardToolbar::resizeEvent(QResizeEvent *event)
{
    setCompact(event->size().width() < wordsWidth);
    setRoomy(event->size().width() >= roomyWidth);
    const bool isShort = event->size().width() < longDateWidth;
    m_search->setPlaceholderText(isShort ? tr("Search") : tr("Search these days"));
    QWidget::resizeEvent(event);
    m_day->setText(dayText());
    fitCount();
}

/// The days are always whole; how many visits they have is said where there is room beside them.
void BoardToolbar::fitCount()
{
    m_count->setVisible(!m_compact);
    if (layout()->minimumSize().width() > width())
        m_count->hide();
}

/// Of the shown day; a whole one where several days are shown, each in a column of the same size.
int BoardToolbar::dayMinutes() const
{
    const bool one = m_model.period().isValid() && m_model.period().days() == 1;
    return one ? ZonedDay(m_model.period().from, m_model.zone()).minutes() : minutesOfUsualDay;
}

void BoardToolbar::showDay()
{
    m_day->setText(dayText());
    m_day->setAccessibleName(
        tr("Shown: %1").arg(periodText(m_model.view(), m_model.day(), m_model.period(), false)));
    m_views->setText(boardViewText(m_model.view()));
    m_views->setAccessibleName(tr("View: %1").arg(boardViewText(m_model.view())));
    tellCount();
    m_hidden->showState();
    fitCount();
    m_filter->showState();
}

void BoardToolbar::tellCount()
{
    const auto [all, fitting] = countVisits(m_model.contents());
    const bool whole = m_model.filter().isEmpty() && fitting == all;
    m_count->setText(whole ? tr("%n visit(s)", nullptr, all)
                           : tr("%1 of %n visit(s)", nullptr, all).arg(fitting));
    QString clocks;
    if (const int minutes = dayMinutes(); minutes != minutesOfUsualDay) {
        m_count->setText(tr("%1 · %2", "number of visits, length of an odd day")
                             .arg(m_count->text(), visittexts::length(minutes)));
        clocks = minutes < minutesOfUsualDay
                     ? tr("The clocks go forward: this day has %1.").arg(visittexts::length(minutes))
                     : tr("The clocks go back: this day has %1.").arg(visittexts::length(minutes));
    }
    m_count->setToolTip(clocks);
    m_count->setAccessibleName(m_count->text());
    m_count->setAccessibleDescription(clocks);
    m_day->setAccessibleDescription(clocks);
}

void BoardToolbar::change(const BoardFilter &filter)
{
    if (filter != m_model.filter())
        m_model.setFilter(filter);
}

} // namespace truckroll

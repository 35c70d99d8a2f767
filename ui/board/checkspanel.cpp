// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/checkspanel.h"
#include "core/backend/backend.h"
#include "ui/board/checksmodel.h"
#include "ui/board/wrappedrows.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

using Priority = BoardCheck::Priority;
constexpr Priority allPriorities[] = {Priority::Critical, Priority::Important, Priority::Notice};

constexpr int manyRows = 300; ///< more are laid out in steps: each has lines of its own

/// What a way out keeps to.
bool touchesWaysOut(const ChangeSet &changes)
{
    const auto touched = [&](EntityKind kind) { return changes.touches(kind); };
    return touched(EntityKind::Visit) || touched(EntityKind::Technician) || touched(EntityKind::Crew) ||
           touched(EntityKind::WorkingHours) || touched(EntityKind::TimeOff) ||
           touched(EntityKind::ClosingDay) || touched(EntityKind::Customer) || touched(EntityKind::Setting);
}

/// Else they are of other days, where nobody has chosen anything yet.
bool speaksOfDays(const std::vector<BoardCheck> &checks, const QDate &day)
{
    const auto [first, last] = std::minmax_element(
        checks.begin(), checks.end(), [](const BoardCheck &a, const BoardCheck &b) { return a.day < b.day; });
    return first != checks.end() && first->day <= day && day <= last->day;
}

} // namespace

ChecksPanel::ChecksPanel(Backend &backend, QWidget *parent) : QWidget(parent), m_backend(backend)
{
    setObjectName(QStringLiteral("checksPanel"));
    build();
    fillPriorities({});
    showFix();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const BoardCheck *check = m_model->at(index.row()))
            emit pointedAt(BoardCheck(*check));
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const BoardCheck *check = m_model->at(index.row()))
            emit chosen(BoardCheck(*check));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_filling)
            return;
        m_toCurrent = true;
        m_looked.reset();
        m_looking = false;
        askForFixes(Fixes::Others);
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ChecksPanel::followLayout);
    connect(m_list->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_toCurrent = false; });
    connect(m_priority, &QComboBox::currentIndexChanged, this, [this] { showRows(); });
    connect(m_apply, &QPushButton::clicked, this, &ChecksPanel::apply);
    connect(m_other, &QToolButton::clicked, this, &ChecksPanel::nextFix);
    connect(m_look, &QPushButton::clicked, this, [this] { m_shown.isEmpty() ? look() : endLook(); });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (current() && touchesWaysOut(changes))
            lookAgain();
    });
}

/// A row that was chosen is kept in sight while rows are laid out, step by step, until somebody scrolls.
void ChecksPanel::followLayout()
{
    if (!m_toCurrent || m_list->visualRect(m_list->currentIndex()).isEmpty())
        return;
    QTimer::singleShot(0, m_list, [this] { m_list->scrollTo(m_list->currentIndex()); });
}

void ChecksPanel::build()
{
    m_priority = new QComboBox(this);
    m_priority->setObjectName(QStringLiteral("checksPriority"));
    m_priority->setAccessibleName(tr("Priority"));
    m_priority->setToolTip(tr("Shows all, or those of one priority only."));
    m_banner = new Banner(this);
    m_stack = new QStackedWidget(this);
    m_model = new ChecksModel(this);
    m_list = new QListView(m_stack);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WrappedRows(m_list));
    m_list->setBatchSize(40);
    m_list->setObjectName(QStringLiteral("checksList"));
    m_list->setAccessibleName(tr("Checks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->installEventFilter(this);
    m_empty = new EmptyState(QStringLiteral("check-circle"), QString(), QString(), m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_fixBox = buildFix();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->setSpacing(space::s);
    all->addWidget(m_priority);
    all->addWidget(m_banner);
    all->addWidget(m_stack, 1);
    all->addWidget(m_fixBox);
}

QWidget *ChecksPanel::buildFix()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("checksFix"));
    m_fixText = plainLabel(QString(), box);
    m_fixText->setObjectName(QStringLiteral("checksFixText"));
    m_fixText->setWordWrap(true);
    m_apply = primaryButton(tr("Apply"), QString(), box);
    m_apply->setObjectName(QStringLiteral("checksApply"));
    m_look = plainButton(tr("Look"), QStringLiteral("eye"), QString(), box);
    m_look->setObjectName(QStringLiteral("checksLook"));
    m_look->setCheckable(true);
    m_other = new QToolButton(box);
    m_other->setObjectName(QStringLiteral("checksOther"));
    m_other->setIcon(icons::get(QStringLiteral("chevron-right")));
    m_other->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_other->setToolTip(tr("Another way out (N in this list)."));
    m_other->setAccessibleName(tr("Another way out"));
    for (QAbstractButton *button : std::initializer_list<QAbstractButton *>{m_apply, m_look, m_other})
        button->installEventFilter(this); // who has clicked one goes on by keys
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply, 1);
    buttons->addWidget(m_look);
    buttons->addWidget(m_other);
    auto *all = new QVBoxLayout(box);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::xs);
    all->addWidget(m_fixText);
    all->addLayout(buttons);
    return box;
}

void ChecksPanel::fillPriorities(const std::vector<BoardCheck> &checks)
{
    const QSignalBlocker blocker(m_priority);
    const int chosen = std::max(0, m_priority->currentIndex());
    m_priority->clear();
    const auto pressing = std::count_if(checks.begin(), checks.end(), isPressing);
    const int notices = int(checks.size()) - int(pressing);
    m_priority->addItem( // the first number is the one on the tab
        notices == 0 ? tr("All priorities (%1)").arg(QString::number(pressing))
                     : tr("All (%1 and %n notice(s))", nullptr, notices).arg(QString::number(pressing)),
        -1);
    for (const Priority priority : allPriorities) {
        const auto count = std::count_if(checks.begin(), checks.end(),
                                         [&](const BoardCheck &check) { return check.priority == priority; });
        m_priority->addItem(QStringLiteral("%1 (%2)").arg(priorityText(priority), QString::number(count)),
                            int(priority));
    }
    m_priority->setCurrentIndex(chosen);
}

void ChecksPanel::setPriority(std::optional<Priority> priority)
{
    m_priority->setCurrentIndex(m_priority->findData(priority ? int(*priority) : -1));
}

void ChecksPanel::setChecks(const std::vector<BoardCheck> &checks, qint64 nowUtc)
{
    count(checks);
    setNow(nowUtc);
    m_old = !isVisible();
    // The board says each quarter of an hour what has become late; a list that is the same keeps its place.
    const std::vector<BoardCheck> &known = m_model->checks();
    const auto readsTheSame = [](const BoardCheck &a, const BoardCheck &b) {
        return isSameCheck(a, b) && a.sinceUtc == b.sinceUtc;
    };
    if (m_old || std::equal(checks.begin(), checks.end(), known.begin(), known.end(), readsTheSame))
        return;
    fillPriorities(checks);
    showRows(&checks);
}

void ChecksPanel::count(const std::vector<BoardCheck> &checks)
{
    const int now = int(std::count_if(checks.begin(), checks.end(), isPressing));
    if (std::exchange(m_count, now) != now)
        emit countChanged(m_count);
}

/// The rows keep their heights: an hour and a minute are about as long in words.
void ChecksPanel::setNow(qint64 nowUtc)
{
    m_model->setNow(nowUtc);
    m_list->viewport()->update();
}

void ChecksPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_old)
        emit asked();
    if (m_fixesOld && current())
        askForFixes(Fixes::Kept);
}

void ChecksPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous()) // the window that is put away comes back as it was
        return;
    leaveShown();
    showFix();
}

/// A change elsewhere may have taken the place to which a way out leads, and leaves the list as it is.
void ChecksPanel::lookAgain()
{
    m_fixesOld = true;
    if (isVisible() && m_asked)
        askForFixes(Fixes::Kept);
    else
        showFix(); // it is looked at after the answer that is under way, or when somebody sees it
}

/// The chosen one stays chosen when it is still there, else the row. One whose way out is being looked at
/// stays also where the board has gone to another day for that: Apply does what was looked at.
void ChecksPanel::showRows(const std::vector<BoardCheck> *others)
{
    const std::optional<BoardCheck> chosenBefore = current() ? std::optional(*current()) : std::nullopt;
    const int row = m_list->currentIndex().row();
    const int wanted = m_priority->currentData().toInt();
    m_filling = true;
    if (others)
        m_model->take(*others);
    m_model->showRows(wanted < 0 ? std::nullopt : std::optional(Priority(wanted)), m_looked,
                      Tokens::of(this));
    const int rows = m_model->rowCount();
    m_list->setLayoutMode(rows > manyRows ? QListView::Batched : QListView::SinglePass);
    const int found = chosenBefore ? m_model->rowOf(*chosenBefore) : -1;
    if (found >= 0)
        m_list->setCurrentIndex(m_model->index(found));
    else if (row >= 0 && rows > 0 && (!chosenBefore || speaksOfDays(m_model->checks(), chosenBefore->day)))
        m_list->setCurrentIndex(m_model->index(std::min(row, rows - 1)));
    m_filling = false;
    if (m_model->checks().empty())
        m_empty->set(
            tr("All is well"),
            tr("Double bookings, late starts, time off, missing skills and overload are said here."));
    else
        m_empty->set(tr("None of these"), tr("There is nothing of this priority."));
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    const bool stays = chosenBefore && current() && isSameCheck(*current(), *chosenBefore);
    askForFixes(stays ? Fixes::Kept : Fixes::Others);
}

const BoardCheck *ChecksPanel::current() const
{
    return m_model->at(m_list->currentIndex().row());
}

void ChecksPanel::askForFixes(Fixes fixes)
{
    const int generation = ++m_generation;
    if (fixes == Fixes::Others || !current()) {
        m_fixes.clear();
        m_fix = 0;
    }
    m_asked = false;
    m_fixesOld = false;
    if (const BoardCheck *check = current())
        m_backend.ask(
            this, FixCheck{*check, m_tries},
            std::function<void(Result<FixCheck::Reply>)>([this, generation](Result<FixCheck::Reply> reply) {
                if (generation == m_generation)
                    takeFixes(std::move(reply));
            }));
    showFix();
}

/// The one whose words are shown stays it, if it is still there.
void ChecksPanel::takeFixes(Result<FixCheck::Reply> reply)
{
    const QString shown = m_fix < m_fixes.size() ? m_fixes[m_fix].text : QString();
    m_asked = true;
    m_fixes.clear();
    if (reply)
        m_fixes = std::move(*reply);
    else
        m_banner->showErrorAgain(reply.error(), [this] { askForFixes(Fixes::Others); });
    const auto same =
        std::find_if(m_fixes.begin(), m_fixes.end(), [&](const CheckFix &fix) { return fix.text == shown; });
    m_fix = same == m_fixes.end() ? 0 : size_t(same - m_fixes.begin());
    if (m_fixesOld && isVisible())
        askForFixes(Fixes::Kept); // something has changed while it was looked for
    else
        showFix();
}

/// What the board shows beforehand is the way out that stands here, and no other.
void ChecksPanel::leaveShown()
{
    if (!std::exchange(m_shown, {}).isEmpty())
        emit fixLeft();
}

void ChecksPanel::showFix()
{
    const CheckFix *fix = m_fix < m_fixes.size() ? &m_fixes[m_fix] : nullptr;
    if (!fix || fix->text != m_shown)
        leaveShown();
    m_fixBox->setVisible(current() != nullptr);
    m_fixText->setText(fix       ? fix->text
                       : m_asked ? tr("There is no way out that keeps to everybody's hours and wishes.")
                                 : tr("Looking for a way out\u2026"));
    const QString whyNot = whyNotApplied();
    m_apply->setEnabled(whyNot.isEmpty());
    m_apply->setText(m_trying ? tr("Try it") : tr("Apply"));
    const QString hint = m_trying
                             ? tr("Tries it; nothing is stored until you keep it (Ctrl+Enter in this list).")
                             : tr("Does it; Undo takes it back (Ctrl+Enter in this list).");
    m_apply->setToolTip(whyNot.isEmpty() ? hint : whyNot);
    m_look->setEnabled(fix && fix->start);
    m_look->setChecked(!m_shown.isEmpty());
    m_look->setToolTip(!fix                 ? m_fixText->text()
                       : !fix->start        ? tr("It leads to the waiting list, not to a place on the board.")
                       : !m_shown.isEmpty() ? tr("Takes it off the board again (V in this list, or Escape).")
                                            : tr("Shows on the board where it leads (V in this list)."));
    m_other->setVisible(m_fixes.size() > 1);
    m_other->setText(tr("%1 of %2", "which way out of how many")
                         .arg(QString::number(m_fix + 1), QString::number(m_fixes.size())));
}

QString ChecksPanel::whyNotApplied() const
{
    if (!m_backend.may(Action::BookVisits))
        return m_backend.whyNot(Action::BookVisits);
    if (m_sending)
        return tr("It is being done.");
    if (m_fix >= m_fixes.size())
        return m_fixText->text();
    return m_asked && !m_fixesOld ? QString() : tr("It is looked at whether this is a way out still.");
}

void ChecksPanel::setTrying(bool trying, const std::vector<MoveVisit> &tries)
{
    if (trying == m_trying && tries == m_tries)
        return;
    m_trying = trying;
    const bool same = m_tries == tries;
    m_tries = tries;
    if (!same && current())
        lookAgain();
    else
        showFix();
}

void ChecksPanel::nextFix()
{
    if (m_fixes.size() < 2 && !m_asked)
        return;
    if (m_fixes.size() < 2)
        return emit said(m_fixes.empty() ? m_fixText->text() : tr("There is no other way out."));
    m_fix = (m_fix + 1) % m_fixes.size();
    showFix();
    if (m_looking && m_look->isEnabled())
        look(); // whoever looks at one way out goes on looking
}

void ChecksPanel::look()
{
    if (m_fix >= m_fixes.size() || !current())
        return;
    m_looked = *current();
    m_looking = true;
    m_shown = m_fixes[m_fix].text;
    showFix();
    emit fixShown(CheckFix(m_fixes[m_fix]));
}

/// The row stays, also where the board went to another day for it: it can be applied still.
void ChecksPanel::endLook()
{
    m_looking = false;
    leaveShown();
    showFix();
}

void ChecksPanel::wentTo(const QDate &day)
{
    if (!m_looked || m_looked->day == day)
        return;
    m_looked.reset();
    m_looking = false;
    leaveShown();
    showRows();
}

/// After it was done: the board's checks follow the commit.
void ChecksPanel::goOn()
{
    if (std::exchange(m_looked, {}))
        showRows();
    else
        askForFixes(Fixes::Others);
}

void ChecksPanel::apply()
{
    if (m_fix >= m_fixes.size() || !m_apply->isEnabled())
        return;
    if (m_trying) {
        emit tryWanted(std::vector<MoveVisit>(m_fixes[m_fix].moves));
        return goOn();
    }
    m_sending = true;
    showFix();
    m_backend.actAll(
        this, m_fixes[m_fix].moves,
        std::function<void(Result<std::vector<Visit>>)>([this](Result<std::vector<Visit>> reply) {
            m_sending = false;
            if (reply)
                m_banner->clear();
            else
                m_banner->showError(reply.error());
            goOn();
        }));
}

void ChecksPanel::focusList()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus();
}

/// A key that does nothing says why, but for the moment in which it is looked for a way out.
void ChecksPanel::press(QPushButton *button)
{
    if (button->isEnabled())
        button->click();
    else if (current() && m_asked)
        emit said(button->toolTip());
}

bool ChecksPanel::takesKey(const QKeyEvent &key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && key.modifiers().testFlag(Qt::ControlModifier)) {
        press(m_apply);
        return true;
    }
    const bool plain = key.modifiers() == Qt::NoModifier;
    if (plain && key.key() == Qt::Key_N && current())
        nextFix();
    else if (plain && key.key() == Qt::Key_V)
        press(m_look);
    else if (plain && key.key() == Qt::Key_Escape && !m_shown.isEmpty())
        endLook();
    else
        return false;
    return true;
}

bool ChecksPanel::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::KeyPress ? takesKey(*static_cast<QKeyEvent *>(event))
                                             : QWidget::eventFilter(watched, event);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/slotspanel.h"
#include "core/backend/backend.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardcontext.h"
#include "ui/board/cardrows.h"
#include "ui/board/visittexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int mostProposals = 10;

/// Whether a place is free, and for whom it is a good one.
bool touchesPlaces(const ChangeSet &changes)
{
    const auto touched = [&](EntityKind kind) { return changes.touches(kind); };
    return touched(EntityKind::Visit) || touched(EntityKind::Technician) || touched(EntityKind::Crew) ||
           touched(EntityKind::WorkingHours) || touched(EntityKind::TimeOff) ||
           touched(EntityKind::ClosingDay) || touched(EntityKind::Customer) || touched(EntityKind::Setting);
}

bool isSamePlace(const SlotProposal &a, const SlotProposal &b)
{
    return a.startUtc == b.startUtc && a.technicians == b.technicians;
}

/// Of the lane in which it would stand: that of who leads.
QColor colorOf(const People::Reply &people, const std::vector<TechnicianId> &technicians)
{
    const Technician *leads = technicians.empty() ? nullptr : people.find(technicians.front());
    return leads ? QColor(leads->color) : QColor();
}

} // namespace

SlotsPanel::SlotsPanel(Backend &backend, BoardContext &context, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_context(context)
{
    setObjectName(QStringLiteral("slotsPanel"));
    build();
    follow();
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        follow();
        if (!m_filling)
            showPlace();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] {
        if (!m_isShown)
            showPlace();
    });
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SlotsPanel::book);
    connect(m_from, &DayEdit::dateChanged, this, [this] {
        if (m_filling)
            return;
        m_telling = true;
        ask();
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (!m_visit.id || !touchesPlaces(changes))
            return;
        if (isVisible() && !m_sending)
            readAgain();
        else
            m_old = true;
    });
    connect(&m_context, &BoardContext::changed, this, &SlotsPanel::showWeek);
}

/// Somebody may have taken the place while nobody looked.
void SlotsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_old && m_visit.id)
        readAgain();
}

void SlotsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) // the window that is put away comes back as it was
        leavePlace();
}

void SlotsPanel::showPlace()
{
    const SlotProposal *slot = current();
    if (!slot || !isVisible()) // somebody went elsewhere before it was known
        return leavePlace();
    m_isShown = true;
    emit placeShown(*slot);
}

void SlotsPanel::leavePlace()
{
    if (std::exchange(m_isShown, false))
        emit placeLeft();
}

void SlotsPanel::showWeek()
{
    m_from->setFirstDayOfWeek(m_context.settings().firstDayOfWeek);
}

void SlotsPanel::build()
{
    auto *back = new QToolButton(this);
    back->setObjectName(QStringLiteral("slotsBack"));
    back->setIcon(icons::get(QStringLiteral("chevron-left")));
    back->setToolTip(tr("Back to the waiting list (Escape)."));
    back->setAccessibleName(tr("Back to the waiting list"));
    connect(back, &QToolButton::clicked, this, &SlotsPanel::left);
    m_who = plainLabel(QString(), this);
    m_who->setObjectName(QStringLiteral("slotsVisit"));
    m_who->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(back, 0, Qt::AlignTop);
    head->addWidget(m_who, 1);
    m_from = new DayEdit(this);
    m_from->setObjectName(QStringLiteral("slotsFrom"));
    m_from->setDisplayFormat(tr("ddd, MMM d, yyyy", "form of a date"));
    m_from->setAccessibleName(tr("From this day on"));
    m_from->setToolTip(tr("Places are looked for from this day on."));
    showWeek();
    QLabel *from = mutedLabel(tr("From"), this);
    from->setWordWrap(false);
    auto *days = new QHBoxLayout;
    days->addWidget(from);
    days->addWidget(m_from, 1);
    m_banner = new Banner(this);
    m_note = mutedLabel(QString(), this);
    m_note->setObjectName(QStringLiteral("slotsNote"));
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("slotsList"));
    m_list->setAccessibleName(tr("Best places, the best first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CardRows(m_list));
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust); // rows wrap in its width
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->installEventFilter(this);
    m_book = primaryButton(tr("Book it"), tr("Puts the visit there (Enter)."), this);
    m_book->setObjectName(QStringLiteral("slotsBook"));
    connect(m_book, &QPushButton::clicked, this, &SlotsPanel::book);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->setSpacing(space::s);
    all->addLayout(head);
    all->addLayout(days);
    all->addWidget(m_banner);
    all->addWidget(m_note);
    all->addWidget(m_list, 1);
    all->addWidget(m_book);
}

void SlotsPanel::findFor(const Visit &visit, const QString &customer, const QString &title)
{
    m_visit = visit;
    m_who->setText(title.isEmpty() ? customer : QStringLiteral("%1\n%2").arg(customer, title));
    m_banner->clear();
    leavePlace();
    m_old = false;
    m_proposals.clear();
    m_list->clear();
    m_filling = true;
    m_from->setToday(m_context.today());
    m_from->setDate(m_context.today());
    m_filling = false;
    m_telling = true;
    ask();
    m_list->setFocus();
}

/// The visit itself may be another now: it is booked by its newest version, and at none of the places of
/// before until it is known that they are free still.
void SlotsPanel::readAgain()
{
    m_old = true;
    follow();
    m_backend.ask(this, VisitDetails{m_visit.id},
                  std::function<void(Result<VisitDetails::Reply>)>([this](Result<VisitDetails::Reply> reply) {
                      if (!reply)
                          return m_banner->showErrorAgain(reply.error(), [this] { readAgain(); });
                      if (reply->visit.id != m_visit.id)
                          return; // another one by now
                      m_visit = reply->visit;
                      ask();
                  }));
}

void SlotsPanel::ask()
{
    const int generation = ++m_generation;
    m_note->setText(tr("Looking for places\u2026"));
    m_note->show();
    BestSlots query;
    query.visit = m_visit.id;
    query.from = m_from->date();
    query.count = mostProposals;
    query.tried = m_tries;
    m_backend.ask(
        this, query,
        std::function<void(Result<BestSlots::Reply>)>([this, generation](Result<BestSlots::Reply> reply) {
            if (generation != m_generation)
                return;
            if (reply)
                return show(*reply);
            m_saying = false;
            m_note->hide();
            m_banner->showErrorAgain(reply.error(), [this] { ask(); });
        }));
}

/// After an act of anybody the list is read again: what was chosen stays chosen, and the board stays where
/// somebody is working.
void SlotsPanel::show(const BestSlots::Reply &reply)
{
    const std::optional<SlotProposal> chosen = current() ? std::optional(*current()) : std::nullopt;
    m_old = false;
    if (!std::exchange(m_saying, false))
        m_banner->clear();
    m_note->setText(reply.note);
    m_note->setVisible(!reply.note.isEmpty());
    m_proposals = reply.proposals;
    m_filling = true;
    m_list->clear();
    for (int row = 0; row < int(m_proposals.size()); ++row) {
        m_list->addItem(QString());
        showRow(row);
    }
    const bool telling = std::exchange(m_telling, false);
    m_list->setCurrentRow(chosen && !telling ? rowOf(*chosen) : 0);
    m_filling = false;
    follow();
    if (telling)
        showPlace();
    else if (!chosen || !current() || !isSamePlace(*chosen, *current()))
        leavePlace();
}

void SlotsPanel::showRow(int row)
{
    const SlotProposal &slot = m_proposals[size_t(row)];
    const QString when = visittexts::dayAndSpan(slot.start, slot.minutes);
    const QString who = m_context.namesOf(slot.technicians);
    const QString why = slot.reasons.join(QStringLiteral(" \u00b7 "));
    QListWidgetItem *item = m_list->item(row);
    item->setText(QStringLiteral("%1\n%2\n%3").arg(who, when, why));
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2. %3").arg(who, when, why));
    item->setData(CardRows::ColorRole, colorOf(m_context.people(), slot.technicians));
}

/// The best one when that place is not free any more.
int SlotsPanel::rowOf(const SlotProposal &place) const
{
    const auto found = std::find_if(m_proposals.begin(), m_proposals.end(),
                                    [&](const SlotProposal &each) { return isSamePlace(each, place); });
    return found == m_proposals.end() ? 0 : int(found - m_proposals.begin());
}

const SlotProposal *SlotsPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_proposals.size()) ? &m_proposals[size_t(row)] : nullptr;
}

void SlotsPanel::follow()
{
    QString whyNot;
    if (!m_backend.may(Action::BookVisits))
        whyNot = m_backend.whyNot(Action::BookVisits);
    else if (!current())
        whyNot = tr("Choose a place first.");
    else if (m_sending)
        whyNot = tr("It is being booked.");
    else if (m_old)
        whyNot = tr("It is looked at which places are free now.");
    m_book->setEnabled(whyNot.isEmpty());
    const QString hint = m_trying ? tr("Tries the visit there; nothing is stored until you keep it (Enter).")
                                  : tr("Puts the visit there (Enter).");
    m_book->setToolTip(whyNot.isEmpty() ? hint : whyNot);
    m_list->setToolTip(m_trying ? tr("Enter tries it.") : tr("Enter books it."));
}

void SlotsPanel::setTrying(bool trying, const std::vector<MoveVisit> &tries)
{
    m_trying = trying;
    m_book->setText(trying ? tr("Try it") : tr("Book it"));
    const bool same = m_tries == tries;
    m_tries = tries;
    m_old |= !same;
    if (!same && m_visit.id && isVisible())
        readAgain();
    follow();
}

void SlotsPanel::book()
{
    const SlotProposal *slot = current();
    if (!slot || !m_book->isEnabled())
        return;
    const QTimeZone own = findZone(m_visit.zone).value_or(m_context.zone());
    const MoveVisit move{m_visit.id, m_visit.version, ZonedDay::toWall(slot->startUtc, own), slot->minutes,
                         slot->technicians};
    if (m_trying)
        return emit tryWanted({move});
    m_sending = true;
    follow();
    m_backend.act(this, move, std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                      m_sending = false;
                      follow();
                      if (reply)
                          emit booked(reply->id);
                      else
                          refuse(reply.error());
                  }));
}

/// After a conflict the list and the visit are those of now: the sentence stays above them.
void SlotsPanel::refuse(const Error &error)
{
    if (error.code == ErrorCode::Conflict)
        m_banner->showError(error); // by the same version it would be refused again
    else
        m_banner->showErrorAgain(error, [this] { book(); });
    if (error.code != ErrorCode::Conflict && !m_old)
        return;
    m_saying = true;
    readAgain();
}

bool SlotsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        book();
        return true;
    case Qt::Key_Escape:
        emit left();
        return true;
    default:
        return false;
    }
}

} // namespace truckroll

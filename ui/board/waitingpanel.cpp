// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/waitingpanel.h"
#include "core/backend/backend.h"
#include "ui/board/boardcontext.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QDrag>
#include <QGridLayout>
#include <QKeyEvent>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truckroll {

namespace {

/// The board shows where a dragged visit would stand: a picture of its card would cover that.
class WaitingListView : public QListView
{
public:
    using QListView::QListView;

protected:
    void startDrag(Qt::DropActions actions) override
    {
        QMimeData *what = model()->mimeData(selectedIndexes());
        if (!what)
            return;
        auto *drag = new QDrag(this);
        QPixmap nothing(1, 1);
        nothing.fill(Qt::transparent);
        drag->setPixmap(nothing);
        drag->setMimeData(what);
        drag->exec(actions, Qt::MoveAction);
    }

    /// The list makes a row the current one without marking it. Whoever comes by Tab sees where she is; focus
    /// that only had to go somewhere chooses nobody.
    void focusInEvent(QFocusEvent *event) override
    {
        QListView::focusInEvent(event);
        const bool byKeys =
            event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
        if (byKeys && currentIndex().isValid() && !selectionModel()->isSelected(currentIndex()))
            setCurrentIndex(currentIndex());
    }
};

} // namespace

WaitingPanel::WaitingPanel(Backend &backend, BoardContext &context, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_context(context),
      m_model(new WaitingModel(
          context, [&backend] { return backend.clock().nowUtc(); }, this))
{
    setObjectName(QStringLiteral("waitingPanel"));
    build();
    listen();
    follow();
}

void WaitingPanel::build()
{
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildList());
    m_slots = new SlotsPanel(m_backend, m_context, m_pages);
    m_pages->addWidget(m_slots);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
}

QWidget *WaitingPanel::buildList()
{
    auto *page = new QWidget(m_pages);
    m_banner = new Banner(page);
    m_search = new SearchField(tr("Search the waiting list"), page);
    m_search->setObjectName(QStringLiteral("waitingSearch"));
    m_stack = new QStackedWidget(page);
    m_list = new WaitingListView(m_stack);
    m_list->setObjectName(QStringLiteral("waitingList"));
    m_list->setAccessibleName(tr("Waiting list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WaitingDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_empty = new EmptyState(QStringLiteral("waiting"), QString(), QString(), m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_hint = mutedLabel(QString(), page);
    m_hint->setFont(Theme::smallFont());
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->setSpacing(space::s);
    all->addWidget(m_search);
    all->addLayout(buildOrder());
    all->addWidget(m_banner);
    all->addWidget(m_stack, 1);
    all->addWidget(m_hint);
    all->addLayout(buildFoot());
    return page;
}

QLayout *WaitingPanel::buildOrder()
{
    m_order = new QComboBox(this);
    m_order->setObjectName(QStringLiteral("waitingOrder"));
    m_order->setAccessibleName(tr("Order"));
    m_order->setToolTip(tr("What stands first."));
    m_order->addItem(tr("Longest waiting"), int(WaitingModel::Order::Age));
    m_order->addItem(tr("Most pressing"), int(WaitingModel::Order::Priority));
    m_order->addItem(tr("Wanted soonest"), int(WaitingModel::Order::Wanted));
    m_narrowing = new QComboBox(this);
    m_narrowing->setObjectName(QStringLiteral("waitingNarrowing"));
    m_narrowing->setAccessibleName(tr("Which visits"));
    m_narrowing->setToolTip(tr("Shows all, or only those that press, are due or need one skill."));
    for (QComboBox *box : {m_order, m_narrowing}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setMinimumWidth(100);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_order, 1);
    row->addWidget(m_narrowing, 1);
    return row;
}

QLayout *WaitingPanel::buildFoot()
{
    m_best = plainButton(tr("&Best places"), QStringLiteral("check-circle"), QString(), this);
    m_best->setObjectName(QStringLiteral("waitingBest"));
    m_wishes = plainButton(tr("&Wishes"), QStringLiteral("edit"), QString(), this);
    m_wishes->setObjectName(QStringLiteral("waitingWishes"));
    m_place = plainButton(tr("&Place at cursor"), QStringLiteral("today"), QString(), this);
    m_place->setObjectName(QStringLiteral("waitingPlace"));
    m_book = plainButton(tr("New"), QStringLiteral("plus"), QString(), this);
    m_book->setObjectName(QStringLiteral("waitingNew"));
    connect(m_book, &QPushButton::clicked, this, &WaitingPanel::bookRequested);
    auto *foot = new QGridLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_best, 0, 0);
    foot->addWidget(m_wishes, 0, 1);
    foot->addWidget(m_place, 1, 0);
    foot->addWidget(m_book, 1, 1);
    foot->setColumnStretch(0, 1);
    return foot;
}

void WaitingPanel::listen()
{
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_model->setFilter(words);
        follow();
    });
    connect(m_search, &SearchField::leftDownwards, this, &WaitingPanel::focusList);
    const auto chosen = [this] {
        follow();
        if (const auto visit = current())
            emit selected(visit->visit.id);
    };
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, chosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, chosen);
    connect(m_list, &QListView::doubleClicked, this, [this] {
        if (const auto visit = current())
            emit openRequested(visit->visit.appointment, visit->visit.id);
    });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &pos) {
        if (const auto visit = current())
            emit menuRequested(*visit, m_list->viewport()->mapToGlobal(pos));
    });
    connect(m_place, &QPushButton::clicked, this, &WaitingPanel::place);
    connect(m_best, &QPushButton::clicked, this, &WaitingPanel::bestSlotsOfCurrent);
    connect(m_wishes, &QPushButton::clicked, this, [this] {
        if (const auto visit = current())
            emit wishesRequested(visit->visit.id);
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setOrder(WaitingModel::Order(m_order->currentData().toInt()));
        m_list->scrollToTop(); // what was asked for stands there, the chosen one anywhere
    });
    connect(m_narrowing, &QComboBox::currentIndexChanged, this, [this] {
        const QString skill = m_narrowing->currentData(Qt::UserRole + 1).toString();
        m_model->setNarrowing(WaitingModel::Narrowing(m_narrowing->currentData().toInt()), skill);
        follow();
    });
    connect(m_slots, &SlotsPanel::left, this, [this] { setBestSlots(false); });
    connect(m_slots, &SlotsPanel::booked, this, [this] { setBestSlots(false); });
    connect(m_slots, &SlotsPanel::tryWanted, this, [this] { setBestSlots(false); });
    connect(&m_context, &BoardContext::changed, m_model, &WaitingModel::refresh);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        const auto touched = [&](EntityKind kind) { return changes.touches(kind); };
        if (m_loaded && (touched(EntityKind::Visit) || touched(EntityKind::Appointment) ||
                         touched(EntityKind::Customer) || touched(EntityKind::Site)))
            load();
    });
}

void WaitingPanel::load()
{
    m_loaded = true;
    m_backend.ask(this, WaitingList{},
                  std::function<void(Result<WaitingList::Reply>)>([this](Result<WaitingList::Reply> reply) {
                      if (!reply)
                          return m_banner->showErrorAgain(reply.error(), [this] { load(); });
                      m_banner->clear();
                      m_read = true;
                      showVisits(std::move(*reply));
                  }));
}

void WaitingPanel::showVisits(WaitingList::Reply visits)
{
    const size_t before = m_model->count();
    m_model->setVisits(std::move(visits));
    followVisits(before);
}

void WaitingPanel::setTries(const std::vector<WaitingVisit> &off, const std::set<VisitId> &placed)
{
    const size_t before = m_model->count();
    if (m_model->setTries(off, placed))
        followVisits(before);
}

void WaitingPanel::followVisits(size_t before)
{
    fillNarrowing();
    if (const QModelIndex index = m_model->indexOf(m_wanted); m_wanted && index.isValid()) {
        m_wanted = {};
        m_list->setCurrentIndex(index);
    }
    follow();
    if (before != m_model->count())
        emit countChanged(int(m_model->count()));
}

size_t WaitingPanel::count() const
{
    return m_model->count();
}

std::optional<WaitingVisit> WaitingPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    const WaitingVisit *visit = m_list->selectionModel()->isSelected(index) ? m_model->at(index) : nullptr;
    return visit ? std::optional(*visit) : std::nullopt;
}

void WaitingPanel::select(VisitId visit)
{
    setBestSlots(false);
    if (!m_model->indexOf(visit).isValid() && m_model->isNarrowed()) {
        m_search->clear();
        m_model->setFilter({});
        m_narrowing->setCurrentIndex(0);
    }
    const QModelIndex index = m_model->indexOf(visit);
    m_wanted = index.isValid() ? VisitId() : visit;
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    follow();
}

void WaitingPanel::pointOut(VisitId visit)
{
    if (m_pages->currentIndex() == 0 && !m_model->isNarrowed())
        select(visit);
}

/// Everything, what presses, what is due, and each skill that is needed.
void WaitingPanel::fillNarrowing()
{
    using Narrowing = WaitingModel::Narrowing;
    const QString before = m_narrowing->currentText();
    const QSignalBlocker blocker(m_narrowing);
    m_narrowing->clear();
    m_narrowing->addItem(tr("All"), int(Narrowing::All));
    m_narrowing->addItem(tr("High and urgent"), int(Narrowing::Pressing));
    m_narrowing->addItem(tr("Due by tomorrow"), int(Narrowing::Due));
    for (const QString &skill : m_model->skills()) {
        m_narrowing->addItem(tr("Needs %1", "a skill").arg(skill), int(Narrowing::Skill));
        m_narrowing->setItemData(m_narrowing->count() - 1, skill, Qt::UserRole + 1);
    }
    const int again = m_narrowing->findText(before);
    m_narrowing->setCurrentIndex(std::max(0, again));
    if (again < 0)
        m_model->setNarrowing(Narrowing::All); // nobody needs that skill any more
}

void WaitingPanel::setBestSlots(bool shown)
{
    const bool inside = m_slots->isAncestorOf(focusWidget());
    m_pages->setCurrentIndex(shown ? 1 : 0);
    if (shown || !inside)
        return;
    if (m_model->indexOf(m_slots->visit()).isValid() || !m_slots->visit())
        focusList();
    else
        emit cardWanted(m_slots->visit());
}

void WaitingPanel::findSlots(const Visit &visit, const QString &customer, const QString &title)
{
    setBestSlots(true);
    m_slots->findFor(visit, customer, title);
}

void WaitingPanel::bestSlotsOfCurrent()
{
    if (const auto visit = current())
        findSlots(visit->visit, visit->customer, visit->title);
}

void WaitingPanel::focusList()
{
    if (m_pages->currentIndex() == 1)
        return m_slots->list()->setFocus();
    if (!current() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_list->currentIndex().isValid() ? m_list->currentIndex()
                                                                 : m_model->index(0));
    if (m_model->rowCount() > 0)
        m_list->setFocus();
    else
        m_search->setFocus();
}

void WaitingPanel::follow()
{
    const bool nobody = m_model->count() == 0;
    const bool nothing = m_model->rowCount() == 0;
    if (!m_read)
        m_empty->set(tr("Reading the waiting list\u2026"), QString());
    else if (nobody)
        m_empty->set(tr("Nobody is waiting"),
                     tr("Visits without a time stand here. Drag a card here to take it off the board."));
    else if (nothing)
        m_empty->set(tr("No match"), tr("No visit on the waiting list is like that."));
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_list);
    for (QWidget *widget : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_order),
                            static_cast<QWidget *>(m_narrowing)})
        widget->setVisible(!nobody);
    m_hint->setVisible(!nothing);
    m_hint->setText(tr("Drag a card to its time on the board."));
    followActs();
}

void WaitingPanel::setHeld(const QString &why)
{
    m_held = why;
    followActs();
}

void WaitingPanel::followActs()
{
    const QString noVisit = current() ? QString() : tr("Choose a visit of the waiting list first.");
    const QString role = m_backend.may(Action::BookVisits) ? QString() : m_backend.whyNot(Action::BookVisits);
    const QString stores = role.isEmpty() ? m_held : role;
    m_book->setEnabled(stores.isEmpty());
    m_book->setToolTip(stores.isEmpty() ? tr("Books a visit without a time.") : stores);
    QString whyNot = role.isEmpty() ? noVisit : role;
    m_place->setEnabled(whyNot.isEmpty());
    m_place->setToolTip(whyNot.isEmpty()
                            ? tr("Puts the chosen visit where the board's cursor is (P in this list).")
                            : whyNot);
    whyNot = stores.isEmpty() ? noVisit : stores;
    m_wishes->setEnabled(whyNot.isEmpty());
    m_wishes->setToolTip(
        whyNot.isEmpty() ? tr("Priority, skill, days and hours of the visit (W in this list).") : whyNot);
    m_best->setEnabled(noVisit.isEmpty());
    m_best->setToolTip(
        noVisit.isEmpty() ? tr("Lists the best free places with their reasons (B in this list).") : noVisit);
}

void WaitingPanel::place()
{
    if (const auto visit = current(); visit && m_place->isEnabled())
        emit placeRequested(*visit);
}

bool WaitingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const auto visit = current();
    if (!plain || !visit)
        return false;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit openRequested(visit->visit.appointment, visit->visit.id);
        return true;
    case Qt::Key_P:
        place();
        return true;
    case Qt::Key_B:
        bestSlotsOfCurrent();
        return true;
    case Qt::Key_W:
        m_wishes->click();
        return true;
    case Qt::Key_Menu:
        emit menuRequested(
            *visit, m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).center()));
        return true;
    default:
        return false;
    }
}

void WaitingPanel::setDropShown(bool shown)
{
    m_dropShown = shown;
    update();
}

void WaitingPanel::paintEvent(QPaintEvent *)
{
    if (!m_dropShown)
        return;
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 2, Qt::DashLine));
    painter.setBrush(tokens.selection);
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), cornerRadius, cornerRadius);
}

} // namespace truckroll

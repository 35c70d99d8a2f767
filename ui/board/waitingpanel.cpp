// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/waitingpanel.h"
#include "core/backend/backend.h"
#include "ui/board/boardcontext.h"
#include "ui/board/waitingmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truckroll {

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
    m_banner = new Banner(this);
    m_search = new SearchField(tr("Search the waiting list"), this);
    m_search->setObjectName(QStringLiteral("waitingSearch"));
    m_stack = new QStackedWidget(this);
    m_list = new QListView(m_stack);
    m_list->setObjectName(QStringLiteral("waitingList"));
    m_list->setAccessibleName(tr("Waiting list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WaitingDelegate(m_list));
    m_list->setUniformItemSizes(true);
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
    m_hint = mutedLabel(QString(), this);
    m_hint->setFont(Theme::smallFont());
    m_place = plainButton(tr("&Place at cursor"), QStringLiteral("today"), QString(), this);
    m_place->setObjectName(QStringLiteral("waitingPlace"));
    QPushButton *book =
        plainButton(tr("New"), QStringLiteral("plus"), tr("Books a visit without a time."), this);
    book->setObjectName(QStringLiteral("waitingNew"));
    book->setEnabled(m_backend.may(Action::BookVisits));
    if (!book->isEnabled())
        book->setToolTip(tr("Your role may not %1.").arg(actionText(Action::BookVisits)));
    connect(book, &QPushButton::clicked, this, &WaitingPanel::bookRequested);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_place, 1);
    foot->addWidget(book);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->setSpacing(space::s);
    all->addWidget(m_search);
    all->addWidget(m_banner);
    all->addWidget(m_stack, 1);
    all->addWidget(m_hint);
    all->addLayout(foot);
}

void WaitingPanel::listen()
{
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_model->setFilter(words);
        follow();
    });
    connect(m_search, &SearchField::leftDownwards, this, &WaitingPanel::focusList);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        follow();
        if (const auto visit = current())
            emit selected(visit->visit.id);
    });
    connect(m_list, &QListView::doubleClicked, this, [this] {
        if (const auto visit = current())
            emit openRequested(visit->visit.appointment);
    });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &pos) {
        if (const auto visit = current())
            emit menuRequested(*visit, m_list->viewport()->mapToGlobal(pos));
    });
    connect(m_place, &QPushButton::clicked, this, &WaitingPanel::place);
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
                      showVisits(std::move(*reply));
                  }));
}

void WaitingPanel::showVisits(WaitingList::Reply visits)
{
    const size_t before = m_model->count();
    m_model->setVisits(std::move(visits));
    if (m_wanted && m_model->indexOf(m_wanted).isValid())
        select(m_wanted);
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
    const WaitingVisit *visit = m_model->at(m_list->currentIndex());
    return visit ? std::optional(*visit) : std::nullopt;
}

void WaitingPanel::select(VisitId visit)
{
    if (!m_model->indexOf(visit).isValid() && !m_model->filter().isEmpty()) {
        m_search->clear();
        m_model->setFilter({});
    }
    const QModelIndex index = m_model->indexOf(visit);
    m_wanted = index.isValid() ? VisitId() : visit;
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    follow();
}

void WaitingPanel::focusList()
{
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    if (m_model->rowCount() > 0)
        m_list->setFocus();
    else
        m_search->setFocus();
}

void WaitingPanel::follow()
{
    const bool nobody = m_model->count() == 0;
    const bool nothing = m_model->rowCount() == 0;
    if (nobody)
        m_empty->set(tr("Nobody is waiting"),
                     tr("Visits without a time stand here. Drag a card here to take it off the board."));
    else if (nothing)
        m_empty->set(tr("No match"), tr("No visit on the waiting list has these words."));
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_list);
    m_search->setVisible(!nobody);
    m_hint->setVisible(!nothing);
    m_hint->setText(tr("Drag a card to its time on the board."));
    QString whyNot;
    if (!m_backend.may(Action::BookVisits))
        whyNot = tr("Your role may not %1.").arg(actionText(Action::BookVisits));
    else if (!current())
        whyNot = tr("Choose a visit of the waiting list first.");
    m_place->setEnabled(whyNot.isEmpty());
    m_place->setToolTip(whyNot.isEmpty()
                            ? tr("Puts the chosen visit where the board's cursor is (P in this list).")
                            : whyNot);
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
        emit openRequested(visit->visit.appointment);
        return true;
    case Qt::Key_P:
        place();
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

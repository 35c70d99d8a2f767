// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardsearch.h"
#include "core/backend/backend.h"
#include "ui/board/boardmodel.h"
#include "ui/board/visittexts.h"
#include "ui/widgets/form.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>
#include <utility>

namespace truckroll {

namespace {

constexpr int listWidth = 560;
constexpr int rowsInSight = 10;

/// The day that choosing it leads to.
QString whenText(const AppointmentList::Row &row)
{
    if (row.waits)
        return BoardSearch::tr("Waiting list");
    if (row.nextVisit)
        return visittexts::day(row.nextVisit->date);
    if (!row.lastVisit)
        return BoardSearch::tr("No day");
    return BoardSearch::tr("%1, %2", "date, Done or Canceled")
        .arg(visittexts::day(row.lastVisit->date), visitStatusText(row.status));
}

QString rowText(const AppointmentList::Row &row)
{
    return BoardSearch::tr("%1 \u00b7 %2 \u00b7 %3 \u00b7 %4", "date, customer, title, number")
        .arg(whenText(row), row.customerName, row.appointment.title, row.appointment.number);
}

/// When it is this folder's turn: what is to come, what waits, what has been and what has no day.
struct Turn
{
    enum class When { Coming, Waiting, Past, Never };
    When when = When::Never;
    qint64 days = 0; ///< from today

    static Turn of(const AppointmentList::Row &row, const QDate &today)
    {
        if (row.waits)
            return {When::Waiting, 0};
        const auto &visit = row.nextVisit ? row.nextVisit : row.lastVisit;
        if (!visit)
            return {};
        const qint64 days = today.daysTo(visit->date);
        return {row.nextVisit && days >= 0 ? When::Coming : When::Past, std::abs(days)};
    }
};

/// Of each kind what is nearest to today.
bool comesBefore(const Turn &a, const Turn &b)
{
    return std::tie(a.when, a.days) < std::tie(b.when, b.days);
}

/// What the words are looked for in may be otherwise.
bool touchesFolders(const ChangeSet &changes)
{
    return changes.touches(EntityKind::Appointment) || changes.touches(EntityKind::Customer) ||
           changes.touches(EntityKind::Site) || changes.touches(EntityKind::Document) ||
           changes.touches(EntityKind::Visit) || changes.touches(EntityKind::Technician) ||
           changes.touches(EntityKind::Crew) || changes.touches(EntityKind::Category);
}

} // namespace

BoardSearch::BoardSearch(Backend &backend, BoardModel &model, SearchField *field, QWidget *parent)
    : QFrame(parent), m_backend(backend), m_model(model), m_field(field),
      m_title(mutedLabel(QString(), this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("boardSearchResults"));
    m_list->setObjectName(QStringLiteral("boardSearchList"));
    m_list->setAccessibleName(tr("Folders found, on all dates"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    field->setToolTip(tr("Down goes to the folders found on all dates, Tab to the cards that fit here."));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->setSpacing(space::xs);
    all->addWidget(m_title);
    all->addWidget(m_list);
    connect(field, &SearchField::searched, this, &BoardSearch::search);
    connect(field, &SearchField::entered, this, [this] {
        if (m_words.isEmpty())
            return;
        m_wanted = true; // it may still be on its way
        if (isVisible() && m_listed == m_words)
            enter();
    });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(&model, &BoardModel::changed, this, &BoardSearch::askAmongShown);
    connect(&backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (touchesFolders(changes)) {
            m_asked.clear(); // what was found stands out until it is known anew
            askAmongShown();
        }
    });
    m_list->installEventFilter(this);
    field->installEventFilter(this);
    hide();
}

void BoardSearch::search(const QString &words)
{
    const bool known = isVisible() && words.trimmed() == m_words;
    m_words = words.trimmed();
    if (known)
        return;
    m_limit = most;
    m_wanted = m_cardsWanted = m_cardsKnown = false;
    m_asked.clear();
    if (m_words.isEmpty()) {
        hide();
        m_found.clear();
        return m_model.setFound({});
    }
    askAmongShown();
    askForList();
}

void BoardSearch::askForList()
{
    AppointmentList query;
    query.search = m_words;
    query.limit = m_limit + 1;
    m_backend.ask(this, query,
                  std::function<void(Result<AppointmentList::Reply>)>(
                      [this, asked = m_words, limit = m_limit](const Result<AppointmentList::Reply> &reply) {
                          if (asked != m_words || limit != m_limit)
                              return; // somebody typed on
                          if (reply)
                              list(*reply);
                          else
                              hide();
                      }));
}

/// Of the folders that are shown and were not asked about yet.
void BoardSearch::askAmongShown()
{
    if (m_words.isEmpty())
        return;
    MatchingFolders query;
    query.search = m_words;
    const bool anew = m_asked.empty();
    for (const BoardCard &card : m_model.cards()) {
        if (m_asked.insert(card.appointment).second)
            query.among.push_back(card.appointment);
    }
    if (query.among.empty())
        return knowCards();
    m_backend.ask(this, query,
                  std::function<void(Result<MatchingFolders::Reply>)>(
                      [this, anew, asked = m_words](const Result<MatchingFolders::Reply> &reply) {
                          if (asked != m_words)
                              return;
                          if (!reply) {
                              m_asked.clear(); // asked again with the next change of the board
                              return knowCards();
                          }
                          if (anew)
                              m_found.clear();
                          m_found.insert(reply->begin(), reply->end());
                          m_model.setFound(m_found);
                          knowCards();
                      }));
}

void BoardSearch::knowCards()
{
    m_cardsKnown = true;
    if (std::exchange(m_cardsWanted, false) && (m_field->hasFocus() || m_list->hasFocus()))
        emit cardsWanted();
}

void BoardSearch::list(const AppointmentList::Reply &rows)
{
    m_rows = rows;
    m_listed = m_words;
    const bool more = m_rows.size() > size_t(m_limit);
    if (more)
        m_rows.resize(size_t(m_limit));
    std::stable_sort(m_rows.begin(), m_rows.end(), [today = m_model.today()](const auto &a, const auto &b) {
        return comesBefore(Turn::of(a, today), Turn::of(b, today));
    });
    m_title->setText(titleText(more));
    fillList(more);
    if (m_list->hasFocus()) // somebody is in it
        m_list->setCurrentRow(0);
    m_list->setVisible(!m_rows.empty());
    if (m_field->hasFocus())
        place();
    else
        m_wanted = false; // somebody has gone elsewhere meanwhile
    if (m_wanted)
        enter();
}

QString BoardSearch::titleText(bool more) const
{
    if (m_rows.empty())
        return tr("Nothing found, on any date.");
    if (!more)
        return tr("%n folder(s) found, on all dates; what comes next first:", nullptr, int(m_rows.size()));
    const QString newest = QLocale().toString(m_limit);
    return m_limit < mostEver
               ? tr("The newest %1 folders found, on all dates; what comes next first:").arg(newest)
               : tr("The newest %1 folders found; more words find fewer. What comes next first:").arg(newest);
}

void BoardSearch::fillList(bool more)
{
    m_list->clear();
    const QSize hint(1, m_list->fontMetrics().height() + 4); // as wide as the list: long lines are elided
    const auto add = [&](const QString &text) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setSizeHint(hint);
        item->setToolTip(text);
        return item;
    };
    for (const AppointmentList::Row &row : m_rows)
        add(rowText(row));
    if (more && m_limit < mostEver)
        add(tr("Show more…"))->setToolTip(tr("Lists older folders, too."));
}

void BoardSearch::showMore()
{
    m_limit = std::min(m_limit * 4, mostEver);
    m_wanted = true; // its first row, when it is there
    askForList();
}

/// Below the line, over the board.
void BoardSearch::place()
{
    QWidget *over = parentWidget();
    const QPoint below = m_field->mapTo(over, QPoint(m_field->width() - listWidth, m_field->height() + 2));
    const int rows = std::clamp(m_list->count(), 1, rowsInSight);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().height() + 4);
    m_list->setFixedHeight(rows * rowHeight + 4);
    const int wide = std::min(listWidth, over->width());
    resize(wide, layout()->heightForWidth(wide) > 0 ? layout()->heightForWidth(wide) : sizeHint().height());
    move(std::max(0, below.x()), below.y());
    show();
    raise();
}

/// A sheet of its own over the board.
void BoardSearch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    painter.setPen(tokens.controlLine);
    painter.setBrush(tokens.raised);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void BoardSearch::goDown()
{
    if (m_words.isEmpty())
        return emit cardsWanted();
    if (!isVisible() && m_listed == m_words)
        search(m_words); // it was put away, and comes again
    m_wanted = true;
    if (isVisible() && m_listed == m_words)
        enter();
}

/// Where nothing was found the line keeps the keyboard: on the board the next key would do something else.
void BoardSearch::enter()
{
    m_wanted = false;
    if (!isVisible() || m_list->count() == 0)
        return;
    m_list->setFocus();
    m_list->setCurrentRow(0);
}

void BoardSearch::choose(int row)
{
    if (row < 0 || row >= m_list->count())
        return;
    if (size_t(row) >= m_rows.size())
        return showMore();
    hide();
    emit chosen(m_rows[size_t(row)].appointment.id);
}

bool BoardSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_list->hasFocus() && !m_field->hasFocus())
        hide();
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key && key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier &&
        !m_field->text().trimmed().isEmpty()) {
        if (m_field->text().trimmed() != m_words)
            emit m_field->searched(m_field->text()); // it was typed just now
        m_cardsWanted = true;
        if (m_cardsKnown)
            knowCards();
        return true;
    }
    if (key && watched == m_list) {
        const bool up = key->key() == Qt::Key_Up && m_list->currentRow() == 0;
        if (up || key->key() == Qt::Key_Escape) {
            m_field->setFocus();
            if (!up)
                hide();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/visitstab.h"
#include "core/backend/backend.h"
#include "core/base/localday.h"
#include "core/schedule/seriesplan.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardcontext.h"
#include "ui/board/placeedit.h"
#include "ui/board/visitdialog.h"
#include "ui/folder/visitcolumns.h"
#include "ui/series/scopedialog.h"
#include "ui/series/seriesdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

void allow(QPushButton *button, const QString &hint, const QString &whyNot)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot.isEmpty() ? hint : whyNot);
}

/// A hint in a menu only: the keys of these actions say themselves why they do nothing.
void allow(QAction *action, const QString &whyNot)
{
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? action->property("hint").toString() : whyNot);
}

} // namespace

VisitsTab::VisitsTab(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_context(new BoardContext(backend, this)),
      m_model(new RowsModel<SeriesVisit>(
          folderVisitColumns(m_people), [](const SeriesVisit &v) { return v.visit.id.value(); }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("folder-visits"), backend.actor().name, this)),
      m_banner(new Banner(this)), m_words(plainLabel(QString(), this)),
      m_pattern(plainButton(tr("Pattern\u2026"), QStringLiteral("recurrence"), QString(), this)),
      m_repeat(plainButton(tr("Repeat work order"), QStringLiteral("workorder"), QString(), this)),
      m_add(plainButton(tr("Another visit"), QStringLiteral("plus"), QString(), this))
{
    build();
    m_edit =
        addKey(QStringLiteral("editVisit"), tr("Time and people\u2026"), Qt::Key_F2, &VisitsTab::editVisit);
    m_edit->setProperty("hint", tr("Gives the visit another time, length or technicians (F2)."));
    m_delete = addKey(QStringLiteral("deleteVisit"), tr("Remove from the series\u2026"), QKeySequence::Delete,
                      &VisitsTab::deleteVisit);
    m_delete->setProperty("hint", tr("Takes the visit out of the series (Delete)."));
    m_reset = addKey(QStringLiteral("resetVisit"), tr("Back to the pattern"), Qt::CTRL | Qt::Key_Backspace,
                     &VisitsTab::resetVisits);
    m_reset->setProperty("hint", tr("Undoes what was changed on it by hand (Ctrl+Backspace)."));
    showButtons();
    connect(m_pattern, &QPushButton::clicked, this, &VisitsTab::editPattern);
    connect(m_repeat, &QPushButton::clicked, this, &VisitsTab::repeatWorkOrder);
    connect(m_add, &QPushButton::clicked, this, &VisitsTab::addVisit);
    connect(m_table, &DataTable::activated, this, &VisitsTab::editVisit);
    connect(m_table, &DataTable::menuAboutToShow, this, &VisitsTab::fillMenu);
    connect(m_context, &BoardContext::failed, m_banner,
            [this](const Error &error) { m_banner->showError(error); });
}

void VisitsTab::build()
{
    setObjectName(QStringLiteral("visitsTab"));
    m_table->setObjectName(QStringLiteral("folderVisits"));
    m_pattern->setObjectName(QStringLiteral("editPattern"));
    m_repeat->setObjectName(QStringLiteral("repeatWorkOrder"));
    m_add->setObjectName(QStringLiteral("addVisit"));
    m_words->setObjectName(QStringLiteral("seriesWords"));
    m_words->setAccessibleName(tr("Recurrence"));
    m_words->setFont(Theme::headingFont());
    m_words->setWordWrap(true);
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_model->setFaded([](const SeriesVisit &v) { return visitIsClosed(v.visit.status); });
    m_table->addTool(m_add);
    auto *empty = new EmptyState(
        QStringLiteral("calendar"), tr("No visits"),
        tr("A visit is one block of time on the board. The first one comes with the folder."), this);
    m_table->setEmptyState(empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, 0);
    head->addWidget(m_words, 1);
    head->addWidget(m_repeat);
    head->addWidget(m_pattern);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_banner);
    all->addLayout(head);
    all->addWidget(m_table, 1);
}

QAction *VisitsTab::addKey(const QString &name, const QString &text, const QKeySequence &key,
                           void (VisitsTab::*run)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

bool VisitsTab::mayBook() const
{
    return m_backend.may(Action::BookVisits) && m_folder.appointment.id;
}

void VisitsTab::show(const Folder::Reply &folder, const People::Reply &people)
{
    m_folder = folder;
    m_people = people;
    showButtons();
    readSeries();
}

QString VisitsTab::whyNotBooked() const
{
    if (m_folder.appointment.id.isNone())
        return tr("Save the document first: the folder is made with it.");
    return mayBook() ? QString() : m_backend.whyNot(Action::BookVisits);
}

/// Another person, or the folder made meanwhile: what a button said before is not said any more.
void VisitsTab::showButtons()
{
    QString noOrders = whyNotBooked();
    if (noOrders.isEmpty() && !m_backend.may(Action::MakeWorkOrders))
        noOrders = m_backend.whyNot(Action::MakeWorkOrders);
    allow(m_add, tr("Puts a further visit of this folder on the waiting list."), whyNotBooked());
    allow(m_pattern, tr("Makes these visits a series, or changes its pattern (Ctrl+R)."), whyNotBooked());
    allow(m_repeat, tr("Makes the last work order again for the next visit without one (Ctrl+Shift+N)."),
          noOrders);
}

void VisitsTab::readSeries()
{
    const int generation = ++m_generation;
    if (m_folder.appointment.id.isNone())
        return;
    m_backend.ask(this, SeriesDetails{m_folder.appointment.id},
                  std::function<void(Result<SeriesDetails::Reply>)>(
                      [this, generation](Result<SeriesDetails::Reply> reply) {
                          if (generation != m_generation)
                              return;
                          if (!reply)
                              return m_banner->showError(reply.error());
                          m_details = std::move(*reply);
                          showSeries();
                      }));
}

void VisitsTab::choose(VisitId visit)
{
    m_wanted = visit;
    if (m_model->find(visit.value()))
        m_table->select(std::exchange(m_wanted, VisitId()).value());
}

void VisitsTab::showSeries()
{
    m_model->setRows(m_details.visits);
    if (m_wanted)
        choose(m_wanted);
    if (!m_details.series)
        return m_words->setText(tr("Does not repeat"));
    const Series &series = *m_details.series;
    const QDate today = m_backend.today();
    const std::vector<const SeriesPattern *> ahead = partsAhead(series, today);
    const SeriesPattern &part = *ahead.front();
    QString words = seriesInWords(series, today, QLocale());
    if (series.parts.size() > 1 && ahead.size() == 1 && restFrom(part, today))
        words = (part.first > today ? tr("%1 (from %2)") : tr("%1 (since %2)"))
                    .arg(words, writtenDay(part.first));
    m_words->setText(words);
}

template <class Command>
void VisitsTab::act(const Command &command, const QString &said)
{
    using Reply = typename Command::Reply;
    m_backend.act(this, command, std::function<void(Result<Reply>)>([this, said](Result<Reply> reply) {
                      if (!reply)
                          m_banner->showError(reply.error());
                      else if (!said.isEmpty())
                          m_banner->show(Tone::Success, said);
                  }));
}

void VisitsTab::addVisit()
{
    AddVisit command;
    command.appointment = m_folder.appointment.id;
    act(command, tr("A visit was put on the waiting list. Drag it to its time on the board."));
}

void VisitsTab::editPattern()
{
    if (!mayBook())
        return;
    const VisitId from = chosen() ? chosen()->visit.id : VisitId();
    m_context->load();
    m_context->whenLoaded([this, from] {
        auto *dialog = new SeriesDialog(m_backend, *m_context, m_folder, m_details, from, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void VisitsTab::repeatWorkOrder()
{
    if (!mayBook())
        return;
    m_backend.act(this, RepeatWorkOrder{m_folder.appointment.id, {}, {}},
                  std::function<void(Result<Document>)>([this](Result<Document> reply) {
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit documentMade(reply->id);
                  }));
}

const SeriesVisit *VisitsTab::chosen() const
{
    return m_model->find(m_table->currentKey());
}

/// The dialog asks by itself whether the others are meant, too.
void VisitsTab::editVisit()
{
    const SeriesVisit *known = chosen();
    if (!known || !mayBook())
        return;
    m_backend.ask(this, VisitDetails{known->visit.id},
                  std::function<void(Result<VisitDetails::Reply>)>([this](Result<VisitDetails::Reply> reply) {
                      if (!reply)
                          return m_banner->showError(reply.error());
                      openVisit(*reply); // with what the customer wishes
                  }));
}

void VisitsTab::openVisit(const VisitDetails::Reply &details)
{
    m_context->load();
    m_context->whenLoaded([this, details] {
        VisitPlace place{details.visit.start, details.visit.minutes, details.visit.technicians};
        if (place.start)
            place.start = ZonedDay::toWall(details.visit.startUtc, m_context->zone());
        auto *dialog = new VisitDialog(m_backend, *m_context, details, place, VisitDialog::Start::Time, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void VisitsTab::deleteVisit()
{
    const SeriesVisit *known = chosen();
    if (!known || !mayBook())
        return;
    if (!known->ofSeries)
        return m_banner->show(Tone::Info,
                              tr("A visit beside a pattern is not removed, it is canceled: so the folder "
                                 "tells what became of it."));
    SeriesDeed deed;
    deed.kind = SeriesDeed::Kind::Delete;
    askSeriesScope(this, m_backend, known->visit, m_folder.customer.name, deed);
}

void VisitsTab::resetVisits()
{
    if (!mayBook() || !m_details.series)
        return;
    ResetVisits command{m_folder.appointment.id, m_details.series->version, {}};
    for (const qint64 key : m_table->selectedKeys())
        if (const SeriesVisit *known = m_model->find(key); known && known->mayReset)
            command.visits.emplace(known->visit.id, known->visit.version);
    if (command.visits.empty())
        return m_banner->show(Tone::Info, tr("Choose visits that were changed by hand first."));
    act(command);
}

void VisitsTab::fillMenu(QMenu *menu, const std::vector<qint64> &keys)
{
    const bool resets = std::any_of(keys.begin(), keys.end(), [this](qint64 key) {
        const SeriesVisit *known = m_model->find(key);
        return known && known->mayReset;
    });
    const QString no = whyNotBooked();
    const QString one = !no.isEmpty() || keys.size() == 1 ? no : tr("Choose one visit.");
    allow(m_edit, one);
    allow(m_delete, one);
    allow(m_reset, no.isEmpty() && !resets ? tr("Choose visits that were changed by hand first.") : no);
    menu->setToolTipsVisible(true);
    menu->addActions({m_edit, m_delete, m_reset});
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : {m_edit, m_delete, m_reset})
            allow(action, {});
    });
    const SeriesVisit *known = keys.size() == 1 ? m_model->find(keys.front()) : nullptr;
    if (known)
        addStatuses(menu, known->visit);
}

void VisitsTab::addStatuses(QMenu *menu, const Visit &visit)
{
    menu->addSeparator();
    for (const VisitStatus status : allVisitStatuses) {
        if (!visitMayBecome(visit.status, status))
            continue;
        QAction *action = menu->addAction(tr("Set to %1").arg(visitStatusText(status)));
        allow(action, whyNotBooked());
        connect(action, &QAction::triggered, this, [this, id = visit.id, version = visit.version, status] {
            act(SetVisitStatus{id, version, status});
        });
    }
}

} // namespace truckroll

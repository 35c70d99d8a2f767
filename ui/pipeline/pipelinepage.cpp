// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/pipelinepage.h"
#include "core/backend/backend.h"
#include "core/domain/quotefilter.h"
#include "ui/pipeline/pipelinebar.h"
#include "ui/pipeline/quotecolumnmodel.h"
#include "ui/pipeline/quotefiguresview.h"
#include "ui/pipeline/stageboard.h"
#include "ui/pipeline/stagecolumn.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/moneyedit.h"
#include <QComboBox>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <set>

// What the page knows and shows; how it is put together is in pipelinepagelayout.cpp, what it does in
// pipelinepageacts.cpp.
namespace truckroll {

namespace {

/// The list's choice of open quotes.
bool isListed(const QuoteRow &row, PipelinePage::Which which, const QDate &today)
{
    using Which = PipelinePage::Which;
    if (!row.isOpen())
        return false;
    switch (which) {
    case Which::Due:
        return isDue(row, today);
    case Which::Week:
        return row.followUp.isValid() && row.followUp <= today.addDays(7);
    case Which::Without:
        return !row.followUp.isValid();
    case Which::All:
        break;
    }
    return true;
}

} // namespace

void PipelinePage::activate()
{
    if (!std::exchange(m_read, true))
        read();
    if (m_tabs->currentWidget() == m_boardStack)
        m_board->focusCards();
    else if (m_tabs->currentWidget() == m_followUps)
        m_followUps->view()->setFocus();
}

void PipelinePage::read()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return;
                      m_currency = office->currency;
                      m_people = office->users;
                      m_figures->setCurrency(m_currency);
                      showAll();
                  }));
    m_backend.ask(this, Pipeline{},
                  std::function<void(Result<Pipeline::Reply>)>([this](Result<Pipeline::Reply> reply) {
                      if (!reply) {
                          m_unread = true;
                          return m_banner->showErrorAgain(reply.error(), [this] { read(); });
                      }
                      if (std::exchange(m_unread, false))
                          m_banner->clear(); // else it says what became of an act
                      take(std::move(*reply));
                  }));
    m_figures->refresh();
}

void PipelinePage::listen()
{
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (!m_read)
            return;
        if (changes.touches(EntityKind::Stage) || changes.touches(EntityKind::Customer) ||
            changes.touches(EntityKind::User) || changes.everything)
            read();
        else if (changes.touches(EntityKind::Document))
            readSome(changes);
    });
    connect(&m_backend, &Backend::actorChanged, this, &PipelinePage::showActions);
}

/// Only the quotes that a change names are read again.
void PipelinePage::readSome(const ChangeSet &changes)
{
    std::vector<DocumentId> ids;
    for (const Change &change : changes.changes)
        if (change.entity == EntityKind::Document)
            ids.emplace_back(change.id);
    m_backend.ask(this, Pipeline{ids},
                  std::function<void(Result<Pipeline::Reply>)>([this, ids](Result<Pipeline::Reply> reply) {
                      if (reply)
                          takeSome(ids, std::move(*reply));
                  }));
    m_figures->refresh();
}

void PipelinePage::take(Pipeline::Reply reply)
{
    m_pipeline = std::move(reply);
    m_figures->setPeople(m_pipeline.quotes);
    showAll();
}

void PipelinePage::takeSome(const std::vector<DocumentId> &asked, Pipeline::Reply reply)
{
    const std::set<DocumentId> ids(asked.begin(), asked.end());
    std::erase_if(m_pipeline.quotes, [&](const QuoteRow &row) { return ids.contains(row.id); });
    for (QuoteRow &row : reply.quotes)
        m_pipeline.quotes.push_back(std::move(row));
    m_pipeline.today = reply.today;
    showAll();
}

void PipelinePage::showAll()
{
    const QDate today = m_pipeline.today;
    const int due = int(std::count_if(m_pipeline.quotes.begin(), m_pipeline.quotes.end(),
                                      [&](const QuoteRow &row) { return isDue(row, today); }));
    m_bar->setChoices(m_pipeline.quotes, due);
    std::vector<QuoteRow> shown;
    for (const QuoteRow &row : m_pipeline.quotes)
        if (m_bar->filter().takes(row, today))
            shown.push_back(row);
    const size_t columns = m_board->columns().size();
    m_board->show(m_pipeline.stages, shown, today, m_currency);
    if (m_board->columns().size() != columns)
        orderKeyboard();
    std::vector<QuoteRow> listed;
    const auto which = Which(m_which->currentData().toInt());
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(listed),
                 [&](const QuoteRow &row) { return isListed(row, which, today); });
    m_followUpRows->setRows(std::move(listed));
    showEmpty(shown.empty());
    m_tabs->setTabText(m_tabs->indexOf(m_followUps),
                       due == 0 ? tr("Follow-ups") : tr("Follow-ups (%1)").arg(due));
    if (m_wanted && m_board->select(DocumentId(m_wanted)))
        m_wanted = 0;
    showActions();
}

/// The columns come after the page was made; Tab is to go from the tabs to them all the same.
void PipelinePage::orderKeyboard()
{
    QWidget *before = m_tabs->tabBar();
    for (const StageColumn *column : m_board->columns()) {
        setTabOrder(before, column->cards());
        before = column->cards();
    }
}

void PipelinePage::showEmpty(bool empty)
{
    const bool narrowed = !m_pipeline.quotes.empty();
    if (narrowed)
        m_nothing->set(tr("No match"), tr("No quote is like that. “Show all” takes the filters away."));
    else
        m_nothing->set(tr("No quotes yet"),
                       tr("Quotes are written in a folder: open a visit on the board, or start one for a "
                          "customer. Here they go from stage to stage until they are sold."));
    m_boardStack->setCurrentWidget(empty ? static_cast<QWidget *>(m_nothing) : m_board);
}

bool PipelinePage::showEntity(EntityKind kind, qint64 id)
{
    if (kind != EntityKind::Document)
        return false;
    m_wanted = id;
    m_tabs->setCurrentWidget(m_boardStack);
    if (m_board->select(DocumentId(id)))
        m_wanted = 0;
    return true;
}

bool PipelinePage::showFiltered(const QString &filter)
{
    if (filter == u"due") {
        m_tabs->setCurrentWidget(m_boardStack);
        m_bar->showDue();
        return true;
    }
    if (filter == u"followups") {
        m_tabs->setCurrentWidget(m_followUps);
        return true;
    }
    if (filter == u"figures" && m_tabs->indexOf(m_figures) >= 0) {
        m_tabs->setCurrentWidget(m_figures);
        return true;
    }
    return false;
}

QString PipelinePage::stageName(StageId stage) const
{
    for (const Stage &each : m_pipeline.stages)
        if (each.id == stage)
            return each.name;
    return {};
}

const QuoteRow *PipelinePage::find(DocumentId quote) const
{
    const auto found = std::find_if(m_pipeline.quotes.begin(), m_pipeline.quotes.end(),
                                    [quote](const QuoteRow &row) { return row.id == quote; });
    return found == m_pipeline.quotes.end() ? nullptr : &*found;
}

std::vector<QuoteRow> PipelinePage::chosen() const
{
    std::vector<QuoteRow> rows;
    if (m_tabs->currentWidget() == m_followUps) {
        for (const qint64 key : m_followUps->selectedKeys())
            if (const QuoteRow *row = find(DocumentId(key)))
                rows.push_back(*row);
    } else if (m_tabs->currentWidget() == m_boardStack) {
        for (const QuoteRow *row : m_board->selected())
            rows.push_back(*row);
    }
    return rows;
}

} // namespace truckroll

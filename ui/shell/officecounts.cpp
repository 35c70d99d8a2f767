// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/officecounts.h"
#include "core/domain/accountingacts.h"
#include "core/domain/mailacts.h"
#include "core/schedule/zonedday.h"

namespace truckroll {

namespace {
constexpr int pause = 100; // ms
}

OfficeCounts::OfficeCounts(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &OfficeCounts::count);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_running && (changes.touches(EntityKind::Visit) || changes.touches(EntityKind::Document) ||
                          changes.touches(EntityKind::Payment) || changes.touches(EntityKind::Posting) ||
                          changes.touches(EntityKind::Accounting) || changes.touches(EntityKind::Mail)))
            m_pause.start();
    });
}

void OfficeCounts::start()
{
    m_running = true;
    m_pause.start();
}

void OfficeCounts::stop()
{
    m_running = false;
    m_pause.stop();
    m_counts = {};
    emit changed();
}

void OfficeCounts::setZone(const QByteArray &zone)
{
    if (m_zone == zone)
        return;
    m_zone = zone;
    if (m_running)
        m_pause.start();
}

QDate OfficeCounts::dayOf(qint64 utc) const
{
    const auto zone = findZone(m_zone);
    return ZonedDay::toWall(utc, zone.value_or(QTimeZone::systemTimeZone())).date;
}

QDate OfficeCounts::today() const
{
    return dayOf(m_backend.clock().nowUtc());
}

template <class Value>
void OfficeCounts::set(Value Counts::*which, const Value &value)
{
    if (m_counts.*which == value)
        return;
    m_counts.*which = value;
    emit changed();
}

void OfficeCounts::count()
{
    if (!m_running)
        return;
    if (m_backend.may(Action::SeeBoard))
        m_backend.ask(
            this, WaitingList{},
            std::function<void(Result<WaitingList::Reply>)>([this](Result<WaitingList::Reply> rows) {
                if (rows)
                    set(&Counts::waiting, int(rows->size()));
            }));
    if (!m_backend.may(Action::SeeDocuments))
        return;
    DocumentList open;
    open.kind = DocumentKind::Invoice;
    open.state = DocumentState::Open;
    m_backend.ask(this, open,
                  std::function<void(Result<DocumentList::Reply>)>([this](Result<DocumentList::Reply> rows) {
                      if (!rows)
                          return;
                      const QDate day = today();
                      set(&Counts::overdue,
                          int(std::count_if(rows->begin(), rows->end(), [&](const DocumentRow &row) {
                              return row.dueDate.isValid() && row.dueDate < day;
                          })));
                  }));
    if (m_backend.maySee(Action::UseAccounting))
        countBooks();
    else
        countPending();
    if (m_backend.maySee(Action::SendMail))
        countUnsent();
}

/// For those who do not work with QuickBooks: the invoices only.
void OfficeCounts::countPending()
{
    DocumentList pending;
    pending.kind = DocumentKind::Invoice;
    pending.accounting = AccountingState::Pending;
    m_backend.ask(this, pending,
                  std::function<void(Result<DocumentList::Reply>)>([this](Result<DocumentList::Reply> rows) {
                      if (rows)
                          set(&Counts::pending, int(rows->size()));
                  }));
}

void OfficeCounts::countUnsent()
{
    Outbox failed;
    failed.state = MailState::Failed;
    m_backend.ask(this, failed,
                  std::function<void(Result<Outbox::Reply>)>([this](Result<Outbox::Reply> rows) {
                      if (rows)
                          set(&Counts::unsent, int(rows->size()));
                  }));
}

void OfficeCounts::countBooks()
{
    m_backend.ask(this, BooksStatus{},
                  std::function<void(Result<BooksStatus::Reply>)>([this](Result<BooksStatus::Reply> status) {
                      if (!status)
                          return;
                      set(&Counts::pending, status->pending + status->sending);
                      set(&Counts::books, status->needsAttention + status->findings);
                      set(&Counts::changes, status->findings);
                      const BooksConnection &connection = status->connection;
                      const bool soon = connection.isToBeRenewed(m_backend.clock().nowUtc());
                      set(&Counts::booksEnd,
                          soon ? dayOf(connection.hardEnd ? connection.hardEnd : connection.refreshUntil)
                               : QDate());
                  }));
}

} // namespace truckroll

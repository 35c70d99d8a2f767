// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/officecounts.h"
#include "core/domain/accountingacts.h"
#include "core/domain/mailacts.h"
#include "core/schedule/zonedday.h"
#include <utility>

namespace truckroll {

namespace {
constexpr int pause = 100; // ms
}

OfficeCounts::OfficeCounts(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &OfficeCounts::count);
    connect(&m_backend, &Backend::changed, this, &OfficeCounts::note);
}

/// Only what may have become another is counted again: a visit that is moved changes no invoice, and there
/// are many of them.
void OfficeCounts::note(const ChangeSet &changes)
{
    const bool documents = changes.touches(EntityKind::Document) || changes.touches(EntityKind::Payment);
    const bool books = changes.touches(EntityKind::Posting) || changes.touches(EntityKind::Accounting);
    m_old.visits = m_old.visits || changes.touches(EntityKind::Visit);
    m_old.invoices = m_old.invoices || documents || books;
    m_old.books = m_old.books || documents || books;
    m_old.mail = m_old.mail || changes.touches(EntityKind::Mail);
    if (m_running && m_old != Old{})
        m_pause.start();
}

void OfficeCounts::start()
{
    m_running = true;
    m_old = {true, true, true, true};
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
    m_old.invoices = m_old.books = true; // it may be another day there
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
    Old old = std::exchange(m_old, {});
    if (std::exchange(m_countedOn, today()) != today())
        old.invoices = old.books = true; // more may be overdue
    if (old.visits && m_backend.may(Action::SeeBoard))
        countWaiting();
    if (!m_backend.may(Action::SeeDocuments))
        return;
    if (old.invoices)
        countInvoices();
    if (old.books && m_backend.maySee(Action::UseAccounting))
        countBooks();
    if (old.mail && m_backend.maySee(Action::SendMail))
        countUnsent();
}

void OfficeCounts::countWaiting()
{
    m_backend.ask(this, WaitingList{},
                  std::function<void(Result<WaitingList::Reply>)>([this](Result<WaitingList::Reply> rows) {
                      if (rows)
                          set(&Counts::waiting, int(rows->size()));
                  }));
}

/// Those who work with QuickBooks see everything that is to be sent, the others the invoices.
void OfficeCounts::countInvoices()
{
    m_backend.ask(
        this, InvoiceCounts{today()},
        std::function<void(Result<InvoiceCounts::Reply>)>([this](Result<InvoiceCounts::Reply> found) {
            if (!found)
                return;
            set(&Counts::overdue, found->overdue);
            if (!m_backend.maySee(Action::UseAccounting))
                set(&Counts::pending, found->pending);
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

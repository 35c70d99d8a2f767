// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/api.h"
#include "core/backend/booksdoor.h"
#include <functional>
#include <map>

namespace truckroll {

/// Takes over what was changed in QuickBooks since the last look. Applied as a whole or not at all, and twice
/// the same changes nothing more, so that a look that was interrupted is simply made again.
class BooksPull
{
public:
    /// `keepLease`: asked before each reading, of which there may be thousands.
    BooksPull(BooksDoor &office, quickbooks::Api &api, const Clock &clock, std::function<Done()> keepLease)
        : m_office(office), m_api(api), m_clock(clock), m_keepLease(std::move(keepLease))
    {
    }

    Result<ApplyBooksChanges::Reply> pull();

private:
    /// What was sent of a paper, and the same with what may be there besides: it left and has no answer yet,
    /// or waits, and left before a backup was restored.
    struct Told
    {
        QByteArray sent;
        QByteArray onItsWay;
    };

    void chooseWatched(bool hasRefundsLeftOut);
    Done gather(qint64 since);
    Done changesOf(const std::vector<QString> &tags, qint64 since);
    /// Too much for one answer, or too long ago: page by page. What was deleted is not told then.
    Done queryChanged(const QString &tag, qint64 since);
    /// Invoices that are open here and of which nothing was told: deleted perhaps.
    Done readOpenInvoices();
    Done readOutOfBalance();
    Done readInvoice(const QString &id);
    Done readPayment(const QString &id);
    Done readPaymentsOf(const std::vector<QString> &ids);
    /// What of papers is other there than it was sent, of those that moved since they were last seen.
    Done compareWithSent();
    Done tellNews(const BooksLink &link, const QJsonObject &there, const QByteArray &sent,
                  ApplyBooksChanges::RemotePaper &paper);
    Result<Told> toldOf(const BooksLink &link);
    Done nameMethods();
    void take(const QString &tag, const QJsonObject &object);
    Error failed(const quickbooks::Answer &answer) const;

    BooksDoor &m_office;
    quickbooks::Api &m_api;
    const Clock &m_clock;
    std::function<Done()> m_keepLease;
    std::vector<QString> m_watched; ///< kinds of records
    ApplyBooksChanges m_changes;
    std::vector<QString> m_paymentsNamed;                           ///< by invoices that changed
    std::map<std::pair<BookEntity, QString>, QJsonObject> m_papers; ///< as they were told
    qint64 m_serverTime = 0;
};

} // namespace truckroll

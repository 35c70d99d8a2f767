// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include <QTimer>

namespace truckroll {

/// What waits to be done, counted again after each commit that may change it: the badges of the rail and the
/// counts of the status line.
class OfficeCounts : public QObject
{
    Q_OBJECT

public:
    struct Counts
    {
        int waiting = 0; ///< visits on the waiting list
        int overdue = 0; ///< open invoices past their due date
        int pending = 0; ///< papers that are not in the books yet
        int books = 0;   ///< what QuickBooks refused or was changed there: somebody has to look at it
        int changes = 0; ///< of these: what was changed there
        int unsent = 0;  ///< letters that were given up
        QDate booksEnd;  ///< when the connection with QuickBooks ends, when that is soon; otherwise invalid
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    explicit OfficeCounts(Backend &backend, QObject *parent = nullptr);

    void start();
    void stop();
    /// The office's; what is overdue depends on the day there.
    void setZone(const QByteArray &zone);
    QDate today() const;
    QDate dayOf(qint64 utc) const;
    const Counts &counts() const { return m_counts; }

signals:
    void changed();

private:
    /// What may have changed since it was counted.
    struct Old
    {
        bool visits = false;
        bool invoices = false;
        bool books = false;
        bool mail = false;
        friend bool operator==(const Old &, const Old &) = default;
    };

    void note(const ChangeSet &changes);
    void count();
    void countWaiting();
    void countInvoices();
    void countUnsent();
    void countBooks();
    template <class Value>
    void set(Value Counts::*which, const Value &value);

    Backend &m_backend;
    QByteArray m_zone;
    Counts m_counts;
    bool m_running = false;
    Old m_old;
    QDate m_countedOn;
    QTimer m_pause; ///< a burst of commits is counted once
};

} // namespace truckroll

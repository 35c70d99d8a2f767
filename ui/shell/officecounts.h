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
        int unsent = 0;  ///< letters that were given up
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    explicit OfficeCounts(Backend &backend, QObject *parent = nullptr);

    void start();
    void stop();
    /// The office's; what is overdue depends on the day there.
    void setZone(const QByteArray &zone);
    QDate today() const;
    const Counts &counts() const { return m_counts; }

signals:
    void changed();

private:
    void count();
    void countPending();
    void countUnsent();
    void countBooks();
    void set(int Counts::*which, int value);

    Backend &m_backend;
    QByteArray m_zone;
    Counts m_counts;
    bool m_running = false;
    QTimer m_pause; ///< a burst of commits is counted once
};

} // namespace truckroll

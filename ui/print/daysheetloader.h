// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/daysheet.h"
#include <QObject>

namespace truckroll {

class Backend;

/// Reads a day through the backend and turns it into sheets. Says loaded or failed once; goes without a word
/// when it is deleted before.
class DaySheetLoader : public QObject
{
    Q_OBJECT

public:
    /// Technician none: everybody.
    DaySheetLoader(Backend &backend, const QDate &day, std::optional<TechnicianId> technician,
                   QObject *parent);
    void start();

signals:
    void loaded(const std::vector<truckroll::Sheet> &sheets);
    void failed(const truckroll::Error &error);

private:
    void askPeople();
    void askBoard();
    void askNextVisit();
    /// Asks, and goes on with the answer unless it is a failure, which is told.
    template <class Query, class Use>
    void ask(const Query &query, const Use &use);

    Backend &m_backend;
    DayPlan m_plan;
    std::vector<VisitId> m_unread;
};

} // namespace truckroll

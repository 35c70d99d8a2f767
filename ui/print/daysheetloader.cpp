// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/daysheetloader.h"

#include "core/backend/backend.h"
#include <QLocale>

namespace truckroll {

DaySheetLoader::DaySheetLoader(Backend &backend, const QDate &day, std::optional<TechnicianId> technician,
                               QObject *parent)
    : QObject(parent), m_backend(backend)
{
    m_plan.day = day;
    m_plan.technician = technician;
}

template <class Query, class Use>
void DaySheetLoader::ask(const Query &query, const Use &use)
{
    using Reply = typename Query::Reply;
    m_backend.ask(this, query, [this, use](Result<Reply> answer) {
        if (answer)
            use(*answer);
        else
            emit failed(answer.error());
    });
}

void DaySheetLoader::start()
{
    ask(OfficeInfo{}, [this](const OfficeInfo::Reply &office) {
        if (!office.companies.empty())
            m_plan.company = office.companies.front();
        m_plan.zone = office.zone;
        askPeople();
    });
}

void DaySheetLoader::askPeople()
{
    ask(People{}, [this](const People::Reply &people) {
        m_plan.people = people;
        askBoard();
    });
}

void DaySheetLoader::askBoard()
{
    ask(BoardRange{m_plan.day, m_plan.day}, [this](const BoardRange::Reply &board) {
        m_plan.cards = board.cards;
        m_unread = visitsOnPaper(m_plan);
        askNextVisit();
    });
}

void DaySheetLoader::askNextVisit()
{
    if (m_unread.empty()) {
        emit loaded(daySheets(m_plan, QLocale()));
        return;
    }
    const VisitId visit = m_unread.back();
    m_unread.pop_back();
    ask(VisitDetails{visit}, [this, visit](const VisitDetails::Reply &details) {
        m_plan.visits.emplace(visit, details);
        askNextVisit();
    });
}

} // namespace truckroll

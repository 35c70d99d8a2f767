// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/office.h"
#include "tests/testkit/tempdatabase.h"
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <memory>

namespace truckroll::testkit {

/// A new office with a company and an owner, in a folder of its own, in Chicago on Monday 2 March 2026,
/// 08:00.
class TempOffice
{
public:
    explicit TempOffice(const NewOffice &what = inChicago());

    static NewOffice inChicago();

    Office &office() { return *m_office; }
    Connection &connection();
    ManualClock &clock() { return m_clock; }
    const Actor &owner() const { return m_owner; }
    QString path() const { return m_path; }
    QString folder() const { return m_folder.path(); }

    /// Closes and opens again, as another start of the program would.
    void reopen();
    void close() { m_office.reset(); }

    /// Performs a command as the owner; fails the test when it is refused.
    template <class Command>
    typename Command::Reply act(const Command &command)
    {
        return report(command).reply;
    }
    /// The same with what the act reported (text, changes, changeset).
    template <class Command>
    Acted<typename Command::Reply> report(const Command &command)
    {
        auto acted = m_office->act(m_owner, command);
        if (!acted)
            FAIL(acted.error().forUser.toStdString() << " / " << acted.error().forLog.toStdString());
        return std::move(*acted);
    }
    template <class Query>
    typename Query::Reply ask(const Query &query)
    {
        auto answer = m_office->ask(m_owner, query);
        if (!answer)
            FAIL(answer.error().forUser.toStdString() << " / " << answer.error().forLog.toStdString());
        return std::move(*answer);
    }
    /// The error of a command that must be refused.
    template <class Command>
    Error refusal(const Command &command)
    {
        const auto acted = m_office->act(m_owner, command);
        if (acted)
            FAIL("this should have been refused");
        return acted.error();
    }

    /// A customer with a site, by the shortest way.
    CustomerId newCustomer(const QString &name = QStringLiteral("Kline Bakery"));
    TechnicianId newTechnician(const QString &name = QStringLiteral("Ann Ruiz"));
    /// A booked visit at that wall time of the first day, one hour, for that technician.
    BookVisit::Reply newVisit(CustomerId customer, TechnicianId technician, int hour, int minute = 0);

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{mondayMorningUtc};
    QString m_path;
    std::unique_ptr<Office> m_office;
    Actor m_owner;
};

} // namespace truckroll::testkit

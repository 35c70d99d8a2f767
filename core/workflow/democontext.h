// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/newoffice.h"
#include "core/schedule/zonedday.h"
#include "core/store/auditstore.h"
#include "core/workflow/demorandom.h"
#include "core/workflow/perform.h"
#include <QTimeZone>
#include <functional>
#include <map>

namespace truckroll {

enum class DemoTrade { Heating, Plumbing, Electrical };

struct DemoTechnician
{
    TechnicianId id;
    DemoTrade trade = DemoTrade::Heating;
};

struct DemoCustomer
{
    CustomerId id;
    std::vector<SiteId> sites;
    bool business = false;
    bool taxExempt = false;
    bool onTradeLevel = false;
    TaxRateId taxRate; ///< none: the company's
    QString contactName;
    QString contactPhone;
};

/// What the parts of the demo office share: the office, its clock, what has been made so far, and a line of
/// acts in the order of the time they happened in, so that numbers and notes come in that order too.
class DemoContext
{
public:
    DemoContext(WriteScope &scope, const QTimeZone &zone);

    /// Performs as `by` with the clock at `when` (never later than the real one); the folders' histories tell
    /// it.
    template <class Command>
    Result<typename Command::Reply> act(const Actor &by, const WallTime &when, const Command &command)
    {
        const ManualClock clock(utcOf(when));
        WriteScope moment(m_scope, clock, by);
        TRY(auto reply, perform(moment, command));
        writeAudit(moment);
        return reply;
    }
    template <class Query>
    Result<typename Query::Reply> ask(const Query &query)
    {
        return answer(m_scope, query);
    }

    /// Something that happens at `when`, unless that lies after `present`: then it has not happened yet.
    void at(const WallTime &when, std::function<Done()> event);
    /// Lets everything happen, in order of time; events may add later ones.
    Done play();

    /// The moment the office is shown at: the clock's, moved into the working day, so that today is always a
    /// day in full swing.
    const WallTime &present() const { return m_present; }
    QDate today() const { return m_present.date; }
    /// Made at a weekend the office shows a weekend: few people are on call, and nobody else works.
    bool isWeekend() const { return today().dayOfWeek() > 5; }
    /// Who is on call when the office is made at a weekend, one of each trade.
    static constexpr size_t onCall[] = {0, 6, 11};
    /// The Monday of the first week with visits; the last is 55 days later.
    QDate firstDay() const;
    /// When somebody in the office does what is wanted at that time: then, or in the office's hours before
    /// it, and never later than the clock that is handed in. Nobody takes calls at midnight.
    WallTime inHours(const WallTime &when) const;

    DemoRandom random;
    DemoRandom buying{71}; ///< of its own: the visits stay as they are
    Actor owner;
    Actor dispatcher;
    Actor bookkeeper;
    Company company;
    QString currency;
    PaperDrawing drawPaper; ///< may be empty
    std::vector<Item> items;
    std::vector<TaxRate> taxRates;
    std::map<QString, VendorId> vendors; ///< by the first letter of the items that they sell
    PriceLevel tradeLevel;
    std::map<QString, CategoryId> categories;
    std::vector<DemoTechnician> technicians;
    std::vector<DemoCustomer> customers;
    std::vector<TimeOff> timeOff;
    std::vector<ClosingDay> closingDays;

private:
    qint64 utcOf(const WallTime &when) const;

    WriteScope &m_scope;
    QTimeZone m_zone;
    qint64 m_now = 0;
    WallTime m_present;
    std::multimap<WallTime, std::function<Done()>> m_events; ///< equal times: in order of adding
};

/// The parts, in the order in which they are made.
Done makeDemoCompany(DemoContext &demo, const QString &name);
Done makeDemoPeople(DemoContext &demo);
/// Whom the office buys from; before the price book, which names them.
Done makeDemoVendors(DemoContext &demo);
/// Group, vendor and stock of an entry of the price book.
void arrangeDemoItem(const DemoContext &demo, Item &item);
Done makeDemoPriceBook(DemoContext &demo);
Done makeDemoCustomers(DemoContext &demo);
/// What lies on the shelf, and what some customers pay.
Done makeDemoStock(DemoContext &demo);
/// Nobody can use what is not there: what was used of it came out of a van, and is counted at the end.
Done countDemoVans(DemoContext &demo);
void planDemoVisits(DemoContext &demo);
void planDemoShowcase(DemoContext &demo);
/// What some customers wish.
Done makeDemoWishes(DemoContext &demo);
void planDemoSeries(DemoContext &demo);
/// Equipment, a deposit, credit notes, letters.
Done makeDemoTrade(DemoContext &demo);
/// After everything has happened: how the quotes stand in the pipeline.
Done dressDemoSales(DemoContext &demo);

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/boardcopy.h"

#include "core/store/appointmentstore.h"
#include "core/store/boardslots.h"
#include "core/store/customerstore.h"
#include "core/store/sitestore.h"
#include "core/store/visitstore.h"
#include <algorithm>
#include <tuple>

namespace truckroll::testkit {

namespace {

QString placeText(const Site &site)
{
    const QString street = QString(site.address.street).replace(QLatin1Char('\n'), QStringLiteral(", "));
    return street.isEmpty() || site.address.city.isEmpty()
               ? street + site.address.city
               : street + QStringLiteral(", ") + site.address.city;
}

BoardCard cardOf(ReadScope &scope, const Visit &visit)
{
    const Appointment folder = findAppointment(scope, visit.appointment).value();
    BoardCard card;
    card.visit = visit.id;
    card.appointment = folder.id;
    card.version = visit.version;
    card.technicians = visit.technicians;
    card.start = *visit.start;
    card.startUtc = visit.startUtc;
    card.minutes = visit.minutes;
    card.status = visit.status;
    card.category = folder.category;
    card.recurring = !folder.rule.isEmpty();
    card.customerId = folder.customer;
    card.skill = visit.wishes.skill;
    card.customer = findCustomer(scope, folder.customer).value().name;
    card.title = folder.title;
    card.place = placeText(findSite(scope, folder.site).value_or(Site()));
    return card;
}

std::vector<VisitId> allVisits(ReadScope &scope)
{
    std::vector<VisitId> ids;
    Statement statement(scope.connection(), "SELECT id FROM visit");
    while (statement.step())
        ids.push_back(statement.id<VisitId>(0));
    return ids;
}

QString shown(const BoardCard &card)
{
    return QStringLiteral("visit %1 lane %2 %3 %4 min v%5 %6 [%7|%8|%9]")
        .arg(card.visit.value())
        .arg(card.technician.value())
        .arg(card.start.toText())
        .arg(card.minutes)
        .arg(card.version)
        .arg(visitStatusName(card.status), card.customer, card.title, card.place);
}

} // namespace

std::vector<BoardCard> cardsFromVisits(ReadScope &scope)
{
    std::vector<BoardCard> cards;
    for (const VisitId id : allVisits(scope)) {
        const Visit visit = findVisit(scope, id).value();
        if (!visit.start || visit.status == VisitStatus::Cancelled)
            continue;
        BoardCard card = cardOf(scope, visit);
        if (visit.technicians.empty())
            cards.push_back(card);
        for (const TechnicianId technician : visit.technicians) {
            card.technician = technician;
            cards.push_back(card);
        }
    }
    std::sort(cards.begin(), cards.end(), [](const BoardCard &a, const BoardCard &b) {
        return std::tuple(a.startUtc, a.technician.value(), a.visit.value()) <
               std::tuple(b.startUtc, b.technician.value(), b.visit.value());
    });
    return cards;
}

QString boardDifference(Connection &connection)
{
    const SystemClock clock;
    const Actor actor;
    ReadScope scope(connection, clock, actor);
    const std::vector<BoardCard> wanted = cardsFromVisits(scope);
    constexpr qint64 ever = qint64(1) << 40;
    const std::vector<BoardCard> found = cardsBetween(scope, -ever, ever);
    if (wanted == found)
        return {};
    for (size_t i = 0; i < std::max(wanted.size(), found.size()); ++i) {
        if (i >= wanted.size())
            return QStringLiteral("too many: ") + shown(found[i]);
        if (i >= found.size())
            return QStringLiteral("missing: ") + shown(wanted[i]);
        if (wanted[i] != found[i])
            return QStringLiteral("wanted ") + shown(wanted[i]) + QStringLiteral(", found ") +
                   shown(found[i]);
    }
    return QStringLiteral("?");
}

} // namespace truckroll::testkit

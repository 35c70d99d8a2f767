// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardcontext.h"
#include "core/backend/backend.h"
#include "core/schedule/zonedday.h"

namespace truckroll {

BoardContext::BoardContext(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    connect(&m_backend, &Backend::changed, this, &BoardContext::follow);
}

void BoardContext::load()
{
    if (std::exchange(m_asked, true))
        return;
    readOffice();
    readPeople();
    readBook();
}

void BoardContext::whenLoaded(std::function<void()> then)
{
    if (isLoaded())
        return then();
    m_waiting.push_back(std::move(then));
    load();
}

void BoardContext::got(bool &have)
{
    have = true;
    if (!isLoaded())
        return;
    emit changed();
    for (const auto &then : std::exchange(m_waiting, {}))
        then();
}

void BoardContext::readOffice()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> reply) {
                      if (!reply)
                          return emit failed(reply.error());
                      m_office = std::move(*reply);
                      m_zone = findZone(m_office.zone).value_or(QTimeZone::utc());
                      got(m_haveOffice);
                  }));
}

void BoardContext::readPeople()
{
    m_backend.ask(this, People{},
                  std::function<void(Result<People::Reply>)>([this](Result<People::Reply> reply) {
                      if (!reply)
                          return emit failed(reply.error());
                      m_people = std::move(*reply);
                      got(m_havePeople);
                  }));
}

void BoardContext::readBook()
{
    m_backend.ask(this, PriceBook{},
                  std::function<void(Result<PriceBook::Reply>)>([this](Result<PriceBook::Reply> reply) {
                      if (!reply)
                          return emit failed(reply.error());
                      m_categories = std::move(reply->categories);
                      got(m_haveBook);
                  }));
}

void BoardContext::follow(const ChangeSet &changes)
{
    if (!m_asked)
        return;
    const auto touched = [&](std::initializer_list<EntityKind> kinds) {
        return std::any_of(kinds.begin(), kinds.end(),
                           [&](EntityKind kind) { return changes.touches(kind); });
    };
    if (touched({EntityKind::Technician, EntityKind::Crew, EntityKind::WorkingHours, EntityKind::TimeOff,
                 EntityKind::ClosingDay}))
        readPeople();
    if (touched({EntityKind::Category}))
        readBook();
    if (touched({EntityKind::Setting, EntityKind::Company}))
        readOffice();
}

std::vector<Category> BoardContext::categories() const
{
    std::vector<Category> used;
    for (const Category &category : m_categories)
        if (category.active)
            used.push_back(category);
    return used;
}

const Category *BoardContext::category(CategoryId id) const
{
    for (const Category &category : m_categories)
        if (category.id == id)
            return &category;
    return nullptr;
}

WallTime BoardContext::now() const
{
    return ZonedDay::toWall(m_backend.clock().nowUtc(), m_zone);
}

QString BoardContext::namesOf(const std::vector<TechnicianId> &technicians) const
{
    QStringList names;
    for (const TechnicianId id : technicians)
        if (const Technician *technician = m_people.find(id))
            names << technician->name;
    return names.join(QStringLiteral(", "));
}

} // namespace truckroll

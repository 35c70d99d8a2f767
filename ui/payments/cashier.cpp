// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/cashier.h"
#include "core/backend/backend.h"
#include "core/backend/cardtill.h"
#include "core/domain/queries.h"
#include <algorithm>

namespace truckroll {

namespace {
constexpr int pause = 50; // ms

bool isChecked(const PaymentIntent &intent)
{
    return intent.state == IntentState::InDoubt || intent.state == IntentState::NeedsPerson;
}
} // namespace

Cashier::Cashier(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Cashier::read);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::CardIntent) || changes.touches(EntityKind::OfficeTask) ||
            changes.touches(EntityKind::Company) || changes.touches(EntityKind::Setting))
            m_pause.start();
    });
    connect(&m_backend, &Backend::actorChanged, this, [this] {
        if (m_backend.isSignedIn())
            m_pause.start();
        else
            forget();
    });
}

void Cashier::open(PaymentRunner &runner, CardService &service, SealedStore *lock)
{
    m_runner = &runner;
    m_service = &service;
    m_lock = lock;
    m_pause.start();
    emit changed();
}

void Cashier::close()
{
    m_runner = nullptr;
    m_service = nullptr;
    m_lock = nullptr;
    forget();
}

void Cashier::forget()
{
    m_pause.stop();
    m_movements.clear();
    m_tasks.clear();
    m_testCompanies.clear();
    emit changed();
}

bool Cashier::isLocked() const
{
    return m_lock && m_lock->isLocked();
}

bool Cashier::isLockNew() const
{
    return m_lock && m_lock->isNew();
}

Done Cashier::unlock(const Secret &passphrase)
{
    if (!m_lock)
        return Nothing{};
    const Done done = m_lock->unlock(passphrase);
    if (!done)
        return done;
    emit changed();
    emit unlocked(passphrase);
    if (m_runner) // what waited for the secrets goes on now, not at its next turn
        m_runner->lookUpAll(this, [](const auto &) {});
    return done;
}

bool Cashier::isOpen(DocumentId invoice) const
{
    return std::any_of(m_movements.begin(), m_movements.end(),
                       [&](const PaymentIntent &intent) { return intent.invoice == invoice; });
}

int Cashier::checking() const
{
    return int(std::count_if(m_movements.begin(), m_movements.end(), isChecked));
}

int Cashier::toLookAt() const
{
    return checking() + int(std::count_if(m_tasks.begin(), m_tasks.end(), [this](CardIntentId task) {
               return std::none_of(m_movements.begin(), m_movements.end(), [task](const PaymentIntent &each) {
                   return each.id == task && isChecked(each);
               });
           }));
}

void Cashier::read()
{
    if (!m_backend.isOpen() || !m_backend.isSignedIn())
        return;
    m_backend.ask(this, OpenIntents{},
                  std::function<void(Result<OpenIntents::Reply>)>([this](Result<OpenIntents::Reply> open) {
                      if (!open || *open == m_movements)
                          return;
                      m_movements = std::move(*open);
                      emit changed();
                  }));
    if (m_backend.may(Action::SeeDocuments))
        m_backend.ask(
            this, OfficeTasks{},
            std::function<void(Result<OfficeTasks::Reply>)>([this](Result<OfficeTasks::Reply> rows) {
                if (!rows)
                    return;
                std::vector<CardIntentId> tasks;
                for (const OfficeTasks::Row &row : *rows)
                    tasks.push_back(row.task.intent);
                if (tasks == m_tasks)
                    return;
                m_tasks = std::move(tasks);
                emit changed();
            }));
    readTestCompanies();
}

void Cashier::readTestCompanies()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return;
                      m_backend.ask(
                          this, CardSetups{},
                          std::function<void(Result<CardSetups::Reply>)>(
                              [this, office = std::move(*office)](Result<CardSetups::Reply> setups) {
                                  if (!setups)
                                      return;
                                  QStringList names;
                                  for (const CardSetup &setup : *setups)
                                      for (const Company &company : office.companies)
                                          if (company.id == setup.company && setup.sandbox &&
                                              takesCards(setup, office.settings))
                                              names << company.name;
                                  if (names == m_testCompanies)
                                      return;
                                  m_testCompanies = names;
                                  emit changed();
                              }));
                  }));
}

} // namespace truckroll

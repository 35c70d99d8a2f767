// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"
#include "core/backend/backend.h"
#include "ui/people/closingdaypanel.h"
#include "ui/people/crewpanel.h"
#include "ui/people/technicianlist.h"
#include "ui/people/technicianpanel.h"
#include "ui/people/userpanel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"

namespace truckroll {

PeoplePage::PeoplePage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : PanelsPage(backend, parent), m_technicians(TechnicianPanel::make(backend, this)),
      m_crews(CrewPanel::make(backend, this)), m_closingDays(ClosingDayPanel::make(backend, this)),
      m_users(makeUserPanel(backend, this))
{
    addPanel(m_technicians, EntityKind::Technician, QStringLiteral("technician"), tr("Technicians"));
    addPanel(m_crews, EntityKind::Crew, QStringLiteral("crew"), tr("Crews"));
    addPanel(m_users, EntityKind::User, QStringLiteral("user"), tr("Users"));
    addPanel(m_closingDays, EntityKind::ClosingDay, QStringLiteral("calendar"), tr("Closing days"));
    declareMoves(catalog);
    begin(catalog, tr("New person or crew"),
          tr("Starts a new technician, crew, closing day or user, as the page shows."));
    connect(&backend, &Backend::changed, this, &PeoplePage::follow);
}

/// The list reads these keys itself.
void PeoplePage::declareMoves(CommandCatalog &catalog)
{
    const auto mover = [&](const char *name, const QString &text, const QString &hint, const char *key) {
        CommandInfo info;
        info.id = QStringLiteral("people.") + QString::fromLatin1(name);
        info.text = text;
        info.hint = hint;
        info.keys = {QKeySequence(QString::fromLatin1(key))};
        info.inPalette = false;
        catalog.declare(info);
    };
    mover("move-up", tr("Technician up"), tr("Moves the technician one row up on the board."), "Alt+Up");
    mover("move-down", tr("Technician down"), tr("Moves the technician one row down on the board."),
          "Alt+Down");
}

void PeoplePage::follow(const ChangeSet &changes)
{
    if (!isStarted())
        return;
    if (changes.touches(EntityKind::Technician) || changes.touches(EntityKind::Crew) ||
        changes.touches(EntityKind::WorkingHours) || changes.touches(EntityKind::TimeOff) ||
        changes.touches(EntityKind::ClosingDay))
        readPeople();
    if (changes.touches(EntityKind::User) || changes.touches(EntityKind::Setting))
        readUsers();
}

void PeoplePage::readPermission()
{
    m_technicians->readPermissions();
    setPanelShown(m_users, backend().maySee(Action::ManageUsers));
    PanelsPage::readPermission();
}

void PeoplePage::focusFirst()
{
    m_technicians->list()->focusSearch();
}

void PeoplePage::readAll()
{
    readPeople();
    readUsers();
}

void PeoplePage::readPeople()
{
    backend().ask(this, People{},
                  std::function<void(Result<People::Reply>)>([this](Result<People::Reply> people) {
                      if (!people)
                          return banner()->showErrorAgain(people.error(), [this] { readPeople(); });
                      banner()->clear();
                      m_technicians->showPeople(*people);
                      m_closingDays->setRecords(people->closingDays);
                      m_crews->showCrews(people->crews, people->technicians);
                  }));
}

void PeoplePage::readUsers()
{
    backend().ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return banner()->showErrorAgain(office.error(), [this] { readUsers(); });
                      m_technicians->setOffice(*office);
                      if (backend().maySee(Action::ManageUsers))
                          m_users->setRecords(office->users);
                  }));
}

} // namespace truckroll

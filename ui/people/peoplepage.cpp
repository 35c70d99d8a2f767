// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"
#include "core/backend/backend.h"
#include "ui/people/crewpanel.h"
#include "ui/people/technicianlist.h"
#include "ui/people/technicianpanel.h"
#include "ui/people/userpanel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/panelacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include <QTabWidget>
#include <QVBoxLayout>

namespace truckroll {

PeoplePage::PeoplePage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : Page(parent), m_backend(backend), m_banner(new Banner(this)), m_tabs(new QTabWidget(this)),
      m_technicians(TechnicianPanel::make(backend, this)), m_crews(CrewPanel::make(backend, this)),
      m_users(makeUserPanel(backend, this))
{
    setObjectName(QStringLiteral("peoplePage"));
    catalog.setContextTitle(id(), title());
    m_acts = new PanelActs(
        catalog, *this,
        {tr("New person or crew"), tr("Starts a new technician, crew or user, as the page shows.")},
        [this] { return currentPanel(); });
    const auto mover = [&](const char *name, const QString &text, const QString &hint, const char *key) {
        CommandInfo info;
        info.id = QStringLiteral("people.") + QString::fromLatin1(name);
        info.text = text;
        info.hint = hint;
        info.keys = {QKeySequence(QString::fromLatin1(key))};
        info.inPalette = false;
        catalog.declare(info); // the list reads the key itself
    };
    mover("move-up", tr("Technician up"), tr("Moves the technician one row up on the board."), "Alt+Up");
    mover("move-down", tr("Technician down"), tr("Moves the technician one row down on the board."),
          "Alt+Down");
    build();
    listen();
    readPermission();
}

void PeoplePage::build()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("peopleTabs"));
    m_tabs->addTab(m_technicians, icons::get(QStringLiteral("technician")), tr("Technicians"));
    m_tabs->addTab(m_crews, icons::get(QStringLiteral("crew")), tr("Crews"));
    m_tabs->addTab(m_users, icons::get(QStringLiteral("user")), tr("Users"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addWidget(m_tabs);
}

void PeoplePage::listen()
{
    for (RecordPanel *panel : panels()) {
        m_acts->serve(panel);
        panel->emptyState()->addAction(tr("New"), tr("Starts a new one (Ctrl+N)."),
                                       std::function<void()>([panel] { panel->startNew(); }));
    }
    connect(m_technicians, &RecordPanel::reloadRequested, this, &PeoplePage::read);
    connect(m_crews, &RecordPanel::reloadRequested, this, &PeoplePage::read);
    connect(m_users, &RecordPanel::reloadRequested, this, &PeoplePage::readUsers);
    connect(m_tabs, &QTabWidget::currentChanged, m_acts, &PanelActs::show);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (!m_started)
            return;
        if (changes.touches(EntityKind::Technician) || changes.touches(EntityKind::Crew) ||
            changes.touches(EntityKind::WorkingHours) || changes.touches(EntityKind::TimeOff))
            read();
        if (changes.touches(EntityKind::User))
            readUsers();
    });
    connect(&m_backend, &Backend::actorChanged, this, &PeoplePage::readPermission);
}

void PeoplePage::readPermission()
{
    m_technicians->readPermissions();
    m_crews->readPermission();
    m_users->readPermission();
    m_tabs->setTabVisible(m_tabs->indexOf(m_users), m_backend.may(Action::ManageUsers));
    m_acts->show();
}

std::vector<RecordPanel *> PeoplePage::panels() const
{
    return {m_technicians, m_crews, m_users};
}

RecordPanel *PeoplePage::currentPanel() const
{
    return panels()[size_t(std::max(0, m_tabs->currentIndex()))];
}

void PeoplePage::activate()
{
    if (std::exchange(m_started, true))
        return;
    m_backend.ask(
        this, Drafts{}, std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
            const auto texts =
                std::make_shared<std::map<QString, QString>>(drafts ? std::move(*drafts) : Drafts::Reply());
            for (RecordPanel *panel : panels())
                panel->setDrafts(texts);
            read();
            readUsers();
        }));
    m_technicians->list()->focusSearch();
}

void PeoplePage::read()
{
    m_backend.ask(this, People{},
                  std::function<void(Result<People::Reply>)>([this](Result<People::Reply> people) {
                      if (!people)
                          return m_banner->showError(people.error(), tr("Try again"), [this] { read(); });
                      m_banner->clear();
                      m_technicians->showPeople(*people);
                      m_crews->showCrews(people->crews, people->technicians);
                  }));
}

void PeoplePage::readUsers()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return m_banner->showError(office.error());
                      m_technicians->setZone(office->zone);
                      if (m_backend.may(Action::ManageUsers))
                          m_users->setRecords(office->users);
                  }));
}

bool PeoplePage::showEntity(EntityKind kind, qint64 id)
{
    RecordPanel *panel = kind == EntityKind::Technician ? static_cast<RecordPanel *>(m_technicians)
                         : kind == EntityKind::Crew     ? static_cast<RecordPanel *>(m_crews)
                         : kind == EntityKind::User     ? static_cast<RecordPanel *>(m_users)
                                                        : nullptr;
    if (!panel || !m_tabs->isTabVisible(m_tabs->indexOf(panel)))
        return false;
    m_tabs->setCurrentWidget(panel);
    panel->showKey(id);
    return true;
}

bool PeoplePage::hasUnsavedText() const
{
    const auto all = panels();
    return std::any_of(all.begin(), all.end(),
                       [](const RecordPanel *panel) { return panel->hasUnsavedText(); });
}

void PeoplePage::saveText(std::function<void(bool)> done)
{
    RecordPanel::saveTexts(panels(), done);
}

} // namespace truckroll

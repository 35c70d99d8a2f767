// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"
#include "core/backend/backend.h"
#include "core/domain/boardsettings.h"
#include "core/domain/cardacts.h"
#include "ui/catalogue/taxratepanel.h"
#include "ui/mail/mailsection.h"
#include "ui/people/userpanel.h"
#include "ui/settings/aboutsection.h"
#include "ui/settings/appearancesection.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/cardsetuppanel.h"
#include "ui/settings/companypanel.h"
#include "ui/settings/stagepanel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/panelacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/combopicker.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/sectiondelegate.h"
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace truckroll {

namespace {

constexpr int nameRole = Qt::UserRole + 1;
constexpr int pageRole = Qt::UserRole + 2;
constexpr int widestSettings = 1000; ///< labels and fields side by side

/// A record that is always there, without a list: the office's hours, its settings.
template <class Record>
RecordPanelOf<Record> *makeOnlyPanel(RecordEditorOf<Record> *editor, const QString &title,
                                     const QString &icon, const QString &whyReadOnly, QWidget *parent)
{
    RecordPanel::Words words;
    words.icon = icon;
    words.nothingTitle = title;
    words.whyReadOnly = whyReadOnly;
    typename RecordPanelOf<Record>::Traits traits;
    const qint64 key = editor->key();
    traits.key = [key](const Record &) { return key; };
    traits.title = [title](const Record &) { return title; };
    traits.listRows = [](const std::vector<Record> &) {};
    auto *panel = new RecordPanelOf<Record>(new OnlyPicker(key), editor, words, traits, parent);
    panel->hidePicker();
    return panel;
}

} // namespace

SettingsPage::SettingsPage(Backend &backend, CommandCatalog &catalog, Preferences &preferences,
                           QWidget *parent, MailCourier *courier, Cashier *cashier)
    : Page(parent), m_backend(backend), m_banner(new Banner(this)), m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this)), m_companies(CompanyPanel::make(backend, this)),
      m_taxRates(makeTaxRatePanel(backend, this)), m_stages(StagePanel::make(backend, this)),
      m_cards(CardSetupPanel::make(backend, cashier, this)),
      m_hours(makeOnlyPanel<OwnHours>(new HoursEditor(backend, HoursEditor::Of::Office),
                                      tr("Working hours of the office"), QStringLiteral("clock"),
                                      backend.whyNot(Action::ChangePeople), this)),
      m_office(makeOnlyPanel<OfficeSettingValues>(new OfficeSettingsEditor(backend), tr("Office settings"),
                                                  QStringLiteral("settings"),
                                                  backend.whyNot(Action::ChangeCompany), this)),
      m_users(makeUserPanel(backend, this)), m_appearance(new AppearanceSection(preferences, this)),
      m_backup(new BackupSection(backend, catalog, this)),
      m_mail(courier ? new MailSection(backend, *courier, this) : nullptr),
      m_about(new AboutSection(backend, this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_hours->setObjectName(QStringLiteral("officeHoursPanel"));
    m_office->setObjectName(QStringLiteral("officeSettingsPanel"));
    m_office->setBody(scrolled(m_office->editor(), widestSettings, m_office)); // addresses are read whole
    catalog.setContextTitle(id(), title());
    m_acts = new PanelActs(catalog, *this,
                           {tr("New company, tax rate, stage or user"),
                            tr("Starts a new company, tax rate, stage or user, as the section shows.")},
                           [this] { return currentPanel(); });
    build();
    listen();
    readPermission();
    enter(Section::Company);
}

void SettingsPage::place(Section section, const char *name, const QString &title, const char *icon,
                         QWidget *page)
{
    auto *row = new QListWidgetItem(icons::get(QString::fromLatin1(icon)), title, m_list);
    row->setData(nameRole, QString::fromLatin1(name));
    row->setData(pageRole, m_stack->indexOf(page) < 0 ? m_stack->addWidget(page) : m_stack->indexOf(page));
    Q_ASSERT(m_list->row(row) == int(section));
}

void SettingsPage::build()
{
    m_list->setObjectName(QStringLiteral("settingsSections"));
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFixedWidth(210);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto padded = [this](QWidget *section) {
        auto *area = new QWidget(this);
        auto *inside = new QVBoxLayout(area);
        inside->setContentsMargins(space::l, space::s, 0, 0);
        inside->addWidget(scrolled(section, 720, area));
        return area;
    };
    place(Section::Company, "company", tr("Company"), "company", m_companies);
    place(Section::Numbering, "numbering", tr("Numbering and terms"), "invoice", m_companies);
    place(Section::Taxes, "taxes", tr("Tax rates"), "tax", m_taxRates);
    place(Section::Hours, "hours", tr("Working hours"), "clock", m_hours);
    place(Section::Users, "users", tr("Users"), "user", m_users);
    place(Section::Office, "office", tr("Office settings"), "settings", m_office);
    place(Section::Stages, "stages", tr("Stages of quotes"), "pipeline", m_stages);
    place(Section::Mail, "mail", tr("E-mail"), "mail", m_mail ? m_mail : new QWidget(this));
    m_list->item(int(Section::Mail))->setHidden(!m_mail);
    place(Section::Cards, "cards", tr("Card payments"), "card", m_cards);
    place(Section::Backup, "backup", tr("Backup"), "backup", padded(m_backup));
    place(Section::Appearance, "appearance", tr("Appearance"), "palette", padded(m_appearance));
    place(Section::About, "about", tr("About this office"), "info", padded(m_about));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addLayout(row, 1);
}

void SettingsPage::listen()
{
    for (RecordPanel *panel : panels()) {
        m_acts->serve(panel);
        connect(panel, &RecordPanel::reloadRequested, this, &SettingsPage::read);
        if (panel->canAdd())
            panel->emptyState()->addAction(tr("New"), tr("Starts a new one (Ctrl+N)."),
                                           std::function<void()>([panel] { panel->startNew(); }));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_marking && row >= 0)
            showSection(Section(row));
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (!m_started)
            return;
        if (changes.touches(EntityKind::Company) || changes.touches(EntityKind::User) ||
            changes.touches(EntityKind::Setting))
            readOffice();
        if (changes.touches(EntityKind::TaxRate))
            readPrices();
        if (changes.touches(EntityKind::WorkingHours))
            readHours();
        if (changes.touches(EntityKind::Stage))
            readStages();
    });
    connect(&m_backend, &Backend::actorChanged, this, &SettingsPage::readPermission);
}

std::vector<RecordPanel *> SettingsPage::panels() const
{
    return {m_companies, m_taxRates, m_stages, m_cards, m_hours, m_office, m_users};
}

RecordPanel *SettingsPage::currentPanel() const
{
    return dynamic_cast<RecordPanel *>(m_stack->currentWidget());
}

void SettingsPage::readPermission()
{
    for (RecordPanel *panel : panels())
        panel->readPermission();
    m_backup->readPermission();
    m_list->item(int(Section::Users))->setHidden(!m_backend.maySee(Action::ManageUsers));
    m_acts->show();
}

void SettingsPage::showSection(Section section)
{
    if (RecordPanel *panel = currentPanel(); panel && panel->hasUnsavedText()) {
        markSection(); // until it is known whether the text could be saved
        return panel->leave([this, section] { enter(section); });
    }
    enter(section);
}

void SettingsPage::enter(Section section)
{
    m_section = section;
    if (section == Section::Company || section == Section::Numbering)
        m_companies->showPart(section == Section::Company ? CompanyPanel::Part::Papers
                                                          : CompanyPanel::Part::Numbering);
    m_stack->setCurrentIndex(m_list->item(int(section))->data(pageRole).toInt());
    markSection();
    m_acts->show();
    if (section == Section::About && m_started)
        readOffice(); // counts follow no change of their own
    if (section == Section::Mail && m_mail)
        m_mail->read();
}

void SettingsPage::markSection()
{
    m_marking = true;
    m_list->setCurrentRow(int(m_section));
    m_marking = false;
}

void SettingsPage::activate()
{
    m_list->setFocus();
    if (std::exchange(m_started, true))
        return;
    m_backend.ask(
        this, Drafts{}, std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
            const auto texts =
                std::make_shared<std::map<QString, QString>>(drafts ? std::move(*drafts) : Drafts::Reply());
            for (RecordPanel *panel : panels())
                panel->setDrafts(texts);
            read();
        }));
}

void SettingsPage::read()
{
    readPrices();
    readOffice();
    readHours();
    readStages();
}

void SettingsPage::readStages()
{
    if (!m_backend.may(Action::SeeDocuments))
        return;
    m_backend.ask(this, StageList{},
                  std::function<void(Result<StageList::Reply>)>([this](Result<StageList::Reply> stages) {
                      if (!stages)
                          return m_banner->showErrorAgain(stages.error(), [this] { read(); });
                      m_stages->setRecords(std::move(*stages));
                  }));
}

void SettingsPage::readOffice()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return m_banner->showErrorAgain(office.error(), [this] { read(); });
                      m_banner->clear();
                      showOffice(*office);
                  }));
}

void SettingsPage::showOffice(const OfficeInfo::Reply &office)
{
    m_companies->setCompanies(office.companies);
    readCards(office.companies);
    m_office->setRecords({office.settings});
    static_cast<HoursEditor *>(m_hours->editor())
        ->setFirstDay(boardSettingsOf(office.settings).firstDayOfWeek);
    if (m_backend.maySee(Action::ManageUsers))
        m_users->setRecords(office.users);
    m_backup->setOfficePath(office.path);
    m_about->show(office);
}

void SettingsPage::readCards(const std::vector<Company> &companies)
{
    m_backend.ask(
        this, CardSetups{},
        std::function<void(Result<CardSetups::Reply>)>([this, companies](Result<CardSetups::Reply> setups) {
            if (!setups)
                return m_banner->showErrorAgain(setups.error(), [this] { read(); });
            m_cards->setSetups(*setups, companies);
        }));
}

void SettingsPage::readPrices()
{
    m_backend.ask(this, PriceBook{},
                  std::function<void(Result<PriceBook::Reply>)>([this](Result<PriceBook::Reply> book) {
                      if (!book)
                          return m_banner->showErrorAgain(book.error(), [this] { read(); });
                      m_taxRates->setRecords(book->taxRates);
                      m_companies->setTaxRates(book->taxRates);
                  }));
}

void SettingsPage::readHours()
{
    m_backend.ask(this, People{},
                  std::function<void(Result<People::Reply>)>([this](Result<People::Reply> people) {
                      if (!people)
                          return m_banner->showErrorAgain(people.error(), [this] { read(); });
                      m_hours->setRecords({OwnHours{TechnicianId(), people->officeHours}});
                  }));
}

bool SettingsPage::showEntity(EntityKind kind, qint64 id)
{
    if (kind == EntityKind::Company) {
        showSection(Section::Company);
        m_companies->showKey(id);
        return true;
    }
    if (kind == EntityKind::Setting) {
        showSection(Section::Office);
        return true;
    }
    return false;
}

bool SettingsPage::showFiltered(const QString &filter)
{
    if (filter == u"outbox" && m_mail) {
        showSection(Section::Mail);
        m_mail->showOutbox();
        return true;
    }
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(nameRole).toString() != filter || m_list->item(row)->isHidden())
            continue;
        showSection(Section(row));
        return true;
    }
    return false;
}

bool SettingsPage::hasUnsavedText() const
{
    const auto all = panels();
    return std::any_of(all.begin(), all.end(),
                       [](const RecordPanel *panel) { return panel->hasUnsavedText(); });
}

void SettingsPage::saveText(std::function<void(bool)> done)
{
    RecordPanel::saveTexts(panels(), done);
}

} // namespace truckroll

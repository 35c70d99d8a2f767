// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/people/hourseditor.h"
#include "ui/settings/officesettingseditor.h"
#include "ui/shell/page.h"
#include "ui/widgets/recordpanel.h"

class QListWidget;
class QStackedWidget;

namespace truckroll {

class AboutSection;
class AppearanceSection;
class Backend;
class BackupSection;
class MailCourier;
class MailSection;
class Banner;
class CardSetupPanel;
class Cashier;
class CompanyPanel;
class PanelActs;
class Preferences;
class StagePanel;

/// Everything that is set once: sections at the left, the chosen one at the right.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// In the order in which an office needs them: who it is, its papers, its people, then what comes later.
    enum class Section {
        Company,
        Numbering,
        Taxes,
        Hours,
        Users,
        Office,
        Stages,
        Mail,
        Cards,
        Backup,
        Appearance,
        About
    };

    /// `courier`: carries the letters; without one there is no section for e-mail. `cashier` null: passwords
    /// of the card processor cannot be kept from here.
    SettingsPage(Backend &backend, CommandCatalog &catalog, Preferences &preferences,
                 QWidget *parent = nullptr, MailCourier *courier = nullptr, Cashier *cashier = nullptr);

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    QString icon() const override { return QStringLiteral("settings"); }
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    /// "backup", "appearance" ...: a section by its name.
    bool showFiltered(const QString &filter) override;
    bool hasUnsavedText() const override;
    void saveText(std::function<void(bool)> done) override;

    /// Saves what was typed in the section before.
    void showSection(Section section);
    Section section() const { return m_section; }
    CompanyPanel *companies() const { return m_companies; }
    RecordPanelOf<TaxRate> *taxRates() const { return m_taxRates; }
    StagePanel *stages() const { return m_stages; }
    CardSetupPanel *cards() const { return m_cards; }
    RecordPanelOf<OwnHours> *hours() const { return m_hours; }
    RecordPanelOf<OfficeSettingValues> *office() const { return m_office; }
    RecordPanelOf<User> *users() const { return m_users; }
    BackupSection *backup() const { return m_backup; }

private:
    void build();
    void place(Section section, const char *name, const QString &title, const char *icon, QWidget *page);
    void listen();
    RecordPanel *currentPanel() const;
    std::vector<RecordPanel *> panels() const;
    void enter(Section section);
    void markSection();
    void read();
    void readOffice();
    void readCards(const std::vector<Company> &companies);
    void readPrices();
    void readHours();
    void readStages();
    void readPermission();
    void showOffice(const OfficeInfo::Reply &office);

    Backend &m_backend;
    Section m_section = Section::Company;
    bool m_started = false;
    bool m_marking = false;
    Banner *m_banner;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    CompanyPanel *m_companies;
    RecordPanelOf<TaxRate> *m_taxRates;
    StagePanel *m_stages;
    CardSetupPanel *m_cards;
    RecordPanelOf<OwnHours> *m_hours;
    RecordPanelOf<OfficeSettingValues> *m_office;
    RecordPanelOf<User> *m_users;
    AppearanceSection *m_appearance;
    BackupSection *m_backup;
    MailSection *m_mail;
    AboutSection *m_about;
    PanelActs *m_acts;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/shell/page.h"
#include "ui/widgets/recordpanel.h"

class QTabWidget;

namespace truckroll {

class Backend;
class Banner;
class CrewPanel;
class PanelActs;
class TechnicianPanel;

/// Who is sent to customers, when they work, in which crews; and who works with the program.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    PeoplePage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("people"); }
    QString title() const override { return tr("People"); }
    QString icon() const override { return QStringLiteral("people"); }
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    bool hasUnsavedText() const override;
    void saveText(std::function<void(bool)> done) override;

    TechnicianPanel *technicians() const { return m_technicians; }
    CrewPanel *crews() const { return m_crews; }
    RecordPanelOf<User> *users() const { return m_users; }

private:
    RecordPanel *currentPanel() const;
    std::vector<RecordPanel *> panels() const;
    void build();
    void listen();
    void read();
    void readUsers();
    void readPermission();

    Backend &m_backend;
    bool m_started = false;
    Banner *m_banner;
    QTabWidget *m_tabs;
    TechnicianPanel *m_technicians;
    CrewPanel *m_crews;
    RecordPanelOf<User> *m_users;
    PanelActs *m_acts;
};

} // namespace truckroll

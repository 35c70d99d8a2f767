// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/shell/panelspage.h"
#include "ui/widgets/recordpanel.h"

namespace truckroll {

class ClosingDayPanel;
class CrewPanel;
class TechnicianPanel;

/// Who is sent to customers, when they work, in which crews; when nobody works; and who works with the
/// program.
class PeoplePage : public PanelsPage
{
    Q_OBJECT

public:
    PeoplePage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("people"); }
    QString title() const override { return tr("People"); }
    QString icon() const override { return QStringLiteral("people"); }

    TechnicianPanel *technicians() const { return m_technicians; }
    CrewPanel *crews() const { return m_crews; }
    ClosingDayPanel *closingDays() const { return m_closingDays; }
    RecordPanelOf<User> *users() const { return m_users; }

protected:
    void readAll() override;
    void focusFirst() override;
    void readPermission() override;

private:
    void declareMoves(CommandCatalog &catalog);
    void follow(const ChangeSet &changes);
    void readPeople();
    void readUsers();

    TechnicianPanel *m_technicians;
    CrewPanel *m_crews;
    ClosingDayPanel *m_closingDays;
    RecordPanelOf<User> *m_users;
};

} // namespace truckroll

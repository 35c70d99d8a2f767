// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/people/hourseditor.h"
#include "ui/widgets/recordpanel.h"

class QTabWidget;

namespace truckroll {

class TechnicianEditor;
class TechnicianList;
class TimeOffList;

/// Technicians at the left in the board's order; the chosen one at the right with details, working hours and
/// time off.
class TechnicianPanel : public RecordPanelOf<Technician>
{
    Q_OBJECT

public:
    static TechnicianPanel *make(Backend &backend, QWidget *parent);

    TechnicianList *list() const { return m_list; }
    HoursEditor *hours() const { return m_hours; }
    TimeOffList *timeOff() const { return m_timeOff; }
    QTabWidget *tabs() const { return m_tabs; }
    void showPeople(const People::Reply &people);
    void showHours();
    /// Its zone and the day that its weeks begin with.
    void setOffice(const OfficeInfo::Reply &office);
    void readPermissions();
    /// Who goes out of use with visits ahead is named with their number; it is not forbidden.
    void toggleUse() override;

protected:
    bool loadKey(qint64 key) override;
    void loadNew() override;

private:
    TechnicianPanel(Backend &backend, TechnicianList *list, TechnicianEditor *editor, const Words &words,
                    Traits traits, QWidget *parent);
    OwnHours hoursOf(TechnicianId technician) const;
    void showFurther(TechnicianId technician);
    void warnOfVisits(const Technician &technician);
    void saveOrder(const std::vector<qint64> &keys);

    Backend &m_backend;
    People::Reply m_people;
    QByteArray m_zone; ///< of the office
    TechnicianList *m_list;
    TechnicianEditor *m_details;
    HoursEditor *m_hours;
    TimeOffList *m_timeOff;
    QTabWidget *m_tabs;
    QWidget *m_avatar;
};

} // namespace truckroll

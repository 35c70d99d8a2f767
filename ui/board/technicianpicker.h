// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QTreeWidget>
#include <map>

class QMenu;

namespace truckroll {

/// Technicians to be ticked, each with what stands against the time in question. The first one ticked leads.
class TechnicianPicker : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TechnicianPicker(QWidget *parent = nullptr);

    void setPeople(const People::Reply &people);
    /// What stands against each; nobody named here is free. `hasTime` false: nothing is said.
    void setProblems(const std::map<TechnicianId, QStringList> &problems, bool hasTime);
    std::vector<TechnicianId> chosen() const { return m_chosen; }
    void setChosen(const std::vector<TechnicianId> &technicians);
    void fillCrews(QMenu *menu);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// By the user.
    void chosenChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum Column { Name, Free };
    QTreeWidgetItem *itemOf(TechnicianId technician) const;
    void ticked(QTreeWidgetItem *item);
    void showNames();

    People::Reply m_people;
    std::vector<TechnicianId> m_chosen;
    bool m_filling = false;
};

} // namespace truckroll

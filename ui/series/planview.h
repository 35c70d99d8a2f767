// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"
#include <QWidget>
#include <set>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace truckroll {

/// What an act on a series would do, visit by visit, with what stands against the new places. A visit that is
/// kept only because a person changed it can be ticked: it goes back to the pattern, too.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    /// By whom technicians are named; before a plan is shown.
    void setPeople(const People::Reply &people) { m_people = people; }
    void showPlan(const SeriesPlan &plan);
    /// Instead of a plan: why there is none.
    void showSentence(const QString &sentence);
    void clear();
    const std::set<VisitId> &reset() const { return m_reset; }
    QString summary() const;

signals:
    /// Another visit is to be given back, or none: the plan is another one then.
    void resetChanged();

private:
    QTreeWidgetItem *addStep(const SeriesStep &step);
    QString withChanged(const QString &place, const SeriesStep &step, int minutes,
                        const std::vector<TechnicianId> &technicians) const;
    void addLaterDates(const SeriesPlan &plan);
    void addConflicts(const SeriesPlan &plan);
    void tellPlan(const SeriesPlan &plan);
    static QString countsText(const SeriesPlan &plan);
    static QString conflictsText(const SeriesPlan &plan);
    void goToNextConflict();
    void comeBackTo(qint64 visit, const QString &date, int scrolled);

    People::Reply m_people;
    std::set<VisitId> m_reset;
    bool m_filling = false;
    QLabel *m_summary;
    QPushButton *m_next; ///< leads through the rows that something stands against
    QTreeWidget *m_steps;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/schedule/conflicts.h"
#include <QWidget>
#include <optional>

class QCheckBox;
class QLabel;
class QToolButton;

namespace truckroll {

class Backend;
class BoardContext;
class DayEdit;
class Form;
class LengthSpin;
class TechnicianPicker;
class TimeEdit;

/// Where on the board a visit is to be; without a start it is on the waiting list.
struct VisitPlace
{
    std::optional<WallTime> start; ///< office wall clock
    int minutes = 60;
    std::vector<TechnicianId> technicians;

    friend bool operator==(const VisitPlace &, const VisitPlace &) = default;
};

/// Date, time, length and technicians of a visit, with what stands against them said while they are chosen.
class PlaceEdit : public QWidget
{
    Q_OBJECT

public:
    PlaceEdit(Backend &backend, BoardContext &context, QWidget *parent = nullptr);

    /// `visit`: the one that is moved, left out of what it could overlap; none for a new one.
    void set(const VisitPlace &place, VisitId visit = {});
    /// What the visit and its customer want of the place; looked at like everything else.
    void setNeeds(const VisitNeeds &needs, const CustomerWishes &customer);
    VisitPlace place() const;
    /// What stands against the place for those who are chosen, as far as it is known already.
    const std::vector<PlaceProblem> &problems() const { return m_problems; }
    bool overlaps() const;
    /// Why nothing can stand there at all: the clock leaves the time out. Empty when it can.
    QString whyNot() const;
    /// The cards of the day have been read since the last change of it.
    bool isChecked() const { return m_checked; }
    void focusTechnicians();
    void focusTime();

signals:
    /// By the user.
    void edited();
    void problemsChanged();

private:
    void build();
    void follow();
    void readCards();
    void check();
    void checkEach(const WallTime &start);
    std::vector<PlaceProblem> problemsAt(const WallTime &start,
                                         const std::vector<TechnicianId> &technicians) const;
    void showProblems();
    QString timeIsOver() const;
    bool staysWhereItWas() const;

    Backend &m_backend;
    BoardContext &m_context;
    VisitId m_visit;
    VisitNeeds m_needs;
    CustomerWishes m_customer;
    VisitPlace m_before; ///< as it was set: a visit that is not moved may be over
    std::vector<BoardCard> m_cards;
    std::pair<QDate, QDate> m_read; ///< the days that m_cards hold
    std::vector<PlaceProblem> m_problems;
    int m_generation = 0;
    bool m_checked = false;
    bool m_filling = false;
    Form *m_form;
    QCheckBox *m_waiting;
    DayEdit *m_date;
    TimeEdit *m_time;
    QLabel *m_until;
    LengthSpin *m_length;
    TechnicianPicker *m_technicians;
    QToolButton *m_crews;
    QLabel *m_warning;
};

} // namespace truckroll

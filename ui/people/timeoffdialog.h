// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QDialog>
#include <optional>

class QCheckBox;
class QLineEdit;

namespace truckroll {

class Backend;
class Banner;
class DayEdit;
class Form;
class TimeEdit;

/// From when to when somebody is away, and why: whole days, or from one time to another. New ones are asked
/// for on the People page and at a place of the board.
class TimeOffDialog : public QDialog
{
    Q_OBJECT

public:
    /// `timeOff`: technician, start and end to begin with, office wall clock; midnight to midnight are whole
    /// days. `technician`: the name, for the title.
    TimeOffDialog(Backend &backend, const TimeOff &timeOff, const QString &technician,
                  QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }

private:
    void build();
    void layOut();
    void fill();
    void adapt();
    TimeOff typed() const;
    void save();
    void countVisits();

    Backend &m_backend;
    TimeOff m_timeOff;
    QString m_name;
    Banner *m_banner;
    Form *m_form;
    QCheckBox *m_wholeDays;
    DayEdit *m_fromDay;
    TimeEdit *m_fromTime;
    DayEdit *m_toDay;
    TimeEdit *m_toTime;
    QLineEdit *m_reason;
};

/// The last of the whole days that it holds; none when it begins or ends at an hour.
std::optional<QDate> lastWholeDay(const TimeOff &timeOff);

} // namespace truckroll

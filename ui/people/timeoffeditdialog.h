// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QTimeEdit;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// From when to when somebody is away: whole days, or from one time to another.
class TimeOffEditDialog : public QDialog
{
    Q_OBJECT

public:
    /// `today`: where a new one begins.
    TimeOffEditDialog(Backend &backend, const TimeOff &timeOff, const QDate &today, QWidget *parent);

private:
    void build();
    void fill(const QDate &today);
    void adapt();
    TimeOff typed() const;
    void save();

    Backend &m_backend;
    TimeOff m_timeOff;
    Banner *m_banner;
    Form *m_form;
    QCheckBox *m_wholeDays;
    QDateEdit *m_fromDay;
    QTimeEdit *m_fromTime;
    QDateEdit *m_toDay;
    QTimeEdit *m_toTime;
    QLineEdit *m_reason;
};

} // namespace truckroll

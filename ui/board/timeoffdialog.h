// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// Somebody is away: from, to, why. Asked for at a place of the board.
class TimeOffDialog : public QDialog
{
    Q_OBJECT

public:
    /// `timeOff`: technician, start and end to begin with, office wall clock.
    TimeOffDialog(Backend &backend, const TimeOff &timeOff, const QString &technician,
                  QWidget *parent = nullptr);

    TimeOff typed() const;
    Banner *banner() const { return m_banner; }

private:
    void save();
    void followWholeDays();

    Backend &m_backend;
    TimeOff m_timeOff;
    Banner *m_banner;
    Form *m_form;
    QCheckBox *m_wholeDays;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QLineEdit *m_reason;
};

} // namespace truckroll

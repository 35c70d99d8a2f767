// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QWidget>
#include <array>
#include <optional>

class QLabel;
class QLineEdit;

namespace truckroll {

class DayHoursBar;

/// The working hours of a week: one line a day, typed ("8-12, 1-5") or drawn. Each day can be copied to the
/// days below it. Monday stands first, or Sunday where the language begins its weeks so.
class WorkingWeekEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY edited USER true)

public:
    explicit WorkingWeekEdit(QWidget *parent = nullptr);

    void setWeek(const WorkingWeek &week);
    /// None while a day is not understood.
    std::optional<WorkingWeek> week() const;
    /// As typed, one line a day, Monday first: for drafts.
    QString text() const;
    void setText(const QString &text);
    /// "Mon: "9 to 5" is not understood ..."; empty while all is well.
    QString problem() const;
    void focusProblem();

signals:
    void edited();

private:
    struct Day
    {
        QLineEdit *line = nullptr;
        DayHoursBar *bar = nullptr;
        QLabel *sum = nullptr;
    };
    void addDay(int row, size_t day);
    void wasTyped(size_t day);
    void showDay(size_t day, const std::vector<MinuteRange> &ranges);
    void showSums();
    void copyDown(int row);
    QString dayName(size_t day) const;

    std::array<Day, 7> m_days;       ///< Monday first
    std::array<size_t, 7> m_order{}; ///< day by row
    QLabel *m_total;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QWidget>
#include <array>
#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace truckroll {

class DayHoursBar;

/// The working hours of a week: one line a day, typed ("8-12, 1-5") or drawn. Each day can be copied to the
/// day below it.
class WorkingWeekEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY edited USER true)

public:
    explicit WorkingWeekEdit(QWidget *parent = nullptr);

    /// The day of the upper line; that of the language when nobody says.
    void setFirstDay(Qt::DayOfWeek day);

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
        QLabel *name = nullptr;
        QLineEdit *line = nullptr;
        DayHoursBar *bar = nullptr;
        QLabel *sum = nullptr;
        QToolButton *copy = nullptr; ///< into the day below
    };
    void addDay(size_t day);
    void putInOrder(size_t first);
    void wasTyped(size_t day);
    void showDay(size_t day, const std::vector<MinuteRange> &ranges);
    void showSums();
    void copyDown(size_t from);
    QString dayName(size_t day) const;

    std::array<Day, 7> m_days;       ///< Monday first
    std::array<size_t, 7> m_order{}; ///< day by row
    QLabel *m_total;
};

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"
#include "core/schedule/recurrence.h"
#include <QWidget>
#include <array>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace truckroll {

class DatesEdit;
class DayEdit;
class Form;
class LengthSpin;
class TechnicianPicker;
class TimeEdit;

/// A pattern in fields, and in words while it is chosen. A rule that has more to it than the fields know is
/// kept as it is until its frequency is changed.
class PatternEdit : public QWidget
{
    Q_OBJECT

public:
    explicit PatternEdit(QWidget *parent = nullptr);

    void setPeople(const People::Reply &people);
    void setFirstDayOfWeek(Qt::DayOfWeek day);
    /// What words such as "Friday" are counted from.
    void setToday(const QDate &today);
    void setPattern(const SeriesPattern &pattern);
    void setDates(const std::set<QDate> &extra, const std::set<QDate> &skipped);
    /// Another pattern in all fields that nobody changed; the days with their beginning, and the end, are one
    /// each.
    void setUnchanged(const SeriesPattern &pattern);
    SeriesPattern pattern() const;
    /// Somebody changed it since it was set; single dates are not part of it.
    bool isPatternChanged() const { return pattern() != m_asSet; }
    /// "time, length": what somebody changed.
    QStringList changedFields() const;
    std::set<QDate> extra() const;
    std::set<QDate> skipped() const;
    /// Dates that were written and not added yet are.
    void takeDates();
    QString words() const;
    void focusStart();

signals:
    void edited();

private:
    using Rule = RecurrenceRule;
    /// The ways in which a month, or a year's month, names its day.
    enum class DayOfMonth { Number, Weekday, LastWeekday, LastDay };

    /// What is chosen as one.
    struct Changes
    {
        bool days = false;
        bool end = false;
        bool time = false;
        bool length = false;
        bool technicians = false;
    };
    Changes changes() const;
    void build();
    QWidget *buildRepeats();
    QWidget *buildWeekdays();
    QWidget *buildEnds();
    void startInterval();
    void follow();
    void nameDays();
    void showRule(const Rule &rule);
    bool fits(const Rule &rule) const;
    Rule ruleOfFields() const;
    void takeDays(Rule &rule) const;
    Rule rule() const;

    Form *m_form;
    QComboBox *m_frequency;
    QSpinBox *m_interval;
    QLabel *m_unit;
    QLabel *m_weekdaysName;
    QWidget *m_weekdayRow;
    std::array<QToolButton *, 7> m_weekdays{};
    QComboBox *m_dayOfMonth;
    DayEdit *m_first;
    TimeEdit *m_time;
    LengthSpin *m_length;
    TechnicianPicker *m_technicians;
    QComboBox *m_ends;
    QSpinBox *m_count;
    DayEdit *m_until;
    DatesEdit *m_extra;
    DatesEdit *m_skipped;
    QLabel *m_words;
    QLabel *m_atMost; ///< beside "never"
    SeriesPattern m_asSet;
    std::optional<Rule> m_special; ///< a rule that the fields cannot show
    bool m_filling = false;
};

} // namespace truckroll

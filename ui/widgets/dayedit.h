// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/writtenedit.h"
#include <QDate>
#include <optional>

class QAction;

namespace truckroll {

/// A date, typed as people write it (core/schedule/typedday.h). Up and Down go by a day, Page Up and Page
/// Down by a week; Alt+Down drops a calendar down.
class DayEdit : public WrittenEdit
{
    Q_OBJECT
    Q_PROPERTY(QDate date READ date WRITE setDate NOTIFY dateChanged USER true)

public:
    explicit DayEdit(QWidget *parent = nullptr);

    /// With what was typed and not taken yet. Invalid: none, where it may be left empty.
    QDate date() const;
    void setDate(const QDate &date);
    /// Shows no date, and may be left so; keys and the calendar begin at `proposal`.
    void setEmpty(const QDate &proposal);
    /// What "today" and "Friday" are counted from: the day of the office.
    void setToday(const QDate &today) { m_today = today; }
    /// Days beyond are refused when they are typed or chosen.
    void setMinimumDate(const QDate &first) { m_first = first; }
    void setMaximumDate(const QDate &last) { m_last = last; }
    /// As QLocale::toString takes it.
    void setDisplayFormat(const QString &format);
    void setFirstDayOfWeek(Qt::DayOfWeek first) { m_firstDayOfWeek = first; }
    void setReadOnly(bool readOnly);
    QSize sizeHint() const override;

signals:
    void dateChanged(const QDate &date);

protected:
    bool isReadable(const QString &typed) const override { return problemOf(typed).isEmpty(); }
    QString problemOf(const QString &typed) const override;
    void takeReadable(const QString &typed) override;
    QString valueText() const override;
    void step(int count, bool wide) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QDate today() const;
    std::optional<QDate> read(const QString &typed) const;
    QString problemOf(const QDate &date) const;
    void dropDown();

    QDate m_date;
    bool m_mayBeEmpty = false;
    bool m_empty = false; ///< what m_date says is a proposal
    QDate m_today;
    QDate m_first;
    QDate m_last;
    QString m_format;
    Qt::DayOfWeek m_firstDayOfWeek;
    QAction *m_calendar;
};

} // namespace truckroll

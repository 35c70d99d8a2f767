// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>
#include <set>

class QListWidget;
class QToolButton;

namespace truckroll {

class DayEdit;

/// Single dates in a list: Enter adds the one in the field, as leaving it does, Delete takes the chosen one
/// out.
class DatesEdit : public QWidget
{
    Q_OBJECT

public:
    /// `name`: object name; the field, the list and the buttons are called after it.
    DatesEdit(const QString &title, const QString &name, QWidget *parent = nullptr);

    /// `proposal`: where the calendar of the empty field begins.
    void setDates(const std::set<QDate> &dates, const QDate &proposal);
    /// A date that stands in the field still comes to the list.
    void takeField();
    const std::set<QDate> &dates() const { return m_dates; }

signals:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add();
    void remove();
    void follow();
    void showAll();

    std::set<QDate> m_dates;
    DayEdit *m_date;
    QToolButton *m_add;
    QToolButton *m_remove;
    QListWidget *m_list;
};

} // namespace truckroll

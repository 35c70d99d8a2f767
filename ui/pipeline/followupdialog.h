// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>
#include <functional>

namespace truckroll {

class DayEdit;

/// Asks when to ask the customer next: usual days by one press, any day, or not any more.
class FollowUpDialog : public QDialog
{
    Q_OBJECT

public:
    FollowUpDialog(const QString &whose, const QDate &set, const QDate &today, QWidget *parent);
    /// Invalid: not any more.
    QDate day() const { return m_day; }

private:
    void finish(const QDate &day);

    DayEdit *m_edit;
    QDate m_day;
};

void askFollowUp(QWidget *parent, const QString &whose, const QDate &set, const QDate &today,
                 std::function<void(QDate)> then);

} // namespace truckroll

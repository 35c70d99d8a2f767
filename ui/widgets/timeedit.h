// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/writtenedit.h"
#include <QTime>
#include <optional>

namespace truckroll {

/// A time of day, typed as people write it (core/schedule/typedtime.h). Up and Down go by a quarter of an
/// hour, Page Up and Page Down by an hour.
class TimeEdit : public WrittenEdit
{
    Q_OBJECT
    Q_PROPERTY(QTime time READ time WRITE setTime NOTIFY timeChanged USER true)

public:
    explicit TimeEdit(QWidget *parent = nullptr);

    /// With what was typed and not taken yet.
    QTime time() const;
    void setTime(const QTime &time);
    /// An end may be that of the day: "24:00" is taken as 23:59.
    void setEndsDay(bool may) { m_endsDay = may; }
    QSize sizeHint() const override;

signals:
    void timeChanged(const QTime &time);

protected:
    bool isReadable(const QString &typed) const override { return read(typed).has_value(); }
    QString problemOf(const QString &typed) const override;
    void takeReadable(const QString &typed) override;
    QString valueText() const override;
    void step(int count, bool wide) override;

private:
    std::optional<QTime> read(const QString &typed) const;

    QTime m_time{9, 0};
    bool m_endsDay = false;
};

} // namespace truckroll

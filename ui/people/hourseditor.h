// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "ui/widgets/recordeditor.h"
#include <optional>

class QCheckBox;

namespace truckroll {

class WorkingWeekEdit;

/// Hours of one technician; none: as the office. With no technician they are the office's own.
struct OwnHours
{
    TechnicianId technician;
    std::optional<WorkingWeek> week;

    friend bool operator==(const OwnHours &, const OwnHours &) = default;
};

/// When somebody works, by weekday.
class HoursEditor : public RecordEditorOf<OwnHours>
{
    Q_OBJECT

public:
    enum class Of { Technician, Office };
    HoursEditor(Backend &backend, Of of, QWidget *parent = nullptr);

    /// The office counts as a record that is always there.
    qint64 key() const override;
    /// A technician that is not stored yet has no hours.
    bool isEditable() const override;
    void setOfficeHours(const WorkingWeek &hours);
    void setFirstDay(Qt::DayOfWeek day);
    void focusFirst() override;

protected:
    void show(const OwnHours &hours) override;
    OwnHours typed() const override;
    void store(const OwnHours &hours, Stored done) override;
    bool hasEdits() const override;
    void check() override;
    void adapt() override;

private:
    bool isAsOffice() const;

    Of m_of;
    WorkingWeek m_officeHours;
    QCheckBox *m_asOffice = nullptr;
    WorkingWeekEdit *m_week;
};

} // namespace truckroll

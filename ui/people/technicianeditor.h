// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "ui/widgets/recordeditor.h"

class QLineEdit;
class QStringListModel;

namespace truckroll {

class ColorEdit;
class SkillsEdit;

/// Name, telephone, department, skills and colour of a technician.
class TechnicianEditor : public RecordEditorOf<Technician>
{
    Q_OBJECT

public:
    explicit TechnicianEditor(Backend &backend, QWidget *parent = nullptr);

    qint64 key() const override { return record().id.value(); }
    /// Skills and departments that others have are offered while one types; a new technician gets the last
    /// row of the board and a colour that is not used yet.
    void setOthers(const std::vector<Technician> &others);

protected:
    void show(const Technician &technician) override;
    Technician typed() const override;
    void store(const Technician &technician, Stored done) override;
    void check() override;

private:
    bool m_active = true;
    int m_nextPosition = 0;
    QStringListModel *m_departments; ///< of others, offered while one types
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_department;
    SkillsEdit *m_skills;
    ColorEdit *m_color;
};

} // namespace truckroll

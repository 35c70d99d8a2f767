// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "ui/widgets/recordpanel.h"

class QLineEdit;

namespace truckroll {

class ColorEdit;
class CrewMembersEdit;

class CrewEditor : public RecordEditorOf<Crew>
{
    Q_OBJECT

public:
    explicit CrewEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }
    void setTechnicians(const std::vector<Technician> &technicians);

protected:
    void show(const Crew &crew) override;
    Crew typed() const override;
    void store(const Crew &crew, Stored done) override;
    void check() override;

private:
    QLineEdit *m_name;
    ColorEdit *m_color;
    CrewMembersEdit *m_members;
};

/// Crews with their members. The names of technicians are read from `technicians` when rows are shown.
class CrewPanel : public RecordPanelOf<Crew>
{
    Q_OBJECT

public:
    static CrewPanel *make(Backend &backend, QWidget *parent);
    void showCrews(const std::vector<Crew> &crews, const std::vector<Technician> &technicians);

private:
    using Names = std::map<TechnicianId, QString>;
    CrewPanel(RecordPicker *picker, CrewEditor *editor, const Words &words, Traits traits,
              std::shared_ptr<Names> names, QWidget *parent);

    CrewEditor *m_crewEditor;
    std::shared_ptr<Names> m_names;
};

} // namespace truckroll

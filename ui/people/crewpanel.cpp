// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/crewpanel.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/models/tablemodel.h"
#include "ui/people/crewmembersedit.h"
#include "ui/widgets/coloredit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tablepicker.h"
#include <QLineEdit>

namespace truckroll {

namespace {

using Names = std::map<TechnicianId, QString>;

QString memberNames(const Crew &crew, const Names &names)
{
    QStringList members;
    for (const TechnicianId member : crew.members)
        if (const auto found = names.find(member); found != names.end())
            members << found->second;
    return members.join(QStringLiteral(", "));
}

std::vector<ColumnOf<Crew>> crewColumns(const std::shared_ptr<Names> &names)
{
    ColumnOf<Crew> name;
    name.id = QStringLiteral("name");
    name.title = CrewPanel::tr("Name");
    name.width = 170;
    name.bold = true;
    name.text = [](const Crew &crew) { return crew.name; };
    name.swatch = [](const Crew &crew) { return crew.color; };
    ColumnOf<Crew> count;
    count.id = QStringLiteral("count");
    count.title = CrewPanel::tr("Members");
    count.kind = TableColumn::Kind::Number;
    count.width = 90;
    count.text = [](const Crew &crew) { return QLocale().toString(crew.members.size()); };
    count.number = [](const Crew &crew) { return std::optional(qint64(crew.members.size())); };
    ColumnOf<Crew> members;
    members.id = QStringLiteral("members");
    members.title = CrewPanel::tr("Who");
    members.width = 160;
    members.text = [names](const Crew &crew) { return memberNames(crew, *names); };
    members.hint = members.text;
    return {name, count, members};
}

} // namespace

CrewEditor::CrewEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Crew>(backend, Action::ChangePeople, QStringLiteral("crew"), parent),
      m_name(named(new QLineEdit(this), "crewName")), m_color(named(new ColorEdit(this), "crewColor")),
      m_members(named(new CrewMembersEdit(this), "crewMembers"))
{
    setObjectName(QStringLiteral("crewEditor"));
    m_name->setToolTip(tr("As the crew is called when work is given to it."));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Color"), m_color);
    form()->addRow(tr("&Members"), m_members, tr("The first one leads. Drag to change the order."));
    finishForm();
    load(Crew());
}

void CrewEditor::setTechnicians(const std::vector<Technician> &technicians)
{
    showing([&] { m_members->setTechnicians(technicians); });
}

void CrewEditor::show(const Crew &crew)
{
    m_name->setText(crew.name);
    m_color->setColor(crew.color);
    m_members->setMembers(crew.members);
}

Crew CrewEditor::typed() const
{
    Crew crew = record();
    crew.name = cleanLine(m_name->text());
    crew.color = m_color->color();
    crew.members = m_members->members();
    return crew;
}

void CrewEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A crew needs a name."));
}

void CrewEditor::store(const Crew &crew, Stored done)
{
    Crew sent = crew;
    if (sent.color.isEmpty())
        sent.color = ColorEdit::swatches().first();
    backend().act(this, SaveCrew{sent}, std::move(done));
}

CrewPanel::CrewPanel(RecordPicker *picker, CrewEditor *editor, const Words &words, Traits traits,
                     std::shared_ptr<Names> names, QWidget *parent)
    : RecordPanelOf<Crew>(picker, editor, words, std::move(traits), parent), m_crewEditor(editor),
      m_names(std::move(names))
{
    setObjectName(QStringLiteral("crewPanel"));
    setSizes(560, 520);
}

CrewPanel *CrewPanel::make(Backend &backend, QWidget *parent)
{
    const auto key = [](const Crew &crew) { return crew.id.value(); };
    auto names = std::make_shared<Names>();
    auto *rows = new RowsModel<Crew>(crewColumns(names), key);
    Words words;
    words.icon = QStringLiteral("crew");
    words.nothingTitle = tr("No crew chosen");
    words.nothingText = tr("A crew is booked together; its first member leads.");
    words.newTitle = tr("New crew");
    words.whyReadOnly = backend.whyNot(Action::ChangePeople);
    Traits traits;
    traits.key = key;
    traits.title = [](const Crew &crew) { return crew.name; };
    traits.listRows = [rows](std::vector<Crew> crews) { rows->setRows(std::move(crews)); };
    return new CrewPanel(new TablePicker(rows, QStringLiteral("crews"), backend.actor().name),
                         new CrewEditor(backend), words, traits, names, parent);
}

void CrewPanel::showCrews(const std::vector<Crew> &crews, const std::vector<Technician> &technicians)
{
    m_names->clear();
    for (const Technician &technician : technicians)
        m_names->emplace(technician.id, technician.name);
    m_crewEditor->setTechnicians(technicians);
    setRecords(crews);
}

} // namespace truckroll

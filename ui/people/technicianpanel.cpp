// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/technicianpanel.h"
#include "core/backend/backend.h"
#include "core/domain/boardsettings.h"
#include "core/schedule/zonedday.h"
#include "ui/people/technicianeditor.h"
#include "ui/people/technicianlist.h"
#include "ui/people/timeofflist.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include <QLocale>
#include <QTabWidget>
#include <QTimeZone>

namespace truckroll {

namespace {
/// That are looked through for visits: so far ahead series have theirs, looking further would make more.
constexpr int daysAhead = 400;
} // namespace

TechnicianPanel *TechnicianPanel::make(Backend &backend, QWidget *parent)
{
    Words words;
    words.icon = QStringLiteral("technician");
    words.nothingTitle = tr("No technician chosen");
    words.nothingText = tr("Technicians are the rows of the board. Begin with those who are on the road.");
    words.newTitle = tr("New technician");
    words.whyReadOnly = backend.whyNot(Action::ChangePeople);
    auto *list = new TechnicianList;
    Traits traits;
    traits.key = [](const Technician &technician) { return technician.id.value(); };
    traits.title = [](const Technician &technician) { return technician.name; };
    traits.inUse = [](const Technician &technician) { return technician.active; };
    traits.setInUse = [](Technician &technician, bool inUse) { technician.active = inUse; };
    traits.listRows = [list](std::vector<Technician> all) { list->setTechnicians(std::move(all)); };
    return new TechnicianPanel(backend, list, new TechnicianEditor(backend), words, traits, parent);
}

TechnicianPanel::TechnicianPanel(Backend &backend, TechnicianList *list, TechnicianEditor *editor,
                                 const Words &words, Traits traits, QWidget *parent)
    : RecordPanelOf<Technician>(list, editor, words, std::move(traits), parent), m_backend(backend),
      m_list(list), m_details(editor), m_hours(new HoursEditor(backend, HoursEditor::Of::Technician)),
      m_timeOff(new TimeOffList(backend)), m_tabs(new QTabWidget(this)), m_avatar(new Avatar(this))
{
    setObjectName(QStringLiteral("technicianPanel"));
    addInactiveBox(tr("Show those out of use"),
                   tr("Lists technicians who are not on the board any more as well."));
    addEditor(m_hours);
    addToHead(m_avatar);
    m_tabs->setObjectName(QStringLiteral("technicianTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled(editor, 720, m_tabs), icons::get(QStringLiteral("user")), tr("Details"));
    m_tabs->addTab(scrolled(m_hours, 900, m_tabs), icons::get(QStringLiteral("clock")), tr("Working hours"));
    m_tabs->addTab(m_timeOff, icons::get(QStringLiteral("calendar")), tr("Time off"));
    setBody(m_tabs);
    setSizes(320, 800);
    connect(m_list, &TechnicianList::orderWanted, this, &TechnicianPanel::saveOrder);
    connect(this, &RecordPanel::stateChanged, this, [this] {
        const Technician shown = m_details->typedRecord();
        static_cast<Avatar *>(m_avatar)->show(shown.initials(), shown.color);
    });
    // A new technician has got an id: hours and time off can be given from now on.
    connect(m_details, &RecordEditor::saved, this, [this](qint64 saved) {
        if (m_hours->record().technician != TechnicianId(saved))
            showFurther(TechnicianId(saved));
    });
    readPermissions();
}

OwnHours TechnicianPanel::hoursOf(TechnicianId technician) const
{
    OwnHours hours{technician, std::nullopt};
    if (const auto own = m_people.ownHours.find(technician); own != m_people.ownHours.end())
        hours.week = own->second;
    return hours;
}

void TechnicianPanel::showFurther(TechnicianId technician)
{
    m_hours->load(hoursOf(technician));
    m_timeOff->show(technician, m_people);
    for (const int further : {1, 2}) {
        m_tabs->setTabEnabled(further, !technician.isNone());
        m_tabs->setTabToolTip(further, technician.isNone() ? tr("Save the technician first.") : QString());
    }
}

bool TechnicianPanel::loadKey(qint64 key)
{
    if (!RecordPanelOf<Technician>::loadKey(key))
        return false;
    showFurther(TechnicianId(key));
    return true;
}

void TechnicianPanel::loadNew()
{
    RecordPanelOf<Technician>::loadNew();
    m_tabs->setCurrentIndex(0);
    showFurther(TechnicianId());
}

void TechnicianPanel::showPeople(const People::Reply &people)
{
    m_people = people;
    m_details->setOthers(people.technicians);
    m_hours->setOfficeHours(people.officeHours);
    setRecords(people.technicians);
    if (const TechnicianId shown = TechnicianId(key())) {
        m_hours->refresh(hoursOf(shown));
        m_timeOff->show(shown, people);
    }
}

void TechnicianPanel::showHours()
{
    m_tabs->setCurrentIndex(1);
}

void TechnicianPanel::setOffice(const OfficeInfo::Reply &office)
{
    m_zone = office.zone;
    m_timeOff->setZone(office.zone);
    m_hours->setFirstDay(boardSettingsOf(office.settings).firstDayOfWeek);
}

void TechnicianPanel::toggleUse()
{
    const Technician before = m_details->record();
    RecordPanelOf<Technician>::toggleUse();
    if (before.active)
        warnOfVisits(before);
}

void TechnicianPanel::warnOfVisits(const Technician &technician)
{
    const qint64 now = m_backend.clock().nowUtc();
    const QDate today = ZonedDay::toWall(now, findZone(m_zone).value_or(QTimeZone::utc())).date;
    m_backend.ask(
        this, VisitList{today, today.addDays(daysAhead), technician.id, false},
        std::function<void(Result<VisitList::Reply>)>([this, technician, now](Result<VisitList::Reply> rows) {
            if (!rows || m_details->record().id != technician.id || m_details->record().active)
                return;
            std::erase_if(*rows, [now](const VisitList::Row &row) {
                return visitIsClosed(row.visit.status) || row.visit.endUtc() <= now;
            });
            if (rows->empty())
                return;
            const QString next = QLocale().toString(rows->front().visit.start->date, QLocale::ShortFormat);
            m_details->banner()->show(
                Tone::Warning, tr("%1 still has %n visit(s) ahead, the first on %2. They stay as they are "
                                  "until somebody else is sent.",
                                  nullptr, int(rows->size()))
                                   .arg(technician.name, next));
        }));
}

void TechnicianPanel::readPermissions()
{
    readPermission();
    m_list->setOrderEditable(isEditable());
    m_timeOff->readPermission();
}

void TechnicianPanel::saveOrder(const std::vector<qint64> &keys)
{
    // Those out of use that are not listed keep their place behind the listed ones.
    std::vector<SaveTechnician> changed;
    int position = 0;
    const auto place = [&](const Technician &technician) {
        if (technician.position != position) {
            changed.push_back({technician});
            changed.back().technician.position = position;
        }
        ++position;
    };
    for (const qint64 key : keys)
        if (const Technician *technician = find(key))
            place(*technician);
    for (const Technician &technician : records())
        if (std::find(keys.begin(), keys.end(), technician.id.value()) == keys.end())
            place(technician);
    leave([this, changed] {
        m_backend.actAll(this, changed,
                         std::function<void(Result<std::vector<Technician>>)>(
                             [this](const Result<std::vector<Technician>> &done) {
                                 if (!done)
                                     m_details->banner()->showError(done.error());
                             }));
    });
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/foldertabs.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

std::vector<ColumnOf<Visit>> visitColumns(const People::Reply &people)
{
    using Kind = TableColumn::Kind;
    const auto column = [](const char *id, const QString &title, Kind kind, int width) {
        ColumnOf<Visit> made;
        made.id = QString::fromLatin1(id);
        made.title = title;
        made.kind = kind;
        made.width = width;
        return made;
    };
    auto date = column("date", VisitsTab::tr("Date"), Kind::Date, 150);
    date.text = [](const Visit &v) {
        return v.start ? QLocale().toString(v.start->date, QStringLiteral("ddd, MMM d, yyyy"))
                       : VisitsTab::tr("Waiting list");
    };
    date.number = [](const Visit &v) {
        return v.start ? std::optional<qint64>(v.start->date.toJulianDay()) : std::nullopt;
    };
    auto time = column("time", VisitsTab::tr("Time"), Kind::Number, 90);
    time.text = [](const Visit &v) {
        return v.start ? QLocale().toString(QTime(v.start->minute / 60, v.start->minute % 60),
                                            QLocale::ShortFormat)
                       : QString();
    };
    time.number = [](const Visit &v) {
        return v.start ? std::optional<qint64>(v.start->minute) : std::nullopt;
    };
    auto length = column("length", VisitsTab::tr("Minutes"), Kind::Number, 90);
    length.text = [](const Visit &v) { return QString::number(v.minutes); };
    length.number = [](const Visit &v) { return std::optional<qint64>(v.minutes); };
    auto who = column("who", VisitsTab::tr("Technicians"), Kind::Text, 260);
    who.text = [&people](const Visit &v) {
        QStringList names;
        for (const TechnicianId id : v.technicians)
            if (const Technician *technician = people.find(id))
                names << technician->name;
        return names.isEmpty() ? VisitsTab::tr("Nobody assigned") : names.join(QStringLiteral(", "));
    };
    auto status = column("status", VisitsTab::tr("Status"), Kind::Chip, 140);
    status.meaning = [](const Visit &v) { return Meaning(v.status); };
    auto notes = column("notes", VisitsTab::tr("Notes"), Kind::Text, 280);
    notes.text = [](const Visit &v) { return v.notes; };
    return {date, time, length, who, status, notes};
}

} // namespace

VisitsTab::VisitsTab(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend),
      m_model(new RowsModel<Visit>(
          visitColumns(m_people), [](const Visit &v) { return v.id.value(); }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("folder-visits"), backend.actor().name, this)),
      m_banner(new Banner(this)),
      m_add(plainButton(tr("Another visit"), QStringLiteral("plus"),
                        tr("Puts a further visit of this folder on the waiting list."), this))
{
    m_add->setObjectName(QStringLiteral("addVisit"));
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_table->addTool(m_add);
    auto *empty = new EmptyState(
        QStringLiteral("calendar"), tr("No visits"),
        tr("A visit is one block of time on the board. The first one comes with the folder."), this);
    m_table->setEmptyState(empty);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_banner);
    all->addWidget(m_table, 1);
    connect(m_add, &QPushButton::clicked, this, &VisitsTab::addVisit);
    connect(m_table, &DataTable::menuAboutToShow, this, [this](QMenu *menu, const std::vector<qint64> &keys) {
        if (keys.size() == 1)
            fillMenu(menu, keys.front());
    });
}

void VisitsTab::show(const Folder::Reply &folder, const People::Reply &people)
{
    m_appointment = folder.appointment.id;
    m_people = people;
    m_model->setRows(folder.visits);
    const bool may = m_backend.may(Action::BookVisits) && m_appointment;
    m_add->setEnabled(may);
    if (!may)
        m_add->setToolTip(m_appointment ? tr("Your role may not %1.").arg(actionText(Action::BookVisits))
                                        : tr("Save the document first: the folder is made with it."));
}

void VisitsTab::addVisit()
{
    AddVisit command;
    command.appointment = m_appointment;
    m_backend.act(this, command, std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                      if (reply)
                          m_banner->show(
                              Tone::Success,
                              tr("A visit was put on the waiting list. Drag it to its time on the board."));
                      else
                          m_banner->showError(reply.error());
                  }));
}

void VisitsTab::fillMenu(QMenu *menu, qint64 key)
{
    const Visit *visit = m_model->find(key);
    if (!visit)
        return;
    for (const VisitStatus status : allVisitStatuses) {
        if (!visitMayBecome(visit->status, status))
            continue;
        QAction *action = menu->addAction(tr("Set to %1").arg(visitStatusText(status)));
        action->setEnabled(m_backend.may(Action::BookVisits));
        connect(action, &QAction::triggered, this, [this, id = visit->id, version = visit->version, status] {
            m_backend.act(this, SetVisitStatus{id, version, status},
                          std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                              if (!reply)
                                  m_banner->showError(reply.error());
                          }));
        });
    }
}

HistoryTab::HistoryTab(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(new Banner(this))
{
    using Entry = HistoryRow;
    ColumnOf<Entry> at;
    at.id = QStringLiteral("at");
    at.title = tr("When");
    at.width = 190;
    at.text = [this](const Entry &e) { return officeTime(e.at, m_zone); };
    at.number = [](const Entry &e) { return std::optional<qint64>(e.at); };
    ColumnOf<Entry> user;
    user.id = QStringLiteral("user");
    user.title = tr("Who");
    user.text = [](const Entry &e) { return e.user; };
    ColumnOf<Entry> text;
    text.id = QStringLiteral("text");
    text.title = tr("What");
    text.width = 560;
    text.text = [](const Entry &e) { return e.text; };
    m_model = new RowsModel<Entry>(
        {at, user, text}, [](const Entry &e) { return e.place; }, this);
    auto *table = new DataTable(*m_model, QStringLiteral("folder-history"), backend.actor().name, this);
    table->setObjectName(QStringLiteral("folderHistory"));
    m_model->setParent(table);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_banner);
    all->addWidget(table, 1);
}

void HistoryTab::show(AppointmentId appointment, const QByteArray &zone)
{
    m_zone = zone;
    if (appointment.isNone())
        return;
    m_backend.ask(
        this, FolderHistory{appointment},
        std::function<void(Result<FolderHistory::Reply>)>([this](Result<FolderHistory::Reply> reply) {
            if (!reply) {
                m_banner->showError(reply.error());
                return;
            }
            m_banner->clear();
            std::vector<HistoryRow> rows;
            for (const FolderHistory::Entry &entry : *reply)
                rows.push_back({entry, -qint64(rows.size()) - 1});
            m_model->setRows(std::move(rows));
        }));
}

} // namespace truckroll

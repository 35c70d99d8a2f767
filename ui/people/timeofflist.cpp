// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/timeofflist.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/people/timeoffdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dayhours.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

QString dayText(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, QStringLiteral("ddd, MMM d, yyyy"));
}

std::vector<ColumnOf<TimeOff>> timeOffColumns()
{
    ColumnOf<TimeOff> when;
    when.id = QStringLiteral("when");
    when.title = TimeOffList::tr("When");
    when.kind = TableColumn::Kind::Date;
    when.width = 330;
    when.bold = true;
    when.text = [](const TimeOff &timeOff) { return timeOffText(timeOff, QLocale()); };
    when.number = [](const TimeOff &timeOff) {
        return std::optional<qint64>(timeOff.start.date.toJulianDay());
    };
    ColumnOf<TimeOff> reason;
    reason.id = QStringLiteral("reason");
    reason.title = TimeOffList::tr("Reason");
    reason.width = 220;
    reason.text = [](const TimeOff &timeOff) { return timeOff.reason; };
    return {when, reason};
}

} // namespace

QString timeOffText(const TimeOff &timeOff, const QLocale &locale)
{
    if (const auto last = lastWholeDay(timeOff)) {
        return *last == timeOff.start.date
                   ? dayText(timeOff.start.date, locale)
                   : QStringLiteral("%1 \u2013 %2")
                         .arg(dayText(timeOff.start.date, locale), dayText(*last, locale));
    }
    const QString from = QStringLiteral("%1 %2").arg(dayText(timeOff.start.date, locale),
                                                     minuteOfDayText(timeOff.start.minute, locale));
    const QString end = minuteOfDayText(timeOff.end.minute, locale);
    return timeOff.end.date == timeOff.start.date
               ? QStringLiteral("%1 \u2013 %2").arg(from, end)
               : QStringLiteral("%1 \u2013 %2 %3").arg(from, dayText(timeOff.end.date, locale), end);
}

TimeOffList::TimeOffList(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend),
      m_rows(new RowsModel<TimeOff>(timeOffColumns(),
                                    [](const TimeOff &timeOff) { return timeOff.id.value(); })),
      m_table(new DataTable(*m_rows, QStringLiteral("timeoff"), backend.actor().name, this)),
      m_banner(new Banner(this)), m_add(plainButton(tr("Time off"), QStringLiteral("plus"),
                                                    tr("Notes when this technician is away."), this)),
      m_edit(plainButton(tr("Change"), QStringLiteral("edit"), tr("Changes the chosen time off (Enter)."),
                         this)),
      m_remove(plainButton(tr("Remove"), QStringLiteral("trash"),
                           tr("Takes the chosen time off away; Undo brings it back (Delete)."), this))
{
    setObjectName(QStringLiteral("timeOffList"));
    m_rows->setToday([this] { return m_backend.today(); });
    m_rows->setParent(m_table); // the table remembers its columns when it goes
    m_add->setObjectName(QStringLiteral("addTimeOff"));
    m_edit->setObjectName(QStringLiteral("editTimeOff"));
    m_remove->setObjectName(QStringLiteral("removeTimeOff"));
    for (QPushButton *button : {m_add, m_edit, m_remove})
        m_table->addTool(button);
    m_table->view()->setAccessibleName(tr("Time off"));
    m_table->setEmptyState(
        new EmptyState(QStringLiteral("calendar"), tr("No time off"),
                       tr("Vacation, courses, appointments of one's own: shaded on the board."), this));
    m_table->view()->installEventFilter(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::s, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(m_table, 1);
    connect(m_add, &QPushButton::clicked, this, &TimeOffList::add);
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(m_table->currentKey()); });
    connect(m_remove, &QPushButton::clicked, this, &TimeOffList::removeChosen);
    connect(m_table, &DataTable::activated, this, &TimeOffList::edit);
    connect(m_table, &DataTable::currentChanged, this, &TimeOffList::showButtons);
    connect(m_rows, &TableModel::shownChanged, this, &TimeOffList::showButtons);
    connect(m_table, &DataTable::menuAboutToShow, this, [this](QMenu *menu) {
        if (m_remove->isEnabled())
            menu->addAction(m_remove->icon(), m_remove->text(), this, &TimeOffList::removeChosen);
    });
    showButtons();
}

void TimeOffList::show(TechnicianId technician, const People::Reply &people)
{
    if (technician != m_technician)
        m_banner->clear();
    m_technician = technician;
    const Technician *known = people.find(technician);
    m_name = known ? known->name : QString();
    std::vector<TimeOff> own;
    for (const TimeOff &timeOff : people.timeOff)
        if (timeOff.technician == technician)
            own.push_back(timeOff);
    std::sort(own.begin(), own.end(), [](const TimeOff &a, const TimeOff &b) { return a.start > b.start; });
    m_rows->setRows(std::move(own));
    showButtons();
}

void TimeOffList::readPermission()
{
    showButtons();
}

void TimeOffList::showButtons()
{
    const bool may = m_backend.may(Action::ChangePeople);
    const QString whyNot = may ? tr("Save the technician first.") : m_backend.whyNot(Action::ChangePeople);
    m_add->setEnabled(may && m_technician);
    m_add->setToolTip(m_add->isEnabled() ? tr("Notes when this technician is away.") : whyNot);
    const bool chosen = may && m_table->currentKey() != 0;
    m_edit->setEnabled(chosen);
    m_remove->setEnabled(chosen);
}

void TimeOffList::add()
{
    TimeOff timeOff;
    const QDate today = officeDay(m_backend.clock().nowUtc(), m_zone);
    timeOff.technician = m_technician;
    timeOff.start = WallTime::at(today, 0);
    timeOff.end = WallTime::at(today.addDays(1), 0);
    ask(timeOff);
}

void TimeOffList::edit(qint64 key)
{
    const TimeOff *found = m_rows->find(key);
    if (!found || !m_backend.may(Action::ChangePeople))
        return;
    ask(*found);
}

void TimeOffList::ask(const TimeOff &timeOff)
{
    auto *dialog = new TimeOffDialog(m_backend, timeOff, m_name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TimeOffList::removeChosen()
{
    const TimeOff *found = m_rows->find(m_table->currentKey());
    if (!found || !m_backend.may(Action::ChangePeople))
        return;
    m_backend.act(this, RemoveTimeOff{found->id, found->version},
                  std::function<void(Result<Nothing>)>([this](const Result<Nothing> &done) {
                      if (!done)
                          m_banner->showError(done.error());
                  }));
}

bool TimeOffList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->view() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace truckroll

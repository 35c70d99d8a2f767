// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/closingdaypanel.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tablepicker.h"
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>

namespace truckroll {

namespace {

QString dayText(const QDate &date, bool yearly)
{
    return QLocale().toString(date, yearly ? ClosingDayPanel::tr("MMM d", "form of a date")
                                           : ClosingDayPanel::tr("MMM d, yyyy", "form of a date"));
}

QString daysText(const ClosingDay &day)
{
    const QString first = dayText(day.first, day.yearly);
    return day.first == day.last
               ? first
               : ClosingDayPanel::tr("%1 – %2", "days").arg(first, dayText(day.last, day.yearly));
}

std::vector<ColumnOf<ClosingDay>> closingColumns()
{
    ColumnOf<ClosingDay> name;
    name.id = QStringLiteral("name");
    name.title = ClosingDayPanel::tr("Name");
    name.width = 190;
    name.bold = true;
    name.text = [](const ClosingDay &day) { return day.name; };
    ColumnOf<ClosingDay> days;
    days.id = QStringLiteral("days");
    days.title = ClosingDayPanel::tr("Days");
    days.width = 190;
    days.kind = TableColumn::Kind::Date;
    days.text = daysText;
    days.number = [](const ClosingDay &day) { return std::optional<qint64>(day.first.toJulianDay()); };
    ColumnOf<ClosingDay> yearly;
    yearly.id = QStringLiteral("yearly");
    yearly.title = ClosingDayPanel::tr("Every year");
    yearly.width = 100;
    yearly.text = [](const ClosingDay &day) {
        return day.yearly ? ClosingDayPanel::tr("Yes") : ClosingDayPanel::tr("No");
    };
    return {name, days, yearly};
}

} // namespace

ClosingDayEditor::ClosingDayEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<ClosingDay>(backend, Action::ChangePeople, QStringLiteral("closingday"), parent),
      m_name(named(new QLineEdit(this), "closingName")), m_first(named(new DayEdit(this), "closingFirst")),
      m_last(named(new DayEdit(this), "closingLast")),
      m_yearly(named(new QCheckBox(tr("On the same dates of every year"), this), "closingYearly"))
{
    setObjectName(QStringLiteral("closingDayEditor"));
    m_name->setMaxLength(FieldLimit::name);
    m_name->setPlaceholderText(tr("Memorial Day, stock-taking"));
    m_name->setToolTip(tr("Stands in the shaded days of the board."));
    for (DayEdit *day : {m_first, m_last}) {
        day->setToday(backend.today());
        day->setDisplayFormat(tr("ddd, MMM d, yyyy", "form of a date"));
    }
    m_first->setToolTip(tr("The first day on which nobody works."));
    m_last->setToolTip(tr("The last day on which nobody works."));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&First day"), m_first);
    form()->addRow(tr("&Last day"), m_last, tr("The same day when it is only one."));
    form()->addRow(tr("&Repeats"), m_yearly);
    finishForm();
    load(fresh());
    connect(m_first, &DayEdit::dateChanged, this, [this](const QDate &day) {
        if (m_last->date() < day)
            m_last->setDate(day);
    });
}

ClosingDay ClosingDayEditor::fresh() const
{
    ClosingDay day;
    day.first = day.last = backend().today();
    return day;
}

void ClosingDayEditor::show(const ClosingDay &day)
{
    m_name->setText(day.name);
    m_first->setDate(day.first);
    m_last->setDate(day.last);
    m_yearly->setChecked(day.yearly);
}

ClosingDay ClosingDayEditor::typed() const
{
    ClosingDay day = record();
    day.name = cleanLine(m_name->text());
    day.yearly = m_yearly->isChecked();
    day.first = m_first->date();
    day.last = m_last->date();
    return day;
}

void ClosingDayEditor::check()
{
    for (const DayEdit *day : {m_first, m_last})
        form()->setProblem(const_cast<DayEdit *>(day), day->problem());
    if (!form()->hasProblems() && m_last->date() < m_first->date())
        form()->setProblem(m_last, tr("The last day comes before the first."));
}

void ClosingDayEditor::store(const ClosingDay &day, Stored done)
{
    backend().act(this, SaveClosingDay{day}, std::move(done));
}

void ClosingDayEditor::remove(std::function<void()> removed)
{
    const qint64 meant = key();
    backend().act(this, RemoveClosingDay{record().id, record().version},
                  std::function<void(Result<Nothing>)>(
                      [this, meant, removed = std::move(removed)](const Result<Nothing> &done) {
                          if (!done)
                              return banner()->showError(done.error());
                          if (key() != meant) // another one is shown by now
                              return;
                          revert();
                          removed();
                      }));
}

ClosingDayPanel::ClosingDayPanel(RecordPicker *picker, ClosingDayEditor *editor, const Words &words,
                                 Traits traits, QWidget *parent)
    : RecordPanelOf<ClosingDay>(picker, editor, words, std::move(traits), parent), m_days(editor),
      m_remove(new QAction(icons::get(QStringLiteral("trash")), tr("Remove"), this))
{
    setObjectName(QStringLiteral("closingDayPanel"));
    setSizes(560, 520);
    m_remove->setObjectName(QStringLiteral("removeClosingDay"));
    connect(m_remove, &QAction::triggered, m_days, [this] { m_days->remove([this] { setOpen(false); }); });
    connect(this, &RecordPanel::stateChanged, this, &ClosingDayPanel::showRemove);
    addActs({m_remove});
    showRemove();
}

void ClosingDayPanel::showRemove()
{
    const QString whyNot = !isEditable() ? whyReadOnly()
                           : key() == 0  ? tr("Choose an entry first.")
                                         : QString();
    CommandCatalog::allow(m_remove, whyNot.isEmpty(), whyNot);
    if (whyNot.isEmpty())
        m_remove->setToolTip(tr("Opens the office on these days again; Undo brings the entry back."));
}

ClosingDayPanel *ClosingDayPanel::make(Backend &backend, QWidget *parent)
{
    const auto key = [](const ClosingDay &day) { return day.id.value(); };
    auto *rows = new RowsModel<ClosingDay>(closingColumns(), key);
    rows->setToday([&backend] { return backend.today(); });
    Words words;
    words.icon = QStringLiteral("calendar");
    words.nothingTitle = tr("No closing day chosen");
    words.nothingText =
        tr("Holidays and other days on which nobody works: the board shades them, and visits on them "
           "are told.");
    words.newTitle = tr("New closing day");
    words.whyReadOnly = backend.whyNot(Action::ChangePeople);
    Traits traits;
    traits.key = key;
    traits.title = [](const ClosingDay &day) { return day.name.isEmpty() ? daysText(day) : day.name; };
    auto *editor = new ClosingDayEditor(backend);
    traits.fresh = [editor] { return editor->fresh(); };
    traits.listRows = [rows](std::vector<ClosingDay> days) { rows->setRows(std::move(days)); };
    return new ClosingDayPanel(new TablePicker(rows, QStringLiteral("closingdays"), backend.actor().name),
                               editor, words, traits, parent);
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerwishesdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/recordeditor.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

namespace truckroll {

namespace {

constexpr MinuteRange usualHours{9 * 60, 17 * 60};
constexpr int minutesPerDay = 24 * 60;
constexpr int rowsShown = 7;
enum class Liking { Either, Wanted, Refused };

QTime clockOf(int minute)
{
    return minute >= minutesPerDay ? QTime(23, 59) : QTime(minute / 60, minute % 60);
}

int minuteOf(const QTime &time)
{
    return time == QTime(23, 59) ? minutesPerDay : time.hour() * 60 + time.minute();
}

} // namespace

CustomerWishesDialog::CustomerWishesDialog(Backend &backend, const QString &customer,
                                           const CustomerWishes &wishes, const People::Reply &people,
                                           QWidget *parent)
    : QDialog(parent), m_backend(backend), m_wishes(wishes), m_banner(new Banner(this)),
      m_form(new Form(this)), m_hasHours(named(new QCheckBox(tr("Only between"), this), "wishesHasHours")),
      m_start(named(new TimeEdit(this), "wishesStart")), m_end(named(new TimeEdit(this), "wishesEnd")),
      m_technicians(named(new QTreeWidget(this), "wishesTechnicians")),
      m_note(named(new QLineEdit(this), "wishesNote"))
{
    setObjectName(QStringLiteral("customerWishesDialog"));
    setWindowTitle(tr("Wishes of the customer"));
    setMinimumWidth(520);
    build(customer);
    fillTechnicians(people);
    fill();
    adapt();
    connect(m_hasHours, &QCheckBox::toggled, this, &CustomerWishesDialog::adapt);
}

QWidget *CustomerWishesDialog::buildDays()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (int day = 0; day < 7; ++day) {
        m_days[size_t(day)] = new QCheckBox(QLocale().dayName(day + 1, QLocale::ShortFormat), box);
        m_days[size_t(day)]->setObjectName(QStringLiteral("wishesDay%1").arg(day + 1));
        m_days[size_t(day)]->setAccessibleName(QLocale().dayName(day + 1));
        row->addWidget(m_days[size_t(day)]);
    }
    row->addStretch();
    return box;
}

void CustomerWishesDialog::build(const QString &customer)
{
    QLabel *who = plainLabel(customer, this);
    who->setFont(Theme::headingFont());
    m_end->setEndsDay(true);
    m_note->setMaxLength(FieldLimit::line);
    m_note->setPlaceholderText(tr("Ring twice, not during lunch"));
    m_form->addRow(tr("&Days"), buildDays());
    m_form->addRow(tr("&Hours"), QList<QWidget *>{m_hasHours, m_start, m_end},
                   tr("A visit lies within these hours."));
    m_start->setAccessibleName(tr("Not before"));
    m_end->setAccessibleName(tr("Not after"));
    m_form->addRow(tr("&Technicians"), m_technicians);
    m_form->addRow(tr("N&ote"), m_note);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *keep = primaryButton(tr("Save"), tr("Saves the wishes (Enter)."), this);
    keep->setObjectName(QStringLiteral("wishesSave"));
    keep->setDefault(true);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &CustomerWishesDialog::save);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(who);
    all->addWidget(mutedLabel(tr("Told while a visit is moved or booked, and kept by proposals."), this));
    all->addWidget(m_banner);
    all->addWidget(m_form);
    all->addLayout(buttons);
}

/// Those in use, and those out of use who are named.
void CustomerWishesDialog::fillTechnicians(const People::Reply &people)
{
    m_technicians->setHeaderLabels({tr("Technician"), tr("The customer")});
    m_technicians->setRootIsDecorated(false);
    m_technicians->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_technicians->header()->setStretchLastSection(false);
    m_technicians->setSelectionMode(QAbstractItemView::NoSelection);
    m_technicians->setFocusPolicy(Qt::NoFocus); // the boxes take the keyboard
    for (const Technician &technician : people.technicians) {
        const bool wanted = m_wishes.wants(technician.id);
        const bool refused = m_wishes.refuses(technician.id);
        if (!technician.active && !wanted && !refused)
            continue;
        auto *item = new QTreeWidgetItem(m_technicians, {technician.name});
        item->setData(0, Qt::UserRole, technician.id.value());
        auto *box = new QComboBox(m_technicians);
        box->setObjectName(QStringLiteral("wishesTechnician%1").arg(technician.id.value()));
        box->setAccessibleName(technician.name);
        box->addItem(tr("does not mind"), int(Liking::Either));
        box->addItem(tr("wants"), int(Liking::Wanted));
        box->addItem(tr("does not want"), int(Liking::Refused));
        box->setCurrentIndex(wanted    ? int(Liking::Wanted)
                             : refused ? int(Liking::Refused)
                                       : int(Liking::Either));
        m_technicians->setItemWidget(item, 1, box);
    }
    m_technicians->setFixedHeight(rowsShown * (controlHeight + 4));
    m_technicians->setColumnWidth(1, 160);
}

void CustomerWishesDialog::fill()
{
    for (size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->setChecked(m_wishes.weekdays >> day & 1);
    const bool all = m_wishes.hours == CustomerWishes::allHours;
    m_hasHours->setChecked(!all);
    const MinuteRange hours = all ? usualHours : m_wishes.hours;
    m_start->setTime(clockOf(hours.start));
    m_end->setTime(clockOf(hours.end));
    m_note->setText(m_wishes.note);
    m_days[0]->setFocus();
}

void CustomerWishesDialog::adapt()
{
    m_start->setEnabled(m_hasHours->isChecked());
    m_end->setEnabled(m_hasHours->isChecked());
}

CustomerWishes CustomerWishesDialog::typed() const
{
    CustomerWishes wishes;
    wishes.customer = m_wishes.customer;
    wishes.version = m_wishes.version;
    wishes.weekdays = 0;
    for (size_t day = 0; day < m_days.size(); ++day)
        wishes.weekdays |= int(m_days[day]->isChecked()) << day;
    if (m_hasHours->isChecked())
        wishes.hours = {minuteOf(m_start->time()), minuteOf(m_end->time())};
    for (int row = 0; row < m_technicians->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_technicians->topLevelItem(row);
        const auto *box = qobject_cast<QComboBox *>(m_technicians->itemWidget(item, 1));
        const TechnicianId id(item->data(0, Qt::UserRole).toLongLong());
        if (Liking(box->currentData().toInt()) == Liking::Wanted)
            wishes.wanted.push_back(id);
        else if (Liking(box->currentData().toInt()) == Liking::Refused)
            wishes.refused.push_back(id);
    }
    wishes.note = cleanLine(m_note->text());
    return wishes;
}

bool CustomerWishesDialog::check()
{
    const CustomerWishes wishes = typed();
    m_form->clearProblems();
    if (wishes.weekdays == 0)
        m_form->setProblem(m_days[0]->parentWidget(), tr("Choose a day at least."));
    if (wishes.hours.end <= wishes.hours.start)
        m_form->setProblem(m_end->parentWidget(), tr("The end comes before the beginning."));
    m_form->focusProblem();
    return !m_form->hasProblems();
}

void CustomerWishesDialog::save()
{
    if (m_sending || WrittenEdit::stops(*this) || !check())
        return;
    m_sending = true;
    m_backend.act(this, SaveCustomerWishes{typed()},
                  std::function<void(Result<CustomerWishes>)>([this](const Result<CustomerWishes> &reply) {
                      m_sending = false;
                      if (reply)
                          accept();
                      else
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                  }));
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/followupdialog.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

/// Nobody is asked at a weekend.
QDate workingDay(QDate day)
{
    while (day.dayOfWeek() > 5)
        day = day.addDays(1);
    return day;
}

} // namespace

FollowUpDialog::FollowUpDialog(const QString &whose, const QDate &set, const QDate &today, QWidget *parent)
    : QDialog(parent), m_edit(new DayEdit(this)), m_day(set)
{
    setObjectName(QStringLiteral("followUpDialog"));
    setWindowTitle(tr("Follow up"));
    m_edit->setObjectName(QStringLiteral("followUpDay"));
    m_edit->setAccessibleName(tr("Day of the follow-up"));
    m_edit->setToday(today);
    m_edit->setDate(set.isValid() ? set : workingDay(today.addDays(7)));
    auto *usual = new QHBoxLayout;
    const auto offer = [&](const QString &text, const QDate &day) {
        QPushButton *button =
            plainButton(text, QString(), QLocale().toString(day, QLocale::LongFormat), this);
        connect(button, &QPushButton::clicked, this, [this, day] { finish(day); });
        usual->addWidget(button);
    };
    offer(tr("&Tomorrow"), workingDay(today.addDays(1)));
    offer(tr("In &3 days"), workingDay(today.addDays(3)));
    offer(tr("In a &week"), workingDay(today.addDays(7)));
    offer(tr("In a &month"), workingDay(today.addMonths(1)));
    auto *buttons = new QHBoxLayout;
    QPushButton *none =
        plainButton(tr("&No follow-up"), QString(), tr("Takes the day away: nobody is to ask."), this);
    none->setObjectName(QStringLiteral("followUpNone"));
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *go = primaryButton(tr("Set"), tr("Sets the day above (Enter)."), this);
    go->setObjectName(QStringLiteral("followUpSet"));
    go->setDefault(true);
    connect(none, &QPushButton::clicked, this, [this] { finish({}); });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, [this] {
        if (!WrittenEdit::stops(*this))
            finish(m_edit->date());
    });
    buttons->addWidget(none);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(go);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(plainLabel(tr("When is %1 to be asked next?").arg(whose), this));
    all->addLayout(usual);
    all->addWidget(m_edit);
    all->addLayout(buttons);
    m_edit->setFocus();
}

void FollowUpDialog::finish(const QDate &day)
{
    m_day = day;
    accept();
}

void askFollowUp(QWidget *parent, const QString &whose, const QDate &set, const QDate &today,
                 std::function<void(QDate)> then)
{
    auto *dialog = new FollowUpDialog(whose, set, today, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, then] { then(dialog->day()); });
    dialog->open();
}

} // namespace truckroll

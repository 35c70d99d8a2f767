// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/visitdialog.h"
#include "core/backend/backend.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardcontext.h"
#include "ui/board/placeedit.h"
#include "ui/board/wishesdialog.h"
#include "ui/series/scopedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/onscreen.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/writtenedit.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truckroll {

VisitDialog::VisitDialog(Backend &backend, BoardContext &context, const VisitDetails::Reply &visit,
                         const VisitPlace &place, Start start, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_context(context), m_details(visit), m_visit(visit.visit),
      m_customer(visit.customer.name), m_ofSeries(visit.ofSeries), m_banner(new Banner(this)),
      m_place(new PlaceEdit(backend, context, this)),
      m_save(primaryButton(tr("Save"), tr("Puts the visit there (Enter or Ctrl+Enter)."), this))
{
    setObjectName(QStringLiteral("visitDialog"));
    setWindowTitle(tr("Time and people"));
    QLabel *who = plainLabel(visit.customer.name, this);
    who->setFont(Theme::headingFont());
    QLabel *what = mutedLabel(visit.appointment.title, this);
    m_save->setObjectName(QStringLiteral("visitSave"));
    m_save->setDefault(true);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &VisitDialog::save);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &VisitDialog::save);
    }
    QPushButton *wishes = plainButton(tr("&Wishes\u2026"), QStringLiteral("tag"),
                                      tr("Priority, skill, days and hours that the visit wants."), this);
    wishes->setObjectName(QStringLiteral("visitWishes"));
    connect(wishes, &QPushButton::clicked, this, &VisitDialog::changeWishes);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(wishes);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::s);
    all->addWidget(who);
    all->addWidget(what);
    all->addSpacing(space::xs);
    all->addWidget(m_banner);
    all->addWidget(m_place, 1);
    all->addLayout(buttons);
    resizeOnScreen(*this, {760, 710}); // what stands against each person is read to its end
    connect(m_place, &PlaceEdit::problemsChanged, this, &VisitDialog::follow);
    connect(m_place, &PlaceEdit::edited, this, &VisitDialog::follow);
    m_place->set(place, m_visit.id);
    m_place->setNeeds({visit.customer.id, m_visit.wishes}, visit.customerWishes);
    if (start == Start::Technicians)
        m_place->focusTechnicians();
    else
        m_place->focusTime();
    follow();
}

void VisitDialog::follow()
{
    QString whyNot;
    if (m_sending)
        whyNot = tr("It is being saved.");
    else if (!m_backend.may(Action::BookVisits))
        whyNot = m_backend.whyNot(Action::BookVisits);
    else if (!m_place->whyNot().isEmpty())
        whyNot = m_place->whyNot();
    else if (m_place->overlaps() && !m_backend.may(Action::BookOverVisit))
        whyNot = m_backend.whyNot(Action::BookOverVisit);
    m_save->setEnabled(whyNot.isEmpty());
    m_save->setToolTip(whyNot.isEmpty() ? tr("Puts the visit there (Enter or Ctrl+Enter).") : whyNot);
}

/// Saved by themselves; what was typed here stays and goes on from the new version.
void VisitDialog::changeWishes()
{
    m_details.visit = m_visit;
    auto *dialog = new WishesDialog(m_backend, m_context, m_details, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WishesDialog::saved, this, [this](const Visit &visit) {
        m_visit = visit;
        m_place->setNeeds({m_details.customer.id, visit.wishes}, m_details.customerWishes);
    });
    dialog->open();
}

/// The others go as many days further as this one does now.
void VisitDialog::askScope(const VisitPlace &place)
{
    SeriesDeed deed{SeriesDeed::Kind::Move, *place.start, place.minutes, place.technicians};
    if (m_visit.start)
        deed.stood = m_visit.start->date;
    askSeriesScope(this, m_backend, m_visit, m_customer, deed, [this] { accept(); });
}

void VisitDialog::save()
{
    if (WrittenEdit::stops(*this) || !m_save->isEnabled())
        return;
    VisitPlace place = m_place->place();
    if (const auto own = findZone(m_visit.zone);
        own && place.start) // a visit keeps the clock of its own zone
        place.start = ZonedDay::toWall(ZonedDay::toUtc(*place.start, m_context.zone()), *own);
    const bool same = place == VisitPlace{m_visit.start, m_visit.minutes, m_visit.technicians};
    if (m_ofSeries && place.start && !same)
        return askScope(place);
    m_sending = true;
    follow();
    m_backend.act(this, MoveVisit{m_visit.id, m_visit.version, place.start, place.minutes, place.technicians},
                  std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                      m_sending = false;
                      follow();
                      if (reply)
                          accept();
                      else
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                  }));
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/bookingcustomer.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/board/customerfinder.h"
#include "ui/board/quickcustomer.h"
#include "ui/board/visittexts.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

QToolButton *quietButton(const char *name, const char *icon, const QString &text, const QString &hint,
                         QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icons::get(QString::fromLatin1(icon)));
    button->setText(text);
    button->setToolTip(hint);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

BookingCustomer::BookingCustomer(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_parts(new QStackedWidget(this)),
      m_finder(new CustomerFinder(backend, this))
{
    setObjectName(QStringLiteral("bookingCustomer"));
    m_finder->setNewAllowed(m_backend.may(Action::ChangeCustomers));
    m_parts->addWidget(m_finder);
    m_parts->addWidget(buildKnown());
    m_parts->addWidget(buildNew());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_parts);
    connect(m_finder, &CustomerFinder::chosen, this, &BookingCustomer::pick);
    connect(m_finder, &CustomerFinder::newRequested, this, [this](const QString &typed) {
        showPart(New);
        m_quick->start(typed);
        emit unknown();
        emit edited();
    });
    connect(m_finder, &CustomerFinder::failed, this, &BookingCustomer::failed);
    connect(m_finder, &QLineEdit::textEdited, this, &BookingCustomer::edited);
    connect(m_quick, &QuickCustomer::edited, this, &BookingCustomer::edited);
    connect(m_quick, &QuickCustomer::knownChosen, this, &BookingCustomer::choose);
    connect(m_change, &QToolButton::clicked, this, &BookingCustomer::lookAgain);
    connect(m_searchAgain, &QToolButton::clicked, this, &BookingCustomer::lookAgain);
    connect(m_open, &QToolButton::clicked, this, [this] { emit folderRequested(m_folder); });
    showPart(Look);
}

QWidget *BookingCustomer::buildKnown()
{
    auto *box = new QWidget(m_parts);
    m_name = plainLabel(QString(), box);
    m_name->setObjectName(QStringLiteral("bookingCustomerName"));
    m_name->setFont(Theme::headingFont());
    m_name->setWordWrap(true);
    m_details = mutedLabel(QString(), box);
    m_details->setObjectName(QStringLiteral("bookingCustomerDetails"));
    m_change = quietButton("bookingChangeCustomer", "swap", tr("Change"),
                           tr("Looks for another customer; the rest stays as it is."), box);
    m_open = quietButton("bookingOpenFolder", "folder", QString(),
                         tr("Opens this folder instead; the booking stays as a draft."), box);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_change, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addWidget(m_details);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    return box;
}

QWidget *BookingCustomer::buildNew()
{
    auto *box = new QWidget(m_parts);
    auto *title = plainLabel(tr("New customer"), box);
    title->setFont(Theme::headingFont());
    m_searchAgain = quietButton("bookingSearchAgain", "search", tr("Search again"),
                                tr("Goes back to the customers who are known."), box);
    m_quick = new QuickCustomer(m_backend, box);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_searchAgain);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_quick);
    return box;
}

void BookingCustomer::showPart(Part part)
{
    m_at = part;
    if (part != New)
        m_quick->leave();
    m_parts->setCurrentIndex(part);
    for (int i = 0; i < m_parts->count(); ++i)
        m_parts->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == part ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_parts->adjustSize();
    updateGeometry();
}

void BookingCustomer::setCurrency(const QString &currency)
{
    m_finder->setCurrency(currency);
}

BookingCustomer::Choice BookingCustomer::choice() const
{
    if (m_at == New)
        return m_quick->customer();
    return m_at == Known ? m_customer : CustomerId();
}

QString BookingCustomer::searching() const
{
    return m_at == Look ? m_finder->text() : QString();
}

QString BookingCustomer::name() const
{
    return m_at == New ? m_quick->customer().name : m_at == Known ? m_name->text() : m_finder->text();
}

QString BookingCustomer::problem() const
{
    if (m_at == New)
        return m_quick->problem();
    return m_at == Look ? tr("Choose for whom the visit is.") : QString();
}

void BookingCustomer::showProblem()
{
    if (m_at == New)
        m_quick->showProblem();
    else
        focusStart();
}

void BookingCustomer::pick(const CustomerRow &row)
{
    // What the list said stands at once, so that nothing typed after Enter goes astray; the rest is read.
    QStringList parts{formatPhone(row.phone), row.place};
    parts.removeAll(QString());
    m_name->setText(row.name);
    m_details->setText(parts.join(QStringLiteral(" \u00b7 ")));
    m_open->hide();
    showPart(Known);
    emit picked();
    choose(row.id);
}

void BookingCustomer::choose(CustomerId customer)
{
    m_customer = customer;
    m_backend.ask(this, CustomerDetails{customer},
                  std::function<void(Result<CustomerDetails::Reply>)>(
                      [this, customer](Result<CustomerDetails::Reply> reply) {
                          if (customer != m_customer)
                              return;
                          if (!reply)
                              return emit failed(reply.error());
                          showKnown(*reply);
                      }));
}

void BookingCustomer::showKnown(const CustomerDetails::Reply &customer)
{
    m_name->setText(customer.customer.name);
    QStringList parts{formatPhone(customer.customer.phone), customer.customer.billing.oneLine()};
    parts.removeAll(QString());
    QString details = parts.join(QStringLiteral(" \u00b7 "));
    if (const QString notes = cleanLine(customer.customer.notes); !notes.isEmpty())
        details += u'\n' + notes;
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_open->hide();
    readFolders(customer.customer.id);
    const bool fresh = m_at != Known;
    showPart(Known);
    if (fresh)
        emit picked();
    emit known(customer);
    emit edited();
}

void BookingCustomer::readFolders(CustomerId customer)
{
    AppointmentList folders;
    folders.customer = customer;
    m_backend.ask(this, folders,
                  std::function<void(Result<AppointmentList::Reply>)>(
                      [this, customer](Result<AppointmentList::Reply> rows) {
                          if (!rows || customer != m_customer)
                              return;
                          showFolder(*rows);
                      }));
}

/// The call may be about what has waited for days, before what has its time.
void BookingCustomer::showFolder(const AppointmentList::Reply &rows)
{
    const auto open = [](const AppointmentList::Row &row) { return !visitIsClosed(row.status); };
    auto row = std::find_if(rows.begin(), rows.end(),
                            [&](const AppointmentList::Row &each) { return each.waits && open(each); });
    if (row == rows.end())
        row = std::find_if(rows.begin(), rows.end(),
                           [&](const AppointmentList::Row &each) { return each.nextVisit && open(each); });
    if (row == rows.end())
        return;
    m_folder = row->appointment.id;
    m_open->setText(row->waits ? tr("On the waiting list already: %1").arg(row->appointment.title)
                               : tr("Booked already: %1, %2")
                                     .arg(visittexts::day(row->nextVisit->date), row->appointment.title));
    m_open->show();
}

void BookingCustomer::takeDown(const NewCustomer &customer)
{
    m_customer = CustomerId();
    m_quick->set(customer);
    showPart(New);
    emit unknown();
}

void BookingCustomer::lookFor(const QString &text)
{
    m_customer = CustomerId();
    m_finder->setText(text);
    showPart(Look);
    emit unknown();
    if (!text.isEmpty())
        m_finder->search();
}

void BookingCustomer::lookAgain()
{
    lookFor(m_at == New ? m_quick->customer().name : QString());
    m_finder->setFocus();
    m_finder->selectAll();
    emit edited();
}

Banner *BookingCustomer::like() const
{
    return m_quick->like();
}

Form *BookingCustomer::form() const
{
    return m_quick->form();
}

void BookingCustomer::focusStart()
{
    if (m_at == Look)
        m_finder->setFocus();
    else if (m_at == New)
        m_quick->focusFirstEmpty();
    else
        m_change->setFocus();
}

} // namespace truckroll

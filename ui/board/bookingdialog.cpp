// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/bookingdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/board/boardcontext.h"
#include "ui/board/bookingcustomer.h"
#include "ui/board/bookingdraft.h"
#include "ui/board/customerfinder.h"
#include "ui/documents/draftkeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/onscreen.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/writtenedit.h"
#include <QComboBox>
#include <QCompleter>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truckroll {

BookingDialog::BookingDialog(Backend &backend, BoardContext &context, const BookingStart &start,
                             QWidget *parent)
    : QDialog(parent), m_backend(backend), m_context(context), m_wanted(start.also),
      m_draft(new DraftKeeper(
          backend, [this] { return isDirty() ? bookingDraftText(unfinished()) : QString(); }, this)),
      m_banner(new Banner(this)), m_offer(new Banner(this))
{
    setObjectName(QStringLiteral("bookingDialog"));
    setWindowTitle(tr("New appointment"));
    m_banner->setObjectName(QStringLiteral("bookingBanner"));
    m_offer->setObjectName(QStringLiteral("bookingOffer"));
    m_draft->setKey(draftKey());
    auto *parts = new QHBoxLayout;
    parts->setSpacing(space::xl);
    parts->addWidget(buildWhat(), 9);
    auto *between = new QFrame(this);
    between->setFrameShape(QFrame::VLine);
    between->setForegroundRole(QPalette::Mid);
    parts->addWidget(between);
    parts->addWidget(buildWhen(), 11); // what stands against each person is read to its end
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_offer);
    all->addWidget(m_banner);
    all->addLayout(parts, 1);
    all->addWidget(buildButtons());
    resizeOnScreen(*this, {1240, 700});
    m_customer->setCurrency(m_context.office().currency);
    m_place->set(start.place);
    listen();
    if (start.customer)
        m_customer->choose(start.customer);
    showButtons();
    readDraft();
    m_customer->focusStart();
}

void BookingDialog::listen()
{
    const auto edited = [this] { wasEdited(); };
    connect(m_customer, &BookingCustomer::edited, this, edited);
    connect(m_customer, &BookingCustomer::known, this, &BookingDialog::showKnown);
    connect(m_customer, &BookingCustomer::unknown, this, &BookingDialog::forgetKnown);
    connect(m_customer, &BookingCustomer::picked, this, [this] { m_title->setFocus(); });
    connect(m_customer, &BookingCustomer::failed, this,
            [this](const Error &error) { m_banner->showError(error); });
    connect(m_customer, &BookingCustomer::folderRequested, this, [this](AppointmentId folder) {
        emit folderRequested(folder);
        reject();
    });
    for (QLineEdit *field : {m_title, m_contact, m_contactPhone, m_notes})
        connect(field, &QLineEdit::textEdited, this, edited);
    connect(m_description, &QPlainTextEdit::textChanged, this, edited);
    for (QComboBox *field : {m_site, m_category})
        connect(field, &QComboBox::activated, this, edited);
    connect(m_place, &PlaceEdit::edited, this, edited);
    connect(m_place, &PlaceEdit::problemsChanged, this, &BookingDialog::showButtons);
    m_draft->tellIn(m_banner);
    const auto key = [this](int keys, bool open) {
        auto *shortcut = new QShortcut(QKeySequence(keys), this);
        connect(shortcut, &QShortcut::activated, this, [this, open] { book(open, m_wanted); });
    };
    for (const int enter : {int(Qt::Key_Return), int(Qt::Key_Enter)}) {
        key(Qt::CTRL | enter, m_wanted.has_value());
        key(Qt::CTRL | Qt::SHIFT | enter, true);
    }
}

void BookingDialog::wasEdited()
{
    if (m_filling)
        return;
    m_form->clearProblems();
    m_draft->touch();
}

void BookingDialog::showKnown(const CustomerDetails::Reply &customer)
{
    m_site->clear();
    for (const Site &site : customer.sites) {
        if (!site.active)
            continue;
        const QString address = site.address.oneLine();
        m_site->addItem(site.name.isEmpty() ? address
                        : address.isEmpty() ? site.name
                                            : tr("%1, %2", "site, address").arg(site.name, address),
                        site.id.value());
    }
    m_site->setCurrentIndex(std::max(0, m_site->findData(m_draftSite.value())));
    m_draftSite = SiteId();
    m_form->setRowVisible(m_site, m_site->count() > 1);
    m_contacts = customer.customer.contacts;
    QStringList names;
    for (const Contact &contact : m_contacts)
        names << contact.name;
    auto *completer = new QCompleter(names, m_contact);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &name) {
        for (const Contact &contact : m_contacts)
            if (contact.name == name && m_contactPhone->text().isEmpty())
                m_contactPhone->setText(contact.phone);
        wasEdited();
    });
    m_contact->setCompleter(completer);
    m_place->setNeeds({customer.customer.id, {}}, customer.wishes);
}

void BookingDialog::forgetKnown()
{
    m_site->clear();
    m_form->setRowVisible(m_site, false);
    m_contacts.clear();
    m_contact->setCompleter(nullptr);
    m_place->setNeeds({}, {});
}

BookVisit BookingDialog::typed() const
{
    BookVisit book;
    book.customer = m_customer->choice();
    book.site = SiteId(m_site->currentData().toLongLong());
    book.title = cleanLine(m_title->text());
    book.description = cleanText(m_description->toPlainText());
    book.category = CategoryId(m_category->currentData().toLongLong());
    book.contactName = cleanLine(m_contact->text());
    book.contactPhone = cleanLine(m_contactPhone->text());
    book.notes = cleanText(m_notes->text());
    const VisitPlace place = m_place->place();
    book.start = place.start;
    book.minutes = place.minutes;
    book.technicians = place.technicians;
    return book;
}

UnfinishedBooking BookingDialog::unfinished() const
{
    return {typed(), m_customer->name(), m_customer->searching()};
}

bool BookingDialog::isDirty() const
{
    const BookVisit now = typed();
    return m_customer->isChosen() || !m_customer->searching().isEmpty() ||
           !(now.title + now.description + now.contactName + now.contactPhone + now.notes).isEmpty();
}

void BookingDialog::readDraft()
{
    m_backend.ask(this, Drafts{},
                  std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
                      if (!drafts || !drafts->contains(draftKey()))
                          return;
                      const auto draft = bookingFromDraft(drafts->at(draftKey()));
                      if (!draft)
                          return;
                      m_offer->show(Tone::Info, tr("A booking was not finished: %1").arg(draft->inWords()),
                                    tr("Take it &up"), [this, booking = *draft] { takeUp(booking); });
                  }));
}

void BookingDialog::takeUp(const UnfinishedBooking &booking)
{
    const BookVisit &book = booking.book;
    m_filling = true;
    m_title->setText(book.title);
    m_description->setPlainText(book.description);
    m_category->setCurrentIndex(std::max(0, m_category->findData(book.category.value())));
    m_contact->setText(book.contactName);
    m_contactPhone->setText(book.contactPhone);
    m_notes->setText(book.notes);
    m_place->set({book.start, book.minutes, book.technicians});
    m_draftSite = book.site;
    if (const auto *fresh = std::get_if<NewCustomer>(&book.customer))
        m_customer->takeDown(*fresh);
    else if (const auto known = std::get<CustomerId>(book.customer))
        m_customer->choose(known);
    else
        m_customer->lookFor(booking.searching);
    m_filling = false;
    if (m_customer->isChosen())
        m_title->setFocus();
    else
        m_customer->focusStart();
    m_draft->touch();
}

bool BookingDialog::refuses()
{
    if (const QString wrong = m_customer->problem(); !wrong.isEmpty()) {
        m_banner->show(Tone::Danger, tr("Nothing was booked yet. %1").arg(wrong));
        m_customer->showProblem();
        return true;
    }
    if (typed().title.isEmpty()) {
        m_form->setProblem(m_title, tr("Say in a few words what is to be done."));
        m_title->setFocus();
        return true;
    }
    return false;
}

void BookingDialog::book(bool open, std::optional<DocumentKind> also)
{
    const auto pressed = std::find_if(m_buttons.begin(), m_buttons.end(),
                                      [&](const auto &each) { return each.second == also; });
    if (m_sending || WrittenEdit::stops(*this) ||
        (pressed != m_buttons.end() && !pressed->first->isEnabled()) || refuses())
        return;
    BookVisit command = typed();
    command.also = also;
    m_sending = true;
    m_draft->touch();
    m_draft->flush(); // in case the program does not live to see the answer
    showButtons();
    m_backend.act(this, command,
                  std::function<void(Result<BookVisit::Reply>)>(
                      [this, open, also](Result<BookVisit::Reply> reply) { finish(reply, open, also); }));
}

void BookingDialog::finish(const Result<BookVisit::Reply> &reply, bool open, std::optional<DocumentKind> also)
{
    m_sending = false;
    showButtons();
    if (!reply) {
        m_banner->showErrorAgain(reply.error(), [this, open, also] { book(open, also); });
        m_draft->touch();
        return;
    }
    m_banner->clear();
    m_draft->forget();
    emit booked(*reply, open);
    accept();
}

void BookingDialog::reject()
{
    if (m_sending)
        return; // the answer decides whether there is something left to keep
    m_draft->flush();
    QDialog::reject();
}

void BookingDialog::showButtons()
{
    for (const auto &[button, also] : m_buttons) {
        const Action needed = also == DocumentKind::Quote       ? Action::MakeQuotes
                              : also == DocumentKind::WorkOrder ? Action::MakeWorkOrders
                                                                : Action::BookVisits;
        QString whyNot;
        if (m_sending)
            whyNot = tr("It is being booked.");
        else if (!m_backend.may(needed))
            whyNot = m_backend.whyNot(needed);
        else if (!m_place->whyNot().isEmpty())
            whyNot = m_place->whyNot();
        else if (m_place->overlaps() && !m_backend.may(Action::BookOverVisit))
            whyNot = m_backend.whyNot(Action::BookOverVisit);
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot.isEmpty() ? button->property("hint").toString() : whyNot);
    }
}

} // namespace truckroll

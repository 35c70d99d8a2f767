// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/linkpanel.h"
#include "core/backend/backend.h"
#include "core/backend/cardservice.h"
#include "ui/mail/maildialog.h"
#include "ui/payments/cashier.h"
#include "ui/payments/linkcodedialog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <utility>

namespace truckroll {

namespace {

constexpr int minuteMs = 60'000;

} // namespace

LinkPanel::LinkPanel(Backend &backend, Cashier *cashier, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_cashier(cashier), m_box(new QComboBox(this)),
      m_url(mutedLabel(QString(), this)),
      m_copy(plainButton(tr("Copy"), QStringLiteral("copy"), tr("Puts the link on the clipboard."), this)),
      m_open(plainButton(tr("Open"), QStringLiteral("external"), tr("Opens the payment page in the browser."),
                         this)),
      m_mail(plainButton(tr("E-mail\u2026"), QStringLiteral("mail"),
                         tr("Starts a letter with the link and the invoice."), this)),
      m_code(plainButton(tr("QR code\u2026"), QStringLiteral("eye"),
                         tr("Shows the link as a code that a telephone can read."), this)),
      m_look(plainButton(tr("Look now"), QStringLiteral("refresh"),
                         tr("Asks the card processor now whether somebody has paid."), this)),
      m_close(plainButton(tr("Stop looking"), QStringLiteral("close"), QString(), this))
{
    build();
    follow();
    m_minute.setObjectName(QStringLiteral("linkMinute"));
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] { lookByItself(false); });
    m_minute.start();
}

void LinkPanel::build()
{
    setObjectName(QStringLiteral("linkPanel"));
    m_box->setObjectName(QStringLiteral("paymentLinks"));
    m_box->setAccessibleName(tr("Payment links of this invoice"));
    m_box->setToolTip(tr("The links that were made for this invoice, newest first."));
    m_url->setObjectName(QStringLiteral("linkUrl"));
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    grid->addWidget(m_box, 0, 0, 1, 6);
    grid->addWidget(m_url, 1, 0, 1, 6);
    int column = 0;
    const std::pair<QPushButton *, const char *> buttons[] = {
        {m_copy, "copyLink"}, {m_open, "openLink"},    {m_mail, "mailLink"},
        {m_code, "linkCode"}, {m_look, "lookForLink"}, {m_close, "closeLink"}};
    for (const auto &[button, name] : buttons) {
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        grid->addWidget(button, 2, column++);
    }
    connect(m_box, &QComboBox::currentIndexChanged, this, &LinkPanel::follow);
    connect(m_copy, &QPushButton::clicked, this, &LinkPanel::copy);
    connect(m_open, &QPushButton::clicked, this, &LinkPanel::openPage);
    connect(m_mail, &QPushButton::clicked, this, &LinkPanel::mail);
    connect(m_code, &QPushButton::clicked, this, &LinkPanel::showCode);
    connect(m_look, &QPushButton::clicked, this, &LinkPanel::lookForPayments);
    connect(m_close, &QPushButton::clicked, this, &LinkPanel::closeLink);
}

void LinkPanel::show(const CardDesk::Reply &desk, const QString &currency)
{
    const PaymentLink *before = chosen();
    const PaymentLinkId kept = m_wanted ? m_wanted : before ? before->id : PaymentLinkId();
    m_desk = desk;
    m_currency = currency;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const PaymentLink &link : desk.links) {
        m_box->addItem(tr("%1, %2: %3", "name of a link, amount, state")
                           .arg(link.orderId, moneyText(link.amount, m_currency), linkStateText(link.state)));
        if (link.id == kept) {
            m_box->setCurrentIndex(m_box->count() - 1);
            m_wanted = {};
        }
    }
    follow();
    if (!std::exchange(m_lookedAtFirst, true)) // whatever way to pay is chosen: it may be paid already
        lookByItself(true);
}

void LinkPanel::choose(PaymentLinkId link)
{
    m_wanted = link;
    show(CardDesk::Reply(m_desk), m_currency);
}

const PaymentLink *LinkPanel::chosen() const
{
    const int index = m_box->currentIndex();
    return index >= 0 && size_t(index) < m_desk.links.size() ? &m_desk.links[size_t(index)] : nullptr;
}

QUrl LinkPanel::url() const
{
    const int index = m_box->currentIndex();
    return chosen() && size_t(index) < m_desk.linkUrls.size() ? m_desk.linkUrls[size_t(index)] : QUrl();
}

/// Why the link is handed to nobody now; empty: it may be paid.
QString LinkPanel::whyNobodyPays() const
{
    if (m_desk.open)
        return tr("Checking with the card processor - do not charge again. Wait until the outcome is known.");
    if (m_desk.invoice.id && m_desk.invoice.state != DocumentState::Open)
        return tr("Nothing is owed on the invoice any more; nobody is asked to pay it once more.");
    return m_desk.second.isEmpty() ? m_desk.whyNoCard : m_desk.second;
}

void LinkPanel::follow()
{
    const PaymentLink *link = chosen();
    const QUrl address = url();
    QString noLink;
    if (!link)
        noLink = tr("Make a link first.");
    else if (address.isEmpty())
        noLink = tr("This company has no payment page. Enter its name in the settings under Card payments.");
    const QString wait = whyNobodyPays();
    m_box->setVisible(link);
    // The address is a way to pay as well: it is not there to be marked and copied while nobody may pay.
    m_url->setText(!link               ? tr("No link was made yet.")
                   : !noLink.isEmpty() ? noLink
                   : !wait.isEmpty()   ? tr("The address of the link is shown again when it may be paid.")
                                       : address.toString(QUrl::FullyEncoded));
    m_url->setAccessibleName(m_url->text());
    const auto allow = [](QPushButton *button, const QString &wrong) {
        if (!button->property("hint").isValid())
            button->setProperty("hint", button->toolTip());
        button->setEnabled(wrong.isEmpty());
        button->setToolTip(wrong.isEmpty() ? button->property("hint").toString() : wrong);
    };
    for (QPushButton *button : {m_copy, m_open, m_mail, m_code})
        allow(button, noLink.isEmpty() ? wait : noLink);
    const bool hasService = m_cashier && m_cashier->service();
    allow(m_look, !link ? noLink : hasService ? QString() : tr("The card processor cannot be asked here."));
    const bool isOpen = link && link->state == PaymentLink::State::Open;
    m_close->setEnabled(isOpen);
    m_close->setToolTip(
        isOpen ? tr("Payments by this link are not looked for any more. The page itself goes on working.")
               : tr("Payments by it are not looked for any more."));
}

void LinkPanel::copy()
{
    QGuiApplication::clipboard()->setText(url().toString(QUrl::FullyEncoded));
    emit said(tr("The link is on the clipboard."));
}

void LinkPanel::openPage()
{
    if (!QDesktopServices::openUrl(url()))
        emit failed({ErrorCode::NotFound, tr("No browser could be started. Copy the link instead."), {}});
}

void LinkPanel::mail()
{
    if (const PaymentLink *link = chosen())
        mailPaymentLink(window(), m_backend, link->invoice, link->id);
}

void LinkPanel::showCode()
{
    const PaymentLink *link = chosen();
    if (!link)
        return;
    auto *dialog =
        new LinkCodeDialog(m_desk.invoice.number, moneyText(link->amount, m_currency), url(), window());
    dialog->open();
}

void LinkPanel::lookForPayments()
{
    const PaymentLink *link = chosen();
    if (!link || !m_cashier || !m_cashier->service())
        return;
    const bool hadKeyboard = m_look->hasFocus();
    m_look->setEnabled(false);
    emit said({}); // what was said of the last look holds no more
    m_cashier->service()->lookForPayments(*link, this, [=, this](const Result<std::vector<Payment>> &found) {
        m_look->setEnabled(true);
        if (hadKeyboard) // it went on to the next button meanwhile, which gives money back
            m_look->setFocus();
        if (!found)
            emit failed(found.error());
        else if (found->empty())
            sayNobodyPaid();
        else
            emit said(tr("%n payment(s) by this link were booked.", nullptr, int(found->size())));
    });
}

/// Unless somebody has, and what the page reserved is just being taken; the window's sign tells of that.
void LinkPanel::sayNobodyPaid()
{
    m_backend.ask(this, CardDesk{m_desk.invoice.id},
                  std::function<void(Result<CardDesk::Reply>)>([this](const Result<CardDesk::Reply> &desk) {
                      if (desk && !desk->second.isEmpty() && desk->second != desk->whyNot)
                          emit said(desk->second); // otherwise it stands below already
                      else if (desk && !desk->second.isEmpty())
                          return;
                      else if (!desk || !desk->open)
                          emit said(tr("Nobody has paid by this link since it was looked at last."));
                  }));
}

/// Whatever it finds is shown as soon as it is stored; what goes wrong is nobody's question just now. A link
/// that was paid is looked at as the window opens, since a payer can pay twice, and then as seldom as all
/// are.
void LinkPanel::lookByItself(bool paidToo)
{
    if (!m_cashier || !m_cashier->service())
        return;
    const qint64 now = m_backend.clock().nowUtc();
    for (const PaymentLink &link : m_desk.links) {
        const bool mayBePaid =
            link.state == PaymentLink::State::Open || (paidToo && link.state == PaymentLink::State::Paid);
        if (mayBePaid && link.endsAt > now)
            m_cashier->service()->lookForPayments(link, m_cashier->service(), [](const auto &) {});
    }
}

void LinkPanel::closeLink()
{
    const PaymentLink *link = chosen();
    if (!link)
        return;
    m_backend.act(this, ClosePaymentLink{link->id},
                  std::function<void(Result<PaymentLink>)>([this](Result<PaymentLink> reply) {
                      if (!reply)
                          emit failed(reply.error());
                  }));
}

} // namespace truckroll

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/notepages.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/documents/draftkeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

CallNotePage::CallNotePage(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(new Banner(this)), m_text(new QPlainTextEdit(this)),
      m_add(primaryButton(tr("Add note"), QString(), this)),
      m_draft(new DraftKeeper(
          backend, [this] { return m_text->toPlainText(); }, this))
{
    setObjectName(QStringLiteral("callNotePage"));
    QLabel *title = plainLabel(tr("Call note"), this);
    title->setFont(Theme::headingFont());
    m_text->setObjectName(QStringLiteral("callNoteText"));
    m_text->setAccessibleName(tr("Call note"));
    m_text->setPlaceholderText(tr("What was said?"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("addCallNote"));
    m_banner->setObjectName(QStringLiteral("callNoteBanner"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::m);
    all->addWidget(title);
    all->addWidget(m_banner);
    all->addWidget(mutedLabel(
        tr("Stamped with date, time and your name when it is added; until then it is a draft that is kept. "
           "Notes are added to, never rewritten."),
        this));
    all->addWidget(m_text, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_add);
    all->addLayout(foot);
    m_draft->tellIn(m_banner);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_draft->touch();
        follow();
        emit edited();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_text->setFocus(); // the button is off while the note is stored
        save();
    });
    follow();
}

QString CallNotePage::draftKey(AppointmentId appointment)
{
    return QStringLiteral("callnote:%1").arg(appointment.value());
}

void CallNotePage::start(AppointmentId appointment)
{
    belongTo(appointment);
    m_text->setFocus();
    follow();
}

void CallNotePage::belongTo(AppointmentId appointment)
{
    m_appointment = appointment;
    m_draft->setKey(draftKey(appointment));
}

void CallNotePage::offerDraft(AppointmentId appointment, const QString &text)
{
    belongTo(appointment);
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    m_banner->show(Tone::Info, tr("This note was not added last time."), tr("Throw it away"), [this] {
        m_text->clear();
        m_draft->forget();
    });
}

bool CallNotePage::isDirty() const
{
    return !m_text->toPlainText().trimmed().isEmpty();
}

void CallNotePage::follow()
{
    m_add->setEnabled(isDirty());
    m_add->setToolTip(isDirty() ? tr("Adds the note to the folder (Ctrl+Enter).")
                                : tr("Write something first."));
}

bool CallNotePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers() & Qt::ControlModifier) {
            save();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CallNotePage::save(std::function<void(bool)> done)
{
    if (!isDirty()) {
        if (done)
            done(true);
        return;
    }
    const QString sent = m_text->toPlainText();
    m_add->setEnabled(false);
    m_backend.act(this, AddCallNote{m_appointment, sent},
                  std::function<void(Result<CallNote>)>([this, sent, done](Result<CallNote> reply) {
                      if (!reply) {
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                      } else {
                          m_banner->clear();
                          if (m_text->toPlainText() == sent) {
                              m_text->clear();
                              m_draft->forget();
                          }
                          emit added(*reply);
                      }
                      follow();
                      if (done)
                          done(reply.has_value());
                  }));
}

void CallNotePage::keepDraft()
{
    m_draft->flush();
}

EntryPage::EntryPage(QWidget *parent)
    : QWidget(parent), m_title(plainLabel(QString(), this)), m_details(mutedLabel(QString(), this)),
      m_text(new QPlainTextEdit(this)),
      m_void(plainButton(tr("Void payment\u2026"), QStringLiteral("undo"), QString(), this))
{
    setObjectName(QStringLiteral("entryPage"));
    m_title->setFont(Theme::headingFont());
    m_title->setObjectName(QStringLiteral("entryTitle"));
    m_details->setObjectName(QStringLiteral("entryDetails"));
    m_text->setObjectName(QStringLiteral("entryText"));
    setTextReadOnly(m_text, true);
    m_text->setAccessibleName(tr("Text"));
    m_void->setObjectName(QStringLiteral("voidPayment"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::m);
    all->addWidget(m_title);
    all->addWidget(m_details);
    all->addWidget(m_text, 1);
    all->addWidget(m_void, 0, Qt::AlignLeft);
    all->addStretch();
    connect(m_void, &QPushButton::clicked, this, &EntryPage::voidRequested);
}

void EntryPage::showNote(const CallNote &note, const QString &when)
{
    m_title->setText(tr("Call note"));
    m_details->setText(tr("%1, %2. Notes are added to, never rewritten.").arg(when, note.byName));
    m_text->setPlainText(note.text);
    m_text->show();
    m_void->hide();
}

void EntryPage::showPayment(const Payment &payment, const QString &amount, const QString &invoice,
                            const QString &when, const QString &whyNotVoid)
{
    m_title->setText(tr("Payment of %1 on %2").arg(amount, invoice));
    QStringList details{tr("Method: %1").arg(paymentMethodText(payment.method)),
                        tr("Date: %1").arg(QLocale().toString(payment.date, QLocale::ShortFormat)),
                        tr("Recorded: %1").arg(when)};
    if (!payment.reference.isEmpty())
        details << tr("Reference: %1").arg(payment.reference);
    if (!payment.cardLast4.isEmpty())
        details << tr("Card or account: ending in %1").arg(payment.cardLast4);
    if (payment.state != PaymentState::Approved)
        details << tr("State: %1").arg(paymentStateText(payment.state));
    if (!payment.refunded.isZero())
        details << tr("Given back: %1").arg(amountText(payment.refunded));
    if (payment.state == PaymentState::Voided)
        details << tr("Voided: %1").arg(payment.voidReason);
    m_details->setText(details.join(u'\n'));
    m_text->hide();
    m_void->show();
    m_void->setEnabled(whyNotVoid.isEmpty());
    const bool card = !payment.gatewayReference.isEmpty();
    m_void->setText(card ? tr("Give back\u2026") : tr("Void payment\u2026"));
    const QString hint =
        card ? tr("Shows the payments of the invoice, to give all or a part of this one back.")
             : tr("Takes the payment back; the invoice's balance rises by it.");
    m_void->setToolTip(whyNotVoid.isEmpty() ? hint : whyNotVoid);
}

} // namespace truckroll

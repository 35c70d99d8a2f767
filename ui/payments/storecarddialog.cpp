// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/storecarddialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "core/domain/cardacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int longestToken = 19;
}

StoreCardDialog::StoreCardDialog(Backend &backend, const CardProfile &profile, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_profile(profile), m_banner(new Banner(this)),
      m_form(new Form(this)), m_kind(new QComboBox(this)), m_token(new QLineEdit(this)),
      m_expiry(new QLineEdit(this)), m_holder(new QLineEdit(this)), m_consent(new QLineEdit(this)),
      m_why(mutedLabel(QString(), this)), m_doIt(primaryButton(tr("Store"), QString(), this))
{
    setObjectName(QStringLiteral("storeCardDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Store a card or account"));
    build();
    for (QLineEdit *field : {m_token, m_expiry, m_holder, m_consent})
        connect(field, &QLineEdit::textChanged, this, &StoreCardDialog::follow);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StoreCardDialog::follow);
    connect(m_doIt, &QPushButton::clicked, this, &StoreCardDialog::send);
    follow();
    const bool noDate = m_profile.with.accountType.isEmpty() && m_profile.with.expiry.isEmpty();
    (m_profile.with.token.isEmpty() ? m_token : noDate ? m_expiry : m_consent)->setFocus();
}

void StoreCardDialog::build()
{
    m_kind->setObjectName(QStringLiteral("storeKind"));
    m_kind->addItem(tr("Card"), QString());
    const QString checking = QStringLiteral("ECHK"); // the processor's words for the kinds
    const QString savings = QStringLiteral("ESAV");
    m_kind->addItem(tr("Checking account"), checking);
    m_kind->addItem(tr("Savings account"), savings);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_profile.with.accountType)));
    m_token->setObjectName(QStringLiteral("storeToken"));
    m_token->setMaxLength(longestToken);
    m_token->setText(m_profile.with.token);
    m_expiry->setObjectName(QStringLiteral("storeExpiry"));
    m_expiry->setMaxLength(4);
    m_expiry->setText(m_profile.with.expiry);
    m_holder->setObjectName(QStringLiteral("storeHolder"));
    m_holder->setMaxLength(FieldLimit::name);
    m_holder->setText(m_profile.with.holder);
    m_consent->setObjectName(QStringLiteral("storeConsent"));
    m_consent->setMaxLength(FieldLimit::line);
    m_doIt->setObjectName(QStringLiteral("storeDoIt"));
    m_doIt->setDefault(true);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(tr("&Token"), m_token,
                   tr("From the card processor's own site; begins with 9. Never a card number."));
    m_form->addRow(tr("Good &until"), m_expiry, tr("Month and year, as 1228."));
    m_form->addRow(tr("&Owner"), m_holder);
    m_form->addRow(tr("&Consent"), m_consent,
                   tr("How and to whom the customer agreed: “signed form of March 3”."));
    if (!m_profile.with.token.isEmpty()) {
        m_form->setRowVisible(m_token, false);
        m_form->setRowVisible(m_kind, false);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    if (!m_profile.with.token.isEmpty())
        all->addWidget(plainLabel(paidWithText(m_profile.with), this));
    all->addWidget(m_form);
    m_why->setObjectName(QStringLiteral("storeWhyNot"));
    all->addWidget(m_why);
    all->addStretch(); // a sentence that has gone leaves its room here, not between the fields
    auto *buttons = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is stored (Escape)."), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    all->addLayout(buttons);
    setMinimumWidth(480);
    new GrowToFit(*this);
}

CardProfile StoreCardDialog::typed() const
{
    CardProfile profile = m_profile;
    profile.with.token = m_token->text().trimmed();
    profile.with.accountType = m_kind->currentData().toString();
    profile.with.expiry =
        profile.with.accountType.isEmpty() ? m_expiry->text().trimmed().remove(u'/') : QString();
    profile.with.holder = cleanLine(m_holder->text());
    profile.consent = cleanLine(m_consent->text());
    if (profile.with.last4.isEmpty())
        profile.with.last4 = profile.with.token.right(4);
    if (profile.with.brand.isEmpty() && profile.with.accountType.isEmpty())
        profile.with.brand = brandOfToken(profile.with.token);
    return profile;
}

QString StoreCardDialog::whyNot() const
{
    const CardProfile now = typed();
    if (!looksLikeToken(now.with.token))
        return tr(
            "A token begins with 9 and has at most 19 letters and digits. Card numbers are never typed in.");
    const int month = now.with.expiry.left(2).toInt();
    if (now.with.accountType.isEmpty() && (now.with.expiry.size() != 4 || month < 1 || month > 12))
        return tr("Type the month and year until which the card is good, as 1228.");
    if (!now.with.accountType.isEmpty() && now.with.holder.isEmpty())
        return tr("A bank account needs its owner's name.");
    return now.consent.isEmpty() ? tr("Say how the customer agreed.") : QString();
}

void StoreCardDialog::follow()
{
    const bool card = m_kind->currentData().toString().isEmpty();
    m_form->setRowVisible(m_expiry, card);
    if (containsCardNumber(m_token->text())) { // it shall not even stay in the window
        m_token->clear();
        m_banner->show(Tone::Danger,
                       tr("That was a card number. Card numbers are never typed in here; use the "
                          "terminal, or the token from the card processor's own site."));
    }
    const QString token = m_token->text().trimmed();
    m_form->setProblem(m_token, token.isEmpty() || looksLikeToken(token)
                                    ? QString()
                                    : tr("This is no token. Card numbers are never typed in here."));
    const QString wrong = whyNot();
    m_doIt->setEnabled(wrong.isEmpty());
    m_doIt->setToolTip(wrong.isEmpty() ? tr("It can be charged from then on.") : wrong);
    const bool begun = !m_token->text().isEmpty() && (!card || !m_expiry->text().isEmpty());
    m_why->setText(begun || !m_consent->text().isEmpty() ? wrong : QString());
    m_why->setVisible(!m_why->text().isEmpty());
}

void StoreCardDialog::send()
{
    m_doIt->setEnabled(false);
    m_backend.act(this, SaveCardProfile{typed()},
                  std::function<void(Result<CardProfile>)>([this](Result<CardProfile> reply) {
                      follow();
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit stored(*reply);
                      accept();
                  }));
}

} // namespace truckroll

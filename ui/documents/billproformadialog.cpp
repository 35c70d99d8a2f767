// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/billproformadialog.h"
#include "core/backend/backend.h"
#include "core/domain/billingacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

BillProFormaDialog::BillProFormaDialog(Backend &backend, const Document &proForma, const QString &currency,
                                       QWidget *parent)
    : QDialog(parent), m_backend(backend), m_proForma(proForma.id), m_banner(new Banner(this)),
      m_keepDraft(new QCheckBox(
          tr("&Keep as a draft, so that lines can still be changed before it is issued"), this)),
      m_bill(primaryButton(QString(), QString(), this))
{
    setObjectName(QStringLiteral("billProFormaDialog"));
    setWindowTitle(tr("%1 to invoice").arg(proForma.number));
    m_keepDraft->setObjectName(QStringLiteral("keepAsDraft"));
    m_bill->setObjectName(QStringLiteral("billProForma"));
    m_bill->setDefault(true);
    auto *total = plainLabel(tr("Asked for: %1").arg(moneyText(proForma.totals.total, currency)), this);
    total->setFont(Theme::tabular(Theme::headingFont()));
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is made (Escape)."), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(total);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_bill);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_keepDraft);
    all->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keepDraft, &QCheckBox::toggled, this, &BillProFormaDialog::nameButton);
    connect(m_bill, &QPushButton::clicked, this, &BillProFormaDialog::bill);
    nameButton();
    m_bill->setFocus();
}

void BillProFormaDialog::nameButton()
{
    const bool draft = m_keepDraft->isChecked();
    m_bill->setText(draft ? tr("Make a draft") : tr("Issue the invoice"));
    m_bill->setToolTip(draft ? tr("Makes a draft of the invoice and opens it.")
                             : tr("Makes the invoice and issues it; it cannot be changed after that."));
}

void BillProFormaDialog::reject()
{
    if (!m_underway)
        QDialog::reject();
}

void BillProFormaDialog::bill()
{
    m_underway = true;
    m_bill->setEnabled(false);
    m_banner->clear();
    m_backend.act(this, BillProForma{m_proForma, m_keepDraft->isChecked()},
                  std::function<void(Result<BillProForma::Reply>)>([this](Result<BillProForma::Reply> reply) {
                      m_underway = false;
                      m_bill->setEnabled(true);
                      m_bill->setFocus();
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit made(reply->document, reply->already ? reply->in : QStringList());
                      accept();
                  }));
}

} // namespace truckroll
